import type { Preview, ReviewCard, Today } from '../../../src/shared/contract/index.ts';
import { constructs } from '../../../src/shared/guide.ts';
import type { CompiledCard, ConflictSide, Fact, LedgerEntry } from '../../../src/shared/guide.ts';
import type { FakeApi } from '../fake-api.ts';
import { emptyToday, fakeEngine, someCard, someSettings } from '../fake-engine.ts';

const guides: Today['shippedGuides'] = [
  {
    id: 'harbour.md',
    title: 'Who does what in a harbour',
    description: 'Port authority, terminal operator, shipping line: tasks by service and by area.',
    imported: false,
  },
  {
    id: 'incident.md',
    title: 'Incident response',
    description: 'Roles, first steps and terms, with worked examples.',
    imported: false,
  },
];

const fullToday: Today = {
  ...emptyToday,
  due: { new: 12, learning: 3, review: 23 },
  minutes: 14,
  decks: [
    deck('1', 'Shared responsibility', 12, 3, 23, 180),
    deck('2', 'Shared responsibility::Terms', 4, 0, 8, 60),
    deck('3', 'Shared responsibility::Terms::Donaudampfschifffahrtsgesellschaftskapitänsmützen', 0, 0, 0, 12),
    deck('4', 'قانون البيانات', 0, 0, 2, 40),
  ],
  forecast: [38, 12, 20, 9, 31, 0, 14].map((cards, day) => ({ studyDay: 20_000 + day, cards })),
  done: { answers: 6, seconds: 95 },
  openQuestions: 3,
  cards: 232,
  shippedGuides: guides,
};

function deck(id: string, name: string, fresh: number, learning: number, review: number, total: number) {
  return { id, name, counts: { new: fresh, learning, review }, total };
}

const who: Partial<ReviewCard> = {
  kind: 'responsibility',
  scope: 'Responsibility by service · Managed berth',
  prompt: 'Who dredges the fairway in front of a managed berth?',
  answer: ['Port authority'],
  options: ['Port authority', 'Terminal operator', 'Both'],
  explanation:
    'Under a managed berth the port authority keeps the fairway and the basin at depth; the operator keeps its cranes.',
  sources: [{ source: 's', version: 'v', name: 'harbour-guide.md', from: 49, to: 50 }],
};

const cards: readonly ReviewCard[] = [
  someCard('1', { ...who, vetted: false }),
  someCard('2', who),
  someCard('3', {
    scope: 'Terms',
    prompt:
      'Which duties stay with the shipping line even where a terminal operator handles every container between the quay and the gate?',
    answer: [
      'Declaring dangerous goods',
      'Verified gross mass of each container',
      'Lashing plan aboard',
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung',
    ],
    answerMode: 'all',
    explanation: 'They concern the ship and its cargo documents, not the yard.',
    sources: [
      { source: 's', version: 'v', name: 'harbour-guide.md', from: 12, to: 12 },
      { source: 's', version: 'v', name: 'harbour-guide.md', from: 30, to: 34 },
    ],
    leech: true,
    flag: 1,
  }),
  someCard('4', {
    language: 'ar',
    scope: 'حماية البيانات',
    prompt: 'من المسؤول عن تحديد أغراض معالجة البيانات؟',
    answer: ['المتحكم في البيانات'],
    explanation: 'يحدد المتحكم الغرض والوسيلة، ويعالج المعالج البيانات نيابة عنه.',
  }),
];

function sideOf(fact: Fact | undefined): ConflictSide {
  const { id = '', subject = '', answer = [], sources = [] } = fact ?? {};
  return { fact: id, subject, scope: '', answer, text: subject, sources, earlier: false };
}

