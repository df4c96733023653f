import type { ReviewCard } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { readFace } from '../collection/notetypes.ts';
import type { CardRow } from '../collection/repositories/cards.ts';
import { scheduleOf } from '../collection/schedule-columns.ts';
import { elapsedDays, previewGrades, retrievability } from '../scheduling/index.ts';
import { settingsOf } from './settings.ts';
import type { StudyNow } from './study.ts';
import { schedulingOf } from './study.ts';

/** A card as a page shows it, with what each grade would do. */
export function renderCard(collection: Collection, row: CardRow, now: StudyNow): ReviewCard {
  const settings = settingsOf(collection);
  const { settings: scheduling } = schedulingOf(collection);
  const schedule = scheduleOf(row);
  const { memory } = schedule;
  const face = readFace(JSON.parse(row.fields) as string[], row.template);
  return {
    id: row.gid,
    note: row.note,
    deck: row.deck,
    version: row.version,
    kind: row.kind === 'foreign' ? 'question' : row.kind,
    state: schedule.state,
    language: row.language,
    scope: face.scope,
    prompt: face.prompt,
    answer: [...face.answer],
    answerMode: face.answerMode,
    options:
      settings.offerOptions && face.options !== null ? shuffled(face.options, row.gid, now.studyDay) : null,
    explanation: face.explanation,
    sources: row.factId === null ? [] : collection.cardSources.ofFact(row.factId),
    flag: row.flag,
    vetted: row.vetted === 1,
    leech: row.lapses >= settings.leechLapses,
    intervals: previewGrades(row.gid, schedule, now, scheduling),
    details: {
      stability: memory?.stability ?? null,
      difficulty: memory?.difficulty ?? null,
      retrievability:
        memory === null
          ? null
          : retrievability(memory.stability, elapsedDays(schedule, now.studyDay), scheduling),
      reps: row.reps,
      lapses: row.lapses,
      dueDay: schedule.dueDay,
    },
  };
}

/** Another order each day, the same all day: a place among the buttons is not to be learned in the party's stead. */
export function shuffled(options: readonly string[], card: string, studyDay: number): string[] {
  const random = randomFrom(`${card}/${studyDay}`);
  const order = [...options];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last] ?? '', order[other] ?? ''];
    order[last] = b;
    order[other] = a;
  }
  return order;
}

/** Numbers from 0 to 1 that follow from a text: FNV-1a for the seed, mulberry32 for the sequence. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1)
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
