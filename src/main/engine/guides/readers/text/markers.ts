/** How an item of a list begins. `family` tells kinds of markers apart; `number` is its place in a sequence, or 0. */
export interface Marker {
  marker: string;
  /** Units from the beginning of the line to the item's text. */
  length: number;
  family: string;
  number: number;
}

const bullet = /^([-*+•●○◦▪■□‣⁃▶►➢➤✓✔❖·–—])(?:[ \t\u00a0\u3000]{1,20})(\[[ xX]\][ \t])?(?=\S)/u;
/** Bullets that need no blank after them; the others would be a sign, a dash or emphasis there. */
const tightBullet = /^([•●◦▪■‣⁃➢➤❖])(?=[^\s•●◦▪■‣⁃➢➤❖])/u;
const wordBullet = /^(o)(?:\t|[ \u00a0]{2,8})(?=\S)/;
const numbered = /^(\(?)(\d{1,3})([.)])(?:[ \t\u00a0]{1,20})(?=\S)/;
const lettered = /^(\(?)([A-Za-z])([.)])(?:[ \t\u00a0]{1,20})(?=\S)/;
const roman = /^(\(?)([ivx]{2,5}|[IVX]{2,5})([.)])(?:[ \t\u00a0]{1,20})(?=\S)/;
const fullWidth = /^([（(]?)([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})([、．）])[ \t\u3000]{0,4}(?=\S)/u;

/** The marker at the beginning of a line's text; letters before a full stop need `markerSequence` to be certain. */
export function markerOf(text: string): Marker | null {
  const head = text.slice(0, 40);
  const bulleted = bullet.exec(head);
  if (bulleted) {
    const box = bulleted[2]?.trim();
    const sign = bulleted[1] ?? '-';
    return { marker: box ? `${sign} ${box}` : sign, length: bulleted[0].length, family: sign, number: 0 };
  }
  const tight = tightBullet.exec(head) ?? wordBullet.exec(head);
  if (tight) return { marker: tight[1] ?? '•', length: tight[0].length, family: tight[1] ?? '•', number: 0 };
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

function enumerated(match: RegExpExecArray, kind: string, number: number): Marker {
  const shape = `${match[1] ?? ''}${kind}${match[3] ?? ''}`;
  return { marker: match[0].trim(), length: match[0].length, family: shape, number };
}

/** A bullet that stands alone on its line: its text follows on the next. */
export function isLoneBullet(text: string): boolean {
  return /^[•●○◦▪■‣⁃➢*·-]$/u.test(text);
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
