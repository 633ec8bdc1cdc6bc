import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import type { Language } from '@/utils/i18n/words';
import type { RequestKind, RequestOf } from '@/utils/messaging/protocol';
import { CURRENT_HANDBOOK, DeskmateDatabase } from '@/utils/storage/database';
import { HandbookProvider } from './handbook/handbook-desk';
import { NoticeProvider } from './notices';
import { renderInTest } from './render-in-test';
import { ToolsProvider, type DeskTools } from './tools';

let desks = 0;

/** A desk with a database of its own and a background that only keeps the handbook. For tests only; needs fake-indexeddb. */
export class DeskInTest {
  readonly db: DeskmateDatabase;
  readonly nowMs: number;
  constructor(nowMs: number) {
    desks += 1;
    this.db = new DeskmateDatabase(`desk-${desks}`);
    this.nowMs = nowMs;
  }

  /** Keeps a handbook with these scripts; its rules are left out, for nothing is judged here. */
  async keep(scripts: readonly Script[], language: Language = 'zh'): Promise<Handbook> {
    const empty = { phraseRules: [], playbooks: [], noteTemplates: [] };
    const handbook = { ...starterHandbook(language), ...empty, scripts: [...scripts] };
    await this.#put(handbook);
    return handbook;
  }

  /** The scripts as they are kept now. */
  async scripts(): Promise<Script[]> {
    return (await this.db.handbooks.get(CURRENT_HANDBOOK))?.handbook.scripts ?? [];
  }

  async draw(node: ReactNode, language: Language = 'zh'): Promise<HTMLElement> {
    const page = await renderInTest(
      <ToolsProvider value={this.#tools()}>
        <NoticeProvider>
          <HandbookProvider>{node}</HandbookProvider>
        </NoticeProvider>
      </ToolsProvider>,
      language,
    );
    await settle(() => undefined);
    return page;
  }

  #put(handbook: Handbook): Promise<unknown> {
    return this.db.handbooks.put({ slot: CURRENT_HANDBOOK, handbook, storedAtMs: this.nowMs });
  }

  #tools(): DeskTools {
    const send = (kind: RequestKind, payload: unknown) =>
      kind === 'handbook:save' ? this.#put((payload as RequestOf<'handbook:save'>).handbook) : Promise.resolve(null);
    return {
      db: this.db,
      send: send as DeskTools['send'],
      settings: { read: () => new Promise(() => undefined), change: vi.fn(), watch: () => () => undefined },
      now: () => this.nowMs,
      askHostAccess: () => Promise.resolve(true),
      askHosts: () => Promise.resolve(true),
      watchConsoles: () => () => undefined,
      activeTab: () => Promise.resolve(null),
    };
  }
}

/** The button of this name, or with these words. */
export function button(page: HTMLElement, name: string): HTMLButtonElement {
  const all = [...page.querySelectorAll('button')];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name);
  if (!found) throw new Error(`no button "${name}" among: ${all.map((each) => each.textContent).join(' | ')}`);
  return found;
}

export async function press(page: HTMLElement, name: string): Promise<void> {
  await settle(() => button(page, name).click());
}

/** Waits, with React's work done in between, until this no longer throws. */
export async function until(see: () => void): Promise<void> {
  await vi.waitFor(see);
}

/** Types a text into a field, as React sees it. */
export async function type(field: Element | null, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('there is no such field');
  await settle(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Does something and gives React a turn. The database answers when it likes, so nothing here is within `act`. */
async function settle(work: () => void): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  work();
  await new Promise((resolve) => setTimeout(resolve));
}

/** The field under this label. */
export function field(page: HTMLElement, label: string): Element | null {
  const found = [...page.querySelectorAll('label')].find((each) => each.textContent === label);
  return found ? page.querySelector(`#${CSS.escape(found.htmlFor)}`) : null;
}
