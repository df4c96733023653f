import type {
  Input,
  Preview,
  ReviewCard,
  ReviewState,
  Settings,
  Today,
} from '../../src/shared/contract/index.ts';
import { FakeApi, Refusal } from './fake-api.ts';
import type { Handlers } from './fake-api.ts';

export const someSettings: Settings = {
  theme: 'system',
  rolloverHour: 4,
  newPerDay: 20,
  reviewsPerDay: 200,
  minutesPerDay: 0,
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  learnAheadMinutes: 20,
  leechLapses: 8,
  offerOptions: true,
  flagNames: ['', '', '', '', '', '', ''],
};

export const emptyToday: Today = {
  studyDay: 20_000,
  due: { new: 0, learning: 0, review: 0 },
  minutes: 0,
  decks: [],
  forecast: Array.from({ length: 7 }, (_, day) => ({ studyDay: 20_000 + day, cards: 0 })),
  done: { answers: 0, seconds: 0 },
  openQuestions: 0,
  cards: 0,
  shippedGuides: [],
  undo: null,
  redo: null,
};

export function someCard(id: string, part: Partial<ReviewCard> = {}): ReviewCard {
  return {
    id,
    note: `note of ${id}`,
    deck: 'Harbour',
    version: 0,
    kind: 'question',
    state: 'new',
    language: 'en',
    scope: '',
    prompt: `Question ${id}?`,
    answer: [`Answer ${id}`],
    answerMode: 'any',
    options: null,
    explanation: '',
    sources: [],
    flag: 0,
    vetted: true,
    leech: false,
    intervals: {
      forgot: { unit: 'minutes', value: 1 },
      hard: { unit: 'minutes', value: 6 },
      good: { unit: 'days', value: 3 },
      easy: { unit: 'days', value: 45 },
      guessed: { unit: 'minutes', value: 10 },
    },
    details: {
      stability: null,
      difficulty: null,
      retrievability: null,
      reps: 0,
      lapses: 0,
      dueDay: null,
    },
    ...part,
  };
}

/** A review over the given cards in their order; undo goes back by one answer. */
export function reviewHandlers(cards: readonly ReviewCard[]) {
  let queue = [...cards];
  const past: ReviewCard[] = [];
  const gone = { forgot: 0, remembered: 0 };
  const state = (): ReviewState => ({
    session: 'session',
    card: queue[0] ?? null,
    counts: { new: queue.length, learning: 0, review: 0 },
    done: past.length,
    minutesLeft: queue.length / 4,
    waitingUntil: null,
    undo: past.length === 0 ? null : 'answer',
    redo: null,
    summary: {
      answers: past.length,
      seconds: past.length * 6,
      forgot: gone.forgot,
      remembered: gone.remembered,
      newCards: past.length,
      tomorrow: 4,
    },
  });
  const onTop = (card: string, version: number): ReviewCard => {
    const top = queue[0];
    if (top === undefined || top.id !== card || top.version !== version) {
      throw new Refusal('stale', 'This card has changed since it was shown. Nothing was recorded.');
    }
    return top;
  };
  const leave = ({ card, version }: { card: string; version: number }): ReviewState => {
    past.push(onTop(card, version));
    queue = queue.slice(1);
    return state();
  };
  const replace = (card: ReviewCard): ReviewState => {
    queue = [{ ...card, version: card.version + 1 }, ...queue.slice(1)];
    return state();
  };
  return {
    'review.start': state,
    'review.state': state,
    'review.answer': (input) => {
      gone[input.grade === 'forgot' ? 'forgot' : 'remembered'] += 1;
      return leave(input);
    },
    'review.bury': leave,
    'review.suspend': leave,
    'review.drop': leave,
    'review.keep': ({ card, version }) => replace({ ...onTop(card, version), vetted: true }),
    'review.flag': ({ card, version, flag }) => replace({ ...onTop(card, version), flag }),
    'review.edit': ({ card, version, scope, prompt, answer, explanation }) =>
      replace({ ...onTop(card, version), scope, prompt, answer, explanation, vetted: true }),
    'review.undo': () => {
      const last = past.pop();
      if (last === undefined) throw new Refusal('nothing-to-undo', 'There is nothing to take back.');
      queue = [last, ...queue];
      return state();
    },
    'review.end': () => state().summary,
  } satisfies Handlers;
}