/** A preview of `count` cards over a made-up document, with questions, a conflict and lines left out. */
export function largePreview(count: number): Preview {
  const document = 'harbour-guide.md';
  const lines: string[] = ['# Who does what in a harbour', '', 'Visual anchor: a lighthouse', ''];
  const facts: Fact[] = [];
  const found: CompiledCard[] = [];
  const ledger: LedgerEntry[] = [
    entry(1, 'context', '', []),
    entry(3, 'left-out', 'a caption without a fact', []),
  ];
  function entry(line: number, verdict: LedgerEntry['verdict'], why: string, own: string[]): LedgerEntry {
    return { document, from: line, to: line, start: 0, end: 0, verdict, why, facts: own };
  }
  for (let index = 0; index < count; index += 1) {
    const id = `f${String(index)}`;
    const asks = index % 30 === 7;
    const party = index % 3 === 0 ? 'Port authority' : 'Terminal operator';
    const subject = `Maintenance of quay crane ${String(index)}`;
    lines.push(`| ${subject} | ${asks ? 'shared?' : party} | every quarter, with a written record |`);
    const line = lines.length;
    const source = { document, from: line, to: line, start: 0, end: 0 };
    facts.push({
      id,
      construct: constructs[Math.min(constructs.length - 1, Math.floor((index / count) * 5))] ?? 'glossary',
      subject,
      context: ['Cranes'],
      relation: 'responsible',
      answer: asks ? [] : [party],
      answerMode: 'any',
      options: ['Port authority', 'Terminal operator'],
      explanation: '',
      sources: [source],
      status: index < 2 ? 'conflict' : asks ? 'confirm' : 'accepted',
      certainty: asks ? 0.5 : 0.95,
      why: asks ? ['The cell says “shared?” and does not name a side.'] : ['table with a party column'],
    });
    ledger.push(entry(line, asks ? 'confirm' : 'fact', asks ? 'which side?' : '', [id]));
    if (asks || index < 2) continue;
    found.push({
      id: `c${String(index)}`,
      fact: id,
      kind: 'responsibility',
      scope: 'Cranes',
      prompt: `Who is responsible for the maintenance of quay crane ${String(index)}?`,
      answer: [party],
      answerMode: 'any',
      options: ['Port authority', 'Terminal operator'],
      explanation: '',
      sources: [source],
    });
    if (index % 10 === 9) {
      lines.push('', 'See the picture on the next page for the crane numbers.', '');
      ledger.push(entry(lines.length - 1, 'left-out', 'refers to a picture', []));
    }
  }
  return {
    preview: 'preview',
    compilation: {
      schema: 1,
      documents: [
        {
          name: document,
          title: 'Who does what in a harbour',
          format: 'markdown',
          language: 'en',
          lines: lines.length,
        },
      ],
      parties: [],
      facts,
      cards: found,
      conflicts: [
        {
          facts: ['f0', 'f1'],
          question: 'Who maintains the quay cranes?',
          kind: 'party',
          sides: [sideOf(facts[0]), sideOf(facts[1])],
        },
      ],
      ledger,
    },
    texts: [lines],
    known: facts.slice(3, 5).map((fact) => fact.id),
    deck: 'Who does what in a harbour',
    unchanged: false,
    notices: ['Read as Windows-1252.'],
  };
}

/** What the address asks for: `world` is empty, full, done or waiting; `cards` how many the preview holds. */
export function world(query: URLSearchParams): FakeApi {
  const kind = query.get('world') ?? 'full';
  const theme = query.get('theme');
  const preview = largePreview(Number(query.get('cards') ?? 96));
  const today = kind === 'empty' ? { ...emptyToday, shippedGuides: guides } : fullToday;
  const sourceLines = Array.from({ length: 400 }, (_, line) =>
    line === 48 || line === 49
      ? '| Managed berth | Port authority | dredging, fairway, basin at depth |'
      : `Line ${String(line + 1)} of the guide speaks of berths, cranes and pilots.`,
  );
  return fakeEngine({
    cards: kind === 'done' ? [] : cards,
    preview,
    today:
      kind === 'done' ? { ...fullToday, due: { new: 0, learning: 0, review: 0 }, openQuestions: 0 } : today,
    settings: { ...someSettings, theme: theme === 'dark' || theme === 'light' ? theme : 'system' },
    more: {
      'source.view': () => ({
        name: 'harbour-guide.md',
        title: 'Who does what in a harbour',
        language: 'en',
        lines: sourceLines,
      }),
      ...(kind === 'waiting'
        ? {
            'review.start': () => ({
              session: 'session',
              card: null,
              counts: { new: 0, learning: 2, review: 0 },
              done: 3,
              minutesLeft: 1,
              waitingUntil: Date.now() + 170_000,
              undo: 'answer',
              redo: null,
              summary: { answers: 3, seconds: 30, forgot: 1, remembered: 2, newCards: 3, tomorrow: 4 },
            }),
          }
        : {}),
    },
  });
}
