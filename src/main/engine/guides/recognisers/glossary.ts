import { clausesOf } from '../grammar/clauses.ts';
import { isFieldLabel, labelOf, type Label } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { anyOf, oneLine, plainQuotes, spanOf } from '../model/text.ts';
import type { Block, Cell, List, Paragraph, Span, Table } from '../types.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { asksItself } from './definition-lists.ts';
import { leadReading } from './list-binding.ts';
import { exampleClaim, termClaims } from './term-claims.ts';
import type { Proposal, Recogniser } from './types.ts';
import { isTerm, twoSides } from './two-sides.ts';

const name = 'glossary';

/** Terms and their meanings: a section that is a glossary, lines alike throughout, definition lists, tables of terms. */
export const glossary: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      list: (list, place) => proposals.push(...listTerms(list, place, model)),
      paragraph: (block, place) => proposals.push(...paragraphTerm(block, place, model)),
      definition: (block, place) => {
        const meaning = oneLine(block.meanings.map((text) => text.text).join('; '));
        if (!isTerm(block.term.text) || meaning === '' || silent(place, model)) return;
        if (asksItself(place.siblings).has(block)) return;
        proposals.push(
          proposal(
            block.term.text,
            meaning,
            [block.term.span, ...block.meanings.map((text) => text.span)],
            place,
            model,
            0.95,
            'a definition list says so',
          ),
        );
      },
      table: (table, place) => proposals.push(...tableTerms(table, place, model)),
    });
    yield* proposals;
  },
};

function silent(place: Place, model: DocumentModel): boolean {
  const subject = model.about[place.section.index]?.subject ?? 'plain';
  return ['objectives', 'links', 'host', 'mistakes', 'answers'].includes(subject);
}

const countedLabels = new WeakMap<Words, RegExp>();

/** "Step 3", "Example": labels that count. */
function counted(words: Words): RegExp {
  let known = countedLabels.get(words);
  if (known === undefined) {
    known = new RegExp(`^${anyOf(words.countedWords)}\\s*\\.?\\s*\\d*$`, 'iu');
    countedLabels.set(words, known);
  }
  return known;
}

function listTerms(list: List, place: Place, model: DocumentModel): Proposal[] {
  const about = model.about[place.section.index];
  if (silent(place, model)) return [];
  const labels = list.items.map((item) => labelOf(item.text));
  const explicit = about?.subject === 'glossary';
  if (!explicit && !alike(list, labels, place, model)) return [];
  return list.items.flatMap((item, index): Proposal[] => {
    const label = labels[index];
    if (label === null || label === undefined || !isTermLabel(label, model)) return [];
    const certainty = explicit ? 0.95 : 0.8;
    const why = explicit ? 'stands in a glossary' : 'one of a list of lines that are alike throughout';
    return [proposal(label.label, label.rest, [item.text.span], place, model, certainty, why)];
  });
}

/** A label that can be a term: not counted, no field name, no question. */
export function isTermLabel(label: Label, model: DocumentModel): boolean {
  const plain = plainQuotes(label.label).toLowerCase();
  const { labels } = model.words;
  if (counted(model.words).test(plain) || !isTerm(plain)) return false;
  if (
    [
      ...labels.term,
      ...labels.definition,
      ...labels.example,
      ...labels.question,
      ...labels.answer,
      ...labels.explanation,
    ].includes(plain)
  )
    return false;
  return !/^https?$/u.test(plain);
}

