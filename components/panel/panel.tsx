import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Bar } from './bar';
import { Drawer } from './drawer';
import { FlagLine } from './flag-line';
import { FlagTip } from './flag-tip';
import { ImageTray } from './image-tray';
import { Intro } from './intro';
import { LeavingDialog } from './leaving-dialog';
import { ManualLine } from './manual-line';
import { NoticeLine } from './notice-line';
import { EntryMarks, Underlines } from './page-marks';
import { Palette } from './palette';
import { useParts } from './panel-parts';
import type { PanelStore, PanelView, Rect, ScriptOffer } from './panel-view';
import { barPlace, besideDrawer, drawerWidth, palettePlace } from './placement';
import { PromiseLine } from './promise-line';
import { TeachLine } from './teach-line';
import { VariableForm } from './variable-form';
import { useBarKey } from './use-bar-key';
import { useHeight, useViewport } from './use-viewport';

const BAR_HEIGHT = 40;
/** As in drawer.css. */

/** Everything of ours in the page: marks over it, the bar with its lines, and on demand palette, drawer and dialog. */
export function Panel({ store }: { store: PanelStore }) {
  const view = useSyncExternalStore(store.subscribe, store.get, store.get);
  const viewport = useViewport(useParts().view);
  const [box, setBox] = useState<Rect>({ x: 0, y: 0, width: 0, height: BAR_HEIGHT });
  return (
    <>
      <Underlines view={view} />
      <EntryMarks view={view} />
      <BarBlock view={view} onPlaced={setBox} />
      <FlagTip view={view} />
      <Palette view={view} place={palettePlace(box, viewport)} />
      <Drawer view={view} />
      <LeavingDialog view={view} />
    </>
  );
}

function BarBlock({ view, onPlaced }: { view: PanelView; onPlaced: (box: Rect) => void }) {
  const parts = useParts();
  const viewport = useViewport(parts.view);
  const block = useRef<HTMLDivElement>(null);
  const blockHeight = useHeight(block, BAR_HEIGHT);
  const [drag, setDrag] = useState<{ x: number; y: number } | null>(null);
  const placement = drag ? { ...view.placement, dock: 'free' as const, ...drag } : view.placement;
  const whole = barPlace({ placement, editorRect: view.editorRect, listRect: view.listRect, viewport, blockHeight });
  const box = view.drawer === 'closed' ? whole : besideDrawer(whole, viewport, drawerWidth(viewport, view.editorRect));
  const { x, y, width, height } = box;
  useBarKey(parts.eachWindow, block);
  useEffect(() => onPlaced({ x, y, width, height }), [onPlaced, x, y, width, height]);
  const { onOffers, onFlag } = useShown();
  return (
    <div
      ref={block}
      className="dm-block"
      data-dock={placement.dock}
      style={{ left: x, width, ...(y < viewport.height / 2 ? { top: y } : { bottom: viewport.height - y - height }) }}
    >
      <Intro step={view.introStep} />
      <TeachLine view={view} />
      <NoticeLine notice={view.notice} />
      <ImageTray tray={view.tray} />
      <VariableForm asking={view.asking} />
      <ManualLine view={view} />
      <PromiseLine view={view} />
      <FlagLine view={view} onShown={onFlag} />
      <Bar view={view} box={box} onDrag={setDrag} onShown={onOffers} />
    </div>
  );
}

/** Tells the wiring what stands on the screen, so that a key acts on what the agent sees. */
function useShown(): { onOffers: (offers: ScriptOffer[]) => void; onFlag: (flagIndex: number | null) => void } {
  const { actions } = useParts();
  const shown = useRef<{ offers: ScriptOffer[]; flagIndex: number | null }>({ offers: [], flagIndex: null });
  const tell = useCallback(
    (change: Partial<typeof shown.current>) => {
      shown.current = { ...shown.current, ...change };
      actions.shows?.(shown.current);
    },
    [actions],
  );
  const onOffers = useCallback((offers: ScriptOffer[]) => tell({ offers }), [tell]);
  const onFlag = useCallback((flagIndex: number | null) => tell({ flagIndex }), [tell]);
  return { onOffers, onFlag };
}
