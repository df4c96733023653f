import type { MadeFact } from '../facts.ts';
import { isGenericTitle } from '../model/generic-title.ts';
import type { DocumentModel } from '../model/index.ts';
import type { Words } from '../words/index.ts';
import { givesAway } from './guard.ts';

/** Parts of a scope that are shown, the innermost ones. */
const mostParts = 3;
const longestPart = 120;

/** A heading or row key with all that is asked of it: it stands above many facts. */
interface Part {
  lower: string;
  /** Without pictures before it. */
  shown: string;
  /** Whether it can stand above a question at all. */
  fits: boolean;
  /** Whether it says how its section is written rather than what it is about. */
  generic: boolean;
  /** Whether it is the answer to "who?": the name of a party, or whose part or that it is shared. */
  namesParty: boolean;
  /** By answer: whether it gives that away. */
  hints: Map<string, boolean>;
}

/**
 * What the question stands in: headings and row keys, the innermost three. Those that name a party would give a who-answer
 * away; the document's title stands in where nothing else is left.
 */
export function scopeOf(made: MadeFact, who: boolean): string {
  const { model, fact, draft } = made;
  const subject = draft.family === 'question' ? fact.subject.toLowerCase().replace(/[.!]$/u, '') : null;
  const parts: Part[] = [];
  for (const text of fact.context) {
    const part = partOf(text, model);
    if (!part.fits || (who && (part.namesParty || hints(text, part, fact.answer, model)))) continue;
    if (part.generic && !draft.scope.includes(text)) continue;
    if (subject === null || !part.lower.includes(subject)) parts.push(part);
  }
  if (parts.length === 0) {
    const named = who && model.parties.mentions(model.title).length > 0;
    return named ? '' : model.title.replace(ornament, '');
  }
  const distinct = parts.filter(
    (part, index) => !parts.slice(index + 1).some((later) => part.lower.includes(later.lower)),
  );
  return [...new Set(distinct.slice(-mostParts).map(({ shown }) => shown))].join(' › ');
}

const mostKept = 4000;
const lately = new WeakMap<DocumentModel, Map<string, Part>>();

function partOf(text: string, model: DocumentModel): Part {
  let known = lately.get(model);
  if (known === undefined) lately.set(model, (known = new Map()));
  let part = known.get(text);
  if (part === undefined) {
    part = {
      lower: text.toLowerCase(),
      shown: text.replace(ornament, ''),
      fits: text !== '' && text.length <= longestPart && !text.endsWith('?'),
      generic: isGenericTitle(text, model.words),
      namesParty: model.parties.mentions(text).length > 0 || dutyHeading(text, model.words),
      hints: new Map(),
    };
    if (known.size >= mostKept) known.clear();
    known.set(text, part);
  }
  return part;
}

function hints(text: string, part: Part, answers: readonly string[], model: DocumentModel): boolean {
  return answers.some((answer) => {
    let known = part.hints.get(answer);
    if (known === undefined) part.hints.set(answer, (known = givesAway(text, answer, model)));
    return known;
  });
}

/** Pictures before a title. */
const ornament = /^[\p{Extended_Pictographic}\uFE0F\u200D\s]+(?=\p{L})/u;

/** Headings that say whose part or whether shared. */
function dutyHeading(text: string, words: Words): boolean {
  const found = text.toLowerCase().split(/[^\p{L}]+/u);
  return (
    found.some((word) => words.headings.shared.includes(word)) &&
    found.some((word) => words.dutyNouns.includes(word) && !words.weakDutyNouns.includes(word))
  );
}
