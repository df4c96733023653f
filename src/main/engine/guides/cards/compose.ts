import type { CardKind, CompiledCard } from '../../../../shared/guide.ts';
import type { MadeFact } from '../facts.ts';
import { balanced, oneLine, plainQuotes, upperFirst, withoutClosing } from '../model/text.ts';
import { hash } from '../normalise.ts';
import type { Ask } from '../recognisers/types.ts';
import { userKept } from '../reconcile/decisions.ts';
import { behindLead } from '../recognisers/who.ts';
import { withQualifier } from './qualifier.ts';
import { scopeOf } from './scope.ts';
import { blanked, givesAway, impersonal, isWhole, masked, plainAnswer, withoutParties } from './guard.ts';

/** Answers longer than this were not meant to be learned by heart. */
const longestAnswer = 300;

interface Composed {
  template: string;
  kind: CardKind;
  prompt: string;
  answer: readonly string[];
  scope: string;
  options: string[] | null;
}

/**
 * The cards of all accepted facts, in order. Two facts never share prompt and scope: where their answers are the same one card
 * has the sources of both, where a term has several meanings each of them is right, and otherwise no card is made.
 */
export function composeCards(facts: readonly MadeFact[]): CompiledCard[] {
  const byQuestion = new Map<string, CompiledCard | null>();
  for (const made of facts) {
    if (made.fact.status !== 'accepted' || made.shownBy !== null) continue;
    for (const composed of cardsOf(made)) {
      const card = withQualifier(finish(made, composed), made.qualifier);
      const question = plainQuotes(`${card.scope}|${card.prompt}`).toLowerCase();
      const known = byQuestion.get(question);
      byQuestion.set(question, known === undefined ? card : joined(known, card, made, composed.template));
    }
  }
  return [...byQuestion.values()].filter((card) => card !== null);
}

function joined(
  known: CompiledCard | null,
  card: CompiledCard,
  made: MadeFact,
  template: string,
): CompiledCard | null {
  if (known === null) return null;
  const sources = known.sources === card.sources ? known.sources : [...known.sources, ...card.sources];
  if (known.answer.join('|').toLowerCase() === card.answer.join('|').toLowerCase())
    return { ...known, sources };
  // The user kept both as they stand: either is right.
  if (template !== 'means' && !made.fact.why.includes(userKept)) return null;
  return { ...known, answer: [...known.answer, ...card.answer], answerMode: 'any', sources };
}

function finish(made: MadeFact, composed: Composed): CompiledCard {
  const { fact } = made;
  return {
    id: `c-${hash(`${fact.id}|${composed.template}`)}`,
    fact: fact.id,
    kind: composed.kind,
    scope: composed.scope,
    prompt: composed.prompt,
    answer: composed.options === null ? composed.answer.map(plainAnswer) : [...composed.answer],
    answerMode:
      composed.template === 'which-term' || composed.template === 'example' ? 'any' : fact.answerMode,
    options: composed.options,
    explanation: fact.explanation,
    sources: fact.sources,
  };
}

function cardsOf(made: MadeFact): Composed[] {
  const cards: Composed[] = [];
  for (const ask of made.draft.ask)
    for (const composed of compose(ask, made)) {
      const card = withinLimit(composed);
      if (card.options === null && !card.answer.every((answer) => isWhole(answer, made.model))) continue;
      if (card.answer.length > 0 && card.answer.join('; ').length <= longestAnswer) cards.push(card);
    }
  return cards;
}

/** One long answer gives way to its first sentences, where they stand alone; the explanation has the whole. */
function withinLimit(card: Composed): Composed {
  const [answer] = card.answer;
  if (
    card.options !== null ||
    card.answer.length !== 1 ||
    answer === undefined ||
    answer.length <= longestAnswer
  )
    return card;
  const short = shortened(answer);
  const first = /^[^.!?]+/u.exec(answer)?.[0] ?? '';
  const partial = short === null || /[:;]\s*$|\b1[.)]/u.test(first);
  return partial ? card : { ...card, answer: [short] };
}

function compose(ask: Ask, made: MadeFact): Composed[] {
  switch (ask.kind) {
    case 'who':
      return whoCard(ask, made);
    case 'term':
      return termCards(ask.term, ask.meaning, ask.bare === true, made);
    case 'example':
      return exampleCard(ask.term, ask.example, made);
    case 'abbreviation':
      return abbreviationCards(ask.short, ask.long, made);
    case 'question': {
      const scope = scopeOf(made, made.draft.relation === 'responsible');
      if (ask.template !== 'question' && singledOut(ask.prompt, made)) return [];
      // What is to be put in order is shown on purpose.
      if (ask.template !== 'order' && (made.fact.options === null || ask.template === 'question')) {
        if (
          made.fact.answer.some((answer) =>
            givesAway(askedIn(ask.prompt, answer, made.model), answer, made.model),
          )
        )
          return [];
      }
      return [
        {
          template: ask.template,
          kind: ask.card,
          // A gap at the beginning stands for a word of its own.
          prompt: ask.card === 'cloze' ? ask.prompt : upperFirst(ask.prompt),
          answer: made.fact.answer,
          scope,
          options: made.fact.options,
        },
      ];
    }
  }
}

