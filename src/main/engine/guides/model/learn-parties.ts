import { clausesOf } from '../grammar/clauses.ts';
import { isBareAdjective } from '../grammar/split.ts';
import type { Words } from '../words/index.ts';
import { headingParty } from './about.ts';
import { GroupIndex } from './group-index.ts';
import type { Casing } from './casing.ts';
import { mergeCandidates, strong, type Group, type Learning } from './merge-candidates.ts';
import { classAt, small } from './letters.ts';
import type { Leaf, Section } from './outline.ts';
import { Parties, type Party } from './party.ts';
import { gatherEvidence, type Candidate } from './party-evidence.ts';
import { isOneInS, oneSpelling } from './party-number.ts';
import { hasAgentEnding, isAbbreviation, isRoleName } from './somebody.ts';
import { escapeRegExp, upperFirst } from './text.ts';

/** Learns who has duties in a document, from the document alone. */
export function learnParties(sections: readonly Section[], learning: Learning): Parties {
  const { words } = learning;
  const { candidates } = gatherEvidence(sections, words, learning.casing);
  const groups = mergeCandidates([...candidates.values()], learning);
  const provisional = new Parties(
    groups.map((group) => toParty(group, learning, null)),
    words,
  );
  const counts = countMentions(provisional, learning.leaves, words);
  const acting = actingParties(provisional, learning);
  const index = new GroupIndex(groups);
  // "Controller" and "Processor", each above what it does.
  const peers = new Set(groups.filter((group) => isTitled(group, words)));
  const known = groups.filter((group) => isKnown(group, acting));
  // Beside "Tower duties", where the tower acts, "Pilot duties" are the pilot's.
  const topics = known.length > 0 && !known.some((group) => hasNoun(group));
  const somebody = somebodies(groups, acting, counts, learning);
  const accepted = groups.filter(
    (group) =>
      isAccepted(group, index, peers, counts) &&
      !isTopic(group, topics, acting, counts, learning) &&
      somebody.has(group),
  );
  const parties = new Parties(
    accepted.map((group) => toParty(group, learning, counts)),
    words,
  );
  const once = new Set(accepted.filter((group) => isOnlyActing(group)).map((group) => group.key));
  return joinLearner(parties, once, learning);
}

interface Count {
  all: number;
  article: number;
  lower: number;
  running: number;
}

function countMentions(parties: Parties, leaves: readonly Leaf[], words: Words): Map<string, Count> {
  const counts = new Map<string, Count>();
  const article = new RegExp(`(?<!\\p{L})(?:${words.articles[0] ?? ''})\\s$`, 'iu');
  for (const leaf of leaves) {
    const mentions = parties.mentions(leaf.text);
    if (mentions.length === 0) continue;
    const running =
      leaf.kind === 'sentence' ||
      leaf.kind === 'caption' ||
      leaf.kind === 'meaning' ||
      (leaf.kind === 'item' && /\s\S+\s/u.test(leaf.text));
    for (const mention of mentions) {
      const count = counts.get(mention.party.key) ?? { all: 0, article: 0, lower: 0, running: 0 };
      count.all++;
      if (running) {
        count.running++;
        if (article.test(leaf.text.slice(Math.max(0, mention.start - 5), mention.start))) count.article++;
      }
      if ((classAt(leaf.text, mention.start) & small) !== 0) count.lower++;
      counts.set(mention.party.key, count);
    }
  }
  return counts;
}

/** Kinds of evidence that need another beside them. */
const loose: ReadonlySet<string> = new Set(['of', 'weak', 'titled', 'for', 'must', 'acted']);

function namesSomebody(candidate: Candidate, words: Words): boolean {
  return [...candidate.forms.keys()].some((form) => hasAgentEnding(form, words));
}

function isTitled(group: Group, words: Words): boolean {
  return group.candidates.some(
    (candidate) => candidate.kinds.has('titled') && namesSomebody(candidate, words),
  );
}

