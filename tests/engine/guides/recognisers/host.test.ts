import { describe, expect, it } from 'vitest';
import { hostReason } from '../../../../src/main/engine/guides/model/host.ts';
import { chooseWords } from '../../../../src/main/engine/guides/words/index.ts';
import { compiled } from './compiled.ts';

const { words } = chooseWords('en', '');

describe('furniture of a site', () => {
  it.each([
    ['Sign up for our newsletter', 'sign-up line'],
    ['Already have an account? Log in', 'sign-up line'],
    ['Subscribe', 'sign-up line'],
    ['Buy now', 'advert'],
    ['Get certified with our course this spring', 'advert'],
    ['© 2024 Harbour School', 'copyright or co-operation note'],
    ['Skip to main content', 'navigation'],
    ['Back to top', 'navigation'],
  ])('is %s', (line, why) => {
    expect(hostReason(line, words)).toBe(why);
  });

  it.each([
    'Opening remote login to every ward for convenience',
    'The clinic must log in to the register before each shift.',
    'The bank has to create an account for every customer who asks for one in writing.',
    'Users subscribe to a topic; the broker delivers each message once.',
    'The licensee must keep to the terms of service of the harbour.',
    'The tenant may request a demo of the boiler from the landlord at any time.',
    'Edge servers jump to the next rule where none fits.',
  ])('is not: %s', (line) => {
    expect(hostReason(line, words)).toBeNull();
  });

  it('does not silence a heading that only holds one of its words', () => {
    const { facts } = compiled([
      '# Harbour',
      '## How crews log in to the harbour office',
      'The office is responsible for:',
      '- checking papers',
      '- keeping the list',
      '',
      'The crew is responsible for:',
      '- showing papers',
      '- paying dues',
    ]);
    expect(facts.map(({ subject }) => subject)).toContain('checking papers');
  });

  it('is told by its shape: links in a row, links in a list, bylines', () => {
    const { ledger } = compiled([
      '# Knots',
      '[Bends](a) | [Hitches](b) | [Loops](c)',
      '',
      '- [Bends](a)',
      '- [Hitches](b)',
      '- [Loops](c)',
      '',
      'Last updated on 3 May 2024',
    ]);
    expect(ledger.map(({ from, why }) => `${from} ${why}`)).toEqual([
      '1 title',
      '2 list of links',
      '4 list of links',
      '5 list of links',
      '6 list of links',
      '8 navigation',
    ]);
  });
});
