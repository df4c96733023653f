import type { CompiledCard } from '../../src/shared/guide.ts';
import type { ExpectedFact } from './facts.ts';
import { alike, begins, cover, sameSet, wordsOf } from './likeness.ts';

/** What a card is to a fact: it asks for it, it gives another answer to the same question, or neither. */
export type Verdict = 'found' | 'wrong' | 'other';

type Judge = (fact: ExpectedFact, card: CompiledCard, ask: string) => Verdict;

const yes = /^(?:✅|✔|✓|x|yes|●)$/iu;
const no = /^(?:❌|✘|✗|no|–|-)$/iu;

/** Marks are asked for as yes and no. */
function plainMark(text: string): string {
  if (yes.test(text)) return 'yes';
  return no.test(text) ? 'no' : text;
}

const who: Judge = ({ asked, answers }, card, ask) => {
  const { answer: given } = card;
  if (given.some((one) => cover(asked, one) >= 0.75) && answers.some((one) => cover(one, ask) >= 0.7))
    return 'found';
  if (cover(asked, ask) < 0.75) return 'other';
  if (sameSet(answers, given)) return 'found';
  const narrow = cover(asked, card.prompt) >= 0.9 && wordsOf(card.prompt).length <= wordsOf(asked).length + 4;
  return card.kind === 'responsibility' && narrow ? 'wrong' : 'other';
};

const term: Judge = ({ asked, answers }, card) => {
  const meaning = answers.join(' + ');
  const given = card.answer.join(' ');
  const forward = cover(asked, card.prompt) >= 0.9 && begins(meaning, given);
  return forward || (alike(asked, given) && cover(meaning, card.prompt) >= 0.5) ? 'found' : 'other';
};

const example: Judge = ({ asked, answers }, card, ask) => {
  const of = answers.join(' + ');
  const forward = cover(asked, ask) >= 0.7 && alike(of, card.answer.join(' '));
  return forward || (cover(of, ask) >= 0.9 && card.answer.some((one) => alike(asked, one)))
    ? 'found'
    : 'other';
};

const cell: Judge = ({ asked, answers }, card, ask) => {
  const [row = '', column = ''] = asked.split(/\s+\/\s+/u);
  const values = answers.map((one) => plainMark(one));
  const given = card.answer.map((one) => plainMark(one));
  const value = values.join(' + ');
  if (cover(row, ask) >= 0.7 && cover(column, ask) >= 0.5)
    if (sameSet(values, given) || begins(value, given.join(' '))) return 'found';
  if (cover(value, ask) >= 0.7 && given.some((one) => alike(row, one))) return 'found';
  const same = cover(row, card.prompt) >= 0.9 && cover(column, card.prompt) >= 0.9;
  const narrow = wordsOf(card.prompt).length <= wordsOf(asked).length + 2;
  return same && narrow && card.kind === 'attribute' ? 'wrong' : 'other';
};

const ask: Judge = ({ asked, answers }, card, asks) =>
  cover(asked, asks) >= 0.7 &&
  (sameSet(answers, card.answer, begins) || begins(answers.join(' '), card.answer.join(' ')))
    ? 'found'
    : 'other';

const several: Judge = ({ kind, answers }, card, asks) => {
  const { answer: given } = card;
  if (sameSet(answers, given)) {
    const turned =
      kind === 'order' &&
      card.answerMode === 'ordered' &&
      !answers.every((one, index) => alike(one, given[index] ?? ''));
    return turned ? 'wrong' : 'found';
  }
  // One step after another: "what comes after …?"
  const step = answers.findIndex((one) => given.length === 1 && alike(one, given[0] ?? ''));
  return step > 0 && cover(answers[step - 1] ?? '', asks) >= 0.7 ? 'found' : 'other';
};

const cloze: Judge = ({ asked, answers }, card, asks) => {
  const [word = ''] = answers;
  const [given = '', ...more] = card.answer;
  if (cover(asked, asks) >= 0.7 && alike(word, given) && more.length === 0) return 'found';
  const whole = `${asks} ${given}`;
  return more.length === 0 &&
    cover(asked, whole) >= 0.75 &&
    cover(word, whole) >= 0.9 &&
    wordsOf(given).length <= 8
    ? 'found'
    : 'other';
};

const part: Judge = ({ asked, answers }, card, asks) => {
  const said = answers.join(' + ');
  if (cover(said, asks) >= 0.75 && card.answer.some((one) => cover(one, asked) >= 0.5)) return 'found';
  return cover(asked, asks) >= 0.6 && begins(said, card.answer.join(' ')) ? 'found' : 'other';
};

const practice: Judge = ({ kind, asked }, card, asks) => {
  if (cover(asked, asks) < 0.7) return 'other';
  const given = card.answer.join(' ').toLowerCase();
  if (given.includes(kind)) return 'found';
  return /mistake|good/u.test(given) ? 'wrong' : 'found';
};

const judges: Record<ExpectedFact['kind'], Judge> = {
  who,
  term,
  example,
  cell,
  ask,
  order: several,
  list: several,
  cloze,
  part,
  mistake: practice,
  good: practice,
};

/** What a card is to a fact, by words: see docs/recall.md for what that can and cannot tell. */
export function judge(fact: ExpectedFact, card: CompiledCard): Verdict {
  return judges[fact.kind](fact, card, `${card.scope} ${card.prompt}`);
}