type Decision = Input<'import.decide-all'>['decisions'][number];

/** A decision turns its fact into an accepted one with a card; scopes do so with every fact that they name. */
function decided(preview: Preview, { fact, answer, qualifiers }: Decision): Preview {
  const { compilation } = preview;
  if (!compilation.facts.some((each) => each.id === fact))
    throw new Refusal('not-found', 'That question is gone.');
  const given = new Map<string, { answer: string[]; scope: string }>();
  if (answer !== null) given.set(fact, { answer, scope: '' });
  for (const [id, scope] of Object.entries(qualifiers ?? {}))
    given.set(id, { answer: compilation.facts.find((each) => each.id === id)?.answer ?? [], scope });
  const touched = new Set([fact, ...given.keys()]);
  const made = [...given].flatMap(([id, { answer: words, scope }]) => {
    const own = compilation.facts.find((each) => each.id === id);
    if (own === undefined) return [];
    return [
      {
        id: `card of ${id}`,
        fact: id,
        kind: 'responsibility' as const,
        scope: [...own.context, scope].filter((part) => part !== '').join(' · '),
        prompt: scope === '' ? `Who: ${own.subject}?` : `Who: ${own.subject} (${scope})?`,
        answer: words,
        answerMode: 'any' as const,
        options: own.options,
        explanation: '',
        sources: own.sources,
      },
    ];
  });
  return {
    ...preview,
    compilation: {
      ...compilation,
      facts: compilation.facts.map((each) =>
        touched.has(each.id) ? { ...each, status: given.has(each.id) ? 'accepted' : 'confirm' } : each,
      ),
      cards: [...compilation.cards.filter((card) => !touched.has(card.fact)), ...made],
    },
  };
}

/** Hands out one preview as a job's result, and carries out decisions about it. */
export function importHandlers(start: Preview, send: (job: string) => void): Handlers {
  let preview = start;
  return {
    'import.read': () => {
      queueMicrotask(() => send('job'));
      return { job: 'job' };
    },
    'import.preview': () => preview,
    'import.decide-all': ({ decisions }) => {
      for (const decision of decisions) preview = decided(preview, decision);
      return preview;
    },
    'import.commit': ({ decisions, rest }) => {
      const { cards } = preview.compilation;
      const byCard = new Map(decisions.map((decision) => [decision.card, decision]));
      const taken = cards.filter((card) => byCard.get(card.id)?.take ?? rest === 'take');
      return {
        notes: taken.length,
        cards: taken.length,
        known: preview.known.length,
        open: preview.compilation.facts.filter((fact) => fact.status === 'confirm').length,
        deck: 'deck',
        operation: 'operation',
      };
    },
    'import.discard': () => ({}),
    'job.cancel': () => ({}),
  };
}

interface World {
  readonly cards?: readonly ReviewCard[];
  readonly preview?: Preview;
  readonly today?: Today;
  readonly settings?: Settings;
  readonly more?: Handlers;
}

/** An engine with these cards to review and this preview to import. */
export function fakeEngine({ cards = [], preview, today = emptyToday, settings, more = {} }: World): FakeApi {
  let saved = settings ?? someSettings;
  const api: FakeApi = new FakeApi({
    'app.today': () => today,
    'app.info': () => ({
      version: '0.1.0',
      collectionPath: '/home/ada/cards/collection.cardwright',
      studyDay: 20_000,
      lastCopyAt: null,
    }),
    'settings.get': () => saved,
    'settings.set': (part) => {
      const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
      saved = { ...saved, ...given };
      return saved;
    },
    'history.undo': () => ({ name: 'import of Harbour' }),
    'history.redo': () => ({ name: 'import of Harbour' }),
    ...reviewHandlers(cards),
    ...(preview === undefined
      ? {}
      : importHandlers(preview, (job) => api.send({ type: 'job-done', job, preview: preview.preview }))),
    ...more,
  });
  return api;
}
