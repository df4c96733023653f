import { clausesOf } from '../grammar/clauses.ts';
import { labelOf } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import type { DocumentModel } from '../model/index.ts';
import { oneLine, spanOf, withoutClosing } from '../model/text.ts';
import type { Span, Text } from '../types.ts';
import { oncePerPart } from './once-per-part.ts';

/** A sentence with the label it stands behind. */
export interface Statement {
  sentence: Text;
  /** The sentence without its label. */
  text: string;
  /** "Patch management" of "Patch management: …", or the topic that the sentence before names ("For example, training."). */
  label: string | null;
  labelSpan: Span | null;
}

/** The sentences of an item, a paragraph or a cell. A label goes with the first one only. */
export const statementsOf = oncePerPart(readStatements);

function readStatements(sentences: readonly Text[], model: DocumentModel): readonly Statement[] {
  const statements: Statement[] = [];
  let topic: string | null = null;
  const opening = sentences[0] === undefined ? null : labelOf(sentences[0]);
  if (opening !== null && isCase(opening.label, model)) return [];
  for (const [index, sentence] of sentences.entries()) {
    const label = index === 0 ? opening : null;
    if (label === null) {
      const line = oneLine(sentence.text);
      const text = line.startsWith('[!') ? line.replace(/^\[!\w+\]\s*/u, '') : line;
      statements.push({ sentence, text, label: topic, labelSpan: null });
      topic = topicOf(text, model);
      continue;
    }
    topic = null;
    const neutral = isNeutral(label.label, model);
    const span = spanOf(sentence, 0, label.at);
    statements.push({
      sentence,
      text: label.rest,
      label: neutral ? null : label.label,
      labelSpan: neutral ? null : span,
    });
    topic = topicOf(label.rest, model);
  }
  return statements;
}

/** "Fact pattern: …", "Scenario 2: …": a case is told. */
function isCase(label: string, { words }: DocumentModel): boolean {
  return words.caseLabels.includes(
    label
      .toLowerCase()
      .replace(/[\d#()]+/gu, '')
      .trim(),
  );
}

/** Labels that say what a line is, not what it is about: "Example", "Note", "A quick tip". */
export function isNeutral(label: string, model: DocumentModel): boolean {
  const plain = label
    .toLowerCase()
    .replace(/^\[!\w+\]\s*/u, '')
    .replace(/[\d#()]+/gu, '')
    .trim();
  const { labels, neutralLabels } = model.words;
  const last = plain.split(' ').at(-1) as string;
  if (plain === '' || neutralLabels.includes(plain) || neutralLabels.includes(last)) return true;
  return [
    ...labels.example,
    ...labels.definition,
    ...labels.answer,
    ...labels.explanation,
    ...labels.term,
  ].includes(plain);
}

/** A short sentence without a verb behind "for example": what the next one is about. */
function topicOf(text: string, model: DocumentModel): string | null {
  // A statement is one line: what stands before its comma is no longer than the phrase it matches.
  const { emptyLead, longestEmptyLead } = patternsOf(model.words);
  const comma = text.indexOf(',');
  if (comma === -1 || comma > longestEmptyLead || !emptyLead.test(text.slice(0, comma))) return null;
  const bare = withoutClosing(text);
  if (comma >= bare.length) return null;
  const rest = bare.slice(comma + 1).trim();
  if (rest === '' || rest.split(/\s+/u).length > 5 || clausesOf(rest, model.parties, model.words).length > 0)
    return null;
  return /^\p{Lu}/u.test(rest) ? rest : null;
}
