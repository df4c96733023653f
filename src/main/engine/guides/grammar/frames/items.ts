import { oneLine, withoutClosing } from '../../model/text.ts';
import type { Frames, Words } from '../../words/index.ts';
import type { Binding, ItemReading } from '../items.ts';
import { formsOf } from './forms.ts';
import { smallStart } from './sentences.ts';

/**
 * How an item is asked for in a language with cases: in quotation marks, so that it need not be inflected. Only what stands in
 * the right form already is put into the question itself: a verb in the third person, or an infinitive behind a modal verb.
 */
export function readFrameItem(
  item: string,
  binding: Binding,
  words: Words,
  frames: Frames,
): ItemReading | string {
  const written = withoutClosing(oneLine(item).replace(/^["“„«]\s*([^"“”„«»]*?)\s*["“”»]$/u, '$1'));
  if (written === '' || words.nothing.includes(written.toLowerCase()))
    return 'the cell says that there is nothing';
  if (!/\p{L}{2}/u.test(written) || /^[~≈<>≤≥]?\s*[$€£]?\d[\d.,–-]*\s*(?:%|[$€£]|\p{L}+)?$/u.test(written))
    return 'a value, no task';
  const first = /^[\p{L}'’-]+/u.exec(written)?.[0]?.toLowerCase() ?? '';
  if (words.negations.includes(first)) return 'says what is not part of it';
  if (words.includeVerbs.includes(first)) return 'leads to what follows';
  if (/["“”„«»?]/u.test(written)) return 'holds quotation marks or a question of its own';
  const text = smallStart(written, formsOf(frames, words).small);
  if (binding.modal !== null && frames.infinitive.test(written))
    return {
      predicate: `${binding.modal} ${startSmall(text, first, frames)}`,
      subject: written,
      action: true,
    };
  // "Troca de curativos", "firma del acta": with what it is of behind it, the word is a noun.
  const next = written.split(/\s+/u, 2)[1]?.toLowerCase() ?? '';
  const verb =
    !frames.nounsCapital && words.constructs.of.includes(next) ? undefined : frames.verbs.get(first);
  if (verb !== undefined && verb.third === first && /\s/u.test(written) && binding.modal === null) {
    const predicate = `${first}${written.slice(first.length)}`;
    return { predicate, subject: predicate, action: true };
  }
  const quoted = words.prompts.responsibleFor.replace('{item}', () => written);
  return { predicate: quoted, subject: text, action: frames.infinitive.test(written) };
}

/** A verb in front is small behind a modal verb; a noun keeps its capital where nouns have one. */
function startSmall(text: string, first: string, frames: Frames): string {
  return frames.nounsCapital ? text : first + text.slice(first.length);
}

/** The binding that the verb of a heading or column gives. */
export function frameBinding(verb: string | null, frames: Frames): Binding {
  const modal = verb === null ? undefined : frames.slots['modal']?.get(verb.toLowerCase());
  return { verb: null, modal: modal ?? null, prefix: null };
}
