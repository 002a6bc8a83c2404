import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as calendar from './calendar.ts';
import * as clock from './clock.ts';
import * as desk from './desk.ts';
import * as frame from './frame.ts';
import * as inbox from './inbox.ts';
import * as office from './office.ts';
import * as place from './place.ts';

export type Language = 'zh' | 'en';

/** Texts that only screens show; what the server also says (due states, derivations, refusals) comes from `model/text`. */
export const texts = {
  zh: {
    frame: frame.zh,
    inbox: inbox.zh,
    desk: desk.zh,
    place: place.zh,
    office: office.zh,
    calendar: calendar.zh,
    clock: clock.zh,
  },
  en: {
    frame: frame.en,
    inbox: inbox.en,
    desk: desk.en,
    place: place.en,
    office: office.en,
    calendar: calendar.en,
    clock: clock.en,
  },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof texts.zh;
  }
}

/** Starts with Chinese; the person's choice follows with the session. */
export function startTexts(language: Language): Promise<unknown> {
  return i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['frame', 'inbox', 'desk', 'place', 'office', 'calendar', 'clock'],
    defaultNS: 'frame',
    resources: texts,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
