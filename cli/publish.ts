import { checkTree } from '../compiler/check-tree.ts';
import type { Definitions } from '../compiler/definitions.ts';
import { loadDefinitions } from '../compiler/load.ts';
import { openDatabase } from '../store/database.ts';
import { publish } from '../store/definitions.ts';
import { keepRegions, type OfficeRegion } from '../store/office/regions.ts';
import { bundlesOf } from './bundle.ts';
import { type Command, UsageError } from './io.ts';
import { dayOf, options } from './options.ts';
import { readTree } from './tree.ts';

/**
 * `banjie publish [--on DATE]`: compiles the whole tree and puts it into the registry of the database in `DATABASE_URL`. A tree
 * with an error is not published at all.
 */
export const run: Command = async (args, io) => {
  const { values } = options(args, { on: { type: 'string' } });
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new UsageError('DATABASE_URL');
  const on = dayOf(values.on, io.today());
  const definitions = loadDefinitions(readTree(values.definitions));
  const errors = checkTree(definitions, on).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    io.err(`有 ${errors.length} 处错误，没有发布；先运行 banjie check / ${errors.length} errors, nothing published`);
    return 1;
  }
  const bundles = await bundlesOf(definitions, on);
  const db = openDatabase(url, { size: 1 });
  const waiting: string[] = [];
  try {
    await keepRegions(db, regionsOf(definitions));
    waiting.push(...(await publish(db, bundles)));
  } finally {
    await db.destroy();
  }
  if (values.json) io.out(JSON.stringify(bundles.map(({ id, version, hash }) => ({ id, version, hash }))));
  else io.out(`已发布 ${bundles.length} 件 / ${bundles.length} published`);
  for (const id of waiting)
    io.err(
      `日历 ${id} 登记为草稿，须经预览和第二人批准才对新老件生效 / calendar ${id} waits for a preview and a second person`,
    );
  return 0;
};

/** The regions of the tree, uppers before lowers. */
function regionsOf({ regions }: Definitions): OfficeRegion[] {
  const depth = (id: string): number => {
    const parent = regions.get(id)?.parent?.text;
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  return [...regions.values()]
    .sort((a, b) => depth(a.id) - depth(b.id))
    .map(({ id, title, parent }) => ({ id, title: title?.text ?? id, ...(parent && { parent: parent.text }) }));
}
