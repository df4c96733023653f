import { withExample } from '../grammar/term-entry.ts';
import type { DocumentModel, Place } from '../model/index.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { Span } from '../types.ts';
import type { Ask, Draft } from './types.ts';
import { headingsOf } from './who.ts';

/** Term and meaning, and the example that stands behind the meaning. */
export function termClaims(
  term: string,
  meaning: string,
  spans: readonly Span[],
  place: Place,
  model: DocumentModel,
  certainty: number,
  why: string,
  recogniser: 'glossary' | 'term-example',
): Draft[] {
  const split = withExample(oneLine(meaning), model.words);
  const claims = [termClaim(term, split.meaning, spans, place, model, certainty, why, recogniser)];
  if (split.example !== null) claims.push(exampleClaim(term, split.example, spans, place, model, recogniser));
  return claims;
}

/** Term and meaning, asked both ways. */
export function termClaim(
  term: string,
  meaning: string,
  spans: readonly Span[],
  place: Place,
  model: DocumentModel,
  certainty: number,
  why: string,
  recogniser: 'glossary' | 'term-example',
): Draft {
  const subject = withoutClosing(oneLine(term));
  const text = oneLine(meaning);
  const ask: Ask[] = [{ kind: 'term', term: subject, meaning: text }];
  return {
    recogniser,
    construct: recogniser,
    family: 'term',
    subject,
    context: headingsOf(place.section, model),
    scope: [],
    relation: 'means',
    answer: [text],
    answerMode: 'any',
    options: null,
    explanation: `${subject}: ${text}`,
    spans,
    leansOn: place.section.heading === null ? [] : [place.section.heading.span],
    certainty,
    why: [why],
    ask,
    open: false,
    parties: [],
  };
}

export function exampleClaim(
  term: string,
  example: string,
  spans: readonly Span[],
  place: Place,
  model: DocumentModel,
  recogniser: 'glossary' | 'term-example',
): Draft {
  const subject = withoutClosing(oneLine(term));
  return {
    recogniser,
    construct: recogniser,
    family: 'example',
    subject,
    context: headingsOf(place.section, model),
    scope: [],
    relation: 'example',
    answer: [example],
    answerMode: 'any',
    options: null,
    explanation: `${subject}: ${example}`,
    spans: [...spans],
    leansOn: [],
    certainty: 0.92,
    why: ['given as the example of the term'],
    ask: [{ kind: 'example', term: subject, example }],
    open: false,
    parties: [],
  };
}
