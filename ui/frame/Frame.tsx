import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHints, useOnline } from '../http/hints.ts';
import { Icon } from './Icon.tsx';
import { Loading } from './states.tsx';
import { TopBar, useRealm } from './TopBar.tsx';

/** The one frame: skip link, top bar, the marks of a lost connection and of a rehearsal, and the page. */
export function Frame() {
  const { t } = useTranslation();
  useHints();
  const online = useOnline();
  const main = useFocusOnNewPage();
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      {online ? null : (
        <p className="band" role="alert">
          <Icon name="offline" /> {t('offline')}
        </p>
      )}
      <RehearsalBand />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

/** Stands on every screen of a rehearsal (`design.md` 3.15). */
function RehearsalBand() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (useRealm() !== 'rehearsal') return null;
  return (
    <p className="band band-rehearsal" role="note">
      <Icon name="flask" /> <b>{t('places.rehearsals')}</b> {t('rehearsal')}
      <button type="button" className="plain" onClick={() => navigate({ to: '/' })}>
        {t('rehearsalLeave')}
      </button>
    </p>
  );
}

/** Moves the focus to a new page, unless the page has put it somewhere already. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
