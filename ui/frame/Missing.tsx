import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refused } from '../http/client.ts';
import { useLanguage, whyNot } from '../http/said.ts';
import type { Right } from './places.ts';
import { Failed, Notice } from './states.tsx';

/** An address that leads nowhere. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <Notice title={t('notFound')} hint={t('notFoundHint')}>
      <Link to="/">{t('toInbox')}</Link>
    </Notice>
  );
}

/** A place that this person has no right to. */
export function NoRight({ right }: { right: Right }) {
  const { t } = useTranslation();
  return (
    <Notice title={t('noRight')} hint={t('noRightHint', { right: t(`rights.${right}`) })}>
      <Link to="/">{t('toInbox')}</Link>
    </Notice>
  );
}

/** A page that failed. Drafts lie outside the page, so they are still there. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const language = useLanguage();
  const again = () => {
    reset();
    router.invalidate();
  };
  return (
    <Notice title={t('broken')} hint={`${whyNot(error, language)} ${t('brokenHint')}`}>
      <Button onClick={again}>{t('reopen')}</Button>
    </Notice>
  );
}

/** What a reading that failed means: nothing there, no right, or try again. */
export function CouldNotRead({ error, again, right }: { error: unknown; again: () => void; right: Right }) {
  if (error instanceof Refused && error.status === 404) return <Missing />;
  if (error instanceof Refused && error.status === 403) return <NoRight right={right} />;
  return <Failed error={error} again={again} />;
}
