import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBrowser, isRoot } from '../../../scripts/hosts.ts';
import { addressOf, spawnHost } from '../in-browser.ts';
import { expect, test } from '../app.ts';

/** A site of somebody else on this computer, with an empty page. */
let site: Server;
let siteAddress = '';

test.beforeAll(async () => {
  site = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>site</title>');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  siteAddress = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
test.afterAll(() => site.close());

/** What comes of a WebSocket that a page opens with this token: run in a browser. */
function openSocket({ host, token }: { host: string; token: string }): Promise<'open' | 'refused'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${host}/socket`, ['cardwright.1', `token.${token}`]);
    socket.addEventListener('open', () => resolve('open'));
    socket.addEventListener('error', () => resolve('refused'));
  });
}

function tokenOf(address: string | null): { host: string; token: string } {
  const { host, hash } = new URL(address ?? '');
  return { host, token: hash.slice('#token='.length) };
}

test('the token leaves the address bar and a reload keeps the connection', async ({ app }) => {
  await expect(app.page.getByRole('heading').first()).toBeVisible();
  expect(app.page.url()).not.toContain('token');
  await app.page.reload();
  await expect(app.page.getByRole('heading').first()).toBeVisible();
});

test('only the right token opens a connection', async ({ app }) => {
  const { host, token } = tokenOf(app.running.address);
  expect(await app.page.evaluate(openSocket, { host, token })).toBe('open');
  expect(await app.page.evaluate(openSocket, { host, token: 'a'.repeat(43) })).toBe('refused');
});

test('a page without the token gets nothing but words', async ({ app, sharedBrowser }) => {
  const context = await sharedBrowser?.newContext();
  const page = await context?.newPage();
  await page?.goto((app.running.address ?? '').replace(/#.*$/u, ''));
  await expect.poll(() => page?.getByText('opened without its key').count()).toBeGreaterThan(0);
  await context?.close();
});

test('another site gets no connection with the right token, and reads nothing', async ({
  app,
  sharedBrowser,
}) => {
  const { host, token } = tokenOf(app.running.address);
  const context = await sharedBrowser?.newContext();
  const page = await context?.newPage();
  await page?.goto(siteAddress);
  expect(await page?.evaluate(openSocket, { host, token })).toBe('refused');
  const read = await page?.evaluate(
    (address) =>
      fetch(address).then(
        () => 'read',
        () => 'refused',
      ),
    `http://${host}/index.html`,
  );
  expect(read).toBe('refused');
  await context?.close();
});

test('a name that was pointed at this computer is refused', async ({ app, playwright }) => {
  const { host } = tokenOf(app.running.address);
  const { port } = new URL(`http://${host}`);
  const browser = await playwright.chromium.launch({
    executablePath: findBrowser()?.path ?? '',
    args: ['--host-resolver-rules=MAP evil.test 127.0.0.1', ...(isRoot() ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage();
  const answered = page.waitForResponse(`http://evil.test:${port}/`);
  // Chromium shows a page of its own for an answer without a body.
  await page.goto(`http://evil.test:${port}/`).catch(() => null);
  expect((await answered).status()).toBe(421);
  await browser.close();
});

test('the content security policy stops scripts, styles, images and frames that are not the app’s', async ({
  app,
}) => {
  const directives = await app.page.evaluate(async (address) => {
    const seen: string[] = [];
    const add = async (name: string, attribute: string, value: string): Promise<void> => {
      const element = document.createElement(name);
      if (attribute === 'text') element.textContent = value;
      else element.setAttribute(attribute, value);
      const violated = new Promise<SecurityPolicyViolationEvent>((resolve) => {
        document.addEventListener('securitypolicyviolation', resolve, { once: true });
      });
      document.body.append(element);
      seen.push((await violated).effectiveDirective);
      element.remove();
    };
    await add('script', 'text', 'window.ran = true');
    await add('script', 'src', `${address}/x.js`);
    await add('style', 'text', 'body { color: red }');
    await add('img', 'src', `${address}/x.png`);
    await add('iframe', 'src', `${address}/`);
    return [...seen, String(Reflect.has(window, 'ran'))];
  }, siteAddress);
  expect(directives).toEqual([
    'script-src-elem',
    'script-src-elem',
    'style-src-elem',
    'img-src',
    'frame-src',
    'false',
  ]);
});

test('a second start on the same collection is refused in words', async ({ app }) => {
  const second = spawnHost({ collection: app.collection, profile: app.folder });
  await expect(addressOf(second)).rejects.toThrow(/open already/u);
  expect(second.exitCode ?? (await once(second, 'exit'))[0]).toBe(1);
});

test('the host ends when it is asked to, and lets go of the collection', async ({ app }) => {
  await app.relaunch();
  await expect(app.page.getByRole('heading').first()).toBeVisible();
});
