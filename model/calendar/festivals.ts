import { dayOf, type EpochDay } from './day.ts';

/**
 * The days that the rules on festivals (全国年节及纪念日放假办法, 2025) fix by themselves, for years whose notice is not out:
 * 1 January, 除夕 to 初三, 清明, 1–2 May, 端午, 中秋, 1–3 October. No swaps with weekends: those only a notice can make.
 * Good for an estimate, never for a due day.
 */
// Year, then MMDD of 春节 (初一), 清明, 端午, 中秋; checked against tyme4ts in the tests.
const lunar = `
2025 0129 0404 0531 1006
2026 0217 0405 0619 0925
2027 0206 0405 0609 0915
2028 0126 0404 0528 1003
2029 0213 0404 0616 0922
2030 0203 0405 0605 0912
2031 0123 0405 0624 1001
2032 0211 0404 0612 0919
2033 0131 0404 0601 0908
2034 0219 0405 0620 0927
2035 0208 0405 0610 0916
2036 0128 0404 0530 1004
2037 0215 0404 0618 0924
2038 0204 0405 0607 0913
2039 0124 0405 0527 1002
2040 0212 0404 0614 0920
2041 0201 0404 0603 0910
2042 0122 0404 0622 0928
2043 0210 0405 0611 0917
2044 0130 0404 0531 1005
2045 0217 0404 0619 0925
2046 0206 0404 0608 0915
2047 0126 0405 0529 1004
2048 0214 0404 0615 0922
2049 0202 0404 0604 0911
2050 0123 0404 0623 0930`;

const lunarDays = new Map(
  lunar
    .trim()
    .split('\n')
    .map((line) => {
      const [year = '', ...days] = line.split(' ');
      return [
        Number(year),
        days.map((md) => dayOf(Number(year), Number(md.slice(0, 2)), Number(md.slice(2)))),
      ] as const;
    }),
);

/** Festival days of a year by rule. Before 2025 and after 2050 only those with a fixed solar date. */
export function festivalDays(year: number): Set<EpochDay> {
  const days = [
    dayOf(year, 1, 1),
    dayOf(year, 5, 1),
    dayOf(year, 5, 2),
    dayOf(year, 10, 1),
    dayOf(year, 10, 2),
    dayOf(year, 10, 3),
  ];
  const [spring, clear, dragon, autumn] = lunarDays.get(year) ?? [];
  if (spring !== undefined) days.push(spring - 1, spring, spring + 1, spring + 2);
  for (const day of [clear, dragon, autumn]) if (day !== undefined) days.push(day);
  return new Set(days);
}
