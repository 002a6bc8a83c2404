import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { PaperIcon } from '../../case/PaperIcon.tsx';
import type { Schemas } from '../../http/client.ts';
import type { Naming } from '../../http/names.ts';
import { useLanguage } from '../../http/said.ts';
import type { DeskState } from './useDesk.ts';

/** The papers that this step needs, and which are in. */
export function DeskPapers({ desk, name }: { desk: DeskState; name: Naming }) {
  const { t } = useTranslation('desk');
  const { papers, draft } = desk;
  const isIn = (paper: Schemas['Paper']) => paper.state === 'in' || draft.papers.includes(paper.name);
  const got = papers.filter(isIn).length;
  return (
    <section className="desk-papers" aria-label={t('papers')}>
      <div className="desk-column-head">
        <h2>{t('papers')}</h2>
        {papers.length === 0 ? null : <small>{t('papersCount', { got, missing: papers.length - got })}</small>}
      </div>
      {papers.length === 0 ? <p className="quiet desk-pad">{t('noPapers')}</p> : null}
      <PaperList
        papers={papers}
        ticked={draft.papers}
        disabled={!desk.mine}
        say={name}
        change={(next) => desk.put({ papers: next })}
      />
    </section>
  );
}

/** A checklist. A paper that the case already has cannot be unticked. */
export function PaperList(props: {
  papers: Schemas['Paper'][];
  ticked: string[];
  disabled: boolean;
  say: Naming;
  change: (ticked: string[]) => void;
}) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { ticked } = props;
  return (
    <ul className="papers">
      {props.papers.map((paper) => {
        const mine = ticked.includes(paper.name);
        const name = (language === 'en' ? paper.name_en : undefined) ?? props.say(paper.name);
        return (
          <li key={paper.name} data-word={`/paper/${paper.name}`}>
            <PaperIcon state={mine ? 'in' : paper.state} />
            <div>
              {name}
              {paper.wording === '' || paper.wording === paper.name ? null : <small>{props.say(paper.wording)}</small>}
              {paper.later === undefined ? null : <small>{t('paperLaterHint', { term: paper.later })}</small>}
            </div>
            <Checkbox
              checked={mine || paper.state === 'in'}
              disabled={props.disabled || (paper.state === 'in' && !mine)}
              aria-label={t('tickPaper', { name })}
              onChange={(event) =>
                props.change(
                  event.target.checked ? [...ticked, paper.name] : ticked.filter((one) => one !== paper.name),
                )
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