function isAccepted(
  group: Group,
  index: GroupIndex,
  peers: ReadonlySet<Group>,
  counts: ReadonlyMap<string, Count>,
): boolean {
  const kinds = new Set<string>(group.candidates.flatMap((candidate) => [...candidate.kinds]));
  if (kinds.has('titled') && index.hasNamedOther(group)) return true;
  if (peers.has(group) && peers.size > 1) return true;
  const own = new Set([...kinds].filter((kind) => !loose.has(kind)));
  if (kinds.has('for') && kinds.has('must')) return true;
  if (kinds.has('paired')) return true;
  // Where others have duties, so may somebody who acts once.
  if (kinds.has('acted') && index.hasNamedOther(group)) return true;
  if (own.size === 0) return kinds.has('of') && !index.hasShorter(group) && !index.hasLonger(group);
  if (kinds.has('cell') || kinds.has('role') || kinds.has('sentence')) return true;
  if (index.hasShorter(group)) return false;
  if (kinds.delete('noun')) kinds.add('heading');
  if (!kinds.has('column') && !kinds.has('heading') && !kinds.has('lead')) return false;
  return (counts.get(group.key)?.all ?? 0) > 1 || index.hasCounterpart(group, kinds);
}

/** Keys of those who are the subject of a duty somewhere. */
function actingParties(parties: Parties, learning: Learning): ReadonlySet<string> {
  const acting = new Set<string>();
  for (const leaf of learning.leaves) {
    // "Each note should:" is the very phrase that is to be proven.
    if (leaf.kind === 'heading' || leaf.text.length > 1000 || /:\s*$/u.test(leaf.text)) continue;
    // Only who is mentioned can be a subject: most texts name those alone who are known to act.
    if (parties.mentions(leaf.text).every((mention) => acting.has(mention.party.key))) continue;
    for (const clause of clausesOf(leaf.text, parties, learning.words))
      // What may happen is no duty: machines "may restart", too.
      if (!learning.words.permissions.includes(clause.verb))
        for (const party of clause.parties) acting.add(party.key);
  }
  return acting;
}

/**
 * "Breach duties", "Technical responsibilities": a word that only stands before "duties" in a heading says what they are about,
 * unless it names somebody by its ending, has duties in the text, or a party of the text has such a heading, too (`beside` is false).
 */
function isTopic(
  group: Group,
  beside: boolean,
  acting: ReadonlySet<string>,
  counts: ReadonlyMap<string, Count>,
  { words, casing }: Learning,
): boolean {
  const kinds = new Set(group.candidates.flatMap((candidate) => [...candidate.kinds]));
  if (![...kinds].every((kind) => kind === 'noun' || kind === 'weak' || kind === 'titled')) return false;
  if (!kinds.has('noun') || acting.has(group.key)) return false;
  const names = [...(group.candidates[0] as Candidate).forms.keys(), ...group.aliases];
  if (names.some((name) => words.learner.subjects.includes(name.toLowerCase()))) return false;
  const noun = (counts.get(group.key)?.article ?? 0) > 0;
  if (!noun && names.every((name) => isBareAdjective(name, words))) return true;
  if (
    names.some((name) => hasAgentEnding(name, words) || casing.isProper(name) || /^\p{Lu}{2,}$/u.test(name))
  )
    return false;
  return beside;
}

function isOnlyActing(group: Group): boolean {
  return group.candidates.every(({ kinds }) => kinds.size === 1 && kinds.has('acted'));
}

function hasNoun(group: Group): boolean {
  return group.candidates.some(({ kinds }) => kinds.has('noun'));
}

/** Somebody who has duties in the text, or by more than a word before "duties". */
function isKnown(group: Group, acting: ReadonlySet<string>): boolean {
  return (
    acting.has(group.key) ||
    group.candidates.some((candidate) =>
      [...candidate.kinds].some((kind) => kind !== 'noun' && strong.has(kind)),
    )
  );
}

/**
 * Those whose name is that of somebody rather than of a thing or a topic: the text says "is responsible", or the name ends as names of people
 * do, is a name in running text, acts in the text, or stands in the same phrase as another one of whom that is known
 * ("Cloud manages", "Customer manages").
 */
function somebodies(
  groups: readonly Group[],
  acting: ReadonlySet<string>,
  counts: ReadonlyMap<string, Count>,
  learning: Learning,
): ReadonlySet<Group> {
  const evident = (one: Group): boolean => {
    const kinds = new Set(one.candidates.flatMap((candidate) => [...candidate.kinds]));
    if (
      kinds.has('sentence') ||
      kinds.has('cell') ||
      kinds.has('paired') ||
      kinds.has('acted') ||
      acting.has(one.key)
    )
      return true;
    const names = [...(one.candidates[0] as Candidate).forms.keys(), ...one.aliases];
    return names.some(
      (name) =>
        learning.words.learner.subjects.includes(name.toLowerCase()) ||
        learning.words.learner.possessives.includes(name.toLowerCase()) ||
        hasAgentEnding(name, learning.words) ||
        isRoleName(name, learning.words) ||
        isAbbreviation(name) ||
        isProperName(name, counts.get(one.key)),
    );
  };
  const found = new Set(groups.filter((group) => evident(group)));
  const framesOf = (group: Group): string[] => group.candidates.flatMap((candidate) => [...candidate.frames]);
  const frames = new Set([...found].flatMap((group) => framesOf(group)));
  for (const group of groups) if (framesOf(group).some((frame) => frames.has(frame))) found.add(group);
  return found;
}

