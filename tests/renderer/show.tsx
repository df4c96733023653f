import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../src/renderer/App.tsx';
import { loadStrings } from '../../src/renderer/strings/i18n.ts';
import type { FakeApi } from './fake-api.ts';

// A screen is loaded when it is first shown, which may take its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  document.getElementById('spoken')?.remove();
});

/** jsdom lays nothing out: lists that draw only what is in view get a view of this size, and rows of this height. */
const view = { width: 800, height: 600 };
const rowHeight = 40;

function giveSizes(): void {
  const isRow = (element: HTMLElement): boolean => element.dataset['index'] !== undefined;
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, get: () => view.width },
    clientHeight: { configurable: true, get: () => view.height },
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return isRow(this) ? rowHeight : view.height;
      },
    },
  });
  // What react-aria finds elements by; its ids need no escaping.
  Object.defineProperty(globalThis, 'CSS', { configurable: true, value: { escape: (text: string) => text } });
  Element.prototype.scrollTo = function scrollTo(): void {};
}

/** Shows the app over a fake engine, from one of its places on. */
export async function show(api: FakeApi, start = '/'): Promise<UserEvent> {
  giveSizes();
  await loadStrings();
  const user = userEvent.setup();
  render(<App api={api} start={start} />);
  return user;
}

export { screen };
