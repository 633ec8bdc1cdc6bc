import { textOf } from '@/utils/consoles/find';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { draftProfile } from '@/utils/teaching/draft';
import { learn } from '@/utils/teaching/learn';
import { knownSteps, unaskedSteps } from '@/utils/teaching/known-steps';
import {
  isRowStep,
  NO_EXAMPLES,
  sameExamples,
  withMeaning,
  type Examples,
  type Ground,
  type RowMeaning,
  type Step,
} from '@/utils/teaching/lesson-types';
import type { LessonView, Problem } from '@/utils/teaching/lesson-view';
import { relocated } from '@/utils/teaching/relocate';
import { askedSteps, stepStates, type StepStates } from '@/utils/teaching/step-states';
import { targetOf, type Unfit } from '@/utils/teaching/targets';
import { understand, type Understanding } from '@/utils/teaching/understanding';

type Moment = { at: Step | 'review'; examples: Examples; skipped: ReadonlySet<Step> };

/** One lesson on one page: what was pointed at, what was made of it, and the way back. Everything is made anew at each step. */
export class Lesson {
  readonly #page: Document;
  readonly #now: () => number;
  #ground: Ground;
  #known: ReadonlySet<Step> = new Set();
  #moment: Moment;
  readonly #before: Moment[] = [];
  readonly #shown = new Map<Element, string>();
  readonly #listeners = new Set<() => void>();
  #learnt: { key: readonly [Examples, Ground]; profile: ConsoleProfile | undefined } | undefined;
  #view: LessonView;

  constructor(page: Document, ground: Ground, now: () => number) {
    this.#page = page;
    this.#now = now;
    this.#ground = ground;
    this.#moment = { at: 'review', examples: NO_EXAMPLES, skipped: new Set() };
    this.#moment = { ...this.#moment, at: this.#nextStep() };
    this.#view = this.#look(undefined);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): LessonView => this.#view;

  /** Takes what was pointed at for the step; in the review, as the message to correct. */
  take(pointed: Element): void {
    const { at } = this.#moment;
    if (at === 'review') this.#show({ ...this.#view, pending: pointed, problem: undefined });
    else this.#teach(at, targetOf(at, pointed));
  }

  #teach(at: Step, target: Element | Unfit): void {
    if (typeof target === 'string') {
      this.#show({ ...this.#view, problem: target });
      return;
    }
    const { examples } = this.#moment;
    this.#shown.set(target, textOf(target));
    const taught = isRowStep(at) ? { ...examples, [at]: [target] } : { ...examples, [at]: target };
    const problem = this.#problemOf(at, taught);
    if (problem) this.#show({ ...this.#view, problem });
    else this.#go({ ...this.#moment, examples: taught });
  }

  /** Says whose the message is that was pointed at in the review. */
  mean(meaning: RowMeaning): void {
    const { pending } = this.#view;
    if (!pending) return;
    this.#shown.set(pending, textOf(pending));
    this.#go({ ...this.#moment, examples: withMeaning(this.#moment.examples, pending, meaning) });
  }

  /** Leaves the message that was pointed at as it is. */
  dismiss(): void {
    this.#show({ ...this.#view, pending: undefined });
  }

  /** This page has no such part. */
  skip(): void {
    const { at, skipped } = this.#moment;
    if (at !== 'review') this.#go({ ...this.#moment, skipped: new Set([...skipped, at]) });
  }

  /** What was called the buyer's is the agent's, and the other way round. */
  swap(): void {
    const { buyer, agent } = this.#moment.examples;
    this.#go({ ...this.#moment, examples: { ...this.#moment.examples, buyer: agent, agent: buyer } }, this.#moment.at);
  }

  /** Goes to a step to teach it again. */
  goTo(step: Step): void {
    this.#go(this.#moment, step);
  }

  /** Undoes the last act. */
  back(): void {
    const moment = this.#before.pop();
    if (!moment) return;
    this.#moment = moment;
    this.#show(this.#look(undefined));
  }

  rename(name: string): void {
    this.#ground = { ...this.#ground, name: { zh: name, en: name } };
    this.#show(this.#look(undefined));
  }

  claim(pattern: string): void {
    this.#ground = { ...this.#ground, matches: [pattern] };
    this.#show(this.#look(undefined));
  }

  /** Reads the page again: it may have changed under the lesson. */
  lookAgain(): void {
    this.#show({
      ...this.#look(this.#view.problem),
      pending: this.#view.pending?.isConnected === true ? this.#view.pending : undefined,
    });
  }

  #go(moment: Moment, to?: Step | 'review'): void {
    this.#before.push(this.#moment);
    this.#moment = moment;
    this.#moment = { ...moment, at: to ?? this.#nextStep() };
    this.#show(this.#look(undefined));
  }

  /** What is known is asked anew each time: with the messages taught, other parts turn out to be lost. */
  #nextStep(): Step | 'review' {
    const { known } = this.#ground;
    if (known) this.#known = knownSteps(this.#page, this.#made(this.#now()) ?? known, this.#now());
    const states = this.#states();
    return this.#asked().find((step) => states[step] === 'todo') ?? 'review';
  }

  #asked(): Step[] {
    const { known } = this.#ground;
    return askedSteps(this.#states(), known ? unaskedSteps(known) : new Set());
  }

  #states(): StepStates {
    return stepStates(this.#moment.examples, this.#moment.skipped, this.#known);
  }

  #problemOf(step: Step, examples: Examples): Problem | undefined {
    const made = learn(examples, { ...this.#ground, nowMs: this.#now() });
    const both = examples.buyer.length > 0 && examples.agent.length > 0;
    if (isRowStep(step) && step !== 'robot' && both && !made.rows) return 'apart';
    return step === 'entry' && !made.entries ? 'noList' : undefined;
  }

  #look(problem: Problem | undefined): LessonView {
    const nowMs = this.#now();
    const profile = this.#made(nowMs);
    const understanding = profile && understand(profile, this.#page, nowMs);
    return {
      at: this.#moment.at,
      steps: this.#states(),
      asked: this.#asked(),
      understanding,
      profile,
      problem,
      pending: undefined,
      canGoBack: this.#before.length > 0,
    };
  }

  /** Learnt anew only when an example is another one: looking again at a page is cheap, learning is not. */
  #made(nowMs: number): ConsoleProfile | undefined {
    const examples = relocated(this.#moment.examples, this.#page, this.#last(), this.#shown);
    const key = [examples, this.#ground] as const;
    const same = this.#learnt && sameExamples(this.#learnt.key[0], examples) && this.#learnt.key[1] === this.#ground;
    for (const one of [...examples.buyer, ...examples.agent]) this.#shown.set(one, textOf(one));
    this.#moment = { ...this.#moment, examples };
    if (this.#learnt && same) return this.#learnt.profile;
    const ground = { ...this.#ground, nowMs };
    const profile = draftProfile(learn(examples, ground), ground);
    this.#learnt = { key, profile };
    return profile;
  }

  #last(): { profile: ConsoleProfile; understanding: Understanding } | undefined {
    const profile = (this.#view as LessonView | undefined)?.profile; // not there yet while the first view is made
    return profile && { profile, understanding: understand(profile, this.#page, this.#now()) };
  }

  #show(view: LessonView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
