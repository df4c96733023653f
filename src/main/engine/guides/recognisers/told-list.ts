import { visit, type DocumentModel, type Section } from '../model/index.ts';
import { anyOf, oneLine, plainQuotes, withoutClosing, wordsOf } from '../model/text.ts';
import type { Text } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';
import { splitSentence } from './inline-list.ts';
import { allDiffer } from './list-entries.ts';
import { bareTitle, namingTitle, silentSubjects, statesOrder } from './list-titles.ts';
import type { Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'list';
const most = 7;
const longestItem = 8;

/**
 * A list within a sentence whose number the sentence tells: "The five rights: a, b, c, d, e.", "The three types of change are …". Only
 * where as many things follow; a number of steps or stages gives them their order.
 */
export const toldList: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const add = (sentence: Text, section: Section): void => {
      const found = inSentence(sentence, section, model);
      if (found !== null) proposals.push(found);
    };
    visit(model.sections, {
      paragraph: (block, place) => {
        for (const sentence of block.sentences) add(sentence, place.section);
      },
      list: (list, place) => {
        for (const item of list.items) for (const sentence of item.sentences) add(sentence, place.section);
      },
    });
    yield* proposals;
  },
};

const patternsFor = oncePerLanguage((words) => {
  const { constructs } = words;
  const number = `(?:${[...constructs.numbers.keys()].join('|')}|[2-7])`;
  return {
    told: new RegExp(
      `^((?:\\p{L}[\\p{L}'’-]*\\s+){0,6}?${number}\\s+(?!(?:${words.prepositions.join('|')})\\s)[^:,;.?!]{3,80}?)(?::\\s+|\\s+${anyOf([...words.be, ...words.containing.many])}\\s+)(?=\\S)(.+)$`,
      'iu',
    ),
    number: new RegExp(`(?<!\\p{L})(${number})(?!\\p{L})`, 'iu'),
    there: new RegExp(`^${anyOf(constructs.thereAre)}\\s+`, 'iu'),
    steps: new RegExp(`(?<!\\p{L})${anyOf(constructs.procedures.parts)}(?!\\p{L})`, 'iu'),
    empty: new Set([
      ...constructs.plainAdjectives,
      ...words.articles,
      ...constructs.numbers.keys(),
      ...constructs.listHeads,
      ...constructs.procedures.parts,
      ...words.containing.many,
      ...words.containing.one.flatMap((phrase) => phrase.split(' ')),
    ]),
    clause: new Set([...words.bareSubjects, ...words.pointers, ...words.learner.subjects]),
    verbs: new Set([...words.be, ...words.modals]),
  };
});

function inSentence(sentence: Text, section: Section, model: DocumentModel): Proposal | null {
  const { text } = sentence;
  if (text.length < 15 || text.length > 300 || /\?\s*$/u.test(text)) return null;
  if (silentSubjects.has(model.about[section.index]?.subject ?? 'plain')) return null;
  const patterns = patternsFor(model.words);
  const whole = plainQuotes(oneLine(text)).replace(patterns.there, '');
  if (!patterns.number.test(whole.slice(0, 80))) return null;
  const match = patterns.told.exec(whole);
  if (match === null) return null;
  const [, before = '', rest = ''] = match;
  const word = (patterns.number.exec(before)?.[1] ?? '').toLowerCase();
  const count = model.words.constructs.numbers.get(word) ?? Number(word);
  const items = splitSentence(withoutClosing(rest), model.words).map((piece) =>
    withoutClosing(oneLine(piece.text)),
  );
  if (count < 3 || count > most || items.length !== count) return null;
  if (!items.every((item) => isName(item, model)) || !allDiffer(items.map((item) => ({ name: item }))))
    return null;
  const first = wordsOf(before)[0]?.lower ?? '';
  if (patterns.clause.has(first) || model.parties.mentions(items.join(', ')).length === count) return null;
  const own = bareTitle(before);
  // "Three types: …" says of what only by its heading.
  const { empty } = patterns;
  const bare = wordsOf(own).every((one) => empty.has(one.lower));
  const title = bare ? `${namingTitle(section, model)}: ${model.casing.inSentence(own)}` : own;
  const ordered = patterns.steps.test(title) || statesOrder(title, model);
  const { prompts } = model.words.constructs;
  const prompt = (ordered ? prompts.allSteps : prompts.nameAll)
    .replace('{title}', () => title)
    .replace('{count}', () => String(count));
  return {
    recogniser: name,
    territory: [sentence.span],
    weight: 0,
    beside: true,
    claims: [
      {
        recogniser: name,
        construct: 'list',
        family: 'list',
        subject: title,
        context: headingsOf(section, model).filter((heading) => bareTitle(heading) !== title),
        scope: [],
        relation: ordered ? 'steps' : 'contains',
        answer: items,
        answerMode: ordered ? 'ordered' : 'all',
        options: null,
        explanation: oneLine(text),
        spans: [sentence.span],
        leansOn: [],
        certainty: 0.88,
        why: ['the sentence tells how many there are, and names as many'],
        ask: [{ kind: 'question', card: 'list', template: 'list', prompt }],
        open: false,
        parties: [],
      },
    ],
  };
}

/** A few words without a verb of their own. */
function isName(item: string, model: DocumentModel): boolean {
  const words = wordsOf(item);
  const { verbs } = patternsFor(model.words);
  return (
    /\p{L}{2}/u.test(item) &&
    words.length <= longestItem &&
    !words.some((word) => verbs.has(word.lower)) &&
    !/[:;|=]|https?/u.test(item)
  );
}
