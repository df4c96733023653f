import type { Parties } from '../../model/party.ts';
import { oneLine } from '../../model/text.ts';
import type { Frames, Words } from '../../words/index.ts';
import type { Binding } from '../items.ts';
import type { LeadIn } from '../lead-in.ts';
import { patternsOf } from '../patterns.ts';
import { formsOf } from './forms.ts';
import { hide, partiesOf, smallStart } from './sentences.ts';

const none: Binding = { verb: null, modal: null, prefix: null };

/** What the text before a list says about its items, in a language that is described by frames. */
export function leadInByFrames(
  sentence: string,
  alone: boolean,
  parties: Parties,
  words: Words,
  frames: Frames,
): LeadIn {
  const whole = oneLine(sentence);
  const text = whole.replace(/\s*:\s*$/u, '');
  if (/[.!?]["”’)]*$/u.test(text)) return { kind: 'unknown' };
  const forms = formsOf(frames, words);
  const hidden = hide(text, parties, words, alone);
  if (hidden !== null) {
    const masked = smallStart(hidden.text, forms.small);
    for (const form of forms.leadIns) {
      const groups = form.pattern.exec(masked)?.groups;
      if (groups === undefined) continue;
      if (groups['verb'] !== undefined && !frames.verbs.has(groups['verb'])) continue;
      if (patternsOf(words).negated.test(` ${masked} `)) return { kind: 'unknown' };
      const modal = frames.slots['modal']?.get(groups['modal'] ?? '') ?? null;
      return {
        kind: 'party',
        parties: partiesOf(groups['party'] ?? '', hidden),
        binding: form.frame.kind === 'modal' ? { ...none, modal } : none,
        lead: groups['lead'] === undefined ? null : hidden.shown(groups['lead']),
      };
    }
    return { kind: 'unknown' };
  }
  const { one, many } = words.containing;
  const verbs = [...one, ...many].map((verb) => ` ${verb}`);
  const verb = whole.endsWith(':') ? verbs.find((end) => text.endsWith(end)) : undefined;
  const subject = verb === undefined ? '' : text.slice(0, -verb.length);
  if (subject === '' || subject.length > 80 || patternsOf(words).pointerStart.test(subject))
    return { kind: 'unknown' };
  return { kind: 'parts', subject, plural: verb !== undefined && many.some((end) => verb === ` ${end}`) };
}
