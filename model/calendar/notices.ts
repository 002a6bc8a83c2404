import { civil, type EpochDay } from './day.ts';

// Holiday year → the State Council notice, where its number was found in public material. 1–3 January belong to the year
// that they stand in, 29–31 December to the next year's notice when that year's holiday reaches back.
const notices: { [year: number]: string } = {
  2010: '国办发明电〔2009〕27号',
  2016: '国办发明电〔2015〕18号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

const festivals: [from: number, to: number, name: string][] = [
  [101, 110, '元旦'],
  [115, 305, '春节'],
  [328, 411, '清明节'],
  [424, 515, '劳动节'],
  [516, 630, '端午节'],
  [901, 927, '中秋节'],
  [928, 1015, '国庆节'],
  [1225, 1231, '元旦'],
];

/** The holiday that a changed day goes with, by its time of year, and the number of the notice where it is known. */
export function noticeOf(day: EpochDay): { holiday?: string; notice?: string } {
  const { year, month, day: date } = civil(day);
  const holiday = festivals.find(([from, to]) => month * 100 + date >= from && month * 100 + date <= to)?.[2];
  const notice = notices[month === 12 ? year + 1 : year];
  return { ...(holiday && { holiday }), ...(notice && { notice }) };
}
