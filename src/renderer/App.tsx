import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { JSX } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { CardwrightApi } from '../shared/api.ts';
import { JobStore } from './api/jobs.ts';
import { ServicesProvider } from './api/services.tsx';
import type { Services } from './api/services.tsx';
import { CommandRegistry } from './frame/commands.ts';
import { speak } from './frame/live-region.ts';
import { ToastStore } from './frame/toast-store.ts';
import { createAppRouter } from './router.tsx';
import './styles/tokens.css';
import './styles/base.css';

function createServices(api: CardwrightApi): Services {
  return {
    api,
    jobs: new JobStore(),
    toasts: new ToastStore(),
    commands: new CommandRegistry(),
    announce: speak,
  };
}

/** The whole page over one api. `start` is the place shown first. */
export function App({ api, start = '/' }: { api: CardwrightApi; start?: string }): JSX.Element {
  const [services] = useState(() => createServices(api));
  const [router] = useState(() => createAppRouter(start));
  const [client] = useState(
    () =>
      new QueryClient({
        // The engine is on this computer and says when something changed.
        defaultOptions: {
          queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
        },
      }),
  );
  return (
    <I18nProvider locale="en">
      <ServicesProvider value={services}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ServicesProvider>
    </I18nProvider>
  );
}