/** At least three items, each with a short label and a meaning that reads like one, under nothing that ties them to a party. */
function alike(list: List, labels: readonly (Label | null)[], place: Place, model: DocumentModel): boolean {
  const about = model.about[place.section.index];
  if (
    list.items.length < 3 ||
    about?.subject === 'party' ||
    about?.subject === 'shared' ||
    about?.subject === 'examples'
  )
    return false;
  if (about?.subject === 'practices' || about?.subject === 'questions' || about?.subject === 'summary')
    return false;
  const reading = leadReading(place, model);
  if (reading !== null && (reading.kind === 'party' || reading.kind === 'scenario')) return false;
  if (labels.some((label) => label !== null && model.parties.named(label.label, model.words) !== null))
    return false;
  const defining = labels.filter((label) => label !== null && reads(label.rest, model)).length;
  if (defining < 0.6 * labels.length) return false;
  return labels.every((label, index) => {
    if (
      label === null ||
      !isTermLabel(label, model) ||
      isFieldLabel(label, model.words) ||
      label.label.split(' ').length > 6
    )
      return false;
    if ((list.items[index]?.children.length ?? 0) > 0) return false;
    return readsLikeMeaning(label.rest, model);
  });
}

/** "A device that …", "spreading requests over …": a definition rather than a value. */
function reads(rest: string, model: DocumentModel): boolean {
  const [first = '', second = ''] = rest.toLowerCase().split(/[^\p{L}'’]+/u);
  const { words } = model;
  if (
    words.definitionStarts.includes(first) ||
    words.grammar.isGerund(first) ||
    words.grammar.isGerund(second)
  )
    return true;
  return relative(words).test(rest);
}

const relative = oncePerLanguage((words) => new RegExp(`\\s(?:${words.relatives.join('|')})\\s`, 'iu'));

/** "PS 1.1", "A.5.7": what such a label stands for is its text, however that reads. */
function isCode(label: string): boolean {
  return /^\p{Lu}{1,6}[ .-]?\d+(?:[.-]\d+)*$/u.test(label);
}

/** A meaning begins with a noun phrase: no advice, no order, no statement about a party, no question. */
export function readsLikeMeaning(rest: string, model: DocumentModel): boolean {
  const words = rest.split(/\s+/u);
  if (words.length < 3 || /\?\s*$/u.test(rest)) return false;
  const first = (words[0] as string).toLowerCase().replace(/[^\p{L}'’]/gu, '');
  const patterns = patternsOf(model.words);
  const { learner } = model.words;
  if (model.words.noMeanings.includes(first)) return false;
  // Who is responsible is no meaning, also where it is not known that somebody is a party.
  if (model.words.frames?.evidence.some((word) => words.some((one) => one.toLowerCase() === word)) === true)
    return false;
  if (learner.subjects.includes(first) || learner.possessives.includes(first)) return false;
  if (patterns.toThird.has(first) && !patterns.nounLike.has(first)) return false;
  return clausesOf(rest, model.parties, model.words).length === 0;
}

function paragraphTerm(block: Paragraph, place: Place, model: DocumentModel): Proposal[] {
  const about = model.about[place.section.index];
  const several = strongTerms(block, place, model);
  if (several !== null) return [several];
  const label = labelOf(block.text);
  if (label === null || !isTermLabel(label, model) || label.label.split(' ').length > 6) return [];
  const explicit = about?.subject === 'glossary';
  const run = boldTerms(place, model);
  if (!explicit && !(label.strong && run.terms >= 3 && about?.subject === 'plain')) return [];
  if (!explicit && run.sure < 0.6 * run.terms) return [];
  if (place.items.length > 0 || clausesOf(label.label, model.parties, model.words).length > 0) return [];
  return [
    proposal(
      label.label,
      label.rest,
      [block.text.span],
      place,
      model,
      explicit ? 0.93 : 0.8,
      'a line of a term and its meaning',
    ),
  ];
}

/** Lines of "**Term** – meaning" that follow each other without a blank line. */
function strongTerms(block: Paragraph, place: Place, model: DocumentModel): Proposal | null {
  const { text, marks } = block.text;
  const subject = model.about[place.section.index]?.subject;
  if (subject !== 'glossary' && subject !== 'plain') return null;
  const starts = marks.filter(
    (mark) =>
      mark.kind === 'strong' &&
      /^\s*(?:[:–—]|-\s)|:$/u.test(
        text.slice(mark.to - 1, mark.to) === ':' ? ':' : text.slice(mark.to, mark.to + 3),
      ),
  );
  if (starts.length < 2 || starts[0]?.from !== 0) return null;
  const found = starts.map((mark, index) => {
    const end = starts[index + 1]?.from ?? text.length;
    const term = oneLine(text.slice(mark.from, mark.to)).replace(/\s*:$/u, '');
    const meaning = oneLine(text.slice(mark.to, end)).replace(/^[:–—-]\s*/u, '');
    return { term, meaning, span: spanOf(block.text, mark.from, end) };
  });
  if (
    !found.every(
      (one) =>
        isTerm(one.term) &&
        one.meaning !== '' &&
        (subject === 'glossary' || readsLikeMeaning(one.meaning, model)),
    )
  )
    return null;
  const claims = found.flatMap((one) =>
    termClaims(
      one.term,
      one.meaning,
      [one.span],
      place,
      model,
      0.93,
      'a line of a term and its meaning',
      name,
    ),
  );
  return { recogniser: name, territory: [block.text.span], claims, weight: 1 };
}

/** How many paragraphs around a place are a bold term and its meaning, and how many of them surely define. */
function boldTerms(place: Place, model: DocumentModel): { terms: number; sure: number } {
  const known = boldCounts.get(place.siblings);
  if (known !== undefined) return known;
  const count = { terms: 0, sure: 0 };
  for (const block of place.siblings) {
    const label = block.type === 'paragraph' ? labelOf(block.text) : null;
    if (label?.strong !== true || !isTermLabel(label, model) || isFieldLabel(label, model.words)) continue;
    if (!readsLikeMeaning(label.rest, model)) continue;
    count.terms++;
    if (reads(label.rest, model) || isCode(label.label)) count.sure++;
  }
  boldCounts.set(place.siblings, count);
  return count;
}

const boldCounts = new WeakMap<readonly Block[], { terms: number; sure: number }>();

function tableTerms(table: Table, place: Place, model: DocumentModel): Proposal[] {
  const header = table.header;
  if (silent(place, model)) return [];
  const sided = twoSides(table, model)?.map(({ term, meaning }) =>
    proposal(
      term.text.text,
      oneLine(meaning.text.text),
      [term.span, meaning.span],
      place,
      model,
      0.9,
      'the two sides of a card: a term and its meaning',
    ),
  );
  if (sided !== undefined || header === null) return sided ?? [];
  const at = (names: readonly string[]): number =>
    header.findIndex((cell) => names.includes(plainQuotes(oneLine(cell.text.text)).toLowerCase()));
  const term = at(model.words.columns.term);
  const definition = at(model.words.columns.definition);
  const about = model.about[place.section.index];
  if (term === -1 || definition === -1 || term === definition) return [];
  if (
    /^(?:name|concept|expression)$/iu.test(oneLine(header[term]?.text.text ?? '')) &&
    about?.subject !== 'glossary' &&
    header.length > 2
  )
    return [];
  const example = at(model.words.columns.example);
  return table.rows.flatMap((row): Proposal[] => {
    const cell = row[term];
    const meaning = row[definition];
    if (
      cell === undefined ||
      meaning === undefined ||
      !isTerm(cell.text.text) ||
      oneLine(meaning.text.text) === ''
    )
      return [];
    const base = proposal(
      cell.text.text,
      oneLine(meaning.text.text),
      [cell.span, meaning.span],
      place,
      model,
      0.95,
      'a table of terms says so',
    );
    const shown: Cell | undefined = example === -1 ? undefined : row[example];
    if (shown === undefined || oneLine(shown.text.text) === '') return [base];
    return [
      {
        ...base,
        claims: [
          ...base.claims,
          exampleClaim(cell.text.text, oneLine(shown.text.text), [shown.span], place, model, name),
        ],
      },
    ];
  });
}

function proposal(
  term: string,
  meaning: string,
  spans: readonly Span[],
  place: Place,
  model: DocumentModel,
  certainty: number,
  why: string,
): Proposal {
  return {
    recogniser: name,
    territory: spans,
    claims: termClaims(term, meaning, spans, place, model, certainty, why, name),
    weight: 0,
  };
}
