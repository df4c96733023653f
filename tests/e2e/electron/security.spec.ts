import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, type CardwrightApp } from '../app.ts';
import { codeOf } from '../ask.ts';

/** A site that the page must never reach; it counts who tries. */
let site: Server;
let siteAddress = '';
let visits: string[] = [];

test.beforeAll(async () => {
  site = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.writeHead(302, { Location: 'app://cardwright/index.html' }).end();
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  siteAddress = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
test.beforeEach(() => {
  visits = [];
});
test.afterAll(() => site.close());

function mainOf(app: CardwrightApp): ElectronApplication {
  const { electron } = app.running;
  if (electron === null) throw new Error('not in Electron');
  return electron;
}

test('the page is of app://, and reaches no file, no site and no other host of its scheme', async ({
  app,
}) => {
  expect(app.page.url()).toMatch(/^app:\/\/cardwright\/index\.html/u);
  const addresses = [
    'file:///etc/passwd',
    `${siteAddress}/`,
    'https://example.org/',
    'app://elsewhere/index.html',
  ];
  for (const address of addresses) {
    const reached = await app.page.evaluate(
      (target) =>
        fetch(target).then(
          () => true,
          () => false,
        ),
      address,
    );
    expect(reached, address).toBe(false);
  }
  expect(visits).toEqual([]);
});

test('a step up is refused however it is written', async ({ app }) => {
  const paths = [
    '/..%2f..%2fpackage.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/a%00',
    '/../../package.json',
  ];
  for (const path of paths) {
    const status = await app.page.evaluate(
      (target) => fetch(target).then((response) => response.status),
      path,
    );
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
  }
});

test('the page has no Node, and its window is sandboxed and isolated', async ({ app }) => {
  const types = await app.page.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
    typeof Reflect.get(window, 'module'),
    typeof Reflect.get(window, 'ipcRenderer'),
  ]);
  expect(types).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  const preferences = await mainOf(app).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'webSecurity'];
    return Object.fromEntries(names.map((name) => [name, all[name]]));
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('the page gets four frozen names and no more', async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    const api = Reflect.get(window, 'api') as Record<string, unknown>;
    const before = api['request'];
    Reflect.set(api, 'request', () => 'changed');
    Reflect.set(window, 'api', {});
    const after = Reflect.get(window, 'api') as Record<string, unknown>;
    return { keys: Object.keys(api), host: api['host'], kept: after['request'] === before };
  });
  expect(seen).toEqual({ keys: ['host', 'platform', 'request', 'onEvent'], host: 'electron', kept: true });
});

test('the page may not make the requests of the shell', async ({ app }) => {
  const codes = [
    await codeOf(app.page, 'shell.close', {}),
    await codeOf(app.page, 'shell.offer-file', { path: '/etc/passwd' }),
    await codeOf(app.page, 'app.info', {}),
  ];
  expect(codes).toEqual(['invalid-input', 'invalid-input', 'ok']);
});

test('a frame within the page has no way to the engine', async ({ app }) => {
  const types = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as unknown as Record<string, unknown>;
    return [typeof inner['api'], typeof inner['require']];
  });
  expect(types).toEqual(['undefined', 'undefined']);
});

test('every permission is refused', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      ),
    );
    const place = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      );
    });
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    );
    return { states, asked: await Notification.requestPermission(), place, media };
  });
  expect(new Set(answers.states)).toEqual(new Set(['denied']));
  expect(answers).toMatchObject({ asked: 'denied', place: 1 });
  // A computer without a microphone says that instead.
  expect(['NotAllowedError', 'NotFoundError']).toContain(answers.media);
});

