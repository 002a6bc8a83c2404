import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { forgetDrafts } from '../clerk/desk/local.ts';
import { api } from '../http/client.ts';
import { useLanguage } from '../http/said.ts';

/** The person: switch the language, sign out. Signing out takes drafts off this machine; the server keeps them. */
export function Account({ name }: { name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const choose = async () => {
    const other = language === 'zh' ? 'en' : 'zh';
    await i18next.changeLanguage(other);
    await api.PUT('/api/me/language', { body: { language: other } });
  };
  const leave = async () => {
    await api.DELETE('/api/session');
    forgetDrafts();
    client.clear();
    await navigate({ to: '/signin' });
  };
  return (
    <>
      <button type="button" className="plain" onClick={choose} lang={language === 'zh' ? 'en' : 'zh-CN'}>
        {t('language')}
      </button>
      <details className="account">
        <summary className="who-name" aria-label={`${t('account')} ${name}`}>
          {name}
        </summary>
        <button type="button" className="plain" onClick={leave}>
          {t('signOut')}
        </button>
      </details>
    </>
  );
}
