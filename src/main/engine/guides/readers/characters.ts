/** White space of any script, as one UTF-16 unit: what a reader collapses to a single blank. */
export function isSpaceCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * Units that a reader does not show: controls, the soft hyphen, the zero-width space and a stray byte order mark.
 * Joiners and bidirectional marks stay, since Persian, emoji and mixed scripts need them.
 */
export function isInvisibleCode(code: number): boolean {
  if (code < 32) return !isSpaceCode(code);
  return (
    (code >= 0x7f && code <= 0x9f && code !== 0x85) || code === 0xad || code === 0x200b || code === 0xfeff
  );
}

/** White space, or nothing at all to a reader. */
export function isBlankCode(code: number): boolean {
  return isSpaceCode(code) || isInvisibleCode(code);
}

/** Offset of the first unit in `[from, to)` that a reader sees, or `to`. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset after the last unit in `[from, to)` that a reader sees, or `from`. */
export function skipSpaceBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlankCode(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Scripts that are written without blanks between words: a sentence may end without one, and a line has no words. */
export function isUnspacedScript(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60)
  );
}
