import type { ParsedInput, ReviewState, SessionSummary } from '../../../shared/contract/index.ts';
import type { CardRow } from '../collection/repositories/cards.ts';
import type { Recorder } from '../collection/operations.ts';
import { readFace, writeFace } from '../collection/notetypes.ts';
import type { SessionRow } from '../collection/repositories/sessions.ts';
import { queues } from '../collection/schedule-columns.ts';
import { answerInversion, writeAnswer } from './answers.ts';
import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';
import { noSuchCard, noSuchDeck, noSuchSession, staleCard } from './refusals.ts';
import { ReviewSession } from './review-session.ts';
import type { StudyNow } from './study.ts';
import { studyNow } from './study.ts';

type OnCard = ParsedInput<'review.bury'>;

/** Sessions that were left without being ended are forgotten beyond so many; they can be taken up again. */
const sessionsInMemory = 8;

/** Review sessions: an answer is durable before the next card is shown. */
export function reviewHandlers(context: EngineContext): HandlersOf<'review'> {
  const { collection } = context;
  const sessions = new Map<string, ReviewSession>();
  function remember(gid: string, session: ReviewSession): ReviewSession {
    sessions.set(gid, session);
    const [oldest] = sessions.keys();
    if (sessions.size > sessionsInMemory && oldest !== undefined) sessions.delete(oldest);
    return session;
  }
  collection.operations.register(
    'answer',
    answerInversion(collection, () => context.clock.now()),
  );

  function start(deck: string | null, minutes: number | null): ReviewState {
    const row = deck === null ? null : collection.decks.byGid(deck);
    if (deck !== null && row === null) throw noSuchDeck();
    const gid = context.newId();
    const stored = collection.sessions.add({
      gid,
      deckId: row?.id ?? null,
      minutes,
      started: context.clock.now(),
    });
    return remember(gid, takenUp(stored, true)).state();
  }

  function session(gid: string): ReviewSession {
    const known = sessions.get(gid);
    if (known !== undefined) return known;
    const row = collection.sessions.byGid(gid);
    if (row === null || row.ended !== null) throw noSuchSession();
    return remember(gid, takenUp(row));
  }

  /** A session that this engine has not met and did not begin is one from before a restart: it is rebuilt from what is stored. */
  function takenUp(row: SessionRow, begins = false): ReviewSession {
    const deck = row.deckId === null ? null : collection.decks.byId(row.deckId);
    if (row.deckId !== null && deck === null) throw noSuchDeck();
    const decks = deck === null ? null : collection.decks.tree(deck).map(({ id }) => id);
    return new ReviewSession(context, row, decks, begins);
  }

  /** Ending twice, as after a crash, tells the same again. */
  function end(gid: string): SessionSummary {
    const row = collection.sessions.byGid(gid);
    if (row === null) throw noSuchSession();
    const summary = (sessions.get(gid) ?? takenUp(row)).summary();
    collection.sessions.end(gid, context.clock.now());
    sessions.delete(gid);
    return summary;
  }

  /** One undoable change of a card, carried out once for each request id. */
  function change(
    input: OnCard,
    name: string,
    body: (record: Recorder, row: CardRow, now: StudyNow) => void,
    after: (session: ReviewSession, row: CardRow, now: StudyNow) => void,
  ): ReviewState {
    const current = session(input.session);
    if (collection.operations.knows(input.requestId)) return current.state();
    const row = collection.cards.byGid(input.card);
    if (row === null) throw noSuchCard();
    if (row.version !== input.version) throw staleCard();
    const now = studyNow(context);
    collection.operations.run('card', name, (record) => body(record, row, now), {
      session: input.session,
      requestId: input.requestId,
      card: row.gid,
    });
    after(current, row, now);
    return current.state();
  }

  const withdraw = (current: ReviewSession, row: CardRow, now: StudyNow): void =>
    current.withdrawn([row.id], now);
  const stay = (current: ReviewSession, _row: CardRow, now: StudyNow): void => current.touched(now);

  return {
    'review.start': ({ deck, minutes }) => start(deck, minutes),
    'review.state': (input) => session(input.session).state(),
    'review.answer': (input) => {
      const current = session(input.session);
      if (collection.reviews.knows(input.requestId)) return current.state();
      const row = collection.cards.byGid(input.card);
      if (row === null) throw noSuchCard();
      const now = studyNow(context);
      const written = writeAnswer(collection, row, input, now);
      current.answered(row, written, input.timeMs, now);
      return current.state();
    },
    'review.bury': (input) =>
      change(
        input,
        'Bury card',
        (record, row, now) =>
          record.update('card', row.id, { queue: queues.buried, buried_until: now.studyDay + 1 }),
        withdraw,
      ),
    'review.suspend': (input) =>
      change(
        input,
        'Suspend card',
        (record, row) => record.update('card', row.id, { queue: queues.suspended }),
        withdraw,
      ),
    'review.flag': (input) =>
      change(
        input,
        input.flag === 0 ? 'Remove flag' : 'Flag card',
        (record, row) => record.update('card', row.id, { flag: input.flag }),
        stay,
      ),
    'review.keep': (input) =>
      change(input, 'Keep card', (record, row) => record.update('card', row.id, { vetted: 1 }), stay),
    'review.drop': (input) => {
      let cards: number[] = [];
      return change(
        input,
        'Drop card',
        (record, row) => {
          cards = collection.cards.ofNote(row.noteId);
          record.delete('note', row.noteId);
        },
        (current, _row, now) => current.withdrawn(cards, now),
      );
    },
    'review.edit': (input) =>
      change(input, 'Edit card', (record, row) => edit(record, row, input, context), stay),
    'review.undo': (input) => {
      const current = session(input.session);
      current.undone(collection.operations.undo(), studyNow(context));
      return current.state();
    },
    'review.redo': (input) => {
      const current = session(input.session);
      collection.operations.redo();
      current.redone();
      return current.state();
    },
    'review.end': (input) => end(input.session),
  };
}

/** Writes the user's wording into the note, and which of its fields are theirs now; that also vets the card. */
function edit(
  record: Recorder,
  row: CardRow,
  input: ParsedInput<'review.edit'>,
  { collection }: EngineContext,
): void {
  const before = JSON.parse(row.fields) as string[];
  const face = readFace(before, row.template);
  // Parties to pick from make no sense any more once the answer is none of them.
  const options = face.options?.some((option) => input.answer.includes(option)) ? face.options : null;
  const fields = [...before];
  writeFace(fields, row.template, {
    scope: input.scope,
    prompt: input.prompt,
    answer: input.answer,
    explanation: input.explanation,
    answerMode: face.answerMode,
    options,
  });
  const changed = fields.flatMap((field, index) => (field === before[index] ? [] : [index]));
  const edited = [...new Set([...collection.notes.edited(row.noteId), ...changed])].toSorted((a, b) => a - b);
  record.update('note', row.noteId, { fields: JSON.stringify(fields), edited: JSON.stringify(edited) });
  record.update('card', row.id, { vetted: 1 });
}