/** "A tenant loses a key. Whose fault is it?": that somebody takes part in the case does not say that it is their turn. */
function askedIn(prompt: string, answer: string, model: MadeFact['model']): string {
  const { words, parties } = model;
  if (!/[.!]\s/u.test(prompt) || !prompt.endsWith('?')) return prompt;
  const bare = withoutClosing(answer).replace(/['’]s?$/u, '');
  return parties.named(bare, words) === null ? prompt : (/[^.!]*$/u.exec(prompt)?.[0] ?? prompt);
}

/** True where the prompt of a choice holds the right text and none of the others. */
function singledOut(prompt: string, { fact, model }: MadeFact): boolean {
  const shown = (fact.options ?? []).filter((option) => givesAway(prompt, option, model));
  return shown.length > 0 && shown.every((option) => fact.answer.includes(option));
}

function whoCard(ask: Extract<Ask, { kind: 'who' }>, made: MadeFact): Composed[] {
  const { model, fact, parties } = made;
  const { prompts } = model.words;
  const predicate =
    withoutParties(ask.predicate, parties, model) ??
    (parties.length > 1 ? blanked(ask.predicate, parties, model) : null);
  // Where "You" is one of the answers, "If you …" before the question would hint at it, in all of them alike.
  const addressed = (): boolean => model.parties.all.some((party) => party.name === model.words.learner.name);
  const asked = ask.lead === null || !addressed() ? ask.lead : impersonal(ask.lead, model);
  const lead = asked === null ? null : withoutParties(asked, parties, model, false);
  if (predicate === null || (ask.lead !== null && lead === null)) return [];
  // A passive is a whole question already: "Von wem wird … gewartet?".
  const question = predicate.endsWith('?') ? predicate : prompts.who.replace('{predicate}', () => predicate);
  const prompt = lead === null ? question : behindLead(lead, question, model.words);
  if (fact.answer.some((answer) => givesAway(prompt, answer, model))) return [];
  return [
    {
      template: 'who',
      kind: 'responsibility',
      prompt: oneLine(prompt),
      answer: fact.answer,
      scope: scopeOf(made, true),
      options: fact.options,
    },
  ];
}

function termCards(term: string, meaning: string, bare: boolean, made: MadeFact): Composed[] {
  const { model } = made;
  const { prompts } = model.words;
  const scope = scopeOf(made, false);
  const short = shortened(meaning);
  const cards: Composed[] = [];
  if (short !== null) {
    const asked = bare ? '{term} = ?' : prompts.means;
    const prompt = asked.replace('{term}', () => term.replace(/[“”"]/gu, '’'));
    cards.push({ template: 'means', kind: 'term', prompt, answer: [short], scope, options: null });
  }
  const back = short === null ? null : masked(short, term, model);
  if (back !== null) {
    const prompt = prompts.whichTerm.replace('{meaning}', () => back);
    // A title that holds the term is not shown: it would give the answer.
    const above = givesAway(scope, term, model) ? '' : scope;
    cards.push({ template: 'which-term', kind: 'term', prompt, answer: [term], scope: above, options: null });
  }
  return cards;
}

function abbreviationCards(short: string, long: string, made: MadeFact): Composed[] {
  const { prompts } = made.model.words.constructs;
  const above = scopeOf(made, false);
  const shown = givesAway(above, long, made.model) || givesAway(above, short, made.model);
  const shared = { kind: 'term' as const, scope: shown ? '' : above, options: null };
  return [
    {
      ...shared,
      template: 'stands-for',
      prompt: prompts.standsFor.replace('{short}', () => short),
      answer: [long],
    },
    {
      ...shared,
      template: 'short-for',
      prompt: prompts.shortFor.replace('{long}', () => long),
      answer: [short],
    },
  ];
}

function exampleCard(term: string, example: string, made: MadeFact): Composed[] {
  const back = masked(example, term, made.model);
  const above = scopeOf(made, false);
  const scope = givesAway(above, term, made.model) ? '' : above;
  // "@property" gives its term away: code is asked for instead; prose that only says the term again is not.
  if (back === null && !/[(){}[\]@=*<>_:\\]/u.test(example)) return [];
  if (back === null) {
    const asked = made.model.words.prompts.givenExample.replace('{term}', () => term);
    return asked === '' || example.length > longestAnswer
      ? []
      : [
          {
            template: 'given-example',
            kind: 'term',
            prompt: asked,
            answer: [example],
            scope: above,
            options: null,
          },
        ];
  }
  if (back.length > 600) return [];
  const prompt = made.model.words.prompts.exampleOf.replace('{example}', () => back);
  return [{ template: 'example', kind: 'term', prompt, answer: [term], scope, options: null }];
}

/** A text within the limit: whole, or its first sentences; null where the first one is too long already. */
function shortened(text: string): string | null {
  if (text.length <= longestAnswer) return text;
  let cut = 0;
  // A full stop in brackets ("e.g.") or before a small letter ends no sentence.
  for (const end of text.slice(0, longestAnswer + 1).matchAll(/[.!?]["”’)]?(?=\s["“(]?[\p{Lu}\d])/gu)) {
    const to = end.index + end[0].length;
    if (to <= longestAnswer && balanced(text.slice(cut, to))) cut = to;
  }
  return cut === 0 ? null : text.slice(0, cut);
}
