import { oneLine, upperFirst, withoutClosing } from '../model/text.ts';
import type { DocumentModel } from '../model/index.ts';
import { isTrueFalse, questionPairs, type Pair } from './question-pairs.ts';
import type { Draft, Recogniser } from './types.ts';
import { bareQuestion, contextOf, trueFalseEnd, trueFalseLead, unitsOf } from './question-units.ts';

const name = 'true-false';

/** A statement to be judged; where the answer has a reason, an open question about the reason beside it. */
export const trueFalse: Recogniser = {
  name,
  *propose(model) {
    for (const pair of questionPairs(model)) {
      if (!pair.trueFalse) continue;
      const claims = claimsOf(pair, model);
      if (claims.length > 0) yield { recogniser: name, territory: pair.territory, claims, weight: 0 };
    }
    // A statement that is to be judged is no fact, even where nobody judges it.
    for (const unit of unitsOf(model)) {
      if (unit.kind === 'heading' || !isTrueFalse(bareQuestion(unit.text, model).text, model)) continue;
      yield { recogniser: name, territory: [unit.span], claims: [], weight: -1 };
    }
  },
};

function claimsOf(pair: Pair, model: DocumentModel): Draft[] {
  const { truth, prompts } = model.words;
  const statement = pair.question.replace(trueFalseLead(model), '').replace(trueFalseEnd(model), '').trim();
  const match = /^["“]?(\p{L}+)["”]?\s*[.,;:–—-]*\s*(.*)$/su.exec(pair.answer);
  const verdict = (match?.[1] ?? '').toLowerCase();
  const isTrue = truth.true.includes(verdict);
  if (statement === '' || (!isTrue && !truth.false.includes(verdict))) return [];
  const reason = oneLine(`${match?.[2] ?? ''} ${pair.explanation}`);
  const right = isTrue ? truth.trueName : truth.falseName;
  const shared = {
    recogniser: name,
    construct: 'true-false' as const,
    family: 'question' as const,
    subject: upperFirst(statement),
    context: contextOf(pair.section, model),
    scope: [],
    explanation: oneLine(`${statement} ${right}. ${reason}`),
    spans: pair.territory,
    leansOn: pair.leansOn,
    certainty: 0.97,
    why: ['the answer says true or false'],
    open: false,
    parties: [],
    answerMode: 'any' as const,
  };
  const claims: Draft[] = [
    {
      ...shared,
      relation: 'true-or-false',
      answer: [right],
      options: [truth.trueName, truth.falseName],
      ask: [
        {
          kind: 'question',
          card: 'question',
          template: 'true-false',
          prompt: prompts.trueOrFalse.replace('{statement}', () => upperFirst(statement)),
        },
      ],
    },
  ];
  if (reason.split(' ').length < 3) return claims;
  const open = openQuestion(statement, right, reason, isTrue, model);
  claims.push({
    ...shared,
    relation: 'reason',
    answer: [open.answer],
    options: null,
    why: ['the answer gives its reason'],
    ask: [{ kind: 'question', card: 'question', template: open.template, prompt: open.prompt }],
  });
  return claims;
}

/** "What must the tenant still do?" where the reason says so, else "Why is this false?". */
function openQuestion(
  statement: string,
  right: string,
  reason: string,
  isTrue: boolean,
  model: DocumentModel,
): { prompt: string; answer: string; template: string } {
  const { prompts } = model.words;
  const still = /^(.{2,90}?)(?:,? but)? must (?:still|also|nevertheless) (.{4,250})$/iu.exec(
    withoutClosing(reason),
  );
  const subject = still === null ? undefined : model.parties.mentions(still[1] as string)[0];
  if (!isTrue && still !== null && subject !== undefined && !/[.;]\s/u.test(still[2] as string)) {
    return {
      prompt: prompts.mustStill
        .replace('{statement}', () => upperFirst(statement))
        .replace('{subject}', () => subject.party.inSentence),
      answer: still[2] as string,
      template: 'must-still',
    };
  }
  return {
    prompt: prompts.why
      .replace('{verdict}', right.toLowerCase())
      .replace('{statement}', () => upperFirst(statement)),
    answer: withoutClosing(reason),
    template: 'why',
  };
}
