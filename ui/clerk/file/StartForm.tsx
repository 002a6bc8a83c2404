import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldWords, FormFields } from '../../form/FormFields.tsx';
import { useKeys } from '../../frame/keys.ts';
import { CouldNotRead } from '../../frame/Missing.tsx';
import { Loading } from '../../frame/states.tsx';
import type { Schemas } from '../../http/client.ts';
import { type Naming, useNames } from '../../http/names.ts';
import { useLanguage } from '../../http/said.ts';
import { PaperList } from '../desk/DeskPapers.tsx';
import { sayProblem } from '../desk/say.ts';
import { StartSide } from './StartSide.tsx';
import { type FileState, useFile } from './useFile.ts';
import { useStartForm } from './useStartForm.ts';

export interface StartFormProps {
  person: string;
  realm: string;
  procedure: string;
  /** Section 1: the procedure; for a rehearsal the day too. */
  choice: ReactNode;
  words: { submit: string; working: string; refused: string };
  send: Parameters<typeof useFile>[1];
  done: (acted: Schemas['Acted']) => void;
}

/** The start form and its papers checklist. It is kept through every refusal, and through a closed browser. */
export function StartForm(props: StartFormProps) {
  const { t } = useTranslation('place');
  const start = useStartForm(props.person, props.realm, props.procedure);
  const filing = useFile(start, props.send, props.done);
  useKeys({ 'ctrl+enter': () => filing.file() });
  const name = useNames();
  const problems = useFieldWords(filing, name);
  const { data, error, refetch } = start.query;
  return (
    <div className="file">
      <div className="file-main">
        {props.choice}
        {error !== null && data === undefined ? (
          <CouldNotRead error={error} again={refetch} right="file" />
        ) : data === undefined ? (
          <Loading />
        ) : (
          <>
            <Section n={2} title={t('file.who')}>
              <FormFields fields={filing.fields} facts={start.draft.facts} problems={problems} change={start.putFact} />
            </Section>
            {data.papers.length === 0 ? null : (
              <Section n={3} title={t('file.papers')} hint={t('file.papersHint')}>
                <PaperList
                  papers={data.papers}
                  ticked={start.draft.papers}
                  disabled={false}
                  say={name}
                  change={(papers) => start.put({ papers })}
                />
              </Section>
            )}
          </>
        )}
      </div>
      <StartSide start={start} filing={filing} words={props.words} />
    </div>
  );
}

export function Section({
  n,
  title,
  hint,
  children,
}: {
  n: number;
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section className="file-section">
      <span className="file-number" aria-hidden="true">
        {n}
      </span>
      <div>
        <h2>
          {title} {hint === undefined ? null : <small>{hint}</small>}
        </h2>
        {children}
      </div>
    </section>
  );
}

function useFieldWords(filing: FileState, name: Naming): FieldWords {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const words: FieldWords = {};
  if (filing.tried)
    for (const problem of filing.open)
      if (problem.why === 'field') words[problem.word] = sayProblem(problem, filing.fields, t, language, name);
  if (filing.refusal?.where !== undefined) words[filing.refusal.where] ??= filing.refusal.words;
  return words;
}
