import type { Place, Problem } from '../model/problem.ts';
import type { ISODate } from '../model/value.ts';
import type { AlertLine, Cite, FieldLine, Guarded, Procedure, ReadingLine, TermLine, Text } from './procedure.ts';
import type { Mapping } from './read/tree.ts';

/** A tree of definitions as text: path relative to the tree → content. */
export type SourceTree = { [path: string]: string };

/** A tree that has been read: everything that is not a procedure, typed; procedures as located trees still. */
export interface Definitions {
  language: 'zh' | 'en';
  /** Dictionary: words with their type, papers with their wording. */
  words: Map<string, FieldLine>;
  papers: Map<string, Text>;
  registers: Map<string, RegisterLine>;
  /** Translations, `words.en.yaml`. */
  translations: Map<string, Text>;
  instruments: Map<string, InstrumentLine>;
  /** What each region's own files say, by region id (`sichuan/mianyang-demo`). */
  regions: Map<string, RegionFile>;
  bases: Map<string, ProcedureFile>;
  /** All versions of all procedures, oldest first within an id. */
  procedures: ProcedureFile[];
  /** Paths of the scenario files. */
  scenarios: string[];
  sources: SourceTree;
  /** Found while reading. */
  problems: Problem[];
}

export interface RegisterLine {
  name: Text;
  key: Text[];
  keeps: { word: Text; period: boolean }[];
  closes?: Text;
}

export interface InstrumentLine {
  name: Text;
  title: Text;
  number?: Text;
  from?: ISODate;
  until?: ISODate;
  /** Article (`14`, `二`) → its whole text. */
  articles: Map<string, Text>;
}

export interface ProcedureFile {
  id: string;
  /** `bases` has none. */
  region: string;
  path: string;
  /** From `@YYYY-MM-DD`. */
  from?: ISODate;
  node: Mapping;
}

export interface RegionFile {
  id: string;
  place: Place;
  title?: Text;
  parent?: Text;
  calendar: Text[];
  benefitYear?: Text;
  officeHours?: Text;
  onCalendarChange?: Text;
  round?: Text;
  cutoff?: Text;
  promise?: TermLine;
  alerts?: AlertLine[];
  clock?: ClockLine;
  /** Role → signer lines. */
  signs: SignsLine[];
  other?: OtherLine;
  roles: RoleLine[];
  values: ParameterLine[];
  letters: Map<string, Text>;
}

/** A region with all that it inherits, line by line. */
export interface Region extends Omit<RegionFile, 'roles' | 'values'> {
  /** From itself up to the root. */
  chain: string[];
  roles: Map<string, RoleLine>;
  /** A lower region's line wins. */
  values: Map<string, ParameterLine>;
}

/** Decisions on limits: how far back they may count, and decision → role or post that approves it. */
export interface ClockLine {
  backdate?: Text;
  approve: { what: Text; by: Text }[];
}
export interface SignsLine {
  role: Text;
  lines: Guarded[];
  cites: Cite[];
  reading?: ReadingLine;
}
export interface OtherLine {
  is: Text[];
  cites: Cite[];
}
export interface RoleLine {
  name: Text;
  outside: boolean;
  units?: Text;
  at: Text[];
  post?: Text;
  person?: Text;
}

/** A dated parameter of `values.yaml`. Several texts in a value: a list. */
export interface ParameterLine {
  name: Text;
  /** Region whose file it stands in. */
  region: string;
  values: { from: ISODate; is: Text[]; list: boolean; place: Place }[];
  /** 必填, 自定, or the choices. */
  open: Text[];
  cites: Cite[];
  reading?: ReadingLine;
}

/** What a check of one effective procedure sees. `on` is the day for which parameters are taken. */
export interface CheckContext {
  definitions: Definitions;
  region: Region;
  procedure: Procedure;
  on: ISODate;
}
/** One check, one file in `checks/`. Wrong definitions give problems; only a broken program throws. */
export type Check = (context: CheckContext) => Problem[];
/** A check of the whole tree (near-duplicate words, missing translations). */
export type TreeCheck = (definitions: Definitions) => Problem[];
