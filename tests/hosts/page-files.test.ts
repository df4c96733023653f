import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byteRange,
  contentSecurityPolicy,
  contentType,
  fileForPath,
  mediaName,
} from '../../src/main/hosts/page-files.ts';

const root = resolve('/app/renderer');

describe('contentSecurityPolicy', () => {
  it('lets in nothing but what the app brings', () => {
    expect(contentSecurityPolicy(['media:'])).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " +
        "img-src 'self' media:; media-src 'self' media:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('fileForPath', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/a%20b.js', 'assets/a b.js'],
    ['/assets/..js', 'assets/..js'],
  ])('finds %s', (pathname, file) => {
    expect(fileForPath(root, pathname)).toBe(resolve(root, file));
  });

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/%2E%2e/secret',
    '/assets/../../secret',
    '/..%2fsecret',
    '/..%5csecret',
    '/..\\secret',
    '/%00',
    '/a%00.js',
    '/C:/secret',
    '/%c0%ae%c0%ae/secret',
    '/%',
    '/.',
    'secret',
    '',
  ])('refuses %s', (pathname) => {
    expect(fileForPath(root, pathname)).toBeNull();
  });

  it('never leads out of its folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '/', '\\', '%00', 'C:', '%252e', '~', ' '),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = fileForPath(root, `/${pieces.join('')}`);
        expect(file === null || file.startsWith(root + sep)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('mediaName', () => {
  const hash = 'a'.repeat(64);

  it('takes a hash with or without an extension', () => {
    expect(mediaName(`/${hash}.png`)).toBe(`${hash}.png`);
    expect(mediaName(`/${hash}`)).toBe(hash);
  });

  it.each([
    `/${hash}.tar.gz`,
    `/${hash}/x`,
    `/../${hash}`,
    `/${hash.slice(1)}`,
    '/collection.cardwright',
    '/',
  ])('refuses %s', (pathname) => {
    expect(mediaName(pathname)).toBeNull();
  });
});

describe('byteRange', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=900-', { start: 900, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['lines=1-2', null],
    [null, null],
  ])('of 1,000 bytes is right for %s', (header, range) => {
    expect(byteRange(header, 1_000)).toEqual(range);
  });
});

describe('contentType', () => {
  it('is never guessed', () => {
    expect(contentType('a/b.JS')).toBe('text/javascript; charset=utf-8');
    expect(contentType('a.exe')).toBe('application/octet-stream');
  });
});
