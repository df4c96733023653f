import { clausesOf } from '../grammar/clauses.ts';
import type { DocumentModel, Party } from '../model/index.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import { questionPairs, type Pair } from './question-pairs.ts';
import type { Draft, Recogniser } from './types.ts';
import { headingsOf, optionsOf } from './who.ts';

const name = 'question-answer';

/** A question and its answer. "Who is responsible for …?" states a duty; anything else is asked as it is written. */
export const questionAnswer: Recogniser = {
  name,
  *propose(model) {
    for (const pair of questionPairs(model)) {
      if (pair.trueFalse) continue;
      yield {
        recogniser: name,
        territory: pair.territory,
        claims: [claimOf(pair, model)],
        weight: pair.labelled ? 1 : 0,
      };
    }
  },
};

function claimOf(pair: Pair, model: DocumentModel): Draft {
  const who = whoOf(pair, model);
  const answer = pair.options === null ? [withoutClosing(pair.answer)] : pair.right;
  const explanation =
    pair.explanation === ''
      ? `${pair.question} ${pair.answer}`
      : `${pair.question} ${pair.answer} ${pair.explanation}`;
  return {
    recogniser: name,
    construct: 'question-answer',
    family: who === null ? 'question' : 'who',
    subject: who === null ? pair.question : who.subject,
    context: headingsOf(pair.section, model),
    scope: [],
    relation: who === null ? 'answer' : 'responsible',
    answer: who === null ? answer : [who.party.name],
    answerMode: answer.length > 1 ? 'all' : 'any',
    options: who === null ? pair.options : optionsOf(model, [who.party]),
    explanation: oneLine(explanation),
    spans: pair.territory,
    leansOn: [],
    certainty: pair.labelled ? 0.97 : 0.88,
    why: [pair.labelled ? 'the answer is labelled as such' : 'the answer follows the question'],
    ask: [
      {
        kind: 'question',
        card: who === null ? 'question' : 'responsibility',
        template: 'question',
        prompt: pair.question,
      },
    ],
    open: false,
    parties: who === null ? [] : [who.party],
  };
}

/** "Who is responsible for X?" – "The tenant." is the same statement as "The tenant is responsible for X". */
function whoOf(pair: Pair, model: DocumentModel): { subject: string; party: Party } | null {
  const { words } = model;
  const match = /^(?:who|which (?:party|side|role|team|person))\s+(.*?)\??$/iu.exec(pair.question);
  const bare = withoutClosing(pair.answer).replace(/\s*\([^()]*\)\s*$/u, '');
  const party = model.parties.named(bare, words);
  if (match === null || party === null || pair.options !== null) return null;
  const named = clausesOf(`${party.name} ${match[1] as string}`, model.parties, words)[0];
  if (named === undefined || named.object === '' || named.negated) return null;
  const generic = named.kind === 'responsible' || words.genericVerbs.includes(named.verb);
  return { subject: generic ? named.object : named.text, party };
}
