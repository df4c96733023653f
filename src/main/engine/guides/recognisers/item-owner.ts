import type { Label } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import type { DocumentModel, Party } from '../model/index.ts';
import { partyNames } from '../model/party-evidence.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { ListBinding } from './list-binding.ts';
import { personsOf, sharedParties } from './who.ts';

/** Whose an item is. */
export interface ItemOwner {
  /** None where the item says that it is shared, and nothing says by whom: that is asked. */
  parties: readonly Party[];
  why: string;
  /** What the item is about, without the words that name its owner: the label with its exception, or the item. */
  text: string;
  /** True where the item itself names its owner. */
  own: boolean;
}

/**
 * Whose an item is: what it says itself ("(both)", "Keys: only the landlord", "…, solely the tenant") beats its heading. Null
 * where it speaks of a party in a way that is not understood, so that nothing can be claimed.
 */
export function itemOwner(
  text: string,
  label: Label | null,
  binding: ListBinding,
  model: DocumentModel,
): ItemOwner | null {
  const plain = label === null ? text : label.label;
  const bracket = /^(.*\S)\s*\(([^()]{2,60})\)\s*\.?$/u.exec(text);
  const inside = bracket === null ? null : standing(bracket[2] as string, binding, model);
  if (bracket !== null && inside !== null) {
    const before = label === null ? (bracket[1] as string) : label.label;
    return { parties: inside, why: `the item says “${bracket[2] as string}”`, text: before, own: true };
  }
  if (label !== null) {
    const owner = behindLabel(label, binding, model);
    if (owner !== null) return owner;
  }
  const tail = /^(.*?\p{L})\s*[,;–—-]\s+([^,;]{3,60})$/u.exec(withoutClosing(text));
  const said = tail === null ? null : standing(tail[2] as string, binding, model);
  if (tail !== null && said !== null && label === null)
    return { parties: said, why: `the item says “${tail[2] as string}”`, text: tail[1] as string, own: true };
  const exclusive = exclusiveParty(text, model);
  if (exclusive !== null) {
    if (label === null) return null;
    const why = 'the item names one party only, which beats its heading';
    return { parties: [exclusive], why, text: plain, own: true };
  }
  if (deniesParty(text, model)) return null;
  return { parties: binding.parties, why: binding.why, text: plain, own: false };
}

/** "Noise: both parties, except at night": the exception goes with what the item is about. */
function behindLabel(label: Label, binding: ListBinding, model: DocumentModel): ItemOwner | null {
  const { exception } = patternsOf(model.words);
  const except = exception.exec(label.rest);
  const head = except === null ? label.rest : label.rest.slice(0, except.index);
  const parties = standing(head, binding, model);
  if (parties === null) return null;
  const condition =
    except === null
      ? ''
      : `, ${withoutClosing(oneLine(label.rest.slice(except.index).replace(/^[\s,;–—-]+/u, '')))}`;
  const why = `the item says “${withoutClosing(oneLine(head))}”`;
  return { parties, why, text: `${label.label}${condition}`, own: true };
}

/**
 * What a few words say of the owner: "both", "tenant only", "solely the tenant's task", "not the landlord", "tenant and
 * landlord". Null where they are anything else. Empty where they say "shared" and it is open by whom.
 */
function standing(words: string, binding: ListBinding, model: DocumentModel): Party[] | null {
  const { negations, exclusive, shared, articles, dutyNouns } = model.words;
  let parts = withoutClosing(oneLine(words)).split(' ');
  const drop = (list: readonly string[]): boolean => {
    if (parts.length < 2 || !list.includes((parts[0] as string).toLowerCase())) return false;
    parts = parts.slice(1);
    return true;
  };
  const negated = drop(negations);
  drop(exclusive);
  drop(model.words.by);
  drop(articles);
  if (parts.length > 2 && dutyNouns.includes((parts[0] as string).toLowerCase())) {
    parts = parts.slice(2);
    drop(articles);
  }
  if (parts.length > 1 && exclusive.includes((parts.at(-1) as string).toLowerCase())) parts.pop();
  if (parts.length > 1 && dutyNouns.includes((parts.at(-1) as string).toLowerCase())) parts.pop();
  const bare = parts.join(' ').toLowerCase();
  if (shared.includes(bare) || shared.includes(bare.replace(/^\p{L}+ly\s+/u, ''))) {
    if (negated) return null;
    return binding.shared && binding.parties.length > 0 ? [...binding.parties] : sharedParties(model, words);
  }
  const name = parts.join(' ').replace(/['’]s?$/u, '');
  const one = model.parties.named(name, model.words);
  const names = one === null ? partyNames(name, model.words) : [];
  const several = names.map((part) => model.parties.named(part, model.words));
  const named = one === null ? several.filter((party) => party !== null) : [one];
  if (named.length === 0 || (one === null && named.length < names.length)) return null;
  if (!negated) return [...new Set(named)];
  const persons = personsOf(model);
  const others = persons.filter((party) => !named.includes(party));
  return persons.length === 2 && others.length === 1 ? others : null;
}

/** "solely the responsibility of the tenant", "only the tenant". */
function exclusiveParty(text: string, model: DocumentModel): Party | null {
  const { exclusiveEnd, dutyStart } = patternsOf(model.words);
  for (const mention of model.parties.mentions(text)) {
    if (mention.possessive && !dutyStart.test(text.slice(mention.end))) continue;
    if (exclusiveEnd.test(text.slice(Math.max(0, mention.start - 45), mention.start))) return mention.party;
  }
  return null;
}

/** "not by the landlord": whoever it is, the heading does not hold as it stands. */
function deniesParty(text: string, model: DocumentModel): boolean {
  const { denialEnd } = patternsOf(model.words);
  return model.parties
    .mentions(text)
    .some((mention) => denialEnd.test(text.slice(Math.max(0, mention.start - 30), mention.start)));
}
