import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardFace } from '../../../src/main/engine/collection/notetypes.ts';
import {
  notesOfFact,
  ownFieldNames,
  readFace,
  templatesInUse,
} from '../../../src/main/engine/collection/notetypes.ts';
import type { CardKind } from '../../../src/shared/guide.ts';
import { cardKinds } from '../../../src/shared/guide.ts';

const face: fc.Arbitrary<CardFace & { kind: CardKind }> = fc.record({
  kind: fc.constantFrom(...cardKinds),
  scope: fc.constantFrom('', 'Storage', 'Network'),
  explanation: fc.constantFrom('', 'Because of the row.'),
  prompt: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
  answer: fc.array(fc.string(), { minLength: 1, maxLength: 4 }),
  answerMode: fc.constantFrom('any', 'all', 'ordered'),
  options: fc.option(fc.array(fc.string(), { maxLength: 4 })),
});

test('every card of a fact is found again in its notes, whole and once', () => {
  fc.assert(
    fc.property(fc.array(face, { maxLength: 20 }), (cards) => {
      const drafts = notesOfFact(cards);
      expect(drafts.flatMap((draft) => draft.cards).length).toBe(cards.length);
      for (const { kind, fields, cards: own } of drafts) {
        expect(fields).toHaveLength(ownFieldNames.length);
        expect(templatesInUse(fields)).toEqual([...own.keys()]);
        for (const [template, card] of own.entries())
          expect({ kind, ...readFace(fields, template) }).toEqual(card);
      }
    }),
  );
});

test('cards of one kind, scope and explanation are siblings of one note; others are not', () => {
  const card = (kind: CardKind, scope: string, prompt: string): CardFace & { kind: CardKind } => ({
    kind,
    scope,
    prompt,
    answer: ['a'],
    answerMode: 'any',
    options: null,
    explanation: '',
  });
  const cards = [
    card('term', 'S', '1'),
    card('list', 'S', '2'),
    card('term', 'S', '3'),
    card('term', 'T', '4'),
  ];
  const prompts = notesOfFact(cards).map((draft) => draft.cards.map(({ prompt }) => prompt));
  expect(prompts).toEqual([['1', '3'], ['2'], ['4']]);
  const seven = Array.from({ length: 7 }, (_, index) => card('term', '', String(index + 1)));
  expect(notesOfFact(seven).map((draft) => draft.cards.length)).toEqual([6, 1]);
});

test('fields that were edited into plain text elsewhere are still shown', () => {
  const [draft] = notesOfFact([
    {
      kind: 'term',
      scope: '',
      prompt: 'P',
      answer: ['x'],
      answerMode: 'all',
      options: null,
      explanation: '',
    },
  ]);
  const fields = draft?.fields.with(3, 'plain [answer]').with(4, 'sometimes').with(5, '[broken');
  expect(readFace(fields ?? [], 0)).toMatchObject({
    answer: ['plain [answer]'],
    answerMode: 'any',
    options: null,
  });
});
