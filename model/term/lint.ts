import { TermFault } from './fault.ts';
import type { Given, TermSpec } from './spec.ts';
import { isRecord, type Raw } from './validate-parts.ts';

/** Anchors from which a count is read in two ways: a birth, by its name in either language, and a benefit year. */
export const firstDayMatters = '^(?:date\\.(?:.*出生.*|(?:.*_)?[Bb]irth.*|[Nn]ewborn.*|.*新生儿.*)|benefit_year\\..*)$';
const twoReadings = new RegExp(firstDayMatters, 'u');

function checkRare(spec: Raw): void {
  if (spec.roll !== 'nearest' && spec.roll !== 'modified_next') return;
  if (spec.source !== undefined || (typeof spec.basis === 'string' && spec.basis.trim() !== '')) return;
  throw new TermFault(
    'source',
    `roll: ${spec.roll} 没有哪部中国法规使用，须以 source 或 basis 注明依据`,
    `no Chinese rule uses ${spec.roll}: say in source or basis which one does here`,
  );
}

/** 新生儿 and benefit-year limits are read in two ways (does the first day count?): the author says which. */
function checkFirstDay(spec: Raw): void {
  if (!('within' in spec || 'hold' in spec) || spec.count_from !== undefined) return;
  const of = String(spec.of);
  if (/hours?$|小时$/u.test(String(spec.within ?? spec.hold))) return;
  if (!twoReadings.test(of)) return;
  throw new TermFault(
    'value',
    `自 ${of} 起算的期限要写 count_from：首日计不计入（next_day 不计，same_day 计）`,
    'a limit from a birth or a benefit year needs count_from: next_day or same_day',
  );
}

function checkOne(spec: TermSpec): void {
  if (!isRecord(spec)) return;
  checkRare(spec);
  checkFirstDay(spec);
  for (const members of [spec.earliest_of, spec.latest_of])
    if (Array.isArray(members)) for (const member of members) if (isRecord(member)) checkOne(member as never);
}

/**
 * What an author must say though the reckoning could go on without (`docs/deadlines.md` 5.2): a rare roll needs a citation, a
 * limit from a birth or a benefit year its first day. For specs that a person writes; the sentences of a procedure always carry
 * `count_from`, and their citations are checked where they are written. Throws `TermFault`; expects a spec that validates.
 */
export function lint(spec: TermSpec, given: Given): void {
  checkOne(spec);
  for (const deadline of Object.values(given.deadlines ?? {})) if (typeof deadline !== 'string') checkOne(deadline);
}