test('the content security policy comes as a header and stops what it names', async ({ app }) => {
  const policy = await app.page.evaluate(() =>
    fetch('/index.html').then((response) => response.headers.get('Content-Security-Policy')),
  );
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " +
      "img-src 'self' media:; media-src 'self' media:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const stopped = await app.page.evaluate(async (address) => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    const next = (): Promise<unknown> =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', resolve, { once: true });
      });
    const add = async (name: string, set: (element: HTMLElement) => void): Promise<void> => {
      const element = document.createElement(name);
      set(element);
      const violated = next();
      document.body.append(element);
      await violated;
      element.remove();
    };
    await add('script', (element) => (element.textContent = 'window.ran = true'));
    await add('script', (element) => element.setAttribute('src', `${address}/x.js`));
    await add('style', (element) => (element.textContent = 'body { color: red }'));
    await add('img', (element) => element.setAttribute('src', `${address}/x.png`));
    await add('iframe', (element) => element.setAttribute('src', `${address}/`));
    const violated = next();
    let evaluated = true;
    try {
      Reflect.construct(Function, ['return 1']);
    } catch {
      evaluated = false;
    }
    await violated;
    return { directives, evaluated, ran: Reflect.has(window, 'ran') };
  }, siteAddress);
  expect(stopped).toEqual({
    directives: [
      'script-src-elem',
      'script-src-elem',
      'style-src-elem',
      'img-src',
      'frame-src',
      'script-src',
    ],
    evaluated: false,
    ran: false,
  });
  expect(visits).toEqual([]);
});

/** Answers the question about addresses with a button, and notes what was asked and opened. */
async function answerQuestions(app: CardwrightApp, button: number): Promise<() => Promise<string[]>> {
  const electron = mainOf(app);
  await electron.evaluate(({ dialog, shell }, response) => {
    const noted: string[] = [];
    Reflect.set(globalThis, 'noted', noted);
    Reflect.set(dialog, 'showMessageBox', (_window: unknown, { detail }: { detail: string }) => {
      noted.push(`asked ${detail}`);
      return Promise.resolve({ response, checkboxChecked: false });
    });
    Reflect.set(shell, 'openExternal', (address: string) => {
      noted.push(`opened ${address}`);
      return Promise.resolve();
    });
  }, button);
  return () => electron.evaluate(() => Reflect.get(globalThis, 'noted') as string[]);
}

test('links and new windows lead nowhere within the app', async ({ app }) => {
  const noted = await answerQuestions(app, 1);
  const before = app.page.url();
  const opened = await app.page.evaluate((address) => {
    const follow = (target: string, to: string): void => {
      const link = document.createElement('a');
      Object.assign(link, { href: to, target });
      document.body.append(link);
      link.click();
      link.remove();
    };
    follow('', `${address}/link`);
    follow('_blank', `${address}/blank`);
    follow('', 'file:///etc/passwd');
    follow('', 'app://elsewhere/index.html');
    location.href = `${address}/redirect`;
    return window.open(`${address}/window`) === null && window.open('/index.html') === null;
  }, siteAddress);
  expect(opened).toBe(true);
  await app.page.evaluate(() => fetch('/index.html'));
  expect(app.page.url()).toBe(before);
  expect(mainOf(app).windows()).toHaveLength(1);
  expect(visits).toEqual([]);
  expect(await noted()).toEqual([]);
});

test('the window cannot be led to a site, nor by a redirect', async ({ app }) => {
  const failure = await mainOf(app).evaluate(
    ({ BrowserWindow }, address) =>
      BrowserWindow.getAllWindows()[0]
        ?.loadURL(address)
        .then(
          () => 'loaded',
          (error: Error) => error.message,
        ),
    `${siteAddress}/start`,
  );
  expect(failure).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_FAILED|ERR_ABORTED/u);
  expect(visits).toEqual([]);
});

test('an https address is opened outside, after a question', async ({ app }) => {
  for (const [button, after] of [
    [1, ['asked https://example.org/terms']],
    [0, ['asked https://example.org/terms', 'opened https://example.org/terms']],
  ] as const) {
    const noted = await answerQuestions(app, button);
    await app.page.evaluate(() => window.open('https://example.org/terms'));
    await expect.poll(noted).toEqual(after);
  }
});
