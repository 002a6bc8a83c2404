import { join } from 'node:path';
import type { LetterPort } from '../../model/ports.ts';
import type { Instant, ISODate } from '../../model/value.ts';
import type { Db } from '../../store/database.ts';
import { keepLetter } from '../../store/letters.ts';
import { writeWhole } from '../files.ts';
import { fillLetter, letterPage } from './page.ts';

/**
 * Letters as files that an office opens and prints: `<folder>/letters/<realm>/<case id>/<effect key>.html`, with a row in
 * the store. A repeated delivery writes the same file over itself and finds its row. Names of files say nothing of a person.
 */
export function localLetters(db: Db, folder: string): LetterPort {
  return {
    async deliver(order) {
      const { effect, realm, caseId, number, at } = order;
      const text = fillLetter(effect.template, effect.blanks);
      const page = letterPage({ title: effect.letter, number, recipient: effect.to, day: chineseDay(at), text });
      await writeWhole(join(folder, 'letters', realm, caseId, `${fileName(effect.key)}.html`), page);
      return { letterId: await keepLetter(db, order, text) };
    },
  };
}

/** The day at +08:00 on which an instant falls. */
export function dayOf(at: Instant): ISODate {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function chineseDay(at: Instant): string {
  const [year, month, day] = dayOf(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function fileName(key: string): string {
  return key.replace(/[^\w]/g, '-');
}
