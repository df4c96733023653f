/** Longest footnote label and longest note written in its place, in units. */
const longestLabel = 100;
const longestNote = 1000;

/**
 * End (exclusive) of what stands at `at` and is not shown with the text: an embedded note `![[…]]` and a comment `%%…%%`
 * (Obsidian), a reference to a footnote `[^1]` (Pandoc, GFM) and a footnote in its place `^[…]` (Pandoc). 0 where there is none.
 * `lastComment` is the offset of the text's last `%%`.
 */
export function unshownEnd(content: string, at: number, lastComment: number): number {
  const code = content.charCodeAt(at);
  const next = content.charCodeAt(at + 1);
  if (code === 37) return next === 37 && lastComment > at + 1 ? content.indexOf('%%', at + 2) + 2 : 0;
  if (code === 91) return next === 94 ? footnoteEnd(content, at) : 0;
  if (code === 94) return next === 91 ? noteEnd(content, at + 1) : 0;
  if (code !== 33 || next !== 91 || content.charCodeAt(at + 2) !== 91) return 0;
  const end = content.indexOf(']]', at + 3);
  return end > at + 3 && end - at < longestNote && !content.slice(at, end).includes('\n') ? end + 2 : 0;
}

function footnoteEnd(content: string, at: number): number {
  for (let here = at + 2; here < Math.min(content.length, at + longestLabel); here += 1) {
    const code = content.charCodeAt(here);
    if (code === 93) return here > at + 2 ? here + 1 : 0;
    if (code <= 32 || code === 91 || code === 94) return 0;
  }
  return 0;
}

function noteEnd(content: string, at: number): number {
  let depth = 0;
  for (let here = at; here < Math.min(content.length, at + longestNote); here += 1) {
    const code = content.charCodeAt(here);
    if (code === 92) here += 1;
    else if (code === 91) depth += 1;
    else if (code === 93) {
      depth -= 1;
      if (depth === 0) return here + 1;
    }
  }
  return 0;
}
