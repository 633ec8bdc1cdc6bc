import type { PanelView, ScriptOffer, TrayView } from '@/components/panel/panel-view';
import { DEFAULT_PLACEMENT, type Settings } from '@/utils/storage/settings';

export type PickSource = 'suggestion' | 'palette' | 'stage';
/** A script that waits until the agent said what it asks. */
export type Asked = { offer: ScriptOffer; source: PickSource; rank: number };

/** What the panel itself holds: palette, drawer, notices, what was dismissed. */
export type UiState = Pick<
  PanelView,
  'paletteOpen' | 'paletteText' | 'drawer' | 'notice' | 'leaving' | 'introStep' | 'placement'
> & {
  /** The agent does not want to teach the page now. */
  notNow: boolean;
  /** Images left for the agent's hand, and whose conversation they are for. */
  /** The script whose questions the agent is answering. */
  asked: Asked | null;
  tray: (TrayView & { conversationKey: string }) | null;
};

/** What the panel holds before anything happened. */
export function startUi(consoleId: string, settings: Settings): UiState {
  return {
    paletteOpen: false,
    paletteText: '',
    drawer: 'closed',
    notice: null,
    leaving: null,
    notNow: false,
    tray: null,
    asked: null,
    introStep: settings.introSeen.includes(consoleId) ? 0 : 1,
    placement: settings.placements[consoleId] ?? DEFAULT_PLACEMENT,
  };
}
