import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { dutyPhrase } from './duty-phrase.ts';
import type { Evidence } from './party-evidence.ts';
import type { Section } from './outline.ts';
import { keptPerText } from './readings.ts';
import { anyOf, plainQuotes } from './text.ts';

/** The first heading, where it stands above all others or has nothing listed below it. */
export function isTitle(section: Section, sections: readonly Section[]): boolean {
  if (section.index > 1) return false;
  const alone = !sections.some((other) => other.index > section.index && other.level <= section.level);
  return (
    (alone && sections.length > 2) ||
    !section.blocks.some((block) => block.type === 'list' || block.type === 'table')
  );
}

/** A section of worked examples, by its heading or one above. */
export function isExample(section: Section, words: Words): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (isExampleTitle(at.title, words)) return true;
  return false;
}

/** A section whose heading, or one above, ends with "roles". */
export function speaksOfRoles(section: Section, words: Words): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (isRoleTitle(at.title, words)) return true;
  }
  return false;
}

const isRoleTitle = keptPerText((title, words: Words) => {
  const plain = plainQuotes(title).toLowerCase();
  return [...words.headings.roleEndings, ...words.headings.roles].some(
    (end) => plain === end || plain.endsWith(` ${end}`),
  );
});

const exampleTitle = oncePerLanguage(
  (words) => new RegExp(`(?<!\\p{L})${anyOf(words.headings.examples)}(?!\\p{L})`, 'iu'),
);

const isExampleTitle = keptPerText((title, words: Words) => exampleTitle(words).test(title));

/** Under "Roles and responsibilities", sub-headings and labels name the roles. */
export function roleSections(sections: readonly Section[], evidence: Evidence, words: Words): void {
  for (const section of sections) {
    if (section.parent === null || section.heading === null || section.parent.heading === null) continue;
    if (
      isDutyTitle(section.title, words) &&
      section.parent.index > 1 &&
      section.parent.title.split(' ').length <= 5
    ) {
      evidence.add(
        section.parent.title.replace(/\s*\([^)]*\)/gu, ''),
        isJoined(section.parent.title, words) ? 'weak' : 'role',
        section.parent.heading.span,
        section.parent.index,
      );
    }
    const parent = plainQuotes(section.parent.title)
      .toLowerCase()
      .replace(/[^\p{L}&\s-]/gu, '')
      .trim();
    const ends = words.headings.roleEndings.some((phrase) => parent.endsWith(` ${phrase}`));
    if (!ends && !words.headings.roles.includes(parent)) continue;
    if (section.title.split(' ').length <= 4 && !/[?:.]/u.test(section.title)) {
      // "Duties of the cook" names the cook.
      const name = dutyPhrase(section.title, words)?.who ?? section.title.replace(/\s*\([^)]*\)/gu, '');
      evidence.add(name, 'role', section.heading.span, section.index);
    }
  }
}

/** "Outcomes and expectations": a title that names several things names nobody. */
function isJoined(title: string, words: Words): boolean {
  return title
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => words.and.includes(word));
}

/** "Responsibilities", "Core duties", "What are the responsibilities?": of whoever the heading above names. */
function isDutyTitle(title: string, words: Words): boolean {
  const strong = words.dutyNouns.filter((noun) => !words.weakDutyNouns.includes(noun));
  const parts = plainQuotes(title).toLowerCase().replace(/[?:]$/u, '').split(' ');
  return (
    parts.length <= 5 &&
    strong.includes(parts.at(-1) as string) &&
    parts
      .slice(0, -1)
      .every(
        (part) =>
          words.notParties.includes(part) ||
          words.functionWords.includes(part) ||
          words.dutyModifiers.includes(part),
      )
  );
}

/** A heading that is a bare noun, above a text in which that noun does something that is a duty. */
export function titledSections(sections: readonly Section[], evidence: Evidence, words: Words): void {
  const verbs = actingVerbs(words);
  for (const section of sections) {
    const parts = section.title.split(' ');
    if (section.heading === null || parts.length > 4 || /[?:.,]/u.test(section.title)) continue;
    if (isTitle(section, sections)) continue;
    const name = parts
      .filter((part, index) => index > 0 || !words.articles.includes(part.toLowerCase()))
      .join(' ');
    const acts = section.blocks.some(
      (block) =>
        block.type === 'paragraph' &&
        block.sentences.some((sentence) => verbs.has(verbBehind(name, sentence.text, words))),
    );
    if (acts) evidence.add(name, 'titled', section.heading.span, section.index);
  }
}

const actingVerbs = oncePerLanguage(
  (words): ReadonlySet<string> =>
    new Set([...words.dutyVerbs.flatMap((verb) => [verb, words.grammar.thirdPerson(verb)]), ...words.modals]),
);

/** The word behind a name that a sentence begins with, in lower case; empty where it begins with something else. */
function verbBehind(name: string, sentence: string, words: Words): string {
  let at = 0;
  if (!startsWith(sentence, name, at)) {
    const blank = sentence.indexOf(' ');
    if (blank === -1 || !words.articles.includes(sentence.slice(0, blank).toLowerCase())) return '';
    at = blank + 1;
    if (!startsWith(sentence, name, at)) return '';
  }
  const rest = sentence.slice(at + name.length, at + name.length + 40);
  return (/^s?\s+(\p{L}+)/iu.exec(rest)?.[1] ?? '').toLowerCase();
}

function startsWith(text: string, name: string, at: number): boolean {
  return (
    text.length > at + name.length && text.slice(at, at + name.length).toLowerCase() === name.toLowerCase()
  );
}
