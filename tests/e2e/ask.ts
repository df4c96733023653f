import type { Page } from '@playwright/test';
import type { Input, Method, Output } from '../../src/shared/contract/index.ts';
import type { Envelope } from '../../src/shared/errors.ts';

/** Makes a request as the page does, with what the page has in `window.api` (Electron only). */
export function ask<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Envelope<Output<M>>> {
  return page.evaluate(
    ([name, text]) => {
      const api = Reflect.get(window, 'api') as {
        request: (method: string, input: unknown) => Promise<Envelope<never>>;
      };
      return api.request(name, JSON.parse(text));
    },
    [method, JSON.stringify(input)] as const,
  );
}

/** The same for a name that is not in the contract; gives the code that refused it, or `ok`. */
export function codeOf(page: Page, method: string, input: object): Promise<string> {
  return page.evaluate(
    async ([name, given]) => {
      const api = Reflect.get(window, 'api') as {
        request: (method: string, input: object) => Promise<Envelope<unknown>>;
      };
      const envelope = await api.request(name, given);
      return envelope.ok ? 'ok' : envelope.error.code;
    },
    [method, input] as const,
  );
}
