import { labelOf } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import type { Item, List, Span } from '../types.ts';
import type { Frames, Words } from '../words/index.ts';
import { visit, type Section } from './outline.ts';
import type { Evidence } from './party-evidence.ts';
import { isExample } from './section-evidence.ts';
import { hasAgentEnding, isAbbreviation, isRoleName } from './somebody.ts';
import { oneLine, plainQuotes } from './text.ts';

/** A name above or before things that are done: a heading, the item that holds a list, or a label. */
interface Entry {
  name: string;
  span: Span;
  section: number;
  acts: Acts;
}

/**
 * How the things are said: "checks the chart" (somebody does it), "check the chart" (an order or a duty), "plans shifts" (the same, or
 * a noun), or neither.
 */
type Acts = 'third' | 'base' | 'open' | 'no';

/**
 * "Staff nurse" above "gives medication; updates the care plan": names under which most lines begin with a verb in the third person.
 * Names of one series (headings side by side, items of one list) speak for each other: beside "Exams officer" and
 * "Invigilator", "SENCo" is somebody as well.
 */
export function actingSeries(sections: readonly Section[], evidence: Evidence, words: Words): void {
  if (words.roleNouns.length === 0) return;
  const series = new Map<Section | List, Entry[]>();
  const add = (key: Section | List, entry: Entry): void => {
    const known = series.get(key);
    if (known === undefined) series.set(key, [entry]);
    else known.push(entry);
  };
  for (const section of sections) {
    if (section.heading === null || section.parent === null || isExample(section, words)) continue;
    const list = section.blocks.slice(0, 2).find((block) => block.type === 'list');
    if (list === undefined) continue;
    const lines = list.items.map((item) => firstOf(item));
    const acts = actsOf(lines, words);
    // Headings beside those of people may be about anything.
    if (acts === 'no' || acts === 'open') continue;
    add(section.parent, {
      name: nameOf(section.title),
      span: section.heading.span,
      section: section.index,
      acts,
    });
  }
  visit(sections, {
    paragraph: (block, place) => {
      const label = labelOf(block.text);
      if (label === null || isExample(place.section, words)) return;
      add(place.section, {
        name: nameOf(label.label),
        span: block.span,
        section: place.section.index,
        acts: actsOf([label.rest], words),
      });
    },
    list: (list, place) => {
      if (isExample(place.section, words)) return;
      const before = place.siblings[place.at - 1];
      const lead = before?.type === 'paragraph' ? before.text : null;
      if (lead !== null && lead.text.length < 60 && !/[.!?]\s*$/u.test(lead.text))
        add(place.section, {
          name: nameOf(lead.text),
          span: lead.span,
          section: place.section.index,
          acts: actsOf(list.items.map(firstOf), words),
        });
      for (const item of list.items) {
        const entry = entryOf(item, place.section.index, words);
        if (entry !== null) add(list, entry);
      }
    },
  });
  labelledRoles(sections, evidence, words);
  let at = 0;
  for (const entries of series.values()) addSeries(entries, `series ${at++}`, evidence, words);
}

/**
 * "**Landlord**: roof, walls; **Tenant**: lamps, drains": a list whose labels all name people and offices, and that says of none of
 * them who that is. One that gives parts of something is told by its commas.
 */
function labelledRoles(sections: readonly Section[], evidence: Evidence, words: Words): void {
  if (words.frames === null) return;
  visit(sections, {
    list: (list, place) => {
      if (list.items.length < 2 || isExample(place.section, words)) return;
      const labels = list.items.map((item) => labelOf(item.text));
      const names = labels.map((label) => (label === null ? '' : nameOf(label.label)));
      if (new Set(names).size < names.length || !names.every((name) => isRoleName(name, words))) return;
      const rests = labels.map((label) => label?.rest.toLowerCase() ?? '');
      const starts = [...words.beingStarts, ...words.definitionStarts];
      if (rests.some((rest) => starts.includes(rest.split(/\s/u, 1)[0] as string) || /[.?!]\s/u.test(rest)))
        return;
      if (rests.filter((rest) => rest.includes(',')).length * 2 < rests.length) return;
      for (const [index, item] of list.items.entries())
        evidence.add(names[index] as string, 'role', item.text.span, place.section.index);
    },
  });
}

