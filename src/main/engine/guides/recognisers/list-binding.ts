import type { Binding } from '../grammar/items.ts';
import { withoutCount } from '../grammar/labels.ts';
import { dutyList, readLeadIn, type LeadIn } from '../grammar/lead-in.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { isGenericTitle } from '../model/generic-title.ts';
import { visit, type DocumentModel, type Party, type Place, type Section } from '../model/index.ts';
import { oneLine, wordsOf } from '../model/text.ts';
import type { Span } from '../types.ts';
import { oncePerPart } from './once-per-part.ts';
import { bindingOf } from './party-columns.ts';
import { scopeLead, sharedParties } from './who.ts';

/** What ties the items of a list to a party. */
export interface ListBinding {
  parties: readonly Party[];
  shared: boolean;
  /** True where the words only say for whom the list is ("For tenants:"): then only items that are things to do count. */
  soft: boolean;
  binding: Binding;
  /** Condition of the lead-in: "On the night shift". */
  lead: string | null;
  scope: readonly string[];
  /** The heading or lead-in, for explanations. */
  title: string;
  leansOn: readonly Span[];
  certainty: number;
  why: string;
}

/** The lead-in before a list: the last sentence of the paragraph above, or the text of the item that holds the list. */
export function leadOf(place: Place): Lead | null {
  let lead = leads.get(place);
  if (lead === undefined) leads.set(place, (lead = findLead(place)));
  return lead;
}

interface Lead {
  text: string;
  previous: string | null;
  span: Span;
}

/** Most recognisers of lists ask for it. */
const leads = new WeakMap<Place, Lead | null>();

function findLead(place: Place): Lead | null {
  const before = place.siblings[place.at - 1];
  if (before?.type === 'paragraph') {
    const last = before.sentences.at(-1) ?? before.text;
    return { text: oneLine(last.text), previous: before.sentences.at(-2)?.text ?? null, span: last.span };
  }
  const holder = place.items.at(-1);
  if (place.at === 0 && holder !== undefined) {
    const last = holder.sentences.at(-1) ?? holder.text;
    return { text: oneLine(last.text), previous: holder.sentences.at(-2)?.text ?? null, span: last.span };
  }
  return null;
}

/** Reads a lead-in; null where there is none. */
export function leadBefore(text: string, previous: string | null, model: DocumentModel): LeadIn | null {
  return text === '' || text.length > 400 ? null : readLeadIn(text, previous, model.parties, model.words);
}

/** What the lead-in at a place says; null where there is none. */
export const leadReading = oncePerPart((place: Place, model): LeadIn | null => {
  const lead = leadOf(place);
  return lead === null ? null : leadBefore(lead.text, lead.previous, model);
});

/** Sections in which a heading alone ties no item to anybody. */
const unbound = new Set([
  'mistakes',
  'practices',
  'outcomes',
  'objectives',
  'questions',
  'answers',
  'links',
  'host',
  'summary',
  'examples',
  'glossary',
]);

/** What ties a list to a party: its lead-in first, then its heading. */
export const listBinding = oncePerPart(readBinding);

function readBinding(place: Place, model: DocumentModel): ListBinding | null {
  const about = model.about[place.section.index];
  if (
    about !== undefined &&
    ['objectives', 'links', 'host', 'answers', 'questions', 'mistakes'].includes(about.subject)
  )
    return null;
  const lead = leadOf(place);
  const reading = leadReading(place, model);
  if (lead !== null && reading !== null && reading.kind === 'party') {
    // "For tenants:" under "Good advice" or "Consequences" lists no duties.
    if (reading.soft === true && about !== undefined && unbound.has(about.subject)) return null;
    return {
      parties: reading.parties,
      shared: reading.parties.length > 1,
      soft: reading.soft === true && !(about?.subject === 'party' && !about.soft),
      binding: reading.binding,
      lead: reading.lead ?? leadOfCase(place.section, reading.parties, model),
      scope: caseOf(place.section, reading.parties, model) ?? scopeOf(place, reading.parties, model),
      title: lead.text,
      leansOn: [lead.span],
      certainty: 0.95,
      why: `the list stands under “${lead.text}”`,
    };
  }
  if (about === undefined || unbound.has(about.subject)) return null;
  if (
    lead !== null &&
    reading !== null &&
    (reading.kind === 'scenario' || (/:\s*$/u.test(lead.text) && place.items.length === 0))
  ) {
    const ownWhole = reading.kind === 'parts' && !isListNoun(reading.subject, model);
    const carried = loneVerb(lead.text, model) !== null || mayCarryHeading(lead.text, place, model);
    if (ownWhole || reading.kind === 'scenario' || !carried) return null;
  }
  const verb = about.subject === 'party' ? loneVerb(lead?.text ?? '', model) : null;
  if (about.subject === 'party' && about.party !== null && about.heading !== null) {
    const heading = about.heading;
    return {
      parties: [about.party],
      shared: false,
      soft: about.soft,
      binding: bindingOf(verb ?? about.verb, model),
      lead: null,
      scope: scopeOf(place, [about.party], model),
      title: about.by === 'own' ? heading.title : `${heading.title} – ${place.section.title}`,
      leansOn: heading.heading === null ? [] : [heading.heading.span, ...sectionSpan(place.section)],
      certainty: about.by === 'before' ? 0.85 : 0.9,
      why: `the list stands under the heading “${heading.title}”`,
    };
  }
  if (about.subject === 'shared' && about.heading !== null) {
    const parties = sharedParties(
      model,
      `${about.heading.title} ${lead?.text ?? ''}`,
      partiesBeside(about.heading, model),
    );
    return {
      parties,
      shared: true,
      soft: false,
      binding: bindingOf(null, model),
      lead: null,
      scope: [],
      title: about.heading.title,
      leansOn: about.heading.heading === null ? [] : [about.heading.heading.span],
      certainty: 0.85,
      why: `the list stands under the heading “${about.heading.title}”`,
    };
  }
  return null;
}

