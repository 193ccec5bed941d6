import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { searchOfAudit } from './audit/audit-search.ts';
import { Frame } from './frame/frame.tsx';
import { homeOf } from './frame/home.ts';
import { Missing } from './frame/states.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { searchOfInbox } from './inbox/inbox-search.ts';
import { searchOfOverview } from './overview/overview-search.ts';
import { queries, reading } from './reach/house.ts';
import { searchOfRegister } from './register/register-search.ts';

const root = createRootRoute({ component: Frame });

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: searchOfInbox,
  component: InboxPage,
});
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  // Where it cannot be known whose they are the inbox says why.
  beforeLoad: async () => {
    const me = await queries.ensureQueryData(reading('readMe', {})).catch(() => undefined);
    throw redirect({ to: homeOf(me?.body.appointments.map(({ role }) => role) ?? []) });
  },
});
const task = createRoute({
  getParentRoute: () => root,
  path: '/task/$id',
  component: lazyRouteComponent(() => import('./task/task-page.tsx'), 'TaskPage'),
});
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: searchOfRegister,
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});
const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossier/$id',
  component: lazyRouteComponent(() => import('./dossier/dossier-page.tsx'), 'DossierPage'),
});
const write = createRoute({
  getParentRoute: () => root,
  path: '/write',
  component: lazyRouteComponent(() => import('./proposal/new-page.tsx'), 'NewPage'),
});
const draft = createRoute({
  getParentRoute: () => root,
  path: '/write/$id',
  component: lazyRouteComponent(() => import('./proposal/write-page.tsx'), 'WritePage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/history',
  validateSearch: searchOfAudit,
  component: lazyRouteComponent(() => import('./audit/search-page.tsx'), 'SearchPage'),
});
const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: searchOfOverview,
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
});
const history = createRoute({
  getParentRoute: () => root,
  path: '/history/$id',
  component: lazyRouteComponent(() => import('./audit/history-page.tsx'), 'HistoryPage'),
});
const standing = createRoute({
  getParentRoute: () => root,
  path: '/leave',
  component: lazyRouteComponent(() => import('./standing/standing-page.tsx'), 'StandingPage'),
});
const load = createRoute({
  getParentRoute: () => root,
  path: '/load',
  validateSearch: ({ unit }: Record<string, unknown>) => (typeof unit === 'string' ? { unit } : {}),
  component: lazyRouteComponent(() => import('./standing/load-page.tsx'), 'LoadPage'),
});
const sessions = createRoute({
  getParentRoute: () => root,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./standing/sessions-page.tsx'), 'SessionsPage'),
});
const openings = createRoute({
  getParentRoute: () => root,
  path: '/openings',
  component: lazyRouteComponent(() => import('./standing/openings-page.tsx'), 'OpeningsPage'),
});
const keeping = createRoute({
  getParentRoute: () => root,
  path: '/keeping',
  component: lazyRouteComponent(() => import('./keeping/keeping-page.tsx'), 'KeepingPage'),
});
const keepingPart = createRoute({
  getParentRoute: () => root,
  path: '/keeping/$part',
  component: lazyRouteComponent(() => import('./keeping/keeping-page.tsx'), 'KeepingPage'),
});

const kept = createRoute({
  getParentRoute: () => root,
  path: '/kept',
  staticData: { title: { vi: 'Sổ quản trị', en: 'Book of the administration', th: 'บันทึกการดูแลระบบ' } },
  component: lazyRouteComponent(() => import('./keeping/kept-log.tsx'), 'KeptPage'),
});
const glossary = createRoute({
  getParentRoute: () => root,
  path: '/glossary',
  staticData: { way: 'help', title: { vi: 'Từ điển thuật ngữ', en: 'Glossary', th: 'อภิธานศัพท์' } },
  component: lazyRouteComponent(() => import('./glossary/glossary-page.tsx'), 'GlossaryPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, inbox, task, register, dossier, write, draft, audit, overview, history, glossary],
    ...[standing, load, sessions, openings, keeping, keepingPart, kept],
  ]),
  defaultNotFoundComponent: Missing,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
