import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import i18next from 'i18next';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../form/FieldError.tsx';
import { answer, api } from '../http/client.ts';
import { me } from '../http/queries.ts';
import { useLanguage, whyNot } from '../http/said.ts';
import { HouseRules } from './HouseRules.tsx';
import './signin.css';

const route = getRouteApi('/signin');

/** Sign in with an account of the office. A refusal keeps what was typed and stands under the field. */
export function SignIn() {
  const { t } = useTranslation(['place', 'frame']);
  const { to, expired } = route.useSearch();
  const { submit, working, problem } = useSignIn(to);
  return (
    <div className="signin">
      <main className="signin-form">
        <h1 className="signin-brand">{t('frame:brand')}</h1>
        <p className="quiet">{t('signin.subtitle')}</p>
        {expired ? <p className="signin-note">{t('signin.expired')}</p> : null}
        <SignInForm submit={submit} working={working} problem={problem} />
        <p className="quiet small">{t('signin.hint')}</p>
        <LanguageSwitch />
      </main>
      <HouseRules />
    </div>
  );
}

function SignInForm({ submit, working, problem }: ReturnType<typeof useSignIn>) {
  const { t } = useTranslation('place');
  const form = useRef<HTMLFormElement>(null);
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [accountId, passwordId, errorId] = [useId(), useId(), useId()];
  const missing =
    account.trim() === '' ? t('signin.needAccount') : password === '' ? t('signin.needPassword') : undefined;
  const [tried, setTried] = useState(false);
  const shown = tried && missing !== undefined ? missing : problem;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing === undefined) submit(account.trim(), password);
    else form.current?.querySelector<HTMLInputElement>('input[value=""]')?.focus();
  };
  return (
    <form ref={form} onSubmit={send} noValidate>
      <label htmlFor={accountId}>{t('signin.account')}</label>
      <Input
        id={accountId}
        value={account}
        onChange={(e) => setAccount(e.target.value)}
        autoComplete="username"
        autoFocus
        size="large"
      />
      <label htmlFor={passwordId}>{t('signin.password')}</label>
      <Input.Password
        id={passwordId}
        value={password}
        onChange={(e) => setPassword(e.target.value)}
        autoComplete="current-password"
        size="large"
        aria-invalid={shown !== undefined}
        aria-describedby={errorId}
        className={shown === undefined ? undefined : 'field-bad'}
      />
      <FieldError id={errorId} text={shown} />
      <Button type="primary" htmlType="submit" block size="large" loading={working}>
        {working ? t('signin.working') : t('signin.submit')}
      </Button>
    </form>
  );
}

/** Signs in and goes where the person wanted to go. */
function useSignIn(to: string | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (account: string, password: string) => {
    setWorking(true);
    setProblem(undefined);
    try {
      const person = await answer(api.POST('/api/session', { body: { account, password } }));
      client.clear();
      client.setQueryData(me.queryKey, person);
      await i18next.changeLanguage(person.language);
      await navigate({ to: to ?? '/' });
    } catch (error) {
      setProblem(whyNot(error, language));
    } finally {
      setWorking(false);
    }
  };
  return { submit, working, problem };
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="plain small"
      lang={other === 'en' ? 'en' : 'zh-CN'}
      onClick={() => i18next.changeLanguage(other)}
    >
      {t('language')}
    </button>
  );
}
