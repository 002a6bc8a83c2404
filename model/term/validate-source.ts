import type { Unit } from './amount.ts';
import { TermFault } from './fault.ts';
import { isRecord, onlyKeys, type Raw } from './validate-parts.ts';

/** N日, N天 with N up to ten and no 工作 before 日. */
const shortDays = /(?:^|[^0-9一二三四五六七八九十百])(?:[1-9]|10|[一二两三四五六七八九十])(?:日|天)/u;

/** The words of a quote that can stand for a unit; 年 and 月 for each other, a 周 for days. */
const quoted: { [unit in Unit]: RegExp } = {
  'working day': /日|天|周/u,
  day: /日|天|周/u,
  month: /月|年/u,
  year: /年|月/u,
  hour: /时/u,
  'working hour': /时/u,
};
const anyUnit = /工作日|日|天|周|个月|月内|年内|小时/u;

/**
 * A quoted 工作日 is not counted in days, and whether a quoted 日 of ten or fewer means working days is a choice that is made in
 * `basis`, never a guess (`docs/deadlines.md` 1.2).
 */
export function checkSource(spec: Raw, unit: Unit): void {
  if (!isRecord(spec.source)) return;
  const quote = String(spec.source.quote);
  if (anyUnit.test(quote) && !quoted[unit].test(quote))
    throw new TermFault('source', `引文里没有期限的单位（${unit}）`, `the quote has no such unit: ${unit}`);
  if (unit === 'day' && quote.includes('工作日'))
    throw new TermFault('source', '引文写的是工作日，期限写的是日', 'the quote says working days and the term days');
  if ((unit === 'day' || unit === 'working day') && shortDays.test(quote) && spec.basis === undefined)
    throw new TermFault(
      'source',
      '引文的「日」在十日以内，是自然日还是工作日要写 basis',
      'the quote gives ten days or fewer: say in basis whether they are working days',
    );
}

/** `source`, `basis` and `title` as every form can carry them. */
export function checkCitation({ source, basis, title }: Raw): void {
  if (title !== undefined && typeof title !== 'string')
    throw new TermFault('value', 'title 应为一行文字', 'title must be text');
  if (basis !== undefined && (typeof basis !== 'string' || basis.trim() === ''))
    throw new TermFault('value', 'basis 应写明依据', 'basis must name its ground');
  if (source === undefined) return;
  const wrong = () =>
    new TermFault('source', 'source 应为 {doc, article, quote}', 'source must be {doc, article, quote}');
  if (!isRecord(source)) throw wrong();
  const { doc, article, quote } = onlyKeys(source, 'source', ['doc', 'article', 'quote']);
  if (typeof doc !== 'string' || typeof quote !== 'string') throw wrong();
  if (article !== undefined && typeof article !== 'string' && !Number.isInteger(article)) throw wrong();
}
