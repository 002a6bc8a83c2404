/** Where a line of a definition stands. `file` is relative to the tree; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** The codes of `language.md` 14. */
export type ProblemCode =
  | 'yaml'
  | 'colon'
  | 'comma'
  | 'key'
  | 'word'
  | 'name'
  | 'verb'
  | 'target'
  | 'reach'
  | 'sentence'
  | 'roll'
  | 'anchor'
  | 'late'
  | 'wait'
  | 'quote'
  | 'quote-missing'
  | 'number'
  | 'unit'
  | 'article'
  | 'version'
  | 'row'
  | 'gap'
  | 'overlap'
  | 'fact'
  | 'type'
  | 'blank'
  | 'separation'
  | 'records'
  | 'awaits'
  | 'revokes'
  | 'money'
  | 'overlay'
  | 'promise'
  | 'open'
  | 'unless'
  | 'not-carried'
  | 'time-phrase'
  | 'no-separation'
  | 'no-scenario'
  | 'no-translation'
  | 'renamed'
  | 'near';

/**
 * What the compiler says about a definition. `sentence` says what is wrong in office words, `remedy` what to type
 * instead. `path` is the keys down to the line (`steps.申请.term`). Codes are `ProblemCode`; `not-carried` is a key of the
 * language that this version does not run yet (refused, never ignored).
 */
export interface Problem extends Place {
  code: ProblemCode;
  severity: 'error' | 'warning';
  path: string;
  sentence: string;
  remedy: string;
  /** The same in English; `sentence` and `remedy` are Chinese. Printed second to people, not part of `--json`. */
  english?: { sentence: string; remedy: string };
}

/** Orders problems as `banjie check` prints them: by file, line, column, then code. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
