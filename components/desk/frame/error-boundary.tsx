import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { frameWords } from '@/utils/i18n/desk';

type Props = { children: ReactNode };
type State = { error: Error | null };

/** Keeps an error of one page from emptying the desk. Give it a `key` per page, so that leaving the page clears it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('deskmate: a desk page failed', error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Crashed error={this.state.error} />;
  }
}

function Crashed({ error }: { error: Error }) {
  const say = useWords(frameWords);
  return (
    <div className="dm-state dm-state-problem" role="alert">
      <p>{say('crashed')}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {say('reload')}
      </Button>
      <details>
        <summary>{say('crashDetail')}</summary>
        <code>{error.message}</code>
      </details>
    </div>
  );
}
