import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { launchBrowser, openInBrowser } from './in-browser.ts';
import { openInElectron } from './in-electron.ts';

export { expect };

export interface LaunchOptions {
  /** Moves the app's clock, in ms: a day later is `86_400_000`. */
  clockShiftMs?: number;
  /** Documents that the app is started with, as by "open with" (Electron only). */
  files?: string[];
  /** Whether the app's schemes are declared before it is loaded, for a loader that is late (Electron only). */
  early?: boolean;
  /** More of the environment, such as TZ. */
  env?: Record<string, string>;
}

/** What one start of the app gives, whichever host it runs in. */
export interface Running {
  page: Page;
  /** Null in a browser. */
  electron: ElectronApplication | null;
  /** Address with token; null in Electron. */
  address: string | null;
  close(): Promise<void>;
}

export interface Start extends LaunchOptions {
  collection: string;
  profile: string;
}

/** The app on a collection of its own, which outlives a relaunch and is deleted after the test. */
export class CardwrightApp {
  readonly host: 'electron' | 'browser';
  readonly collection: string;
  readonly folder: string;
  readonly #open: (start: Start) => Promise<Running>;
  #running: Running | null = null;
  readonly #faults: string[] = [];

  constructor(host: 'electron' | 'browser', folder: string, open: (start: Start) => Promise<Running>) {
    this.host = host;
    this.folder = folder;
    this.collection = join(folder, 'collection.cardwright');
    this.#open = open;
  }

  get running(): Running {
    if (this.#running === null) throw new Error('the app is closed');
    return this.#running;
  }

  /** The page as it is now: another one after `relaunch`. */
  get page(): Page {
    return this.running.page;
  }

  /** Errors that scripts of the page threw. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  async launch(options: LaunchOptions = {}): Promise<void> {
    this.#running = await this.#open({
      ...options,
      collection: this.collection,
      profile: join(this.folder, 'profile'),
    });
    this.page.on('pageerror', (error) => this.#faults.push(error.message));
  }

  /** Closes the app as a user does, and opens it again on the same collection. */
  async relaunch(options: LaunchOptions = {}): Promise<void> {
    await this.close();
    await this.launch(options);
  }

  async close(): Promise<void> {
    await this.#running?.close();
    this.#running = null;
  }
}

interface Fixtures {
  /** Launched with the clock as it is; see `newApp` for anything else. */
  app: CardwrightApp;
  /** More apps, each on a collection of its own; not launched yet. */
  newApp: () => Promise<CardwrightApp>;
}

/**
 * `test` for both hosts: `app` is launched on an empty collection, and closed and deleted afterwards. A script error of
 * the page fails the test.
 */
export const test = base.extend<Fixtures, { sharedBrowser: Browser | null }>({
  sharedBrowser: [
    async ({ playwright }, use, { project }) => {
      const browser = project.name === 'browser' ? await launchBrowser(playwright.chromium) : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  newApp: async ({ sharedBrowser }, use, { project }) => {
    const apps: CardwrightApp[] = [];
    await use(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'cardwright-e2e-'));
      const app =
        sharedBrowser === null
          ? new CardwrightApp('electron', folder, openInElectron)
          : new CardwrightApp('browser', folder, (start) => openInBrowser(sharedBrowser, start));
      apps.push(app);
      return app;
    });
    for (const app of apps) {
      await app.close();
      await rm(app.folder, { recursive: true, force: true });
    }
    expect(
      apps.flatMap((app) => app.faults),
      `script errors in ${project.name}`,
    ).toEqual([]);
  },
  app: async ({ newApp }, use) => {
    const app = await newApp();
    await app.launch();
    await use(app);
  },
});
