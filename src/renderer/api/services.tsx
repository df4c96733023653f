import { createContext, useCallback, useContext } from 'react';
import type { CardwrightApi } from '../../shared/api.ts';
import type { Input, Method, Output } from '../../shared/contract/index.ts';
import type { CommandRegistry } from '../frame/commands.ts';
import type { ToastStore } from '../frame/toast-store.ts';
import { ask } from './ask.ts';
import type { JobStore } from './jobs.ts';

/** What lives as long as the page, made once and handed down. */
export interface Services {
  readonly api: CardwrightApi;
  readonly jobs: JobStore;
  readonly toasts: ToastStore;
  readonly commands: CommandRegistry;
  /** Reads a text out through the page's live region. */
  readonly announce: (text: string) => void;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('ServicesProvider is missing above this component.');
  return services;
}

/** One request of the engine, bound to the page's api. */
export function useAsk(): <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>> {
  const { api } = useServices();
  return useCallback((method, input) => ask(api, method, input), [api]);
}
