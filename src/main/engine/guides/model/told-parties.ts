import { fill, formsOf } from '../grammar/frames/forms.ts';
import { isDoubtful, smallStart } from '../grammar/frames/sentences.ts';
import type { Frames, Words } from '../words/index.ts';
import { noFrames } from '../words/blank.ts';
import { oncePerLanguage } from '../words/once.ts';
import { isRoleName } from './somebody.ts';
import { oneLine, withoutClosing } from './text.ts';
import { WordFilter } from './word-filter.ts';

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

/** Somebody in a sentence that shows people at work. */
interface Acting {
  name: string;
  /** True where the sentence says "must" rather than what is done. */
  obliged: boolean;
}

/** Words one of which every such sentence has. */
const signsOf = oncePerLanguage(({ frames }) => {
  const { verbs, finals, slots } = frames ?? noFrames;
  const phrases = [
    'modal',
    'must',
    'cares',
    'ensures',
    'passive',
    'takes',
    'lies',
    'obliegt',
    'isDuty',
  ].flatMap((slot) => [...(slots[slot]?.keys() ?? [])]);
  return new WordFilter([...verbs.keys(), ...finals.keys(), ...phrases]);
});

/** Those whom a sentence shows at work or under a duty, as far as their names are those of people and offices. */
export function actingParties(text: string, words: Words, frames: Frames): Acting[] {
  if (text.length > 300 || !signsOf(words).mayHold(text)) return [];
  const { acting, small, opening, conjunctions, emptyLead } = formsOf(frames, words);
  const spoken = withoutClosing(oneLine(text)).replace(/^[^:.]{2,80}:\s+(?=\S)/u, '');
  const plain = smallStart(spoken.replace(emptyLead, ''), small);
  const whole = opening.exec(plain);
  const pieces = whole === null ? [plain] : [whole[1] as string, whole[2] as string];
  const found: Acting[] = [];
  for (const piece of new Set([...pieces, ...pieces.flatMap((one) => one.split(conjunctions))])) {
    for (const form of acting) {
      const groups = form.pattern.exec(piece)?.groups;
      const name = groups?.['party'];
      if (groups === undefined || name === undefined || !isRoleName(bareName(name, words), words)) continue;
      if (!isName(name, words) || fill(form, groups, frames, '') === null) continue;
      const obliged = form.frame.kind !== 'verb';
      // "A clerk changes an entry" tells a case.
      if (!obliged && words.singleDeterminers.includes(piece.split(' ')[0] as string)) continue;
      found.push({ name: bareName(name, words), obliged });
      break;
    }
  }
  return found;
}

/** Without the article that a name was read with. */
function bareName(name: string, words: Words): string {
  const parts = name.split(' ');
  while (parts.length > 1 && words.determiners.includes((parts[0] as string).toLowerCase())) parts.shift();
  const bare = parts.join(' ');
  return words.elided === '' ? bare : bare.replace(new RegExp(`^[${words.elided}]['’]`, 'iu'), '');
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