function toParty(group: Group, learning: Learning, counts: ReadonlyMap<string, Count> | null): Party {
  const { words, casing } = learning;
  const forms = new Map<string, number>();
  for (const candidate of group.candidates) {
    for (const [form, count] of candidate.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  }
  const learner = group.candidates.some((candidate) => words.learner.subjects.includes(candidate.key));
  const own = [...(group.candidates[0] as Candidate).forms.entries()].toSorted(
    (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]),
  );
  const written = own.map(([form]) => form);
  const singularForm = written.find(
    (form) => words.grammar.singular(form.split(' ').at(-1) as string) === form.split(' ').at(-1),
  );
  const kinds = new Set(group.candidates.flatMap((candidate) => [...candidate.kinds]));
  const first = written[0] as string;
  const base =
    singularForm ?? (isOneInS(first, learning.leaves, words, casing) ? first : singularOf(first, words));
  const name =
    learner && written.every((form) => isLearnerWord(form, words)) ? words.learner.name : upperFirst(base);
  const count = counts?.get(group.key);
  return {
    name,
    inSentence:
      learner && name === words.learner.name ? name.toLowerCase() : inSentence(name, count, casing, words),
    plural: learner && name === words.learner.name,
    key: group.key,
    aliases: oneSpelling([...forms.keys(), ...group.aliases], name),
    evidence: group.candidates
      .flatMap((candidate) => candidate.evidence)
      .toSorted((a, b) => a.start - b.start),
    learner,
    person:
      [...kinds].some((kind) => strong.has(kind)) ||
      [name, ...group.aliases].some((alias) => hasAgentEnding(alias, words)) ||
      isProperName(base, count) ||
      learner,
  };
}

/** A company or an office: always with a capital, mostly without an article. */
function isProperName(name: string, count: Count | undefined): boolean {
  if (count === undefined || count.running === 0 || !/^\p{Lu}/u.test(name)) return false;
  return count.lower === 0 && count.article * 2 < count.running;
}

function isLearnerWord(form: string, words: Words): boolean {
  return [...words.learner.subjects, ...words.learner.possessives].includes(form.toLowerCase());
}

function singularOf(form: string, words: Words): string {
  const parts = form.split(' ');
  return [...parts.slice(0, -1), words.grammar.singular(parts.at(-1) as string)].join(' ');
}

function inSentence(name: string, count: Count | undefined, casing: Casing, words: Words): string {
  // Where articles have a gender and a case, a name is shown without one.
  if (words.frames !== null) return name;
  const first = name.split(' ')[0] as string;
  const abbreviation = /^[\p{Lu}\p{N}&]{2,}$/u.test(first);
  const common =
    !abbreviation && ((count?.lower ?? 0) > 0 || (!casing.isProper(first) && hasAgentEnding(name, words)));
  if (common) {
    const lower = name
      .split(' ')
      .map((word) => (/^[\p{Lu}\p{N}&]{2,}$/u.test(word) ? word : word.toLowerCase()))
      .join(' ');
    return `${words.articles[0] ?? ''} ${lower}`.trim();
  }
  const article = count !== undefined && count.running > 0 && count.article * 2 >= count.running;
  return article ? `${words.articles[0] ?? ''} ${name}`.trim() : name;
}

/**
 * "You" is one of the parties where the text says so ("you, the customer"), or where it sets "you" against one of
 * exactly two others: then it is the other one.
 */
