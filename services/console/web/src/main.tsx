import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Door } from './frame/signed-out-page.tsx';
import { keptTheme, wearTheme } from './frame/theme.ts';
import { keptLanguage, speak } from './language/language.ts';
import { queries } from './reach/house.ts';
import { openSession } from './reach/session.ts';
import { router } from './router.tsx';
import './style/index.css';

const place = document.getElementById('console');
if (place === null) throw new Error('the page has no place for the console');
wearTheme(keptTheme());
const [session] = await Promise.all([openSession().catch(() => undefined), speak(keptLanguage())]);
const isDoor = session === undefined || location.pathname === '/signed-out';
const to = location.pathname === '/signed-out' ? '/' : location.pathname + location.search;
createRoot(place).render(
  <StrictMode>
    {isDoor ? (
      <Door to={to} />
    ) : (
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    )}
  </StrictMode>,
);
