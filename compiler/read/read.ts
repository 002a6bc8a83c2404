import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, type YAMLError } from 'yaml';
import type { Place, Problem } from '../../model/problem.ts';
import { problemAt } from '../problem.ts';
import { checkLimits } from './limits.ts';
import { scanText } from './scan.ts';
import type { Entry, Node } from './tree.ts';

/**
 * Reads one YAML text (1.2; no anchors, aliases, tags or second document; unique keys) into a located tree. Wrong input
 * gives problems; `node` is absent when the text is no map.
 */
export function readYaml(file: string, text: string): { node?: Node; problems: Problem[] } {
  const tooMuch = checkLimits(file, text);
  if (tooMuch) return { problems: [tooMuch] };
  const early = scanText(file, text);
  if (early.length > 0) return { problems: early };
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'failsafe',
    strict: true,
    uniqueKeys: true,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const reader = new Reader(file, lines);
  if (!Array.isArray(documents) || documents.length === 0) {
    reader.refuse(0, 'empty');
    return { problems: reader.problems };
  }
  const second = documents[1];
  if (second) reader.refuse(second.range?.[0] ?? 0, 'document');
  const [document] = documents;
  for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) reader.syntax(error);
  if (document === undefined || reader.problems.length > 0) return { problems: reader.problems };
  const node = reader.node(document.contents, 0);
  return reader.problems.length > 0 ? { problems: reader.problems } : { node, problems: [] };
}

/** What YAML allows and the language does not. */
type Refused = 'empty' | 'document' | 'alias' | 'anchor' | 'tag' | 'key' | 'block';

class Reader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly lines: LineCounter;
  private readonly blocks: boolean;

  constructor(file: string, lines: LineCounter) {
    this.file = file;
    this.lines = lines;
    this.blocks = /(^|\/)letters\.yaml$|^instruments\//.test(file);
  }

  place(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  node(item: unknown, offset: number): Node {
    if (isAlias(item)) this.refuse(item.range?.[0] ?? offset, 'alias');
    if (isScalar(item) || isMap(item) || isSeq(item)) {
      const start = item.range?.[0] ?? offset;
      if (item.anchor !== undefined) this.refuse(start, 'anchor');
      if (item.tag !== undefined) this.refuse(start, 'tag');
      const place = this.place(start);
      if (isMap(item)) return { kind: 'map', entries: item.items.map((pair) => this.entry(pair, start)), place };
      if (isSeq(item)) return { kind: 'list', items: item.items.map((each) => this.node(each, start)), place };
      if (item.type?.startsWith('BLOCK') && !this.blocks) this.refuse(start, 'block');
      return { kind: 'scalar', text: String(item.value ?? ''), place };
    }
    return { kind: 'scalar', text: '', place: this.place(offset) };
  }

  private entry(pair: unknown, offset: number): Entry {
    const key = isPair(pair) ? pair.key : undefined;
    const start = isScalar(key) ? (key.range?.[0] ?? offset) : offset;
    if (!isScalar(key) || String(key.value) === '') this.refuse(start, 'key');
    else if (key.anchor !== undefined) this.refuse(start, 'anchor');
    else if (key.tag !== undefined) this.refuse(start, 'tag');
    const end = isScalar(key) ? (key.range?.[1] ?? start) : start;
    return {
      key: isScalar(key) ? String(key.value) : '',
      place: this.place(start),
      value: this.node(isPair(pair) ? pair.value : undefined, end),
    };
  }

  refuse(offset: number, what: Refused): void {
    const [zh, en] = refusals[what];
    this.problems.push(problemAt('yaml', { place: this.place(offset), path: '' }, zh, en));
  }

  /** One mistake often breaks the rest: only the first of a line is told, and four of a file. */
  syntax(error: YAMLError): void {
    const place = this.place(error.pos[0]);
    if (this.problems.length >= 4 || this.problems.some((problem) => problem.line === place.line)) return;
    const [zh, en] = syntaxWords(error);
    this.problems.push(problemAt('yaml', { place, path: '' }, zh, en));
  }
}

type Both = [zh: [string, string], en: [string, string]];

const refusals: { [what in Refused]: Both } = {
  empty: [
    ['文件是空的', '写上内容，或者删去文件'],
    ['The file is empty', 'Write something, or remove the file'],
  ],
  document: [
    ['一个文件里有第二份文档（---）', '拆成两个文件'],
    ['The file holds a second document (---)', 'Make two files of it'],
  ],
  alias: [
    ['用了 YAML 的别名（*）', '把内容原样写出来'],
    ['A YAML alias (*) is used', 'Write the content out'],
  ],
  anchor: [
    ['用了 YAML 的锚（&）', '去掉 & 和后面的名字'],
    ['A YAML anchor (&) is used', 'Remove & and its name'],
  ],
  tag: [
    ['用了 YAML 的标签（!）', '去掉 ! 和后面的名字'],
    ['A YAML tag (!) is used', 'Remove ! and its name'],
  ],
  key: [
    ['这里缺名字，或者名字不是一个词', '写成「名字: 内容」'],
    ['A name is missing here, or is not one word', 'Write "name: content"'],
  ],
  block: [
    ['成段文字（| 或 >）只能写在函件和文件原文里', '写成一行'],
    ['A block of text (| or >) stands only in letters and instruments', 'Write it on one line'],
  ],
};

function syntaxWords(error: YAMLError): Both {
  if (error.code === 'DUPLICATE_KEY')
    return [
      ['同一个名字在这里写了两次', '删去一个，或者把两处并成一处'],
      ['The same name stands here twice', 'Remove one of them, or merge the two'],
    ];
  if (error.code === 'TAB_AS_INDENT')
    return [
      ['行首用了制表符', '换成空格，每层两个'],
      ['A tab indents the line', 'Use blanks, two for each level'],
    ];
  if (/end with a [\]}]/.test(error.message))
    return [
      ['括号没有合上', '补上右括号，或者把里面的内容分行写'],
      ['A bracket is not closed', 'Close it, or give each item a line of its own'],
    ];
  if (error.code === 'BAD_INDENT')
    return [
      ['这一行的缩进和上面对不上', '同一层的行从同一列开始，每层两个空格'],
      [
        'The indent of this line does not fit the lines above',
        'Lines of one level begin in one column, two blanks a level',
      ],
    ];
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MULTILINE_IMPLICIT_KEY')
    return [
      ['一行里有两个「: 」，或者上一行没有写完', '值里的冒号写全角「：」，或者另起一行'],
      [
        'Two ": " on one line, or the line above is not finished',
        'Write a colon inside a text full-width, or begin a new line',
      ],
    ];
  return [
    [`这里不是合格的 YAML（${error.code}）`, '检查括号、冒号后的空格和缩进'],
    [`This is not well-formed YAML (${error.code})`, 'Check brackets, the blank after each colon and the indent'],
  ];
}
