import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../case/FactList.tsx';
import { Proposal } from '../../derivation/Proposal.tsx';
import { type FieldWords, FormFields } from '../../form/FormFields.tsx';
import { Icon } from '../../frame/Icon.tsx';
import type { Naming } from '../../http/names.ts';
import { said, useLanguage } from '../../http/said.ts';
import { useTaskName } from '../../http/taskName.ts';
import { Claim, Play } from './Claim.tsx';
import type { DeskParts } from './Desk.tsx';
import { RefusalBand } from './RefusalBand.tsx';
import { Remark } from './Remark.tsx';
import { Results } from './Results.tsx';
import { sayProblem } from './say.ts';
import type { DeskState } from './useDesk.ts';
import type { Submit } from './useSubmit.ts';

/** The middle of the desk: what is known, what has to be filled in, the result, the reason. */
export function DeskForm(props: { parts: DeskParts; desk: DeskState; submit: Submit; name: Naming }) {
  const { t } = useTranslation('desk');
  const { parts, desk, submit, name } = props;
  const { task } = parts;
  const language = useLanguage();
  const taskName = useTaskName();
  const problems = useFieldWords(desk, submit, name);
  return (
    <>
      <div className="desk-column-head">
        <h2>{taskName(task.row)}</h2>
        <small>{task.does === undefined || task.proposal !== undefined ? null : name(task.does)}</small>
      </div>
      <div className="desk-body">
        <RefusalBand task={task} realm={parts.realm} refusal={submit.refusal} />
        <Claim parts={parts} />
        <Play desk={desk} />
        {task.incident === undefined ? null : (
          <p className="desk-band desk-incident" role="note">
            <Icon name="warn" /> {said(task.incident, language)}
          </p>
        )}
        {task.proposal === undefined ? null : <Proposal of={task.proposal} name={name} />}
        <FactList
          facts={task.facts.filter((fact) => !desk.fields.some((field) => field.word === fact.word))}
          name={name}
        />
        {desk.fields.length === 0 ? null : (
          <FormFields
            fields={desk.fields}
            facts={desk.draft.facts}
            problems={problems}
            disabled={!desk.mine}
            change={desk.putFact}
          />
        )}
        <h3 className="section-title desk-results-title">
          {t('result')}{' '}
          {desk.buttons.length === 0 ? (
            <Link to="/$realm/cases/$case" params={{ realm: parts.realm, case: task.row.case }}>
              {t('onCasePage')}
            </Link>
          ) : (
            <small>{t('resultHint', { keys: desk.buttons.map((_, n) => n + 1).join(' ') })}</small>
          )}
        </h3>
        <Results desk={desk} name={name} />
        <Remark desk={desk} submit={submit} />
      </div>
    </>
  );
}

/** Problems under their fields, once the person has tried to submit or the server has named a word. */
function useFieldWords(desk: DeskState, submit: Submit, name: Naming): FieldWords {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const words: FieldWords = {};
  if (submit.tried)
    for (const problem of submit.open)
      if (problem.why === 'field') words[problem.word] = sayProblem(problem, desk.fields, t, language, name);
  const where = submit.refusal?.where;
  if (where !== undefined) words[where] ??= submit.refusal?.words;
  return words;
}
