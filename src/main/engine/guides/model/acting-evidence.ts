import { labelOf } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import type { Item, List, Span, Table } from '../types.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import type { Casing } from './casing.ts';
import type { Evidence } from './party-evidence.ts';
import { passiveActors } from './passive-actors.ts';
import { isRoleName } from './somebody.ts';
import { actingParties } from './told-parties.ts';
import { anyOf, oneLine, plainQuotes } from './text.ts';
import { WordFilter } from './word-filter.ts';

/** Somebody at the start of a clause, and what kind of word the verb behind it is. */
interface Actor {
  name: string;
  verb: 'duty' | 'modal';
  learner: boolean;
  article: boolean;
  /** Behind "the". */
  definite: boolean;
}

interface Patterns {
  breaks: RegExp;
  modal: RegExp;
  contrastStart: RegExp;
  contrast: RegExp;
  forLead: RegExp;
  modals: WordFilter;
  roles: WordFilter;
}

const patternsFor = oncePerLanguage((words): Patterns => {
  const contrast = anyOf(words.contrasts);
  return {
    breaks: new RegExp(
      `\\s*[;,]\\s+(?:${anyOf(words.and)}\\s+)?${contrast}\\s+|\\s*;\\s+|\\s*,\\s+(?=\\p{L})`,
      'giu',
    ),
    modal: new RegExp(`^${anyOf(words.firmModals)}$`, 'iu'),
    contrastStart: new RegExp(`^${contrast}\\s+`, 'iu'),
    contrast: new RegExp(`[,\\s]${contrast}\\s`, 'iu'),
    forLead: new RegExp(
      `^${anyOf(words.ownerPrepositions)}\\s+(?:${anyOf(words.determiners)}\\s+)?(\\p{L}+(?:\\s\\p{L}+)?)\\s*:?$`,
      'iu',
    ),
    modals: new WordFilter(words.firmModals),
    roles: new WordFilter(words.roleNouns.flatMap((noun) => [noun, `${noun}s`])),
  };
});

/** Collects those whom a text shows at work, where no word for duties is used: "the cook salts the soup, while the waiter …". */
export class ActingEvidence {
  readonly #words: Words;
  readonly #evidence: Evidence;
  readonly #casing: Casing;
  readonly #patterns: Patterns;
  readonly #acted = new Map<string, { span: Span; section: number }>();

  constructor(words: Words, evidence: Evidence, casing: Casing) {
    this.#words = words;
    this.#evidence = evidence;
    this.#casing = casing;
    this.#patterns = patternsFor(words);
  }

