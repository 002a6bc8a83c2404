import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { nearest } from '../condition/nearest.ts';
import { allSteps } from '../condition/results.ts';
import { wordScope } from '../condition/scope.ts';
import type { Check, CheckContext } from '../definitions.ts';
import { signerPattern, whoLines } from '../lower/roles.ts';
import { problemAt } from '../problem.ts';
import type { FieldLine, Procedure, StepLine, Text } from '../procedure.ts';

type Kind = 'role' | 'paper' | 'letter' | 'step' | 'procedure' | 'word' | 'rows' | 'register' | 'rule';
const kinds: { [kind in Kind]: { zh: string; en: string; remedy: [string, string] } } = {
  role: { zh: '角色', en: 'role', remedy: ['在 region.yaml 的 roles 里写上它', 'add it to the roles of region.yaml'] },
  paper: {
    zh: '材料',
    en: 'paper',
    remedy: ['在 dictionary.yaml 的 papers 里写上它', 'add it to the papers of dictionary.yaml'],
  },
  letter: { zh: '文书', en: 'letter', remedy: ['在 letters.yaml 里写上它', 'add it to letters.yaml'] },
  step: { zh: '步骤', en: 'step', remedy: ['写本规程里的步骤名', 'name a step of this procedure'] },
  procedure: { zh: '规程', en: 'procedure', remedy: ['写成 地区.规程', 'write region.procedure'] },
  word: {
    zh: '词',
    en: 'word',
    remedy: ['先写进本规程的 fields 或者 dictionary.yaml', 'add it to the fields here or to dictionary.yaml'],
  },
  rows: {
    zh: '明细或者登记簿',
    en: 'list of lines or register',
    remedy: ['写一个明细的词或者登记簿', 'name a word with rows, or a register'],
  },
  register: {
    zh: '登记簿',
    en: 'register',
    remedy: ['写 registers.yaml 里的登记簿', 'name a register of registers.yaml'],
  },
  rule: {
    zh: '待遇规则',
    en: 'rule',
    remedy: ['写规程、「不予支付」或者一个参数', 'name a procedure, a parameter, or the reserved word for not payable'],
  },
};

/** `word`: every role, paper, letter, step, procedure and word that is named exists; the nearest one is offered. */
export const reference: Check = (context) => {
  const { procedure, definitions, region } = context;
  const scope = wordScope(context);
  const steps = allSteps(procedure);
  const stepNames = steps.map(({ name }) => name.text);
  const known: { [kind in Kind]: string[] } = {
    role: [...region.roles.keys()],
    paper: [...definitions.papers.keys()],
    letter: [...region.letters.keys()],
    step: stepNames,
    procedure: definitions.procedures.map(({ id }) => id),
    word: scope.names(),
    rows: [...scope.names(), ...definitions.registers.keys()],
    register: [...definitions.registers.keys()],
    rule: [
      ...definitions.procedures.map(({ id }) => id),
      ...region.values.keys(),
      reserved(definitions.language).notPayable,
    ],
  };
  const check = (kind: Kind, texts: (Text | undefined)[]) =>
    texts.flatMap((text) => (text && !known[kind].includes(text.text) ? [unknown(kind, text, known[kind])] : []));
  return [
    ...steps.flatMap((step) => stepProblems(step, steps, context, check)),
    ...procedure.fields.flatMap((field) => fieldProblems(field, check)),
    ...procedure.ends.flatMap((end) => [...check('procedure', [end.opens]), ...check('rule', [end.applies])]),
    ...check('word', procedure.inbox),
    ...check('register', [procedure.each?.name]),
  ];
};

type Find = (kind: Kind, texts: (Text | undefined)[]) => Problem[];

function stepProblems(
  step: StepLine,
  steps: StepLine[],
  { definitions, region, procedure }: CheckContext,
  check: Find,
): Problem[] {
  const all = reserved(definitions.language).all;
  const columns = columnsOf(step, procedure);
  const receivers = step.to
    .map(({ name }) => name)
    .filter(({ text }) => !region.roles.has(text) && !columns.includes(text));
  const signers = whoLines(step, steps).length > 0 ? [] : step.signs;
  return [
    ...check('role', [...step.who.map(({ name }) => name), ...signers.flatMap(({ name }) => roleTexts(name))]),
    ...check('paper', [...step.papers.map(({ name }) => name), ...step.later.map(({ paper }) => paper)]),
    ...check(
      'letter',
      step.sends.map(({ name }) => name),
    ),
    ...check('step', [step.same, ...(step.other ?? []).filter(({ text }) => text !== all)]),
    ...check('procedure', [step.opens, step.awaits, step.revokes?.procedure]),
    ...check('word', [...step.form.map(({ word }) => word), step.from, step.receives, ...receivers]),
    ...check('word', step.each ? [] : [step.pays]),
    ...check('rows', [step.each?.name]),
  ];
}

/** The columns of the lines that a step with `each` goes through. */
export function columnsOf(step: StepLine, { fields }: Pick<Procedure, 'fields'>): string[] {
  const shape = fields.find(({ word }) => word.text === step.each?.name.text)?.shape;
  return shape?.kind === 'rows' ? shape.columns.map(({ word }) => word.text) : [];
}

/** `甲、乙任2人` names two roles. */
function roleTexts(name: Text): Text[] {
  return signerPattern(name.text).names.map((text) => ({ ...name, text }));
}

function fieldProblems({ shape }: FieldLine, check: Find): Problem[] {
  switch (shape.kind) {
    case 'count':
      return [...check('procedure', [shape.procedure]), ...check('word', shape.same)];
    case 'result':
      return [...check('procedure', [shape.procedure]), ...check('word', shape.same)];
    case 'rule':
      return [...check('procedure', shape.procedures), ...check('word', shape.same)];
    case 'rows':
      return check('register', [shape.each?.name]);
    default:
      return [];
  }
}

function unknown(kind: Kind, at: Text, names: string[]): Problem {
  const { zh, en, remedy } = kinds[kind];
  const near = nearest(at.text, names);
  return problemAt(
    'word',
    at,
    [`没有「${at.text}」这个${zh}`, near ? `是不是「${near}」？` : remedy[0]],
    [`there is no ${en} “${at.text}”`, near ? `did you mean “${near}”?` : remedy[1]],
  );
}
