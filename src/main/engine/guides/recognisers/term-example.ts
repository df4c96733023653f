import { fieldOf } from '../grammar/labels.ts';
import { firstLetters } from '../model/letters.ts';
import type { DocumentModel, Place, Section } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Block, Span, Text } from '../types.ts';
import { WordFilter } from '../model/word-filter.ts';
import { oncePerLanguage } from '../words/once.ts';
import { exampleClaim, termClaim } from './term-claims.ts';
import type { Proposal, Recogniser } from './types.ts';

const name = 'term-example';

interface Unit {
  text: string;
  span: Span;
  block: Block;
  item: boolean;
}

/** "Term: …", "Definition: …", "Example: …" on successive lines or items. */
export const termExample: Recogniser = {
  name,
  *propose(model) {
    for (const section of model.sections) yield* sectionTerms(section, model);
  },
};

function sectionTerms(section: Section, model: DocumentModel): Proposal[] {
  if (!mayHoldFields(section.blocks, model)) return [];
  const units = flatten(section.blocks, model);
  const proposals: Proposal[] = [];
  for (let at = 0; at < units.length; at++) {
    const term = fieldOf((units[at] as Unit).text, model.words.labels.term);
    if (term === null || term === '' || term.split(' ').length > 12) continue;
    const found = collect(units, at, model);
    if (found.definition === null && found.examples.length === 0) continue;
    proposals.push(entry(term, units[at] as Unit, found, section, model));
    at = found.last;
  }
  return proposals;
}

/** Every unit that is a field begins with a label, or is cut out of a text that does. */
function mayHoldFields(blocks: readonly Block[], model: DocumentModel): boolean {
  const firsts = fields(model.words).firsts;
  return blocks.some((block) => {
    if (block.type === 'paragraph') return firsts.has(firstLetters(block.text.text));
    if (block.type === 'callout') return mayHoldFields(block.blocks, model);
    if (block.type !== 'list') return false;
    return block.items.some(
      (item) => firsts.has(firstLetters(item.text.text)) || mayHoldFields(item.children, model),
    );
  });
}

interface Found {
  definition: { text: string; span: Span } | null;
  examples: { text: string; span: Span }[];
  last: number;
}

/** The definition and examples behind a term, up to the next term. A line without a label behind an example continues it. */
function collect(units: readonly Unit[], at: number, model: DocumentModel): Found {
  const { labels } = model.words;
  const found: Found = { definition: null, examples: [], last: at };
  for (let next = at + 1; next < units.length; next++) {
    const unit = units[next] as Unit;
    if (fieldOf(unit.text, labels.term) !== null) break;
    const definition = fieldOf(unit.text, labels.definition);
    const example = fieldOf(unit.text, labels.example);
    if (definition !== null && found.definition === null)
      found.definition = { text: definition, span: unit.span };
    else if (example !== null && example !== '') found.examples.push({ text: example, span: unit.span });
    else break;
    found.last = next;
  }
  return found;
}

function entry(term: string, unit: Unit, found: Found, section: Section, model: DocumentModel): Proposal {
  const place: Place = { section, siblings: section.blocks, at: 0, items: [] };
  const claims = [];
  if (found.definition !== null) {
    claims.push(
      termClaim(
        term,
        found.definition.text,
        [unit.span, found.definition.span],
        place,
        model,
        0.97,
        'labelled as term and definition',
        name,
      ),
    );
  }
  for (const example of found.examples)
    claims.push(exampleClaim(term, example.text, [example.span], place, model, name));
  const territory = [unit.span, ...(found.definition === null ? [] : [found.definition.span])];
  return { recogniser: name, territory, claims, weight: 0 };
}

function flatten(blocks: readonly Block[], model: DocumentModel): Unit[] {
  const units: Unit[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph') units.push(...lines(block.text, block, model, false));
    if (block.type === 'callout') units.push(...flatten(block.blocks, model));
    if (block.type !== 'list') continue;
    for (const item of block.items) {
      units.push(...lines(item.text, block, model, true));
      units.push(...flatten(item.children, model));
    }
  }
  return units;
}

const fields = oncePerLanguage(({ labels }) => {
  const all = [...labels.term, ...labels.definition, ...labels.example];
  const names = all.filter((label) => /^\p{L}+$/u.test(label));
  return {
    firsts: new Set(all.map((label) => firstLetters(label))),
    signs: new WordFilter(names),
    pattern: new RegExp(`(?<=^|\\s|[.;])(?:${names.join('|')})\\s*:\\s`, 'giu'),
  };
});

/** A text that runs several fields together is cut before each label. */
function lines(text: Text, block: Block, model: DocumentModel, item: boolean): Unit[] {
  if (!text.text.includes(':')) return [{ text: oneLine(text.text), span: text.span, block, item }];
  const { signs, pattern } = fields(model.words);
  const starts = signs.mayHold(text.text) ? [...text.text.matchAll(pattern)].map((match) => match.index) : [];
  if (starts.length < 2 || starts[0] !== 0)
    return [{ text: oneLine(text.text), span: text.span, block, item }];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.text.length;
    const first = text.map[start] ?? text.span.start;
    const last = text.map[Math.max(start, end - 1)] ?? text.span.end - 1;
    return { text: oneLine(text.text.slice(start, end)), span: { start: first, end: last + 1 }, block, item };
  });
}
