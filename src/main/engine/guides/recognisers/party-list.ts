import { clausesOf } from '../grammar/clauses.ts';
import { areActions, readItem } from '../grammar/items.ts';
import { plainLabel, labelOf } from '../grammar/labels.ts';
import { splitItems } from '../grammar/split.ts';
import { visit, type About, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { anyOf, oneLine, spanOf, withoutClosing, wordsOf, type Piece } from '../model/text.ts';
import type { Item, List, Span, Text } from '../types.ts';
import { termClaim } from './glossary.ts';
import { groupsOf } from './list-groups.ts';
import { leadBefore, listBinding, type ListBinding } from './list-binding.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf, sharedParties, whoClaim } from './who.ts';

const name = 'party-list';

/** A list whose heading or lead-in names a party; also "X's duties: a, b, c" in one line, and items labelled with a party. */
export const partyList: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      list: (list, place) => proposals.push(...listProposals(list, place, model)),
      paragraph: (block, place) => {
        for (const sentence of block.sentences) proposals.push(...inlineProposals(sentence, place, model));
      },
      caption: (block, place) => {
        for (const sentence of block.sentences) proposals.push(...inlineProposals(sentence, place, model));
      },
    });
    yield* proposals;
  },
};

function listProposals(list: List, place: Place, model: DocumentModel): Proposal[] {
  const proposals: Proposal[] = [];
  for (const group of groupsOf(list.items, model)) {
    const binding = group.binding ?? listBinding(list, place, model);
    const actions = areActions(
      group.items.map((item) => oneLine(item.text.text)),
      model.words,
    );
    for (const item of group.items) {
      const own = labelledParty(item, place, model);
      if (own.length > 0) {
        proposals.push(...own);
        continue;
      }
      if (binding === null) continue;
      const proposal = itemProposal(item, binding, place, actions, model);
      if (proposal !== null) proposals.push(proposal);
    }
  }
  const parts = partsProposal(list, place, model);
  if (parts !== null) proposals.push(parts);
  return proposals;
}

/** What an item says against its heading: "solely the tenant", "(both)". */
function itemParties(
  text: string,
  binding: ListBinding,
  model: DocumentModel,
): { parties: readonly Party[]; why: string; bracket?: string; exclusive?: boolean } | null {
  const bracket = /\(([^()]{2,40})\)\s*\.?$/u.exec(text)?.[1];
  if (bracket !== undefined) {
    const word = bracket.toLowerCase().replace(/\s+only$/u, '');
    if (model.words.shared.includes(word)) {
      const all = sharedParties(model, text);
      return all.length === 0 ? null : { parties: all, why: `the item says “${bracket}”`, bracket };
    }
    const named = model.parties.named(word, model.words);
    if (named !== null) return { parties: [named], why: `the item says “${bracket}”`, bracket };
  }
  const exclusive = exclusiveParty(text, model);
  if (exclusive !== null)
    return {
      parties: [exclusive],
      why: 'the item names one party only, which beats its heading',
      exclusive: true,
    };
  return { parties: binding.parties, why: binding.why };
}

/** "solely the responsibility of the tenant", "only the tenant". */
function exclusiveParty(text: string, model: DocumentModel): Party | null {
  const words = model.words.exclusive.join('|');
  for (const mention of model.parties.mentions(text)) {
    const before = text.slice(Math.max(0, mention.start - 45), mention.start);
    if (
      new RegExp(
        `\\b(?:${words})\\s+(?:by\\s+|for\\s+)?(?:(?:the\\s+)?(?:${model.words.dutyNouns.join('|')})\\s+of\\s+)?(?:the\\s+)?$`,
        'iu',
      ).test(before)
    ) {
      return mention.party;
    }
  }
  return null;
}

