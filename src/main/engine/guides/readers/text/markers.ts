/** How an item of a list begins. `family` tells kinds of markers apart; `number` is its place in a sequence, or 0. */
export interface Marker {
  marker: string;
  /** Units from the beginning of the line to the item's text. */
  length: number;
  family: string;
  number: number;
  /** Signs around a letter or numeral; the value if it is a Roman numeral, or may be one (`i`, `v`, `x`), else 0. */
  shape: string;
  roman: number;
}

const bullet =
  /^([-*+•●○◦▪■□‣⁃▶►▸▹▷➢➤➜➔✓✔✗✘✅❌☐☑☒◆◇❖·–—・･]\ufe0f?)(?:[ \t\u00a0\u3000]{1,20})(\[[ xX]\][ \t])?(?=\S)/u;
/** Bullets that need no blank after them; the others would be a sign, a dash or emphasis there. */
const tightBullet = /^([•●◦▪■‣⁃➢➤❖・･])(?=[^\s•●◦▪■‣⁃➢➤❖・･])/u;
const wordBullet = /^(o)(?:\t|[ \u00a0]{2,8})(?=\S)/;
const numbered = /^(\(?)(\d{1,3})([.)])(?:[ \t\u00a0]{1,20})(?=\S)/;
const lettered = /^(\(?)([A-Za-z])([.)])(?:[ \t\u00a0]{1,20})(?=\S)/;
const roman = /^(\(?)([ivx]{2,5}|[IVX]{2,5})([.)])(?:[ \t\u00a0]{1,20})(?=\S)/;
const fullWidth = /^([（(]?)([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})([、．）])[ \t\u3000]{0,4}(?=\S)/u;

/** The marker at the beginning of a line's text; letters before a full stop need `markerSequence` to be certain. */
export function markerOf(text: string): Marker | null {
  if (isWordStart(text)) return null;
  const head = text.slice(0, 40);
  const bulleted = bullet.exec(head);
  if (bulleted) {
    const box = bulleted[2]?.trim();
    const sign = bulleted[1] ?? '-';
    return {
      marker: box ? `${sign} ${box}` : sign,
      length: bulleted[0].length,
      family: sign,
      number: 0,
      ...unnumbered,
    };
  }
  const tight = tightBullet.exec(head) ?? wordBullet.exec(head);
  if (tight)
    return {
      marker: tight[1] ?? '•',
      length: tight[0].length,
      family: tight[1] ?? '•',
      number: 0,
      ...unnumbered,
    };
  const number = numbered.exec(head) ?? fullWidth.exec(head);
  if (number)
    return enumerated(number, 'number', Number.parseInt((number[2] ?? '').normalize('NFKC'), 10) || 0);
  const numeral = roman.exec(head);
  if (numeral) return enumerated(numeral, 'roman', romanValue(numeral[2] ?? ''));
  const letter = lettered.exec(head);
  if (!letter) return null;
  const upper = (letter[2] ?? '') < 'a';
  return enumerated(letter, upper ? 'LETTER' : 'letter', (letter[2] ?? 'a').toLowerCase().charCodeAt(0) - 96);
}

/**
 * Whether a text begins with a word of two letters or more that is no marker, as most lines do: behind its first letter a marker
 * has a full stop, a bracket or a blank, and only Roman numerals go on with letters.
 */
function isWordStart(text: string): boolean {
  return isLatin(text.charCodeAt(0)) && isLatin(text.charCodeAt(1)) && !'ivxIVX'.includes(text.charAt(1));
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** What a marker without a number has in the place of its Roman value. */
export const unnumbered = { shape: '', roman: 0 };

function enumerated(match: RegExpExecArray, kind: string, number: number): Marker {
  const [before, sign, after] = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
  const roman =
    kind === 'roman' ? number : kind === 'number' ? 0 : ({ i: 1, v: 5, x: 10 }[sign.toLowerCase()] ?? 0);
  const family = `${before}${kind}${after}`;
  return { marker: match[0].trim(), length: match[0].length, family, number, shape: before + after, roman };
}

/** Whether `next` can stand below `marker` in one list: the same bullet, or a number or letter that is not smaller. */
export function follows(marker: Marker, next: Marker): boolean {
  if (marker.family === next.family) return next.number >= marker.number;
  return marker.roman > 0 && next.roman === marker.roman + 1 && marker.shape === next.shape;
}

/** Whether `next` is what comes after `marker`: the same bullet, or exactly the next number, letter or numeral. */
export function comesNext(marker: Marker, next: Marker): boolean {
  if (marker.roman > 0 && next.roman === marker.roman + 1 && marker.shape === next.shape) return true;
  return marker.family === next.family && (marker.number === 0 || next.number === marker.number + 1);
}

/** A bullet that stands alone on its line: its text follows on the next. */
export function isLoneBullet(text: string): boolean {
  return /^[•●○◦▪■‣⁃➢*·・-]$/u.test(text);
}

/** Whether the marker is a letter or numeral before a full stop, as initials and abbreviations are too. */
export function needsSequence(marker: Marker): boolean {
  return marker.family.endsWith('.') && !marker.family.includes('number');
}

function romanValue(numeral: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  let total = 0;
  let last = 0;
  for (const letter of [...numeral.toLowerCase()].toReversed()) {
    const value = values[letter] ?? 0;
    total += value < last ? -value : value;
    last = value;
  }
  return total;
}