function addSeries(entries: readonly Entry[], frame: string, evidence: Evidence, words: Words): void {
  // "Planner: plans shifts" beside "Porter: carries the bags".
  const shown = entries.some((entry) => entry.acts === 'third' && isRoleName(entry.name, words));
  const named = entries.flatMap((entry): Entry[] => {
    if (entry.acts === 'no' || !isName(entry.name)) return [];
    if (entry.acts !== 'open') return [entry];
    return shown && isRoleName(entry.name, words) ? [{ ...entry, acts: 'third' }] : [];
  });
  const people = named.filter((entry) => isRoleName(entry.name, words));
  const third = named.filter((entry) => entry.acts === 'third');
  const alike = named.filter(
    ({ name }) => isRoleName(name, words) || hasAgentEnding(name, words) || isAbbreviation(name),
  );
  const sure = people.length * 2 >= named.length || alike.length >= mostly * named.length;
  // "Session Manager" among other products: the names beside it are nobody's.
  if (people.length * 2 + alike.length < entries.length) return;
  for (const entry of named) {
    const role = isRoleName(entry.name, words);
    const like = hasAgentEnding(entry.name, words) || isAbbreviation(entry.name);
    // Beside people, whoever does things in the same way is one of them.
    const beside = people.length > (role ? 1 : 0) && sure && (third.length === named.length || like);
    if (beside || (role && (entry.acts === 'third' || people.length > 1)))
      evidence.add(entry.name, 'role', entry.span, entry.section, frame);
  }
}

function entryOf(item: Item, section: number, words: Words): Entry | null {
  const inner = item.children.filter((block) => block.type === 'list');
  if (inner.length > 0) {
    const lines = inner.flatMap((list) => list.items.map((child) => firstOf(child)));
    const acts = actsOf(lines, words);
    const name = acts === 'no' ? '' : nameOf(oneLine(item.text.text));
    return { name, span: item.text.span, section, acts };
  }
  const label = labelOf(item.text);
  if (label === null) return null;
  const acts = actsOf([label.rest], words);
  return { name: acts === 'no' ? '' : nameOf(label.label), span: item.text.span, section, acts };
}

/** Without its number, what stands in brackets, "steps for the", and a colon at the end. */
function nameOf(text: string): string {
  return plainQuotes(oneLine(text))
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+/iu, '')
    .replace(/\s*[:–—-]\s*$/u, '')
    .replace(/[’']s?$/u, '')
    .replace(/^\p{L}+ for (?:the |an? )?(?=\p{L})/iu, '')
    .replace(/^(?:the|an?) (?=\p{L})/iu, '')
    .trim();
}

function isName(name: string): boolean {
  return name.length > 1 && name.split(' ').length <= 4 && /^\p{L}[\p{L}\p{N} .&/’'-]*$/u.test(name);
}

function firstOf(item: Item): string {
  return oneLine((item.sentences[0] ?? item.text).text);
}

/** Share of the lines that have to begin with a verb. */
const mostly = 0.7;

/** The same where a language is described by frames: by its finite verbs and the form of its infinitives. */
function actsByFrames(lines: readonly string[], words: Words, frames: Frames): Acts {
  const third = lines.filter((line) => {
    const [first = '', second = ''] = line.split(/\s+/u);
    if (!frames.nounsCapital && words.constructs.of.includes(second.toLowerCase())) return false;
    return second !== '' && frames.verbs.get(first.toLowerCase())?.third === first.toLowerCase();
  }).length;
  if (third > 0 && third >= mostly * lines.length) return 'third';
  const base = lines.filter((line) => frames.infinitive.test(line)).length;
  return base > 0 && base >= mostly * lines.length ? 'base' : 'no';
}

function actsOf(lines: readonly string[], words: Words): Acts {
  if (words.frames !== null) return actsByFrames(lines, words, words.frames);
  const { toBase, toThird, objectStarts, nounLike, modalWords } = patternsOf(words);
  let third = 0;
  let base = 0;
  let known = 0;
  let open = 0;
  for (const line of lines) {
    const [, written = '', second = ''] = /^(\S+)\s+(\S+)/u.exec(line) ?? [];
    const first = written.toLowerCase().replace(/,$/u, '');
    const next = second.toLowerCase();
    if (next === '' || !/^\p{L}+$/u.test(first)) continue;
    const verb = toBase.get(first);
    const lower = line.toLowerCase();
    if (words.responsible.some((phrase) => lower.startsWith(`${phrase} `)) || modalWords.has(first)) {
      third++;
      known++;
    } else if (verb !== undefined) {
      third++;
      open++;
      if (!nounLike.has(verb) || objectStarts.has(next) || toBase.has(next.replace(/,$/u, ''))) known++;
    } else if (toThird.has(first)) {
      base++;
      if (!nounLike.has(first) || objectStarts.has(next)) known++;
    } else if (/[^su]s$/u.test(first) && !words.functionWords.includes(first)) third++;
  }
  if (known === 0) return open > 0 && open === lines.length ? 'open' : 'no';
  if (third >= mostly * lines.length && third > base) return 'third';
  return third + base >= mostly * lines.length ? 'base' : 'no';
}