  /**
   * "The pharmacist checks the order, while the nurse gives the drug": two who act in one sentence; "Every skipper must …": one who
   * has to. Only nouns for people and offices count, as machines act and must as well.
   */
  sentence(text: string, span: Span, section: number, example: boolean): void {
    // A note of cause and effect ("rejects → bears the risk") tells a case, no part.
    if (this.#words.roleNouns.length === 0 || text.length > 600 || /[→⇒?]/u.test(text)) return;
    const { frames } = this.#words;
    if (frames !== null) {
      if (example) return;
      for (const { name, obliged } of actingParties(text, this.#words, frames))
        this.#evidence.add(name, obliged ? 'sentence' : 'acted', span, section);
      return;
    }
    if (text.length < 60) this.lead(text, span, section);
    this.#obliged(text, span, section);
    if (!this.#patterns.roles.mayHold(text)) return;
    const plain = plainQuotes(oneLine(text));
    if (!example)
      for (const name of passiveActors(plain, this.#words)) this.#evidence.add(name, 'acted', span, section);
    const { contrast, contrastStart, breaks } = this.#patterns;
    const opened = contrastStart.exec(plain)?.[0].length ?? 0;
    const segments = plain.slice(opened).split(breaks);
    const actors = segments.flatMap((segment) => this.#actor(segment) ?? []);
    const people = actors.filter((actor) => actor.learner || this.#isRole(actor.name));
    const names = new Set(people.map((actor) => this.#words.grammar.singular(actor.name).toLowerCase()));
    const turns = opened > 0 || /;/u.test(plain) || contrast.test(plain);
    for (const actor of people) {
      if (actor.verb === 'duty' && actor.article && !actor.learner) {
        this.#acts(actor.name, span, section);
        // "A clerk changes an entry" tells a case.
        if (!example && actor.definite && isRoleName(actor.name, this.#words))
          this.#evidence.add(actor.name, 'acted', span, section);
      }
      const together = turns && names.size > 1;
      if (actor.verb === 'modal' ? !actor.learner || together : together)
        this.#evidence.add(actor.name, 'sentence', span, section);
    }
  }

  /** "For processors:" names somebody, as far as the text says elsewhere what they must do. */
  lead(text: string, span: Span, section: number): void {
    const name = this.#patterns.forLead.exec(plainQuotes(oneLine(text)))?.[1];
    if (name !== undefined && this.#isAgent(name)) this.#evidence.add(name, 'for', span, section);
  }

  /** "The processor must …": a person by its ending, or a machine. */
  #obliged(text: string, span: Span, section: number): void {
    if (!this.#patterns.modals.mayHold(text)) return;
    const actor = this.#actor(plainQuotes(oneLine(text)));
    if (actor?.verb === 'modal' && !actor.learner && this.#isAgent(actor.name))
      this.#evidence.add(actor.name, 'must', span, section);
  }

  /** A list of a worked example in which some items say what "you" must do, and others what somebody with a name does. */
  example(list: List, section: number): void {
    const { learner } = this.#words;
    const actors = list.items.map((item) => ({ item, actor: this.#actor(plainQuotes(firstOf(item))) }));
    const you = actors.filter(({ actor }) => actor?.learner === true && actor.verb === 'modal');
    const named = actors.filter(
      ({ actor }) => actor !== null && !actor.learner && !actor.article && this.#isName(actor.name),
    );
    if (you.length === 0 || named.length === 0) return;
    for (const { item } of you)
      this.#evidence.add(learner.subjects[0] as string, 'sentence', item.span, section);
    for (const { item, actor } of named)
      if (actor !== null) this.#evidence.add(actor.name, 'sentence', item.span, section);
  }

  /** "**Scribe** – documents the timeline", item after item, where a title speaks of roles. */
  roles(list: List, section: number): void {
    const { toBase, toThird } = patternsOf(this.#words);
    const labels = list.items.flatMap((item) => {
      const label = labelOf(item.text);
      const [verb = '', next = ''] = (label?.rest ?? '').toLowerCase().split(' ');
      return label !== null && next !== '' && (toBase.has(verb) || toThird.has(verb))
        ? [{ item, label: label.label }]
        : [];
    });
    if (labels.length < 2 || labels.length < 0.7 * list.items.length) return;
    for (const { item, label } of labels)
      this.#evidence.add(label.replace(/\s*\([^()]*\)$/u, ''), 'role', item.text.span, section);
  }

  /** Columns that are headed by people and whose cells say what is done. */
  table(table: Table, section: number): void {
    const { words } = { words: this.#words };
    const heads = (table.header ?? []).map((cell) => ({ cell, text: oneLine(cell.text.text) }));
    const roles = heads.filter(({ text }, index) => index > 0 && text !== '' && this.#isRole(text));
    if (roles.length < 2) return;
    const { toBase, toThird } = patternsOf(words);
    let filled = 0;
    let verbs = 0;
    for (const row of table.rows) {
      for (const [index, { text }] of heads.entries()) {
        const cell = oneLine(row[index]?.text.text ?? '');
        if (index === 0 || cell === '' || !this.#isRole(text)) continue;
        filled++;
        const [first = '', second = ''] = cell.toLowerCase().split(' ');
        if (second !== '' && (toBase.has(first) || toThird.has(first) || words.grammar.isGerund(first)))
          verbs++;
      }
    }
    if (filled === 0 || verbs < 0.6 * filled) return;
    for (const { cell, text } of roles) this.#evidence.add(text, 'column', cell.span, section);
  }

  /** Who stands at the beginning of a clause, with a verb of duty or a modal behind. The clause is on one line. */
  #actor(clause: string): Actor | null {
    const words = this.#words;
    const { toBase, toThird } = patternsOf(words);
    const { modal: isModal } = this.#patterns;
    // "Rule: landlords must …": the label is none of the name.
    const spoken = clause.includes(':') ? clause.replace(/^[^:]{1,60}:\s+/u, '') : clause;
    // A conjunction, an article, three words of a name and two of a verb.
    const parts = spoken.split(' ', 7);
    let at = 0;
    const lower = (index: number): string => (parts[index] ?? '').toLowerCase();
    if (words.conjunctions.includes(lower(0)) || words.and.includes(lower(0))) at++;
    const article = words.determiners.includes(lower(at));
    const definite = lower(at) === words.articles[0];
    if (article) at++;
    for (let verb = at + 1; verb <= at + 3 && verb < parts.length; verb++) {
      const name = parts.slice(at, verb).join(' ');
      const word = parts[verb] as string;
      if (!/^[\p{L}\p{N}&'’ -]+$/u.test(name)) return null;
      const learner = words.learner.subjects.includes(name.toLowerCase());
      const modal = isModal.test(word) || isModal.test(`${word} ${parts[verb + 1] ?? ''}`);
      const next = lower(verb + 1);
      if (modal && learner && patternsOf(words).studyVerbs.has(next)) return null;
      if (modal) return { name, verb: 'modal', learner, article, definite };
      // "customers manage", "you manage", "the clerk files": the number of the subject tells its verb from a noun.
      const plural = learner || words.grammar.singular(name) !== name;
      if (plural ? toThird.has(word) : toBase.has(word))
        return { name, verb: 'duty', learner, article, definite };
      if (words.functionWords.includes(word.toLowerCase())) return null;
    }
    return null;
  }

  /** Who acts a second time is somebody with a part in the text. */
  #acts(name: string, span: Span, section: number): void {
    const key = name.toLowerCase();
    const before = this.#acted.get(key);
    if (before === undefined) this.#acted.set(key, { span, section });
    else {
      this.#evidence.add(name, 'sentence', before.span, before.section);
      this.#evidence.add(name, 'sentence', span, section);
    }
  }

  #isRole(name: string): boolean {
    const last = (name.split(' ').at(-1) as string).toLowerCase();
    const { roleNouns } = patternsOf(this.#words);
    return roleNouns.has(last) || roleNouns.has(this.#words.grammar.singular(last));
  }

  #isAgent(name: string): boolean {
    const last = this.#words.grammar.singular((name.split(' ').at(-1) as string).toLowerCase());
    return this.#isRole(name) || this.#words.agentEndings.some((ending) => last.endsWith(ending));
  }

  /** Without an article and never written small in this document: a name. */
  #isName(name: string): boolean {
    const { massEndings } = this.#words;
    return name
      .split(' ')
      .every(
        (word) =>
          /^\p{Lu}/u.test(word) &&
          !this.#casing.isCommon(word) &&
          !massEndings.some((ending) => word.toLowerCase().endsWith(ending)),
      );
  }
}

function firstOf(item: Item): string {
  return oneLine((item.sentences[0] ?? item.text).text);
}
