import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, whyNot } from '../http/said.ts';

/** While something is read for the first time. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="state-line" role="status">
      {t('loading')}
    </p>
  );
}

/** Something could not be read: why, and how to try again. Nothing that was written is lost. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="state-page" role="alert">
      <p>{t('failed', { why: whyNot(error, useLanguage()) })}</p>
      <Button onClick={again}>{t('again')}</Button>
    </div>
  );
}

/** A page that is a sentence and a way on: nothing here, no right, not found. */
export function Notice({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="state-page">
      <h1>{title}</h1>
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
      {children}
    </div>
  );
}