function itemProposal(
  item: Item,
  binding: ListBinding,
  place: Place,
  actions: boolean,
  model: DocumentModel,
): Proposal | null {
  const sentence = item.sentences[0] ?? item.text;
  const text = oneLine(item.text.text);
  if (text === '' || /\?\s*$/u.test(text)) return null;
  const label = labelOf(item.text);
  const rest = label === null ? text : label.rest;
  const clauses = clausesOf(rest, model.parties, model.words);
  const named = new Set(clauses.filter((clause) => !clause.negated).flatMap((clause) => clause.parties));
  if (clauses.some((clause) => clause.negated) || (named.size > 0 && label === null)) return null;
  if (!binding.shared && [...named].some((party) => !binding.parties.includes(party))) return null;
  const who = itemParties(text, binding, model);
  if (who === null || who.parties.length === 0) return null;
  const bare = who.bracket === undefined ? sentence.text : sentence.text.replace(/\s*\([^()]*\)\s*\.?$/u, '');
  const subjectText = label === null ? bare : label.label;
  const reading = readItem(
    subjectText,
    label === null ? binding.binding : { ...binding.binding, modal: null },
    model.words,
    model.casing,
    actions && label === null,
  );
  if (typeof reading === 'string') return null;
  const context = [...headingsOf(place.section, model), ...binding.scope];
  const claim = whoClaim(model, {
    recogniser: name,
    construct: 'party-list',
    parties: who.parties,
    predicate: reading.predicate,
    subject: reading.subject,
    lead: binding.lead,
    context: [...new Set(context)],
    scope: binding.scope,
    explanation: explanationOf(item, binding),
    spans: [item.text.span],
    leansOn: binding.leansOn,
    certainty: binding.certainty,
    why: [who.why],
    open: binding.certainty < 0.6,
  });
  const claims: Draft[] = [claim];
  // "Special cases: matters which are solely …" also says what the label means.
  if (label !== null && who.exclusive === true && /^\p{L}+\s+(?:which|that|who)\s/iu.test(label.rest)) {
    claims.push(
      termClaim(
        label.label,
        label.rest,
        [item.text.span],
        place,
        model,
        0.85,
        'the item says what its label means',
        'glossary',
      ),
    );
  }
  return { recogniser: name, territory: [item.text.span], claims, weight: label === null ? 0 : 1 };
}

function explanationOf(item: Item, binding: ListBinding): string {
  const text = oneLine(item.text.text);
  return binding.title === '' ? text : `${withoutClosing(binding.title)}: ${text}`;
}

/** "- Landlord: structural repairs, buildings insurance" among items of which at least two begin with a party. */
function labelledParty(item: Item, place: Place, model: DocumentModel): Proposal[] {
  const label = labelOf(item.text);
  const start = label?.rest.split(/\s+/u)[0]?.toLowerCase() ?? '';
  if (label === null || model.words.beingStarts.includes(start)) return [];
  const about = model.about[place.section.index];
  if (
    about !== undefined &&
    ['glossary', 'objectives', 'links', 'host', 'questions', 'answers', 'mistakes'].includes(about.subject)
  )
    return [];
  const party = model.parties.named(label.label, model.words);
  if (party === null || clausesOf(label.rest, model.parties, model.words).length > 0) return [];
  const binding: ListBinding = {
    parties: [party],
    shared: false,
    binding: { verb: null, modal: null, prefix: null },
    lead: null,
    scope: [],
    title: label.label,
    leansOn: [],
    certainty: 0.9,
    why: 'the item is labelled with the party',
  };
  return splitClaims(item.text, label.at, binding, place, model);
}

/** "X's responsibilities: a, b, c" in a sentence or a caption. */
function inlineProposals(sentence: Text, place: Place, model: DocumentModel): Proposal[] {
  const { text } = sentence;
  const at = text.search(/:\s/u);
  if (at === -1) return includedProposals(sentence, place, model);
  if (at < 3 || at > 160) return [];
  const before = text.slice(0, at);
  if (plainLabel(text) !== null && !/\s/u.test(before.trim())) return [];
  const lead = leadBefore(before, null, model);
  const binding = spokenBinding(lead, before, 'the words before the colon name the party');
  if (binding === null) return inlinePhrase(before, at, sentence, place, model);
  return splitClaims(sentence, at + 1, binding, place, model);
}

/** What binds the rest of a sentence to the one party that its first words name; null where they do not. */
function spokenBinding(lead: ReturnType<typeof leadBefore>, title: string, why: string): ListBinding | null {
  if (lead === null || lead.kind !== 'party' || lead.parties.length !== 1) return null;
  return {
    parties: lead.parties,
    shared: false,
    binding: lead.binding,
    lead: lead.lead,
    scope: [],
    title,
    leansOn: [],
    certainty: 0.9,
    why,
  };
}

