import { isSpaceCode } from '../characters.ts';

/** Longest destination with title that is looked for after `](`; keeps hostile runs of brackets linear. */
const longestTarget = 2048;
/** Parentheses within each other in a destination. */
const deepestParentheses = 32;
/** Longest tag or automatic link between angle brackets. */
const longestTag = 2048;
/** Longest reference label, as CommonMark has it. */
const longestLabel = 999;

/** End (exclusive) of `(destination "title")` that starts at `at` with its parenthesis, or -1. */
export function targetEnd(content: string, at: number): number {
  if (content.charCodeAt(at) !== 40) return -1;
  const limit = Math.min(content.length, at + longestTarget);
  let here = pastSpace(content, at + 1, limit);
  here = content.charCodeAt(here) === 60 ? pastAngles(content, here, limit) : pastBare(content, here, limit);
  if (here < 0) return -1;
  const spaced = pastSpace(content, here, limit);
  const quote = content.charCodeAt(spaced);
  if (spaced > here && (quote === 34 || quote === 39 || quote === 40)) {
    const close = closingQuote(content, spaced, limit, quote === 40 ? 41 : quote);
    if (close < 0) return -1;
    here = pastSpace(content, close + 1, limit);
  } else here = spaced;
  return here < limit && content.charCodeAt(here) === 41 ? here + 1 : -1;
}

function pastSpace(content: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpaceCode(content.charCodeAt(at))) at += 1;
  return at;
}

function pastAngles(content: string, from: number, limit: number): number {
  for (let at = from + 1; at < limit; at += 1) {
    const code = content.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 10 || code === 60) return -1;
    if (code === 92) at += 1;
  }
  return -1;
}

function pastBare(content: string, from: number, limit: number): number {
  let depth = 0;
  let at = from;
  for (; at < limit; at += 1) {
    const code = content.charCodeAt(at);
    if (isSpaceCode(code)) break;
    if (code === 92) at += 1;
    else if (code === 40) {
      depth += 1;
      if (depth > deepestParentheses) return -1;
    } else if (code === 41) {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  return depth === 0 && at < limit ? at : -1;
}

function closingQuote(content: string, from: number, limit: number, close: number): number {
  for (let at = from + 1; at < limit; at += 1) {
    const code = content.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === close) return at;
  }
  return -1;
}

/** End (exclusive) of `[label]` that starts at `at`, or -1. */
export function labelEnd(content: string, at: number): number {
  if (content.charCodeAt(at) !== 91) return -1;
  const limit = Math.min(content.length, at + longestLabel + 2);
  for (let here = at + 1; here < limit; here += 1) {
    const code = content.charCodeAt(here);
    if (code === 93) return here + 1;
    if (code === 91) return -1;
    if (code === 92) here += 1;
  }
  return -1;
}

/** What stands between angle brackets at `at`: a tag (`name` in lower case), a comment, an automatic link; or null. */
interface Angled {
  kind: 'tag' | 'comment' | 'link';
  name: string;
  closing: boolean;
  end: number;
}

const tagName = /[a-zA-Z][a-zA-Z0-9-]{0,31}/y;
const autolink = /<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,253})>/y;

export function angledAt(content: string, at: number): Angled | null {
  if (content.startsWith('<!--', at)) {
    const end = content.indexOf('-->', at + 4);
    return end < 0 ? null : { kind: 'comment', name: '', closing: false, end: end + 3 };
  }
  autolink.lastIndex = at;
  const link = autolink.exec(content);
  if (link) return { kind: 'link', name: '', closing: false, end: at + link[0].length };
  const closing = content.charCodeAt(at + 1) === 47;
  tagName.lastIndex = at + (closing ? 2 : 1);
  const name = tagName.exec(content)?.[0].toLowerCase();
  if (name === undefined) return null;
  const end = tagEnd(content, tagName.lastIndex);
  return end < 0 ? null : { kind: 'tag', name, closing, end };
}

function tagEnd(content: string, from: number): number {
  const limit = Math.min(content.length, from + longestTag);
  let quote = 0;
  for (let at = from; at < limit; at += 1) {
    const code = content.charCodeAt(at);
    if (at === from && !isSpaceCode(code) && code !== 62 && code !== 47) return -1;
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
    else if (code === 60) return -1;
  }
  return -1;
}
