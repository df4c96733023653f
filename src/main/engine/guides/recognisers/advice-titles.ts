import type { DocumentModel, Place } from '../model/index.ts';
import { anyOf, oneLine, plainQuotes } from '../model/text.ts';
import type { Block, Text } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';
import { bareTitle } from './list-titles.ts';

/** Whether a title stands over what is right or over what is wrong. */
export interface Side {
  good: boolean;
  /** "Do", "Don't": whatever stands below is to be done, or not to be done. */
  sure: boolean;
}

/** The same for a list, with what says so: its own lead-in, or what it stands in. */
export interface SideAbove extends Side {
  by: 'lead' | 'place';
}

const longestTitle = 9;

const patternsFor = oncePerLanguage(({ headings, constructs: { advice } }) => ({
  goodTitles: new Set(advice.goodTitles),
  badTitles: new Set(advice.badTitles),
  practices: new RegExp(`(?<!\\p{L})${anyOf(advice.headings)}(?!\\p{L})`, 'iu'),
  mistakes: new RegExp(`(?<!\\p{L})${anyOf(headings.mistakes)}(?!\\p{L})`, 'iu'),
}));

/** "Common mistakes", "Do this instead:", "DON'T ❌"; null for other titles, and for those of both sides. */
export function sideOf(title: string, model: DocumentModel): Side | null {
  const { goodTitles, badTitles, practices, mistakes } = patternsFor(model.words);
  const plain = oneLine(plainQuotes(bareTitle(title)).replace(/[^\p{L}\p{N}\s'&,-]+/gu, ' ')).toLowerCase();
  if (plain === '' || plain.split(' ').length > longestTitle) return null;
  if (badTitles.has(plain)) return { good: false, sure: true };
  if (goodTitles.has(plain)) return { good: true, sure: true };
  const bad = mistakes.test(plain);
  return bad === practices.test(plain) ? null : { good: !bad, sure: false };
}

/** The side of what stands nearest above a list: its lead-in, the item or callout that holds it, or its heading. */
export function sideAbove(
  place: Place,
  callouts: ReadonlyMap<readonly Block[], Text>,
  model: DocumentModel,
): SideAbove | null {
  const before = place.siblings[place.at - 1];
  const holder = place.items.at(-1);
  if (before?.type === 'paragraph') {
    const last = oneLine((before.sentences.at(-1) ?? before.text).text);
    const side = /[.!?]$/u.test(last) ? null : sideOf(last, model);
    if (side !== null) return { ...side, by: 'lead' };
  } else if (holder !== undefined) {
    const side = sideOf(holder.text.text, model);
    return side === null ? null : { ...side, by: 'lead' };
  }
  const callout = callouts.get(place.siblings);
  const side = (callout === undefined ? null : sideOf(callout.text, model)) ?? sideOfHeading(place, model);
  return side === null ? null : { ...side, by: 'place' };
}

/** What the own heading says; where it says nothing, the one that the section belongs to. */
function sideOfHeading({ section }: Place, model: DocumentModel): Side | null {
  const own = section.heading === null ? null : sideOf(section.title, model);
  const about = model.about[section.index];
  if (own !== null || about === undefined || about.heading === null) return own;
  return about.subject === 'practices' || about.subject === 'mistakes'
    ? sideOf(about.heading.title, model)
    : null;
}
