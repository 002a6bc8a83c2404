import { civil, dayOf, type EpochDay } from './day.ts';
import type { Notice } from './header.ts';

// Holiday year → the State Council notice, where its number was found in public material. December belongs to the next
// year's notice, whose New Year holiday reaches back.
const notices: { [year: number]: string } = {
  2010: '国办发明电〔2009〕27号',
  2016: '国办发明电〔2015〕18号',
  2018: '国办发明电〔2017〕12号',
  2019: '国办发明电〔2018〕15号',
  2020: '国办发明电〔2019〕16号',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};
// Days that a later notice changed: May 2019 (its number was not found), the Spring Festival of 2020.
const amended: [from: EpochDay, to: EpochDay, notice: string | undefined][] = [
  [dayOf(2019, 4, 28), dayOf(2019, 5, 5), undefined],
  [dayOf(2020, 1, 31), dayOf(2020, 2, 2), '国办发明电〔2020〕1号'],
];

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

/**
 * The holiday that a changed day goes with, by its time of year, and the number of the notice where it is known. What the head
 * of a pack records for a year comes first.
 */
export function noticeOf(day: EpochDay, recorded?: ReadonlyMap<number, Notice>): { holiday?: string; notice?: string } {
  const { year, month, day: date } = civil(day);
  const holiday = festivals.find(([from, to]) => month * 100 + date >= from && month * 100 + date <= to)?.[2];
  const change = amended.find(([from, to]) => day >= from && day <= to);
  const holidayYear = month === 12 ? year + 1 : year;
  const notice = change ? change[2] : (recorded?.get(holidayYear)?.number ?? notices[holidayYear]);
  return { ...(holiday && { holiday }), ...(notice && { notice }) };
}