function joinLearner(parties: Parties, once: ReadonlySet<string>, learning: Learning): Parties {
  const { words } = learning;
  const you = parties.all.find((party) => party.learner) ?? implicitLearner(learning);
  if (you === null) return parties;
  const others = parties.all.filter((party) => !party.learner);
  if (others.length === 0) return new Parties([], words);
  const withYou = new Parties([...others, you], words);
  const against = opposition(you, withYou, learning);
  // Somebody who is only told of once is nobody's other side.
  const sides = others.filter((party) => !once.has(party.key));
  const same =
    explicitLearner(others, learning) ?? otherSide(sides, against) ?? addressed(you, withYou, learning);
  if (same === null)
    return parties.all.includes(you) || (others.length === 1 && against.size > 0) ? withYou : parties;
  const joined: Party = {
    ...same,
    learner: true,
    aliases: oneSpelling([...same.aliases, ...words.learner.subjects.slice(0, 1), ...you.aliases], same.name),
    evidence: [...same.evidence, ...you.evidence].toSorted((a, b) => a.start - b.start),
  };
  return new Parties(
    others.map((party) => (party === same ? joined : party)),
    words,
  );
}

/** "You" as a party that no "you are responsible" has shown yet; it takes part only where a sentence sets it against another. */
function implicitLearner(learning: Learning): Party | null {
  const { words } = learning;
  const subject = words.learner.subjects[0] as string;
  const polite = words.learner.polite.join('|');
  const pattern =
    polite === ''
      ? new RegExp(`(?<![\\p{L}])${subject}(?![\\p{L}])`, 'iu')
      : new RegExp(`(?<=[\\p{L},]\\s)(?:${polite})(?!\\p{L})`, 'u');
  const leaf = learning.leaves.find((leaf) => pattern.test(leaf.text));
  if (leaf === undefined) return null;
  return {
    name: words.learner.name,
    inSentence: subject,
    plural: true,
    key: subject,
    aliases: [],
    evidence: [leaf.span],
    learner: true,
    person: true,
  };
}

function explicitLearner(others: readonly Party[], learning: Learning): Party | null {
  const subject = learning.words.learner.subjects[0] as string;
  const sign = new RegExp(`\\b${subject}(?:\\s*[,(]|\\s+are\\s)|\\(${subject}\\)|,\\s+${subject}\\b`, 'iu');
  const leaves = learning.leaves.filter((leaf) => sign.test(leaf.text));
  if (leaves.length === 0) return null;
  for (const party of others) {
    const name = [party.name, ...party.aliases].map((alias) => escapeRegExp(alias.toLowerCase())).join('|');
    const pattern = new RegExp(
      `\\b${subject}\\s*(?:,|\\()\\s*(?:as\\s+)?(?:the|an?)\\s+(?:${name})|\\b(?:${name})\\s*\\(${subject}\\)|\\bas\\s+(?:the|an?)\\s+(?:${name}),\\s+${subject}\\b|\\b${subject}\\s+are\\s+(?:the|an?)\\s+(?:${name})\\b`,
      'iu',
    );
    if (leaves.some((leaf) => pattern.test(leaf.text))) return party;
  }
  return null;
}

/** How often each party is set against "you": as subjects of one sentence, or of neighbouring items. */
function opposition(you: Party, parties: Parties, learning: Learning): Map<Party, number> {
  const against = new Map<Party, number>();
  let before: Party | null = null;
  for (const leaf of learning.leaves) {
    const clauses = clausesOf(leaf.text, parties, learning.words);
    const named = new Set(clauses.flatMap((clause) => clause.parties));
    const single: Party | null = named.size === 1 ? ([...named][0] ?? null) : null;
    if (leaf.kind === 'item' && single !== null && before !== null && (single === you) !== (before === you)) {
      named.add(before);
    }
    before = leaf.kind === 'item' ? single : null;
    if (!named.has(you)) continue;
    for (const party of named) if (party !== you) against.set(party, (against.get(party) ?? 0) + 1);
  }
  return against;
}

/** The one party in whose sections "you" are given duties. */
function addressed(you: Party, parties: Parties, learning: Learning): Party | null {
  const owners = new Set<Party>();
  for (const leaf of learning.leaves) {
    if (
      leaf.kind === 'heading' ||
      !clausesOf(leaf.text, parties, learning.words).some((clause) => clause.parties.includes(you))
    )
      continue;
    const owner = headingParty(leaf.section.title, parties, learning.words)?.party;
    if (owner !== undefined && owner !== you) owners.add(owner);
  }
  return owners.size === 1 ? ([...owners][0] ?? null) : null;
}

function otherSide(others: readonly Party[], against: ReadonlyMap<Party, number>): Party | null {
  const [first, second] = others;
  if (others.length !== 2 || first === undefined || second === undefined) return null;
  const one = against.get(first) ?? 0;
  const two = against.get(second) ?? 0;
  if (one > 0 && one >= 3 * two) return second;
  return two > 0 && two >= 3 * one ? first : null;
}
