import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChoices } from '../../src/main/hosts/choices.ts';
import { findNode, hostsDatabase } from '../../src/main/hosts/node-child.ts';
import { findPlaces } from '../../src/main/hosts/places.ts';
import { noticePage } from '../../src/main/shell/notice.ts';
import { profileFolder } from '../../src/main/shell/profile.ts';

describe('readChoices', () => {
  it('takes the collection from the command line before the environment', () => {
    const env = { CARDWRIGHT_COLLECTION: 'b.cardwright' };
    const here = resolve('/home');
    expect(readChoices(['--collection', 'a.cardwright'], env, here).collection).toBe(
      join(here, 'a.cardwright'),
    );
    expect(readChoices(['--collection=c'], env, here).collection).toBe(join(here, 'c'));
    expect(readChoices([], env, here).collection).toBe(join(here, 'b.cardwright'));
    expect(readChoices([], {}, here).collection).toBeNull();
  });

  it('passes over switches of Electron and takes the rest for files', () => {
    const choices = readChoices(
      ['--no-sandbox', '--inspect=0', '-r', 'early.cjs', 'guide.md'],
      {},
      resolve('/home'),
    );
    expect(choices.files).toEqual([resolve('/home', 'guide.md')]);
  });

  it.each([
    ['86400000', 86_400_000],
    ['-1000', -1_000],
    ['', 0],
    ['soon', 0],
    ['Infinity', 0],
  ])('takes a clock shift of %j as %d', (text, shift) => {
    expect(readChoices([], { CARDWRIGHT_CLOCK_SHIFT: text }, '/').clockShiftMs).toBe(shift);
  });
});

describe('hostsDatabase', () => {
  it('goes by the Node-API that better-sqlite3 13 needs', () => {
    expect(hostsDatabase({ napi: '9', electron: '33.4.11' })).toBe(false);
    expect(hostsDatabase({ napi: '10', electron: '45.4.1' })).toBe(true);
    expect(hostsDatabase({})).toBe(false);
  });
});

describe('findNode', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cardwright-node-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const search = { execPath: '/bin/this', env: {}, platform: 'linux' };

  it('is this Node where it is new enough', () => {
    expect(findNode({ ...search, root, versions: { node: '22.14.0' } })).toBe('/bin/this');
  });

  it.each([
    { node: '20.18.1', electron: '33.4.11' },
    { node: '24.1.0', electron: '45.4.1' },
    { node: '20.1.0' },
  ])('is the packaged one for %j', (versions) => {
    const folder = join(root, 'node_modules', 'node', 'bin');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'node'), '');
    expect(findNode({ ...search, root, versions })).toBe(join(folder, 'node'));
  });

  it('is the one that the environment names', () => {
    const env = { CARDWRIGHT_NODE: '/opt/node' };
    expect(findNode({ ...search, env, root, versions: { node: '24.0.0' } })).toBe('/opt/node');
  });

  it('says what to do where there is none', () => {
    expect(() => findNode({ ...search, root, versions: { node: '20.0.0' } })).toThrow(/npm ci/u);
  });
});

describe('findPlaces', () => {
  it('finds the same places from sources and from what was built', () => {
    const root = resolve(import.meta.dirname, '..', '..');
    const places = findPlaces(join(root, 'src', 'main', 'hosts'));
    expect(places).toEqual(findPlaces(join(root, 'out', 'main')));
    expect(places.guidesFolder).toBe(join(root, 'decks'));
    expect(places.version).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});

describe('profileFolder', () => {
  it('is one for each collection that is named', () => {
    const of = (collection: string | null): string => profileFolder('/usual', '', collection);
    expect(of(null)).toBe('/usual');
    expect(of('/a')).not.toBe(of('/b'));
    expect(of('/a')).toBe(of('/a'));
    expect(profileFolder('/usual', '/named', '/a')).toBe('/named');
  });
});

describe('noticePage', () => {
  it('shows words as words', () => {
    const page = noticePage('The file "<script>alert(1)</script>" & more');
    expect(page).toContain('&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; more');
    expect(page).not.toContain('<script');
  });
});
