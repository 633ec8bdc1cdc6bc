import type { FlagTipView, PanelActions, PanelView } from '@/components/panel/panel-view';
import type { Session } from './session';

/** Walking through the findings of the draft. */
export function flagActions(session: Session): Pick<PanelActions, 'turnFlag' | 'leaveFlag' | 'overTip'> {
  const { draft } = session;
  const redraw = (): void => {
    draft.draw(session.reading?.editor ?? null);
    session.changed();
  };
  return {
    turnFlag: (step) => {
      if (draft.place.turn(draft.flags, draft.stopped, step)) redraw();
    },
    overTip: (held) => {
      draft.place.held = held;
    },
    leaveFlag: (flagIndex) => {
      const flag = draft.flags[flagIndex];
      if (!flag || flag.severity === 'block') return;
      draft.leave([flag]);
      redraw();
    },
  };
}

/** What the panel shows of the findings beside the findings themselves. */
export function flagView(session: Session): Pick<PanelView, 'draftId' | 'flagAt' | 'flagTip' | 'flagKeys'> {
  const { draft, settings } = session;
  return { draftId: draft.id, flagAt: draft.current(), flagTip: tipOf(session), flagKeys: settings.flagKeys };
}

function tipOf({ draft, reading, library }: Session): FlagTipView | null {
  const flagIndex = draft.place.lookedAt(draft.flags);
  const editor = reading?.editor;
  if (flagIndex === null || !editor) return null;
  const [rect] = draft.rectsOf(editor, flagIndex);
  if (!rect) return null;
  const rule = library.handbook.phraseRules.find(({ id }) => id === draft.flags[flagIndex]?.ruleId);
  const by = draft.place.look?.by ?? 'pointer';
  return { flagIndex, rect, by, source: rule ? { title: rule.source.title, date: rule.source.date } : null };
}
