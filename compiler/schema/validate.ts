import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type FileKind, languageSchemas } from '../../model/language/index.ts';
import type { JsonSchema } from '../../model/language/shape.ts';
import type { Problem } from '../../model/problem.ts';
import { citesProblems } from '../build/cites.ts';
import { problemAt } from '../problem.ts';
import { child, entries, type Node } from '../read/tree.ts';
import { fieldProblems } from './fields.ts';
import { kindOf } from './kind.ts';
import { type At, unknownKey } from './words.ts';

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
const ready = new Map<FileKind, ValidateFunction>();

/** Problems of form of one file against the schema of its kind: unknown keys, wrong shapes, names. */
export function validateFile(path: string, node: Node): Problem[] {
  const kind = kindOf(path);
  if (kind === undefined) return [noKind(path, node)];
  let validate = ready.get(kind);
  if (validate === undefined) {
    validate = ajv.compile(languageSchemas[kind]);
    ready.set(kind, validate);
  }
  const fields = kind === 'dictionary' ? fieldProblems(child(node, 'fields')) : [];
  const cited = citesProblems(node);
  if (validate(plain(node))) return [...fields, ...cited];
  const seen = new Set<string>();
  const problems = (validate.errors ?? []).flatMap((error) => {
    const problem = translated(error, node);
    const at = problem && `${problem.line}:${problem.column}`;
    if (problem === undefined || at === undefined || seen.has(at)) return [];
    seen.add(at);
    return [problem];
  });
  return [...problems, ...fields, ...cited];
}

/** The tree without places, all scalars as text. */
function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

/** Follows a JSON pointer into the located tree. */
function locate(node: Node, pointer: string): { node: Node; path: string[] } {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = node;
  for (const part of path) {
    const next = at.kind === 'list' ? at.items[Number(part)] : entries(at).find(({ key }) => key === part)?.value;
    if (next === undefined) break;
    at = next;
  }
  return { node: at, path };
}

function translated(error: ErrorObject, root: Node): Problem | undefined {
  const { node, path } = locate(root, error.instancePath);
  const schema = error.parentSchema as JsonSchema | undefined;
  const here = path.join('.');
  const keyAt = (key: string) => {
    const place = entries(node).find((entry) => entry.key === key)?.place ?? node.place;
    return { place, path: here === '' ? key : `${here}.${key}` };
  };
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      return unknownKey(keyAt(key), key, Object.keys(schema?.properties ?? {}));
    }
    case 'pattern':
      if (error.propertyName !== undefined) return badName(keyAt(error.propertyName), error.propertyName, schema);
      return wrongShape({ place: node.place, path: here }, schema);
    case 'required':
      return missing({ place: node.place, path: here }, String(error.params.missingProperty));
    case 'type':
    case 'enum':
    case 'minItems':
      return wrongShape({ place: node.place, path: here }, schema);
    default:
      return undefined; // `propertyNames` repeats what `pattern` has said
  }
}

function badName(at: At, name: string, schema: JsonSchema | undefined): Problem {
  const [zh, en] = schema?.['x-shape'] ?? ['只含文字和数字', 'letters and digits only'];
  return problemAt(
    'name',
    at,
    [`名字「${name}」不合规则`, `名字要${zh}，不含空格、点、横线`],
    [`"${name}" is no good name`, `A name: ${en}; no blank, dot or hyphen`],
  );
}

function missing(at: At, key: string): Problem {
  return problemAt('key', at, [`缺「${key}」一项`, `加一行「${key}: …」`], [`"${key}" is missing`, `Add "${key}: …"`]);
}

function wrongShape(at: At, schema: JsonSchema | undefined): Problem {
  const [zh, en] = schema?.['x-shape'] ?? ['别的形式', 'something else'];
  const key = at.path.split('.').at(-1) || '整个文件';
  return problemAt(
    'key',
    at,
    [`「${key}」的内容不是这样写`, `应当写：${zh}`],
    [`The content of "${at.path || 'the file'}" has the wrong form`, `Write: ${en}`],
  );
}

function noKind(path: string, node: Node): Problem {
  return problemAt(
    'key',
    { place: node.place, path: '' },
    [`目录里没有 ${path} 的位置`, '规程放在「地区/规程.yaml」，骨架放在 bases/，文件原文放在 instruments/'],
    [`A tree has no place for ${path}`, 'Procedures: REGION/NAME.yaml; skeletons: bases/; texts: instruments/'],
  );
}
