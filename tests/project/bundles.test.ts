import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSync } from 'vite';
import { buildIfStale } from '../../scripts/built.ts';

const out = join(import.meta.dirname, '..', '..', 'out');

beforeAll(async () => {
  if (!(await buildIfStale())) throw new Error('the app could not be built');
}, 120_000);

function scriptsIn(folder: string): { name: string; text: string }[] {
  return readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/u.test(name))
    .map((name) => ({ name, text: readFileSync(join(out, folder, name), 'utf8') }));
}

/** Everything that the bundles of the main side take from outside of themselves. */
function outsideOf(scripts: { name: string; text: string }[]): Set<string> {
  const requests = scripts.flatMap(({ name, text }) =>
    parseSync(name, text).module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
  );
  return new Set(requests.filter((from) => !from.startsWith('.') && !from.startsWith('node:')));
}

describe('what is built', () => {
  it('leaves the native database outside of every bundle of the main side, and nothing else but electron', () => {
    const outside = outsideOf(scriptsIn('main'));
    expect(outside).toContain('better-sqlite3');
    const known = new Set(['better-sqlite3', 'electron', ...builtIn]);
    expect([...outside].filter((from) => !known.has(from))).toEqual([]);
  });

  it('keeps the database out of the main process and of the worker', () => {
    for (const entry of ['shell.js', 'compile-worker.js']) {
      expect(outsideOf(reachable(entry))).not.toContain('better-sqlite3');
    }
  });

  it('has one file of CommonJS as preload', () => {
    const scripts = scriptsIn('preload');
    expect(scripts.map(({ name }) => name)).toEqual(['preload.cjs']);
    const required = [...(scripts[0]?.text ?? '').matchAll(/require\(["']([^"']+)["']\)/gu)];
    expect(required.map(([, from]) => from)).toEqual(['electron']);
    expect(scripts[0]?.text).not.toMatch(/^(?:import|export) /mu);
  });

  it('has no inline script in the page', () => {
    const page = readFileSync(join(out, 'renderer', 'index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/u);
    expect(page).not.toMatch(/<style|\son\w+=|style=/u);
  });
});

/** Names of Node's own modules that packages still import without their prefix. */
const builtIn = [
  'stream',
  'util',
  'path',
  'fs',
  'events',
  'buffer',
  'crypto',
  'string_decoder',
  'os',
  'http',
  'https',
  'net',
  'tls',
  'url',
  'zlib',
  'process',
  'child_process',
];

/** A bundle with the chunks that it imports when it starts. */
function reachable(entry: string): { name: string; text: string }[] {
  const all = new Map(scriptsIn('main').map((script) => [script.name.replaceAll('\\', '/'), script]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    const script = all.get(name);
    if (script === undefined || found.has(name)) return;
    found.add(name);
    for (const { moduleRequest } of parseSync(name, script.text).module.staticImports) {
      if (moduleRequest.value.startsWith('.')) {
        visit(join(name, '..', moduleRequest.value).replaceAll('\\', '/'));
      }
    }
  };
  visit(entry);
  return [...found].flatMap((name) => all.get(name) ?? []);
}
