import type { Preview } from '../../src/shared/contract/index.ts';
import type { CompiledCard, ConflictSide, Fact } from '../../src/shared/guide.ts';
import type { UserEvent } from '@testing-library/user-event';
import type { FakeApi } from './fake-api.ts';
import { screen, show } from './show.tsx';

export const source = (line: number) => ({ document: 'guide.md', from: line, to: line, start: 0, end: 1 });

export const fact = (id: string, line: number, part: Partial<Fact> = {}): Fact => ({
  id,
  construct: 'responsibility-table',
  subject: `Task ${id}`,
  context: [],
  relation: 'responsible',
  answer: ['Port authority'],
  answerMode: 'any',
  options: ['Port authority', 'Terminal operator'],
  explanation: '',
  sources: [source(line)],
  status: 'accepted',
  certainty: 0.9,
  why: [],
  ...part,
});

export const card = (id: string, of: Fact): CompiledCard => ({
  id,
  fact: of.id,
  kind: 'responsibility',
  scope: '',
  prompt: `Who does ${of.subject}?`,
  answer: of.answer,
  answerMode: 'any',
  options: of.options,
  explanation: '',
  sources: of.sources,
});

export const sideOf = (of: Fact, text: string, part: Partial<ConflictSide> = {}): ConflictSide => ({
  fact: of.id,
  subject: of.subject,
  scope: '',
  answer: of.answer,
  text,
  sources: of.sources,
  earlier: false,
  ...part,
});

/** Three certain cards (lines 1 to 3), one open question (line 4), a line left out (5), and a conflict (6 and 7). */
export function somePreview(part: Partial<Preview> = {}): Preview {
  const certain = [fact('a', 1), fact('b', 2), fact('c', 3, { construct: 'glossary' })];
  const question = fact('q', 4, { status: 'confirm', answer: [], why: ['The cell is empty.'] });
  const sides = [
    fact('x', 6, { status: 'conflict' }),
    fact('y', 7, { status: 'conflict', answer: ['Terminal operator'] }),
  ];
  const line = (at: number, verdict: 'fact' | 'left-out' | 'confirm', why: string, facts: string[]) => ({
    ...source(at),
    verdict,
    why,
    facts,
  });
  return {
    preview: 'p',
    compilation: {
      schema: 1,
      documents: [{ name: 'guide.md', title: 'Harbour', format: 'markdown', language: 'en', lines: 7 }],
      parties: [],
      facts: [...certain, question, ...sides],
      cards: certain.map((each) => card(`card ${each.id}`, each)),
      conflicts: [
        {
          facts: ['x', 'y'],
          question: 'Who keeps the cranes?',
          kind: 'party',
          sides: [
            sideOf(sides[0] ?? question, 'six', { subject: 'Who keeps the cranes?' }),
            sideOf(sides[1] ?? question, 'seven', { subject: 'Who keeps the cranes?' }),
          ],
        },
      ],
      ledger: [
        line(1, 'fact', '', ['a']),
        line(2, 'fact', '', ['b']),
        line(3, 'fact', '', ['c']),
        line(4, 'confirm', 'which side?', ['q']),
        line(5, 'left-out', 'speaks of a picture', []),
        line(6, 'confirm', '', ['x']),
        line(7, 'confirm', '', ['y']),
      ],
    },
    texts: [['one', 'two', 'three', 'four', 'five', 'six', 'seven']],
    known: [],
    deck: 'Harbour',
    unchanged: false,
    notices: [],
    ...part,
  };
}

/** Imports a file and waits for its preview. */
export async function openPreview(api: FakeApi, title = 'Harbour'): Promise<UserEvent> {
  const user = await show(api, '/import');
  const input = await screen.findByTestId('file-input');
  await user.upload(input, new File(['# Harbour'], 'guide.md', { type: 'text/markdown' }));
  await screen.findByRole('heading', { name: title });
  return user;
}

/** The row of the list that holds a text. */
export const rowOf = (text: string): HTMLElement => {
  const row = screen.getByText(text).closest<HTMLElement>('[role=row]');
  if (row === null) throw new Error(`no row holds ${text}`);
  return row;
};
