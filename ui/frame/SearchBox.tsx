import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Realm } from '../http/queries.ts';
import { Icon } from './Icon.tsx';
import { Key } from './Key.tsx';
import { useKeys } from './keys.ts';

/** One box for number, name or the end of an identity number. The word travels in the history state, never in the address. */
export function SearchBox({ realm }: { realm: Realm }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [word, setWord] = useState('');
  useKeys({ '/': () => box.current?.focus() });
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers of the offices
    <form
      className="find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (word.trim() !== '') navigate({ to: '/$realm/cases', params: { realm }, state: { q: word.trim() } });
      }}
    >
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && box.current?.blur()}
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        maxLength={80}
        autoComplete="off"
      />
      <Key name="/" />
    </form>
  );
}
