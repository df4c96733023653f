import type { Fact, Locator } from '../../../shared/guide.ts';
import type { DocumentModel, Party } from './model/index.ts';
import { hash, normalise } from './normalise.ts';
import type { Draft } from './recognisers/types.ts';
import type { ReadDocument, Span } from './types.ts';

/** A fact on its way through the compiler, with what made it. */
export interface MadeFact {
  fact: Fact;
  /** What makes two facts answer the same question: family, relation, subject and scope, normalised. */
  key: string;
  /** The best claim behind it: cards are composed from it. */
  draft: Draft;
  model: DocumentModel;
  parties: readonly Party[];
  /** Per document: the spans it was made from and those it leans on. */
  places: { document: string; spans: readonly Span[]; leansOn: readonly Span[] }[];
  /** The sections that it stands in, by document and headings. */
  sections: readonly string[];
  /** The fact that says the same and has the cards; null where this one has them. */
  shownBy: MadeFact | null;
  /** The scope that the user gave it to tell it from what contradicts it; null where none. */
  qualifier: string | null;
}

/** Below this a claim is asked instead of made. */
export const certaintyLine = 0.7;

/**
 * A claim becomes a fact. Its id is `<key>.<answer>`: the first part holds subject, scope, relation and family, the
 * second the answer, so that two sources that disagree have two ids with one beginning. An open fact has no second
 * part. Neither the wording of a prompt nor the recogniser nor the document's name is in it.
 */
export function makeFact(draft: Draft, model: DocumentModel): MadeFact {
  const ordered = draft.family === 'question' || draft.family === 'parts';
  const relation = draft.relation.startsWith('part-of:')
    ? `part-of:${draft.parties[0]?.key ?? ''}`
    : draft.relation;
  const scope =
    draft.scope.length === 0 ? '' : draft.scope.map((part) => normalise(part, model, true)).join('>');
  const subject = normalise(draft.subject, model, ordered);
  const signs = draft.family === 'attribute' || draft.family === 'term' ? signsOf(draft.subject) : '';
  const key = hash([draft.family, relation, `${subject}${signs}`, scope].join('|'));
  const fused = draft.family === 'who' ? fusedWord(draft.subject, model) : null;
  const certainty = fused === null ? draft.certainty : Math.min(draft.certainty, 0.6);
  const confirm = draft.open || certainty < certaintyLine;
  const answerKey = draft.open ? 'open' : answerKeyOf(draft, model);
  const fact: Fact = {
    id: `f-${key}.${answerKey}`,
    construct: draft.construct,
    subject: draft.subject,
    context: [...draft.context],
    relation: draft.relation,
    answer: [...draft.answer],
    answerMode: draft.answerMode,
    options: draft.options,
    explanation: draft.explanation,
    sources: draft.spans.map((span) => locate(model.document, span)),
    status: confirm ? 'confirm' : 'accepted',
    certainty,
    why: fused === null ? [...draft.why] : [`two words may have run together: “${fused}”`, ...draft.why],
  };
  const places = [{ document: model.document.name, spans: draft.spans, leansOn: draft.leansOn }];
  return {
    fact,
    key,
    draft,
    model,
    parties: draft.parties,
    places,
    sections: [sectionOf(draft.context, model)],
    shownBy: null,
    qualifier: null,
  };
}

function answerKeyOf({ family, parties, answer }: Draft, model: DocumentModel): string {
  const said =
    family === 'who'
      ? parties.map((party) => party.key).toSorted()
      : answer.map((text) => normalise(text, model, true));
  return hash(said.join('+')).slice(0, 8);
}

/** The last section of a document that was named: most facts stand in that of the fact before. */
const lastSections = new WeakMap<DocumentModel, { context: readonly string[]; name: string }>();

function sectionOf(context: readonly string[], model: DocumentModel): string {
  const last = lastSections.get(model);
  if (
    last !== undefined &&
    last.context.length === context.length &&
    last.context.every((title, index) => title === context[index])
  )
    return last.name;
  const name = [model.document.name, ...context].join('\n');
  lastSections.set(model, { context, name });
  return name;
}

/** The signs of a name that its words leave out: "C", "C++" and "C#" are three things, and so are "a > b" and "a | b". */
function signsOf(name: string): string {
  return name.replace(/[^+#<>=|*\\^~%$@!&]/gu, '');
}

/**
 * A word that is met once and is a word of the document with "or", "and" or "the" stuck to its end: a line break or mark-up
 * was lost there. "-or" makes nouns of verbs ("processor"), so that it counts only behind an e.
 */
function fusedWord(text: string, model: DocumentModel): string | null {
  // A word of six letters at least: "and" alone is in every other text.
  if (!/(?:or|and|the)(?<=\p{L}{3}(?:or|and|the))(?!\p{L})/iu.test(text)) return null;
  for (const word of text.toLowerCase().match(/\p{L}{6,}/gu) ?? []) {
    const base = /^(.{3,}(?:e(?=or$)|(?=and$|the$)))(?:or|and|the)$/u.exec(word)?.[1];
    if (base !== undefined && base.length > 3 && model.casing.isKnown(base) && model.casing.count(word) <= 1)
      return word;
  }
  return null;
}

export function locate(document: ReadDocument, span: Span): Locator {
  const from = lineAt(document.lineStarts, span.start);
  const last = Math.max(span.start, span.end - 1);
  const next = document.lineStarts[from];
  const to = next === undefined || last < next ? from : lineAt(document.lineStarts, last);
  return { document: document.name, from, to, start: span.start, end: span.end };
}

/** Line number, from 1, of an offset. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
