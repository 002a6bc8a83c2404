import type { Place } from '../model/problem.ts';
import type { ISODate } from '../model/value.ts';
import type { Mapping } from './read/tree.ts';

/**
 * The typed form of an effective definition: base and overlays merged, every text with the place of the line it came from
 * (which may be in another file). Texts are as written; conditions, formulas and sentences are not parsed yet.
 */
export interface Procedure {
  id: string;
  region: string;
  /** The file of its own, or the nearest inherited one. */
  file: string;
  /** First day in force; `until` the last, if it has one. */
  version: ISODate;
  until?: ISODate;
  kind: 'case' | 'recurring' | 'rule';
  title: Text;
  base?: Text;
  cites: Cite[];
  every: Text[];
  each?: EachLine;
  name?: Text;
  inbox: Text[];
  term?: TermLine;
  promise?: TermLine;
  fields: FieldLine[];
  /** In the order in which they are passed. */
  steps: StepLine[];
  ends: EndLine[];
  open: OpenLine[];
  /** The merged tree itself. */
  node: Mapping;
}

/** A scalar with its place and its path in the effective text (`steps.申请.term`). */
export interface Text {
  text: string;
  place: Place;
  path: string;
}

/** A name under a condition: `暂住证: 人员类别 = 农民工子女`. */
export interface Guarded {
  name: Text;
  when?: Text;
}

/** One article of a `cites`; the text `兴医疗 14（五）「…」、18` makes two. Several quotes of an article make several. */
export interface Cite {
  instrument: string;
  /** `14`, `二`. */
  article: string;
  /** `（五）`, `（一）5`; empty for the whole article. */
  item: string;
  quote?: string;
  place: Place;
  path: string;
}

/** The reading used and the other one. */
export interface ReadingLine {
  used: Text;
  other: Text;
}

/** A limit: a sentence, or a map with riders. `limit` is absent for `earliest` and `latest`. */
export interface TermLine {
  place: Place;
  path: string;
  limit?: Text;
  earliest: Text[];
  latest: Text[];
  stops: { step?: Text; on?: Text; until?: Text; stopDay?: Text; resumeDay?: Text; atMost?: Text }[];
  restarts: { on: Text; times?: Text }[];
  extend?: { by: Text; on: Text; times?: Text };
  receipt?: Text;
  cutoff?: Text;
  onCalendarChange?: Text;
  cites: Cite[];
  reading?: ReadingLine;
}

/** A word of `fields` or of the dictionary, or a column of `rows`. */
export interface FieldLine {
  word: Text;
  shape: FieldShape;
  /** A kept word as it was on that day. */
  on?: Text;
  was: Text[];
  cites: Cite[];
  reading?: ReadingLine;
}
export type FieldShape =
  | { kind: 'type'; type: Text }
  | { kind: 'choices'; choices: Text[] }
  /** 【name】: the choices are the value of a parameter. */
  | { kind: 'parameter'; name: Text }
  /** `text` is without the leading `=`. */
  | { kind: 'formula'; formula: Text }
  | { kind: 'table'; by: Text[]; rows: TableLine[] }
  | { kind: 'rows'; columns: FieldLine[]; must: Text[]; each?: EachLine }
  | {
      kind: 'count';
      procedure: Text;
      same: Text[];
      end: Text[];
      when?: Text;
      in?: Text;
      sum?: Text;
    }
  | { kind: 'result'; procedure: Text; same: Text[] }
  | { kind: 'rule'; procedures: Text[]; same: Text[] };

/** A row of a table: `match` is a choice, 是/否 or a range; either `rows` (next word of `by`) or `value`. */
export interface TableLine {
  match: Text;
  rows?: TableLine[];
  value?: Text;
}

/** A register (filtered by `when`), or a rows word. */
export interface EachLine {
  name: Text;
  when?: Text;
}

export interface StepLine {
  name: Text;
  path: string;
  /** Set on a branch: the step whose `together` holds it. */
  within?: string;
  /** The keys that stand in the text, with their places. */
  keys: Text[];
  cites: Cite[];
  reading?: ReadingLine;
  was: Text[];
  does?: Text;
  status?: Text;
  when?: Text;
  /** Targets with their conditions, in order; a target with a list has several lines. */
  unless: { target: Text; when: Text }[];
  who: Guarded[];
  form: FormLine[];
  papers: Guarded[];
  later: { paper: Text; term: TermLine; late?: Text }[];
  must: Text[];
  or: { label: Text; target: Text }[];
  term?: TermLine;
  promise?: TermLine;
  late?: LateLine;
  from?: Text;
  /** Absent = the region's; empty = none. */
  alerts?: AlertLine[];
  supplement?: SupplementLine;
  signs: Guarded[];
  /** `signs` has + lines only, which add to the region's. */
  signsAdded?: boolean;
  same?: Text;
  /** Absent = the region's. */
  other?: Text[];
  sends: Guarded[];
  to: Guarded[];
  served: Text[];
  pays?: Text;
  receives?: Text;
  waits?: Text;
  opens?: Text;
  awaits?: Text;
  revokes?: { procedure: Text; same: Text[] };
  each?: EachLine;
  together: StepLine[];
  records: RecordLine[];
}

/** A field of a form: `转院日期`, `备注?`, `费用明细.核减金额`. */
export interface FormLine {
  word: Text;
  column?: string;
  optional: boolean;
  when?: Text;
}

/** `逾期未补办` (a target), 视为通过 / 逾期 (reserved words), or `{视为通过: 申请}` with `asOf`. */
export interface LateLine {
  target: Text;
  asOf?: Text;
}

/** `提前1个工作日: 经办人`. */
export interface AlertLine {
  when: Text;
  to: Text;
}

export interface SupplementLine {
  place: Place;
  path: string;
  /** A sentence or 不限期. */
  term?: TermLine;
  late?: Text;
  times?: Text;
  clock?: Text;
}

export interface RecordLine {
  word: Text;
  is?: Text;
  from?: Text;
  until?: Text;
  when?: Text;
}

export interface EndLine {
  name: Text;
  path: string;
  says?: Text;
  when?: Text;
  applies?: Text;
  opens?: Text;
  records: RecordLine[];
  was: Text[];
  cites: Cite[];
  reading?: ReadingLine;
}

/** What a lower region may change: `退费原因: 只许增加`. */
export interface OpenLine {
  name: Text;
  what: Text;
}
