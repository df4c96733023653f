import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Frame } from './frame/Frame.tsx';
import { ReviewScreen } from './screens/review/ReviewScreen.tsx';
import { TodayScreen } from './screens/today/TodayScreen.tsx';

/** What a review is limited to: a deck by id, and minutes. */
export interface ReviewSearch {
  readonly deck?: string;
  readonly minutes?: number;
}

/** Which document is open, in which version (absent: the newest), at which line, and from where one came to look at it. */
export interface SourceSearch {
  readonly source?: string;
  readonly version?: string;
  readonly line?: number;
  readonly from?: 'review' | 'import';
}

/**
 * The app's places. The history is kept in memory: under app:// there is no server to ask for paths, and
 * the browser host serves one page only.
 */
export function createAppRouter(start = '/') {
  const root = createRootRoute({ component: Frame });
  const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayScreen });
  const review = createRoute({
    getParentRoute: () => root,
    path: '/review',
    component: ReviewScreen,
    validateSearch: (search: Record<string, unknown>): ReviewSearch => ({
      ...(typeof search['deck'] === 'string' ? { deck: search['deck'] } : {}),
      ...(typeof search['minutes'] === 'number' ? { minutes: search['minutes'] } : {}),
    }),
  });
  const importRoute = createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('./screens/import/ImportScreen.tsx'), 'ImportScreen'),
  });
  const sources = createRoute({
    getParentRoute: () => root,
    path: '/sources',
    component: lazyRouteComponent(() => import('./screens/sources/SourcesScreen.tsx'), 'SourcesScreen'),
    validateSearch: (search: Record<string, unknown>): SourceSearch => ({
      ...(typeof search['source'] === 'string' ? { source: search['source'] } : {}),
      ...(typeof search['version'] === 'string' ? { version: search['version'] } : {}),
      ...(typeof search['line'] === 'number' ? { line: search['line'] } : {}),
      ...(search['from'] === 'review' || search['from'] === 'import' ? { from: search['from'] } : {}),
    }),
  });
  const settings = createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('./screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
  });
  return createRouter({
    routeTree: root.addChildren([today, review, importRoute, sources, settings]),
    history: createMemoryHistory({ initialEntries: [start] }),
    defaultPendingMs: 300,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
