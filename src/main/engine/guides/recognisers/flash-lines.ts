import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { lineBreaks } from '../model/line-breaks.ts';
import { oneLine, spanOf, trimmed, withoutClosing } from '../model/text.ts';
import type { Span, Text } from '../types.ts';
import { termClaim } from './term-claims.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'flash-lines';
const longestFront = 200;
const longestBack = 300;

/**
 * Flash cards as Obsidian's plug-ins write them: "term :: meaning" in one line, `:::` for both directions. A front that asks is a
 * question.
 */
export const flashLines: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const add = (text: Text, place: Place): void => {
      if (text.text.includes('::')) proposals.push(...linesOf(text, place, model));
    };
    visit(model.sections, {
      paragraph: (block, place) => add(block.text, place),
      list: (list, place) => {
        for (const item of list.items) add(item.text, place);
      },
    });
    yield* proposals;
  },
};

/** With blanks around it, or behind something that is no name of a program ("std::vector"). */
const separator = /\s:{2,3}\s|(?<=[\p{L}\p{N})?”"]):{2,3}(?=["“(]?\p{L}+\s)/u;

function linesOf(text: Text, place: Place, model: DocumentModel): Proposal[] {
  const breaks = [0, ...lineBreaks(text, model.document.text)];
  const found: Proposal[] = [];
  for (const [index, start] of breaks.entries()) {
    const end = breaks[index + 1] ?? text.text.length;
    const line = text.text.slice(start, end);
    const match = separator.exec(line);
    if (match === null) continue;
    const inCode = text.marks.some(
      (mark) => mark.kind === 'code' && mark.from <= start + match.index && mark.to > start + match.index,
    );
    const front = withoutClosing(trimmed(line, 0, match.index).text);
    const back = withoutClosing(oneLine(line.slice(match.index + match[0].length)));
    if (inCode || !fits(front, back, match[0])) continue;
    found.push(proposalOf(front, back, spanOf(text, start, end), place, model));
  }
  return found;
}

function fits(front: string, back: string, sign: string): boolean {
  if (front === '' || back === '' || front.length > longestFront || back.length > longestBack) return false;
  if (/::|[{}<>;=]|\w\(/u.test(`${front} ${back}`) || !/\p{L}{2}/u.test(front)) return false;
  // Without blanks it may be the name of something in a program.
  return /\s/u.test(sign) || (front.includes(' ') && /^[\p{Lu}\d"“]/u.test(back));
}

function proposalOf(front: string, back: string, span: Span, place: Place, model: DocumentModel): Proposal {
  const why = 'the author wrote it as a card';
  const term = termClaim(front, back, [span], place, model, 0.96, why, 'glossary');
  const question: Draft = {
    ...term,
    recogniser: name,
    construct: 'question-answer',
    family: 'question',
    context: headingsOf(place.section, model),
    relation: 'answer',
    ask: [{ kind: 'question', card: 'question', template: 'question', prompt: front }],
  };
  const asks = /\?["”’)]*$/u.test(front);
  return {
    recogniser: name,
    territory: [span],
    claims: [asks ? question : { ...term, recogniser: name }],
    weight: 0,
  };
}
