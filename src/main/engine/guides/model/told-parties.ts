import { formsOf } from '../grammar/frames/forms.ts';
import { isDoubtful, smallStart } from '../grammar/frames/sentences.ts';
import type { Frames, Words } from '../words/index.ts';
import { oneLine, withoutClosing } from './text.ts';

/** Those to whom a sentence gives a duty in words that fit nobody else, in a language that is described by frames. */
export function toldParties(text: string, words: Words, frames: Frames): string[] {
  if (text.length > 400 || !frames.evidence.some((word) => text.includes(word))) return [];
  const { telling, small, opening, conjunctions, emptyLead } = formsOf(frames, words);
  // Behind a label: "Physische Sicherheit: der Anbieter ist verantwortlich für …".
  const spoken = withoutClosing(oneLine(text)).replace(/^[^:.]{2,80}:\s+(?=\S)/u, '');
  const plain = smallStart(spoken.replace(emptyLead, ''), small);
  const whole = opening.exec(plain);
  const pieces = whole === null ? [plain] : [whole[1] as string, whole[2] as string];
  const found = new Set<string>();
  for (const piece of new Set([...pieces, ...pieces.flatMap((one) => one.split(conjunctions))])) {
    for (const { pattern } of telling) {
      const name = pattern.exec(piece)?.groups?.['party'];
      const at = name === undefined ? -1 : piece.indexOf(name);
      if (name === undefined || isDoubtful(piece, at, at + name.length, words) || !isName(name, words))
        continue;
      found.add(name);
    }
  }
  return [...found];
}

/** A name holds no pronoun, no verb and no conjunction. */
function isName(name: string, words: Words): boolean {
  const parts = name.toLowerCase().split(/\s+/u);
  if (words.learner.subjects.includes(name.toLowerCase())) return true;
  const [first = ''] = parts;
  if (parts.length > 5 || words.notParties.includes(first) || words.pointers.includes(first)) return false;
  return !parts.some(
    (part) =>
      words.conjunctions.includes(part) ||
      words.clauseWords.includes(part) ||
      words.be.includes(part) ||
      words.modals.includes(part) ||
      words.negations.includes(part) ||
      words.and.includes(part),
  );
}
