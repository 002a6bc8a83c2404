import type { Citation, Expression } from '../../model/plan.ts';

/**
 * The XState config that a plan lowers to (`language.md` 13): plain JSON, guards and actions by name with `params`.
 * Names made by the compiler hold one of `/ # ·` or begin with `/`, so they never meet a name of the definitions.
 */
export interface StateConfig {
  id?: string;
  type?: 'final' | 'parallel';
  initial?: string;
  entry?: ActionRef[];
  exit?: ActionRef[];
  on?: { [event: string]: Transition | Transition[] };
  always?: Transition[];
  after?: { [delay: string]: Transition };
  onDone?: Transition;
  states?: { [name: string]: StateConfig };
}

export interface Transition {
  target?: string;
  guard?: GuardRef;
  actions?: ActionRef[];
  reenter?: true;
  meta: { file: string; line: number; cites: Citation[] };
}

/**
 * `holds`: every condition of `all` is true, `owed` (a word) is not 0, and with `papers` nothing is still to follow.
 * `voices`: with the voice just given, the line has as many as it asks for `label`.
 * `enough`: nothing is outstanding on the step, and its papers are in.
 */
export type GuardRef =
  | { type: 'holds'; params: { all: Expression[]; owed?: string; papers?: true } }
  | { type: 'voices'; params: { step: string; line: string; label: string } }
  | { type: 'enough'; params: { step: string } };

export type TaskKind = 'act' | 'sign' | 'receive' | 'serve' | 'supplement';

/** `mark` is folded into the context by XState; all others come back as effects for the interpreter. */
export type ActionRef =
  | { type: 'mark'; params: { step: string; result: string; how: 'passed' | 'label' | 'late' | 'deemed' | 'skipped' } }
  | { type: 'startClock' | 'await' | 'stopClock' | 'resumeClock'; params: { step: string } }
  | { type: 'openTask'; params: { step: string; line?: string; kind: TaskKind } }
  | { type: 'closeTask'; params: { step: string; line?: string } }
  | { type: 'send' | 'record' | 'openCase' | 'revoke' | 'pay' | 'openIncident' | 'settle'; params: { step: string } }
  | { type: 'divert'; params: { step: string; target: string } }
  | { type: 'end'; params: { end: string } };

export type Mark = Extract<ActionRef, { type: 'mark' }>['params'];
