/**
 * Civil days as integers: days since 1970-01-01 (proleptic Gregorian). No time zone, no host clock. A legal day in China is
 * a day at +08:00, which Beijing time has been on every day since 1992.
 */
export type EpochDay = number;
export interface Civil {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
}

/** First and last day this kernel reckons with: years 1–9999. */
export const earliestDay: EpochDay = -719162;
export const latestDay: EpochDay = 2932896;

/** Day number of a civil date (Hinnant's algorithm). */
export function dayOf(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civil(epochDay: EpochDay): Civil {
  const z = epochDay + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(epochDay: EpochDay): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** The day with this number in a month counted from January of year 0; the month end where the month is shorter. */
export function dayInMonth(monthIndex: number, day: number): EpochDay {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dayOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Months since January of year 0. */
export function monthIndexOf(epochDay: EpochDay): number {
  const { year, month } = civil(epochDay);
  return year * 12 + month - 1;
}

/** The corresponding day `months` later (earlier when negative), else the month end (民法典 202). */
export function addMonths(epochDay: EpochDay, months: number): EpochDay {
  return dayInMonth(monthIndexOf(epochDay) + months, civil(epochDay).day);
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** `YYYY-MM-DD`. */
export function isoDate(epochDay: EpochDay): string {
  const { year, month, day } = civil(epochDay);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Reads `YYYY-MM-DD`; undefined when the text is no such day. */
export function parseDate(text: string): EpochDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, day);
}
