import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { flagWords } from '@/utils/i18n/panel';
import { useActions } from './panel-parts';

/** Sending in spite of a finding: never by one press, always with a reason that goes into the tallies. */
export function OverrideForm() {
  const say = useWords(flagWords);
  const actions = useActions();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button look="quiet" onClick={() => setReason('')}>
        {say('override')}
      </Button>
    );
  }
  const given = reason.trim();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (given !== '') actions.override(given);
  };
  return (
    <form className="dm-row dm-override" onSubmit={submit}>
      <input
        className="dm-input"
        autoFocus
        maxLength={200}
        aria-label={say('reason')}
        placeholder={say('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" disabled={given === ''}>
        {say('confirm')}
      </Button>
    </form>
  );
}
