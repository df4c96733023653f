import type { Text } from '../types.ts';
import type { Words } from '../words/index.ts';
import { firstLetters } from '../model/letters.ts';
import { anyOf, balanced, oneLine, plainQuotes } from '../model/text.ts';
import { oncePerLanguage } from '../words/once.ts';

export interface Label {
  label: string;
  rest: string;
  /** Where `rest` begins in the text. */
  at: number;
  /** True where the label is set in bold. */
  strong: boolean;
  separator: ':' | '-';
}

/**
 * "Label: rest", "Label – rest", also with the label in bold. The label has at most nine words and is no sentence;
 * null where there is none.
 */
export function labelOf(text: Text): Label | null {
  let label = labels.get(text);
  if (label === undefined) {
    label = readLabel(text);
    labels.set(text, label);
  }
  return label;
}

/** Most recognisers ask for the label of most texts. */
const labels = new WeakMap<Text, Label | null>();

function readLabel(text: Text): Label | null {
  const found = plainLabel(text.text);
  const strong = text.marks.find((mark) => mark.kind === 'strong' && mark.from <= 1);
  if (strong !== undefined) {
    const label = oneLine(text.text.slice(strong.from, strong.to)).replace(/\s*[:–—-]$/u, '');
    const after = /^\s*[:–—-]?\s*/u.exec(text.text.slice(strong.to))?.[0] ?? '';
    const separated = /[:–—-]\s*$/u.test(text.text.slice(strong.from, strong.to)) || /[:–—-]/u.test(after);
    const at = strong.to + after.length;
    const rest = oneLine(text.text.slice(at));
    if (separated && label !== '' && rest !== '' && label.split(' ').length <= 9) {
      return {
        label,
        rest,
        at,
        strong: true,
        separator: /:/u.test(text.text.slice(strong.from, at)) ? ':' : '-',
      };
    }
  }
  return found;
}

/** The same for a plain string. */
export function plainLabel(text: string): Label | null {
  if (!hasSeparator(text)) return null;
  const pattern = /:(?=\s)|\s[–—-]{1,2}\s/gu;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match.index > longestLabel) return null;
    const label = oneLine(text.slice(0, match.index));
    if (!balanced(label)) continue;
    const at = match.index + match[0].length;
    const rest = oneLine(text.slice(at));
    if (label === '' || rest === '' || label.split(' ').length > 9 || /[.?!;]$|[.?!;]\s/u.test(label))
      return null;
    return {
      label,
      rest,
      at: at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0),
      strong: false,
      separator: match[0] === ':' ? ':' : '-',
    };
  }
  return null;
}

/** Behind so many characters no label ends. */
const longestLabel = 120;

function hasSeparator(text: string): boolean {
  const end = Math.min(text.length, longestLabel + 2);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 45 || code === 0x2013 || code === 0x2014) return true;
  }
  return false;
}

/** Labels of properties, times and ratios: they say what is told about a thing, and name no thing. */
export function isFieldLabel(label: Label, words: Words): boolean {
  return (
    words.fieldLabels.includes(plainQuotes(label.label).toLowerCase()) || /^[\d:./\s-]+$/u.test(label.label)
  );
}

/** Text behind one of the given field labels: "Answer: …", "**A** – …"; null where the text begins otherwise. */
export function fieldOf(text: string, labels: readonly string[]): string | null {
  let field = fields.get(labels);
  if (field === undefined) {
    const pattern = new RegExp(
      `^(?:${anyOf(labels)})\\s*\\d*\\s*(?:[:.)]|\\s[–—-]|[–—-])(?=\\s|$)\\s*`,
      'iu',
    );
    field = { pattern, firsts: new Set(labels.map((label) => firstLetters(label))) };
    fields.set(labels, field);
  }
  // Asked of every line for every sort of label: most lines begin with another word.
  if (!field.firsts.has(firstLetters(text))) return null;
  const match = field.pattern.exec(plainQuotes(oneLine(text)));
  return match === null ? null : oneLine(text).slice(match[0].length).trim();
}

const fields = new WeakMap<readonly string[], { pattern: RegExp; firsts: ReadonlySet<string> }>();

/** Headings of examples without their count: "Example 2: the night shift" → "the night shift". */
export function withoutCount(title: string, words: Words): string {
  return title.replace(countedExample(words), '').trim();
}

const countedExample = oncePerLanguage(
  ({ headings }) =>
    new RegExp(
      `^(?:worked\\s+)?(?:${[...headings.examples, 'case'].join('|')})\\s*\\d*\\s*[:.–—-]\\s*`,
      'iu',
    ),
);
