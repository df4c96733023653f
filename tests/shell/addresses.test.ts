import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appOrigin, externalAddress, isTrustedSender, originOf } from '../../src/main/shell/addresses.ts';

describe('originOf', () => {
  it.each([
    ['app://cardwright/index.html', 'app://cardwright'],
    ['app://cardwright', 'app://cardwright'],
    ['https://cardwright.invalid/a?b#c', 'https://cardwright.invalid'],
    ['http://127.0.0.1:5173/', 'http://127.0.0.1:5173'],
  ])('takes scheme and host of %s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });

  it.each([
    'app://cardwright.example/',
    'app://cardwright@example/',
    'app://cardwright:81/',
    'app:cardwright',
    '',
    '//x',
  ])('does not take %s for the app', (address) => {
    expect(originOf(address)).not.toBe(appOrigin);
  });
});

describe('isTrustedSender', () => {
  const page = 'app://cardwright/index.html';

  it('trusts the main frame of the page', () => {
    expect(isTrustedSender({ frame: { url: page, isMain: true } }, appOrigin)).toBe(true);
  });

  it.each([
    ['a frame within the page', { url: page, isMain: false }],
    ['another host of the scheme', { url: 'app://cardwright.example/', isMain: true }],
    ['a site', { url: 'https://example.org/app://cardwright', isMain: true }],
    ['a blank page', { url: 'about:blank', isMain: true }],
    ['a file', { url: 'file:///cardwright', isMain: true }],
    ['a frame that is gone', null],
  ])('refuses %s', (_what, frame) => {
    expect(isTrustedSender({ frame }, appOrigin)).toBe(false);
  });
});

describe('externalAddress', () => {
  it('lets https and mailto through, as they are parsed', () => {
    expect(externalAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(externalAddress('mailto:a@example.org')).toBe('mailto:a@example.org');
  });

  it('lets nothing else through, whatever the address', () => {
    const scheme = fc.oneof(
      fc.constantFrom(
        'http',
        'file',
        'javascript',
        'data',
        'app',
        'media',
        'smb',
        'ms-settings',
        'HTTPS',
        'vbscript',
      ),
      fc.stringMatching(/^[a-z][a-z0-9+.-]{0,8}$/u),
    );
    const address = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.tuple(scheme, fc.string()).map(([name, rest]) => `${name}:${rest}`),
    );
    fc.assert(
      fc.property(address, (given) => {
        const target = externalAddress(given);
        expect(target === null || /^(?:https:\/\/[^@]*(?:\/|$)|mailto:)/u.test(target)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses an address that carries a name and a password', () => {
    expect(externalAddress('https://bank.example@evil.example/')).toBeNull();
  });
});
