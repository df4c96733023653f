import type { About, DocumentModel, Place } from '../model/index.ts';
import { oneLine, withoutClosing, wordsOf } from '../model/text.ts';
import type { List } from '../types.ts';
import { leadBefore } from './list-binding.ts';
import type { Draft, Proposal } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'party-list';

/** "The kit includes:" with two to five items: what it includes. */
export function partsProposal(list: List, place: Place, model: DocumentModel): Proposal | null {
  const lead = leadBefore(leadText(place), null, model);
  if (lead === null || lead.kind !== 'parts') return null;
  if (list.items.length < 2 || list.items.length > 5 || excluded(model.about[place.section.index]))
    return null;
  const answer = list.items.map((item) => withoutClosing(oneLine(item.text.text)));
  if (answer.join(' ').length > 300 || answer.some((text) => text === '')) return null;
  const before = place.siblings[place.at - 1];
  const subject = model.casing.inSentence(lead.subject);
  // "Steps include:", "Typically includes:" leave open of what: only a thing with a name of its own can be asked for.
  if (!/\s/u.test(withoutClosing(subject)) && !model.casing.isProper(lead.subject)) return null;
  const opening = wordsOf(subject).map((word) => word.lower);
  // "In later parts we will cover": says what the text does.
  const { prepositions, learner, writer } = model.words;
  if (
    prepositions.includes(opening[0] ?? '') ||
    opening.some((word) => writer.includes(word) || learner.subjects.includes(word))
  )
    return null;
  const plural = lead.plural;
  const { contains, contain } = model.words.prompts;
  const claim: Draft = {
    recogniser: name,
    construct: 'party-list',
    family: 'list',
    subject,
    context: headingsOf(place.section, model),
    scope: [],
    relation: 'contains',
    answer,
    answerMode: 'all',
    options: null,
    explanation: `${withoutClosing(leadText(place))}: ${answer.join('; ')}`,
    spans: list.items.map((item) => item.text.span),
    leansOn: before === undefined ? [] : [before.span],
    certainty: 0.9,
    why: ['the lead-in says what includes the items'],
    ask: [
      {
        kind: 'question',
        card: 'list',
        template: 'contains',
        prompt: (plural ? contain : contains).replace('{subject}', () => subject),
      },
    ],
    open: false,
    parties: [],
  };
  return { recogniser: name, territory: claim.spans, claims: [claim], weight: -1 };
}

function leadText(place: Place): string {
  const before = place.siblings[place.at - 1];
  if (before?.type !== 'paragraph') return '';
  return oneLine((before.sentences.at(-1) ?? before.text).text);
}

function excluded(about: About | undefined): boolean {
  return (
    about !== undefined && ['objectives', 'links', 'host', 'questions', 'answers'].includes(about.subject)
  );
}