/** "Handles:" below a heading that names the party: its verb. */
function loneVerb(text: string, model: DocumentModel): string | null {
  const verb = /^(\p{L}+)\s*:$/u.exec(text)?.[1]?.toLowerCase();
  return verb !== undefined && patternsOf(model.words).toBase.has(verb) ? verb : null;
}

/**
 * Sections side by side in which the same party has a list ("IaaS", "PaaS", "SaaS", each with "Customer manages:") are cases: what
 * holds in one need not hold in the other. Null where the section is none of them.
 */
function caseOf(section: Section, parties: readonly Party[], model: DocumentModel): string[] | null {
  const title = caseTitle(section, model);
  if (title === null) return null;
  const cases = casesIn(model).get(section.parent) ?? new Map<Party, Set<Section>>();
  const beside = parties.some((party) => {
    const sections = cases.get(party);
    return sections !== undefined && sections.has(section) && sections.size > 1;
  });
  return beside ? [title] : null;
}

function leadOfCase(section: Section, parties: readonly Party[], model: DocumentModel): string | null {
  const own = caseOf(section, parties, model)?.[0];
  return own === undefined ? null : scopeLead(own, model);
}

/** The part of a title that names the case: "IaaS – most customer responsibility" is about IaaS. */
function caseTitle(section: Section, model: DocumentModel): string | null {
  if (section.heading === null || section.title === model.title) return null;
  const [first = ''] = section.title.replace(/^[^\p{L}\p{N}]+/u, '').split(/\s+[–—-]\s+|:\s+/u);
  const title = first.replace(/^[\d.]+\s+/u, '').trim();
  if (title === '' || isGenericTitle(title, model.words) || model.parties.mentions(title).length > 0)
    return null;
  return title;
}

const cases = new WeakMap<DocumentModel, Map<Section | null, Map<Party, Set<Section>>>>();

/** By parent section: in which of its sections a lead-in gives a party a list. */
function casesIn(model: DocumentModel): Map<Section | null, Map<Party, Set<Section>>> {
  const known = cases.get(model);
  if (known !== undefined) return known;
  const found = new Map<Section | null, Map<Party, Set<Section>>>();
  cases.set(model, found);
  visit(model.sections, {
    list: (_, place) => {
      const reading = leadReading(place, model);
      if (reading?.kind !== 'party') return;
      const parties = found.get(place.section.parent) ?? new Map<Party, Set<Section>>();
      found.set(place.section.parent, parties);
      for (const party of reading.parties) {
        const sections = parties.get(party) ?? new Set<Section>();
        parties.set(party, sections.add(place.section));
      }
    },
  });
  return found;
}

/** "The steps" of "The steps include:": no whole of its own, but what the heading is about. */
function isListNoun(subject: string, { words }: DocumentModel): boolean {
  const parts = wordsOf(subject);
  return parts.length <= 3 && words.listNouns.includes(parts.at(-1)?.lower ?? '');
}

/** The parties that the sections beside this one are about: "Shared duties" stands next to "Host duties" and "Guest duties". */
function partiesBeside(section: Section, model: DocumentModel): Party[] {
  const beside = new Set<Party>();
  for (const other of model.sections) {
    const about = model.about[other.index];
    if (other.parent === section.parent && about?.by === 'own' && about.party !== null)
      beside.add(about.party);
  }
  return [...beside];
}

/** A lead-in that is not understood lets the heading through only where it speaks of the same party and of what is listed. */
function mayCarryHeading(text: string, place: Place, model: DocumentModel): boolean {
  const about = model.about[place.section.index];
  if (about?.subject === 'shared' || dutyList(model.words).test(text)) return true;
  const named = new Set(model.parties.mentions(text).map((mention) => mention.party));
  const last = wordsOf(text).at(-1)?.lower ?? '';
  const { words } = model;
  const announces = words.includeVerbs.includes(last) || words.listNouns.includes(last);
  if ([...named].some((party) => party !== about?.party))
    return named.has(about?.party as Party) && announces;
  return announces || words.definitions.copulas.includes(last);
}

function sectionSpan(section: Section): Span[] {
  return section.heading === null ? [] : [section.heading.span];
}

/** Headings between the party's heading and the list, and items that hold it, qualify what the list says. */
function scopeOf(place: Place, parties: readonly Party[], model: DocumentModel): string[] {
  const scope: string[] = [];
  for (let at: Section | null = place.section; at !== null; at = at.parent) {
    if (at.heading === null || at.title === model.title) break;
    const about = model.about[at.index];
    const names = model.parties.mentions(at.title).some((mention) => parties.includes(mention.party));
    if (names || about?.by === 'own' || about?.subject === 'shared') break;
    if (about?.by !== 'parent' && about?.by !== 'before') break;
    scope.unshift(withoutCount(at.title, model.words));
  }
  return scope;
}