const dutiesIncludePatterns = new WeakMap<DocumentModel['words'], RegExp>();

/** The opening of such a sentence: made once for a language, as it is asked of every sentence. */
function dutiesInclude(words: DocumentModel['words']): RegExp {
  const known = dutiesIncludePatterns.get(words);
  if (known !== undefined) return known;
  const contains = anyOf([...words.containing.one, ...words.containing.many]);
  const pattern = new RegExp(
    `^[^,;?]{2,60}['’]s?\\s+(?:\\p{L}+\\s+)?(?:${words.dutyNouns.join('|')})\\s+${contains}\\s+(?=\\p{L})`,
    'iu',
  );
  dutiesIncludePatterns.set(words, pattern);
  return pattern;
}

/** "The tenant's duties include rent, repairs, and heating." */
function includedProposals(sentence: Text, place: Place, model: DocumentModel): Proposal[] {
  const { text } = sentence;
  const match = dutiesInclude(model.words).exec(text);
  // Without its full stop it may lead into a list: "…include securing its".
  if (match === null || !/[.!]\s*$/u.test(text) || /[?:;]/u.test(text)) return [];
  const { contrasts, negations } = model.words;
  if (wordsOf(text).some((word) => contrasts.includes(word.lower) || negations.includes(word.lower)))
    return [];
  const before = match[0].trim();
  const lead = leadBefore(before, null, model);
  const binding = spokenBinding(lead, before, 'the sentence lists what the party has to do');
  if (binding === null) return [];
  return splitClaims(sentence, match[0].length, binding, place, model);
}

/** "A figure that lists the tenant's duties: rent, repairs …": the noun stands just before the colon. */
function inlinePhrase(
  before: string,
  at: number,
  sentence: Text,
  place: Place,
  model: DocumentModel,
): Proposal[] {
  const { words } = model;
  const mention = model.parties.mentions(before).at(-1);
  if (mention === undefined || !mention.possessive) return [];
  if (
    !new RegExp(`^\\s*(?:\\p{L}+\\s+)?(?:${words.dutyNouns.join('|')})\\s*$`, 'iu').test(
      before.slice(mention.end),
    )
  )
    return [];
  const binding: ListBinding = {
    parties: [mention.party],
    shared: false,
    binding: { verb: null, modal: null, prefix: null },
    lead: null,
    scope: [],
    title: before,
    leansOn: [],
    certainty: 0.9,
    why: 'the words before the colon name the party',
  };
  return splitClaims(sentence, at + 1, binding, place, model);
}

function splitClaims(
  text: Text,
  from: number,
  binding: ListBinding,
  place: Place,
  model: DocumentModel,
): Proposal[] {
  const pieces = splitItems(text.text.slice(from), model.words);
  if (pieces.length === 1 && pieces[0]?.text.split(' ').length === 0) return [];
  const length = (piece: Piece): number =>
    piece.text
      .replace(/\([^()]*\)/gu, '')
      .trim()
      .split(/\s+/u).length;
  const lengths = pieces.map(length).toSorted((a, b) => a - b);
  const median = lengths[(lengths.length - 1) >> 1] ?? 1;
  const claims: Draft[] = [];
  for (const piece of pieces) {
    const reading = readItem(withoutClosing(piece.text), binding.binding, model.words, model.casing);
    if (typeof reading === 'string') continue;
    const fused = pieces.length > 3 && length(piece) > 7 && length(piece) > 3 * median;
    claims.push(
      whoClaim(model, {
        recogniser: name,
        construct: 'party-list',
        parties: binding.parties,
        predicate: reading.predicate,
        subject: reading.subject,
        lead: binding.lead,
        context: headingsOf(place.section, model),
        scope: [],
        explanation: oneLine(text.text),
        spans: [spanOf(text, from + piece.from, from + piece.to)],
        leansOn: binding.leansOn,
        certainty: fused ? 0.5 : binding.certainty,
        why: fused ? ['longer than its neighbours: two things may have run together'] : [binding.why],
        open: fused,
      }),
    );
  }
  const span: Span = text.span;
  return claims.length === 0 ? [] : [{ recogniser: name, territory: [span], claims, weight: 2 }];
}

/** "The kit includes:" with two to five items: what it includes. */
function partsProposal(list: List, place: Place, model: DocumentModel): Proposal | null {
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
