import { AutoComplete } from 'antd';
import { useTranslation } from 'react-i18next';
import { englishAmount } from '../../../model/text/clock-refusals.ts';
import type { Schemas } from '../../http/client.ts';
import { useNames } from '../../http/names.ts';
import { said, useLanguage } from '../../http/said.ts';
import { dayOf } from '../../text/day.ts';
import { ChoiceLine, DayLine, Labelled, TextLine } from '../ActFields.tsx';
import { acts, onArticle, revocable, stops, type Typed } from './decision.ts';
import { limitName } from './limitName.ts';

interface Props {
  typed: Typed;
  change: (more: Partial<Typed>) => void;
  open: Schemas['Derivation'][];
  limit: Schemas['Derivation'];
  data: Schemas['Deadlines'];
}

/** What a decision needs: which limit, what, on what ground, from which day. */
export function DecisionFields(props: Props) {
  const { t } = useTranslation(['clock', 'place', 'desk']);
  const name = useNames();
  const { typed, change, open, limit, data } = props;
  const language = useLanguage();
  const { backdate } = data.policy;
  const amount = backdate && language === 'en' ? englishAmount(backdate) : backdate;
  return (
    <>
      <ChoiceLine
        label={t('which')}
        value={limit.clock}
        options={open.map((one) => ({ value: one.clock, label: limitName(one, t, name) }))}
        change={(clock) => change({ clock })}
      />
      <ChoiceLine
        label={t('what')}
        value={typed.act}
        options={acts.map((value) => ({ value, label: t(`act.${value}`) }))}
        change={(value) => change({ act: value as Typed['act'], of: '' })}
      />
      <OwnFields {...props} />
      {onArticle.has(typed.act) ? <Grounds {...props} /> : null}
      <TextLine label={t('document')} value={typed.document} change={(document) => change({ document })} />
      <TextLine label={t('desk:reason')} value={typed.reason} change={(reason) => change({ reason })} />
      <DayLine label={t('on')} value={typed.on} change={(on) => change({ on })} />
      <p className="quiet small">{amount === undefined ? t('noBackdate') : t('backdate', { amount })}</p>
      {isHours(limit) ? <TextLine label={t('time')} value={typed.time} change={(time) => change({ time })} /> : null}
    </>
  );
}

const isHours = ({ spec }: Schemas['Derivation']) => /hour|小时/.test(JSON.stringify(spec));

/** The part that only one kind of decision has. */
function OwnFields({ typed, change, limit }: Props) {
  const { t } = useTranslation('clock');
  const language = useLanguage();
  const name = useNames();
  const entry = (line: Schemas['LedgerLine']) => ({
    value: String(line.n),
    label: t('entry', { n: line.n, what: said(line, language) }),
  });
  if (typed.act === 'extend')
    return <TextLine label={t('amount')} value={typed.amount} change={(amount) => change({ amount })} />;
  if (typed.act === 'revoke' || (typed.act === 'resume' && stops(limit).length > 1))
    return (
      <ChoiceLine
        label={t(typed.act === 'revoke' ? 'of' : 'stop')}
        value={typed.of || undefined}
        options={(typed.act === 'revoke' ? revocable(limit) : stops(limit)).map(entry)}
        change={(of) => change({ of })}
      />
    );
  if (typed.act !== 'correct') return null;
  const held = (is: string) => (is.length > 10 ? dayOf(is) : is);
  return (
    <>
      <ChoiceLine
        label={t('anchor')}
        value={typed.anchor || undefined}
        options={limit.anchors.map((one) => ({
          value: one.anchor,
          label: t('held', { name: name(one.name), day: held(one.is) }),
        }))}
        change={(anchor) => change({ anchor })}
      />
      <DayLine label={t('is')} value={typed.is} change={(is) => change({ is })} />
    </>
  );
}

/** The article: an instrument of the procedure, or another that is typed. */
function Grounds({ typed, change, data }: Props) {
  const { t } = useTranslation('clock');
  return (
    <>
      <Labelled label={t('instrument')}>
        {(id) => (
          <AutoComplete
            id={id}
            value={typed.instrument}
            options={data.instruments.map((value) => ({ value }))}
            onChange={(instrument: string) => change({ instrument })}
          />
        )}
      </Labelled>
      <TextLine label={t('article')} value={typed.article} change={(article) => change({ article })} />
    </>
  );
}
