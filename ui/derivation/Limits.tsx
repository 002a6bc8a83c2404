import { useTranslation } from 'react-i18next';
import { articleName, articlesOf } from '../case/article.ts';
import { DueState } from '../due/DueState.tsx';
import type { Schemas } from '../http/client.ts';
import type { Naming } from '../http/names.ts';
import { useLanguage } from '../http/said.ts';
import { shortDay } from '../text/day.ts';
import { metWords } from './headline.ts';

/** All limits of the case, also the steps for which the text sets none. Choosing one shows its days. */
export function Limits(props: {
  data: Schemas['Deadlines'];
  shown: string | undefined;
  name: Naming;
  choose: (clock: string) => void;
}) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  return (
    <table className="why-limits" aria-label={t('why.limits')}>
      <tbody>
        {props.data.clocks.map((one) => (
          <tr key={one.clock} className={one.clock === props.shown ? 'current' : undefined}>
            <th scope="row">
              <button
                type="button"
                className="plain"
                aria-pressed={one.clock === props.shown}
                onClick={() => props.choose(one.clock)}
              >
                {t(`why.${one.due.basis}`)}
              </button>
            </th>
            <td>{one.step === undefined ? t('why.whole') : props.name(one.step)}</td>
            <td className="nowrap">
              {one.due.date === undefined || one.due.state === 'paused' ? '—' : shortDay(one.due.date, language)}
            </td>
            <td>
              <DueState due={one.due} more={metWords(one, t)} />
            </td>
            <td className="quiet small">
              {props.name(one.sentence)}
              {articlesOf(one.cites).map((one) => (
                <span key={one.instrument + one.article}>
                  {' '}
                  {one.instrument} {articleName(one.article, language)}
                  {one.quotes.map((quote) => (
                    <q key={quote} className="law-voice" lang="zh-CN">
                      {quote}
                    </q>
                  ))}
                </span>
              ))}
              {one.reading === undefined ? null : (
                <span className="why-reading">{t('why.reading', { words: props.name(one.reading[0] ?? '') })}</span>
              )}
            </td>
          </tr>
        ))}
        {props.data.silent.map((step) => (
          <tr key={step}>
            <th scope="row">{t('why.legal')}</th>
            <td>{props.name(step)}</td>
            <td>—</td>
            <td colSpan={2} className="quiet">
              {t('why.silent')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
