import type { Words } from '../words/index.ts';
import { dutyPhrase } from './duty-phrase.ts';
import type { Section } from './outline.ts';
import type { Parties, Party } from './party.ts';
import { hostKind } from './host.ts';
import { anyOf, plainQuotes } from './text.ts';

export type Subject =
  | 'party'
  | 'shared'
  | 'glossary'
  | 'mistakes'
  | 'practices'
  | 'outcomes'
  | 'objectives'
  | 'questions'
  | 'answers'
  | 'examples'
  | 'summary'
  | 'links'
  | 'host'
  | 'plain';

/** What a section speaks of. */
export interface About {
  subject: Subject;
  /** The party, for `party`. */
  party: Party | null;
  /** Where the party comes from: its own heading, a heading above it, or a heading before it in a text without levels. */
  by: 'own' | 'parent' | 'before' | null;
  /** The heading that names it. */
  heading: Section | null;
  /** The verb of a heading such as "AWS manages". */
  verb: string | null;
  /** True where the heading names the party, but no duty: "For tenants". */
  soft: boolean;
}

const nothing: About = { subject: 'plain', party: null, by: null, heading: null, verb: null, soft: false };

interface HeadingPatterns {
  glossary: RegExp;
  shared: RegExp;
  mistakes: RegExp;
  practices: RegExp;
  outcomes: RegExp;
  objectives: RegExp;
  questions: RegExp;
  answers: RegExp;
  examples: RegExp;
  summary: RegExp;
  links: RegExp;
  /** A noun for duties, or a title of sections by role. */
  duty: RegExp;
  /** "For the", before a party. */
  forStart: RegExp;
  /** An article or nothing. */
  articleOnly: RegExp;
}

const made = new WeakMap<Words, HeadingPatterns>();

function patternsFor(words: Words): HeadingPatterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const within = (list: readonly string[]): RegExp =>
    new RegExp(`(?<![\\p{L}])${anyOf(list)}(?![\\p{L}])`, 'iu');
  const whole = (list: readonly string[]): RegExp =>
    new RegExp(`^(?:the\\s+)?${anyOf(list)}\\s*[:?!.]?$`, 'iu');
  const patterns = {
    glossary: within(words.headings.glossary),
    shared: within(words.headings.shared),
    mistakes: within(words.headings.mistakes),
    practices: within(words.headings.practices),
    outcomes: within(words.headings.outcomes),
    objectives: within(words.headings.objectives),
    questions: within(words.headings.questions),
    answers: whole(words.headings.answers),
    examples: within(words.headings.examples),
    summary: whole(words.headings.summary),
    links: whole(words.headings.links),
    duty: within([
      ...words.dutyNouns.filter(
        (noun) => !words.weakDutyNouns.includes(noun) || words.listNouns.includes(noun),
      ),
      ...words.headings.roles,
    ]),
    forStart: new RegExp(
      `^${anyOf([...words.by, ...words.ownerPrepositions])}\\s+(?:${anyOf(words.articles)}\\s+)?$`,
      'iu',
    ),
    articleOnly: new RegExp(`^(?:${anyOf(words.articles)}\\s+)?$`, 'iu'),
  };
  made.set(words, patterns);
  return patterns;
}

/** True for a short title, also as a line of its own, that says that terms follow: "Key terms". */
export function isGlossaryTitle(title: string, words: Words): boolean {
  return (
    title !== '' &&
    title.split(/\s+/u).length <= 5 &&
    !/[?.!]$/u.test(title) &&
    patternsFor(words).glossary.test(plainQuotes(title))
  );
}

/** A heading over what the site offers: its menus, lists of offers, sign-up forms. */
function isHostTitle(title: string, words: Words): boolean {
  const kind = hostKind(title, words);
  return kind === 'navigation' || kind === 'signUp' || kind === 'advert';
}

/** What every section is about, by its own heading, then by those above it. */
export function aboutSections(
  sections: readonly Section[],
  parties: Parties,
  words: Words,
  flat: boolean,
): About[] {
  const own = sections.map((section) => ownSubject(section, parties, words));
  const about = sections.map((section, index) => {
    const mine = own[index] as About;
    const named = mine.subject === 'party' && mine.soft;
    if (mine.subject !== 'plain' && !named) return mine;
    for (let above = section.parent; above !== null; above = above.parent) {
      const inherited = own[above.index] as About;
      if (inherited.subject === 'plain' || inherited.subject === 'summary') continue;
      // "Processors" under "Benefits" lists benefits.
      if (named && (inherited.subject === 'party' || inherited.subject === 'shared')) return mine;
      return { ...inherited, by: inherited.party === null ? null : ('parent' as const) };
    }
    return mine;
  });
  if (flat) inheritBetween(sections, own, about);
  return about;
}

/**
 * Text without levels: headings between those of two parties belong to the first of them. Behind the last party heading
 * nothing says where its part ends, so nothing is inherited there.
 */
