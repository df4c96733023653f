import { clausesOf } from '../grammar/clauses.ts';
import type { DocumentModel, Party } from '../model/index.ts';
import { anyOf, oneLine, withoutClosing } from '../model/text.ts';
import type { Span } from '../types.ts';
import { listPairs, type ListPair } from './question-list.ts';
import { questionPairs, type Pair } from './question-pairs.ts';
import { contextOf } from './question-units.ts';
import type { Draft, Recogniser } from './types.ts';
import { behindLead, optionsOf } from './who.ts';

const name = 'question-answer';

/** A question and its answer. "Who is responsible for …?" states a duty; anything else is asked as it is written. */
export const questionAnswer: Recogniser = {
  name,
  *propose(model) {
    for (const pair of questionPairs(model)) {
      if (pair.trueFalse || isReference(pair.answer, model)) continue;
      const prompt = standingAlone(pair, model);
      if (prompt === null || (!pair.labelled && asksReader(pair, model))) continue;
      yield {
        recogniser: name,
        territory: pair.territory,
        claims: [claimOf(pair, prompt, model)],
        weight: pair.labelled ? 1 : 0,
      };
    }
    for (const pair of listPairs(model)) {
      const territory = [pair.unit.span, ...pair.items.map((item) => item.span)];
      // The items below a heading may say more than that they belong together.
      const beside = pair.labelled ? {} : { beside: true };
      yield {
        recogniser: name,
        territory,
        claims: [listClaim(pair, territory, model)],
        weight: 1,
        ...beside,
      };
    }
  },
};

function claimOf(pair: Pair, prompt: string, model: DocumentModel): Draft {
  const who = whoOf(pair, model);
  const answer = [withoutClosing(pair.answer)];
  const explanation =
    pair.explanation === ''
      ? `${pair.question} ${pair.answer}`
      : `${pair.question} ${pair.answer} ${pair.explanation}`;
  return {
    recogniser: name,
    construct: 'question-answer',
    family: who === null ? 'question' : 'who',
    subject: who === null ? pair.question : who.subject,
    context: contextOf(pair.section, model),
    scope: [],
    relation: who === null ? 'answer' : 'responsible',
    answer: who === null ? answer : [who.party.name],
    answerMode: 'any',
    options: who === null ? null : optionsOf(model, [who.party]),
    explanation: oneLine(explanation),
    spans: pair.territory,
    leansOn: pair.leansOn,
    certainty: pair.labelled ? 0.97 : 0.88,
    why: [pair.labelled ? 'the answer is labelled as such' : 'the answer follows the question'],
    ask: [
      {
        kind: 'question',
        card: who === null ? 'question' : 'responsibility',
        template: 'question',
        prompt,
      },
    ],
    open: false,
    parties: who === null ? [] : [who.party],
  };
}

function listClaim(pair: ListPair, spans: readonly Span[], model: DocumentModel): Draft {
  return {
    recogniser: name,
    construct: 'question-answer',
    family: 'question',
    subject: pair.question,
    context: contextOf(pair.unit.section, model).filter((title) => title !== pair.unit.text),
    scope: [],
    relation: 'answer',
    answer: pair.answer,
    answerMode: 'all',
    options: null,
    explanation: `${pair.question} ${pair.answer.join('; ')}`,
    spans,
    leansOn: [],
    certainty: 0.88,
    why: ['the list stands below its question'],
    ask: [{ kind: 'question', card: 'list', template: 'question', prompt: pair.question }],
    open: false,
    parties: [],
  };
}

/** "Who is responsible for X?" – "The tenant." is the same statement as "The tenant is responsible for X". */
function whoOf(pair: Pair, model: DocumentModel): { subject: string; party: Party } | null {
  const { words } = model;
  const match = new RegExp(`^[¿]?${anyOf(words.whoWords)}\\s+(.*?)\\s*\\??$`, 'iu').exec(pair.question);
  const bare = withoutClosing(pair.answer).replace(/\s*\([^()]*\)\s*$/u, '');
  const party = model.parties.named(bare, words);
  if (match === null || party === null) return null;
  const named = clausesOf(`${party.name} ${match[1] as string}`, model.parties, words)[0];
  if (named === undefined || named.object === '' || named.negated) return null;
  const generic = named.kind === 'responsible' || words.genericVerbs.includes(named.verb);
  return { subject: generic ? named.object : named.text, party };
}

function isReference(answer: string, model: DocumentModel): boolean {
  const lower = answer.toLowerCase();
  return model.words.references.some((phrase) => lower.startsWith(phrase));
}

/**
 * "What is it?" below the heading "Deputy" becomes "Deputy: what is it?". Null where nothing above says what is meant, as with
 * "Who is this for?" of a document's own preface.
 */
function standingAlone(pair: Pair, model: DocumentModel): string | null {
  const words = pair.question.toLowerCase().match(/\p{L}+/gu) ?? [];
  const { clauseWords, bareSubjects } = model.words;
  const bare =
    (words.length <= 6 && words.some((word) => bareSubjects.includes(word))) ||
    (words.length > 0 && words.every((word) => clauseWords.includes(word)));
  let above = pair.section.title.endsWith('?') ? pair.section.parent : pair.section;
  while (above !== null && above.title.endsWith('?')) above = above.parent;
  if (!bare) return pair.question;
  if (above === null || above.title === '') return null;
  return behindLead(`${above.title}:`, pair.question, model.words);
}

/** "Do you scan your code?", answered without yes or no: a checklist for those who read it, with notes. */
function asksReader(pair: Pair, model: DocumentModel): boolean {
  const { learner, clauseWords, yes, no, negations } = model.words;
  const words = pair.question.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const addressed = words.some(
    (word) => learner.subjects.includes(word) || learner.possessives.includes(word),
  );
  if (!addressed || words.some((word) => clauseWords.includes(word))) return false;
  const answered = /\p{L}+/u.exec(pair.answer)?.[0].toLowerCase() ?? '';
  return ![yes, no, negations].some((list) => list.includes(answered));
}
