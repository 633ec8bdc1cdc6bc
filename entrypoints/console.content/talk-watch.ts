import type { StageView } from '@/components/panel/panel-view';
import type { BareFact } from '@/utils/facts/fact';
import type { Part, Playbook, PlaybookStep } from '@/utils/handbook/schema';
import type { SeenMessage } from '@/utils/ledger/types';
import { advanceTalk, setStep, startTalk, viewOf, type TalkState } from '@/utils/playbooks/talk';

type Run = { playbook: Playbook; state: TalkState };
type Talk = { playbooks: readonly Playbook[]; runs: Run[]; seen: readonly SeenMessage[] };

/** How many conversations are remembered; the one longest away is forgotten first. */
const REMEMBERED = 200;

function sameMessage(a: SeenMessage, b: SeenMessage): boolean {
  return a.platformId === undefined ? a.side === b.side && a.text === b.text : a.platformId === b.platformId;
}

/** Follows the playbooks through one conversation. */
export class TalkWatch {
  readonly #talks = new Map<string, Talk>();
  #talk: Talk = { playbooks: [], runs: [], seen: [] };

  /** A conversation was opened: it goes on where it was left, or starts anew and `follow` replays what is on the page. */
  open(conversation: string, playbooks: readonly Playbook[]): void {
    const known = this.#talks.get(conversation);
    const runs = playbooks.map((playbook) => ({ playbook, state: startTalk(playbook) }));
    this.#talk = known?.playbooks === playbooks ? known : { playbooks, runs, seen: [] };
    this.#talks.delete(conversation);
    this.#talks.set(conversation, this.#talk);
    const [longestAway] = this.#talks.keys();
    if (this.#talks.size > REMEMBERED && longestAway !== undefined) this.#talks.delete(longestAway);
  }

  /** Takes what is new since the last call; returns a fact for each step reached, also one passed within one look. */
  follow(messages: readonly SeenMessage[], nowMs: number, factId: () => string): BareFact[] {
    const fresh = messages.slice(this.#freshFrom(messages));
    this.#talk.seen = messages;
    return this.#talk.runs.flatMap((run) => this.#move(run, fresh, nowMs, factId));
  }

  /** The agent corrects the step. */
  choose(playbookId: string, stepId: string, nowMs: number, id: string): BareFact[] {
    const run = this.#talk.runs.find((each) => each.playbook.id === playbookId);
    if (!run) return [];
    run.state = setStep(run.state, stepId, 'agent');
    return [{ kind: 'step', id, at: nowMs, playbookId, stepId, by: 'agent' }];
  }

  /** Puts a flow away until its cues come again. */
  end(playbookId: string): void {
    const run = this.#talk.runs.find((each) => each.playbook.id === playbookId);
    if (run) run.state = startTalk(run.playbook);
  }

  view(kind: 'talk' | 'flow'): StageView | null {
    const run = this.#talk.runs.find((each) => each.playbook.kind === kind && each.state.stepId !== null);
    const view = run && viewOf(run.state, run.playbook);
    if (!run || !view) return null;
    return {
      playbookId: run.playbook.id,
      title: run.playbook.title,
      steps: run.playbook.steps.map((step, index) => ({ id: step.id, title: step.title, done: index < view.index })),
      index: view.index,
      guide: view.guide,
      avoid: view.avoid,
      pinned: run.state.pinned,
    };
  }

  /** The handbook part whose scripts belong to the present step; a running flow goes before the talk. */
  part(): Part | undefined {
    const run = ['flow', 'talk']
      .map((kind) => this.#talk.runs.find((each) => each.playbook.kind === kind && each.state.stepId !== null))
      .find(Boolean);
    return run?.playbook.steps.find((step) => step.id === run.state.stepId)?.part;
  }

  #freshFrom(messages: readonly SeenMessage[]): number {
    const last = this.#talk.seen.at(-1);
    if (!last) return 0;
    for (let index = messages.length - 1; index >= 0; index -= 1) {
      const message = messages[index];
      if (message && (message === last || sameMessage(message, last))) return index + 1;
    }
    return messages.length;
  }

  #move(run: Run, fresh: readonly SeenMessage[], nowMs: number, factId: () => string): BareFact[] {
    const reached: string[] = [];
    for (const message of fresh) {
      if (message.past === true) continue;
      const before = run.state.stepId;
      run.state = advanceTalk(run.state, message, run.playbook);
      const after = run.state.stepId;
      if (after !== null && after !== before) reached.push(after);
    }
    const playbookId = run.playbook.id;
    return reached.map((stepId) => ({ kind: 'step', id: factId(), at: nowMs, playbookId, stepId, by: 'conversation' }));
  }
}

/** The steps that facts tell of; one that the handbook has no more is left out. */
export function stepsOf(facts: readonly BareFact[], playbooks: readonly Playbook[]): PlaybookStep[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'step') return [];
    const playbook = playbooks.find(({ id }) => id === fact.playbookId);
    return playbook?.steps.find(({ id }) => id === fact.stepId) ?? [];
  });
}
