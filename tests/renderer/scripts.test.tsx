import { describe, expect, test } from 'vitest';
import type { ReviewCard } from '../../src/shared/contract/index.ts';
import { fakeEngine, someCard } from './fake-engine.ts';
import { screen, show } from './show.tsx';

/** The element that holds a text of a card and says in which language and direction it is. */
const holder = (text: string): HTMLElement | null => screen.getByText(text).closest('bdi');

async function shown(part: Partial<ReviewCard>): Promise<void> {
  const user = await show(fakeEngine({ cards: [someCard('1', part)] }), '/review');
  await screen.findByRole('heading', { name: part.prompt ?? '' });
  await user.keyboard(' ');
}

describe('a card in another script', () => {
  test('is isolated, in its own direction and language, in Arabic', async () => {
    const card = {
      language: 'ar',
      scope: 'أساسيات الشبكات (TCP/IP)',
      prompt: 'ما هو الموجه؟',
      answer: ['جهاز يربط بين شبكتين'],
    };
    await shown(card);
    for (const text of [card.scope, card.prompt, ...card.answer]) {
      expect(holder(text)?.getAttribute('dir')).toBe('auto');
      expect(holder(text)?.getAttribute('lang')).toBe('ar');
    }
  });

  test('keeps every character in Japanese, those of several units too', async () => {
    const card = {
      language: 'ja',
      scope: '基本用語',
      prompt: '𠮷野家の「が」は濁点ですか？',
      answer: ['はい、「が」です。👩🏽‍⚕️'],
    };
    await shown(card);
    for (const text of [card.scope, card.prompt, ...card.answer]) {
      expect(holder(text)?.textContent).toBe(text);
      expect(holder(text)?.getAttribute('lang')).toBe('ja');
    }
  });
});
