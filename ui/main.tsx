import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import dayjs from 'dayjs';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from './frame/announce.tsx';
import { whenSignedOut } from './http/client.ts';
import { me, queryClient } from './http/queries.ts';
import { useLanguage } from './http/said.ts';
import { router } from './router.tsx';
import { startTexts } from './text/index.ts';
import './theme/tokens.css';
import './theme/base.css';
import './frame/frame.css';
import { lendNonce, nonce } from './theme/nonce.ts';
import { theme } from './theme/theme.ts';

function Workbench() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zh : en}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <RouterProvider router={router} />
      <Announcer />
    </ConfigProvider>
  );
}

/** A session that ends under a person's hands: sign in again and go on where they were; the draft is on this machine. */
whenSignedOut(() => {
  if (queryClient.getQueryData(me.queryKey) === undefined) return;
  queryClient.clear();
  const { href } = router.state.location;
  router.navigate({ to: '/signin', search: { to: href, expired: true } });
});

lendNonce();
await startTexts(localStorage.getItem('banjie.language') === 'en' ? 'en' : 'zh');
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Workbench />
    </QueryClientProvider>
  </StrictMode>,
);