function inheritBetween(sections: readonly Section[], own: readonly About[], about: About[]): void {
  let from: number | null = null;
  for (const [index, mine] of own.entries()) {
    if (mine.subject === 'party' && mine.by === 'own') {
      const opener = from === null ? null : (own[from] as About);
      if (from !== null && opener !== null && opener.party !== mine.party) {
        for (let at = from + 1; at < index; at++) {
          const section = sections[at] as Section;
          if ((about[at] as About).subject !== 'plain' || section.level < (sections[from] as Section).level)
            continue;
          about[at] = { ...opener, by: 'before', heading: sections[from] as Section };
        }
      }
      from = index;
    } else if (mine.subject !== 'plain') from = null;
  }
}

function ownSubject(section: Section, parties: Parties, words: Words): About {
  if (section.heading === null) return nothing;
  const title = plainQuotes(section.title)
    .replace(/[#*_]+$/u, '')
    .trim();
  const party = headingParty(title, parties, words);
  if (party !== null) {
    const soft = party.soft && !aboveSpeaksOfDuties(section, words);
    return { subject: 'party', party: party.party, by: 'own', heading: section, verb: party.verb, soft };
  }
  const patterns = patternsFor(words);
  const short = title.split(/\s+/u).length <= 9;
  const subject = ((): Subject => {
    if (isHostTitle(title, words)) return 'host';
    if (patterns.links.test(title)) return 'links';
    if (!short) return 'plain';
    if (patterns.objectives.test(title)) return 'objectives';
    if (patterns.mistakes.test(title)) return 'mistakes';
    if (patterns.practices.test(title)) return 'practices';
    if (patterns.outcomes.test(title)) return 'outcomes';
    if (patterns.glossary.test(title)) return 'glossary';
    if (patterns.shared.test(title) && isDuty(title, words)) return 'shared';
    if (patterns.questions.test(title)) return 'questions';
    if (patterns.answers.test(title)) return 'answers';
    if (patterns.examples.test(title)) return 'examples';
    if (patterns.summary.test(title)) return 'summary';
    return 'plain';
  })();
  return subject === 'plain' ? nothing : { ...nothing, subject, heading: section };
}

/** "Shared responsibilities", "Shared controls", "Both parties"; not "Shared responsibility model" or "Shared storage". */
function isDuty(title: string, words: Words): boolean {
  const lower = title.toLowerCase();
  if (new RegExp(`(?<!\\p{L})${anyOf(words.headings.models)}(?!\\p{L})`, 'u').test(lower)) return false;
  const bare = lower.replace(/\s*[:(–—].*$/u, '').trim();
  return [...words.dutyNouns, 'controls', 'control', 'both'].some(
    (noun) =>
      // "Shared responsibility in the cloud" is a topic, "Shared responsibility" heads what is shared.
      (!words.topicNouns.includes(noun) || bare.endsWith(noun)) &&
      new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, 'u').test(lower),
  );
}

/** A party that a heading is about. `soft`: the heading speaks of no duty. */
export interface HeadingParty {
  party: Party;
  verb: string | null;
  soft: boolean;
}

/** The one party that a heading or an item-as-heading is about; null where it names none or several. */
export function headingParty(title: string, parties: Parties, words: Words): HeadingParty | null {
  if (title.includes('?') && /\?\s*$/u.test(title) && dutyPhrase(title, words) === null) return null;
  const mentions = parties.mentions(title);
  const named = new Set(mentions.map((mention) => mention.party));
  const unnumbered = title.replace(/^[\d.]+\s+/u, '');
  const bare = title.includes('(') ? unnumbered.replace(/\s*\([^()]*\)\s*$/u, '') : unnumbered;
  const exact = parties.named(bare, words);
  if (exact !== null) return { party: exact, verb: null, soft: true };
  const duty = dutyPhrase(title, words);
  if (named.size !== 1) {
    const party = duty === null ? null : parties.named(duty.who, words);
    return party === null || duty === null || named.size > 2 ? null : { party, verb: duty.verb, soft: false };
  }
  const party = [...named][0] as Party;
  const first = mentions[0] as { start: number; end: number };
  if (duty !== null && parties.mentions(duty.who).some((mention) => mention.party === party))
    return { party, verb: duty.verb, soft: patternsFor(words).outcomes.test(title) };
  const after = title.slice(first.end);
  const before = title.slice(0, first.start);
  const soft = !speaksOfDuties(title, words);
  const { articleOnly, forStart } = patternsFor(words);
  if (/[–—:(-]\s*(?:the\s+)?$/iu.test(before) && /^\s*\)?\s*$/u.test(after))
    return { party, verb: null, soft };
  if (forStart.test(before) && after.trim() === '') return { party, verb: null, soft };
  if (articleOnly.test(before) && /^\s*[:–—]\s+\p{L}/u.test(after)) return { party, verb: null, soft };
  return null;
}

/** True where a heading above, or the document's title, says that the sections below are about duties. */
function aboveSpeaksOfDuties(section: Section, words: Words): boolean {
  for (let at = section.parent; at !== null; at = at.parent) {
    if (speaksOfDuties(at.title, words)) return true;
  }
  return false;
}

/** True where a title holds a noun for duties: "Who does what: duties by role". */
function speaksOfDuties(title: string, words: Words): boolean {
  return patternsFor(words).duty.test(title);
}
