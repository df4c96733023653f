import { anyOf, balanced, oneLine, plainQuotes, withoutClosing } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';

/** Signs between a term and what is said of it. `=`: says that both are the same; `→`: leads from one to the other; `~`: a value. */
export type Sign = ':' | '-' | '=' | '→' | '~';

/** A line of a term and its meaning: "GFR = 125 mL/min", "type I pneumocytes – gas exchange", "ADH → keeps water". */
export interface TermEntry {
  term: string;
  meaning: string;
  sign: Sign;
}

const signs = /:(?=\s)|\s(?:[–—-]{1,2}|[=≙]|:=|[→⇒~≈]|[-=–]>)\s+/u;
const chain = /\s(?:[→⇒]|[-=–]>|>)\s/u;
/** Marks of weight before a term: "!! afferent", "❗ Quota". */
const ornament = /^(?:[!*•▪>]+|[\p{Extended_Pictographic}\uFE0F]+)\s+/u;
const longestTerm = 80;
const mostWords = 8;

/** The entry that a line is; null for a line without a sign, a chain of several and a label that is a sentence. */
export function entryIn(line: string): TermEntry | null {
  const found = signs.exec(line);
  if (found === null || found.index === 0 || found.index > longestTerm) return null;
  const term = oneLine(line.slice(0, found.index)).replace(ornament, '');
  const meaning = oneLine(line.slice(found.index + found[0].length)).replace(ornament, '');
  if (term === '' || meaning === '' || !balanced(term) || !/\p{L}/u.test(term)) return null;
  if (term.split(' ').length > mostWords || /[.?!;,]$|[?!;]\s/u.test(term)) return null;
  const sign = signOf(found[0].trim());
  if (chain.test(meaning) && sign !== '=') return null;
  return { term, meaning, sign };
}

function signOf(written: string): Sign {
  if (written === ':') return ':';
  if (/^[–—-]+$/u.test(written)) return '-';
  if (/^[=≙]$|^:=$/u.test(written)) return '=';
  return /^[~≈]$/u.test(written) ? '~' : '→';
}

/**
 * The entries of a line that sets several side by side: "R = does the work, A = answers for it", "pH < 7.35 = acidosis; pH > 7.45 =
 * alkalosis", also behind a label ("Abbreviations: BP = blood pressure, …"). Null where one of the parts is none.
 */
export function seriesIn(line: string): TermEntry[] | null {
  if (line.indexOf('=') === line.lastIndexOf('=')) return null;
  const text = withoutClosing(line.replace(/^[^=:]{1,60}:\s+/u, ''));
  const parts = text.split(text.includes(';') ? /;\s+/u : /,\s+(?=[^,=]{1,60}\s=\s)/u);
  if (parts.length < 2) return null;
  const entries: TermEntry[] = [];
  for (const part of parts) {
    if (part.indexOf('=') !== part.lastIndexOf('=')) return null;
    const entry = entryIn(part.trim());
    if (entry?.sign !== '=') return null;
    entries.push(turned(entry));
  }
  return entries;
}

/** "pH < 7.35 = acidosis": what names something stands behind the sign. */
export function turned(entry: TermEntry): TermEntry {
  return /[<>≤≥]/u.test(entry.term) && !/[<>≤≥\d]/u.test(entry.meaning)
    ? { ...entry, term: entry.meaning, meaning: entry.term }
    : entry;
}

/** A meaning, and the example that its author gives behind it: "… for example a bolt", "… (e.g. 169.254.17.3)". */
export function withExample(meaning: string, words: Words): { meaning: string; example: string | null } {
  const patterns = examplePatterns(words);
  const plain = plainQuotes(meaning);
  for (const pattern of [patterns.labelled, patterns.sentence, patterns.bracketed, patterns.inline]) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const before = withoutClosing(oneLine(meaning.slice(0, found.index)));
    const behind = meaning.slice(found.index + found[0].length - (found[1] as string).length);
    const example = withoutClosing(
      oneLine(pattern === patterns.bracketed ? behind.replace(/\)\.?$/u, '') : behind),
    );
    if (before.split(' ').length < 2 || example === '' || !balanced(before) || !balanced(example)) continue;
    // "a drug, e.g. aspirin, that thins the blood": what follows belongs to the meaning.
    if (pattern === patterns.inline && (patterns.relative.test(example) || /[.;]\s/u.test(example))) continue;
    return { meaning: before, example };
  }
  const quoted = /\s*\("([^"()]{12,})"\)\.?$/u.exec(plain);
  if (quoted !== null && (quoted[1] as string).split(' ').length >= 4) {
    const example = meaning
      .slice(quoted.index)
      .replace(/^\s*\(\S/u, '')
      .replace(/\S\)\.?$/u, '');
    return { meaning: oneLine(meaning.slice(0, quoted.index)), example };
  }
  return { meaning, example: null };
}

/** The example that a line of its own gives: "Example: …", "e.g. …", "(For example, a bolt.)"; null where it gives none. */
export function exampleLine(line: string, words: Words): string | null {
  const found = examplePatterns(words).whole.exec(plainQuotes(line));
  if (found === null) return null;
  const text = oneLine(line.slice(line.length - (found[1] as string).length));
  return withoutClosing(line.startsWith('(') ? text.replace(/\)\.?$/u, '') : text);
}

const examplePatterns = oncePerLanguage(({ labels, relatives }) => {
  const label = anyOf(labels.example);
  const inline = anyOf(labels.inlineExamples);
  return {
    labelled: new RegExp(`(?:[.;,]|\\s[–—-])?\\s+${label}:\\s+(.+)$`, 'isu'),
    sentence: new RegExp(`[.;]\\s+${inline}[,:]?\\s+(.+)$`, 'isu'),
    bracketed: new RegExp(`\\s*\\((?:${label}\\s*:|${inline},?)\\s*([^()]+\\)\\.?)$`, 'isu'),
    inline: new RegExp(`(?:,|\\s[–—-])?\\s+${inline}[,:]?\\s+(.+)$`, 'isu'),
    whole: new RegExp(`^\\(?(?:${label}\\s*:|${inline}[,:]?)\\s+(.+)$`, 'isu'),
    relative: new RegExp(`,\\s+(?:${relatives.join('|')})\\s`, 'iu'),
  };
});
