import type { Said } from './refusals.ts';

const kinds: { [suffix: string]: string } = {
  承诺: 'promise',
  补正: 'supplement',
  材料: 'paper to come',
  到: 'wait',
};

/** A limit by its key: `件` is that of the whole case, `初审_承诺` the promise of a step. `english` knows the step's name. */
export function clockName(key: string, english: (name: string) => string): Said {
  const [step = '', suffix] = key.split('_');
  const [zh, en] = step === '件' ? ['全件', 'whole case'] : [step, english(step)];
  return suffix === undefined
    ? { zh, en }
    : { zh: `${zh}·${suffix}`, en: `${en} (${kinds[suffix] ?? english(suffix)})` };
}
