/**
 * What an HTML tree builder cannot do in linear time is kept from it: elements open inside each other without end,
 * formatting that is never closed and opened again in every paragraph, tags with thousands of attributes. Such tags are
 * overwritten with blanks, so that every offset stays what it was.
 */

/** Elements open at a time; deeper ones are read as if their tags were not there. */
export const deepestElement = 256;
/** Formatting elements (`<b>`, `<font>` …) open at a time: the parser opens all of them again in each paragraph. */
const mostFormatting = 12;
/** Attributes of one tag. */
const mostAttributes = 256;

const voids = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
);
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const rawText = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));
/** Elements that another of their kind, or the end of what holds them, closes. */
const closesItself = new Set('p li dt dd tr td th thead tbody tfoot colgroup'.split(' '));
/** How far up an element that closes itself is looked for. */
const selfReach = 4;

interface Tag {
  name: string;
  closing: boolean;
  end: number;
  attributes: number;
}

/** The same text, as long, without the tags that would make parsing slower than linear. */
export function guarded(html: string): string {
  return new Guard(html).run();
}

class Guard {
  readonly #html: string;
  readonly #parts: string[] = [];
  readonly #open: string[] = [];
  readonly #dropped = new Map<string, number>();
  readonly #formats = new Map<string, number>();
  #formatCount = 0;
  #copied = 0;

  constructor(html: string) {
    this.#html = html;
  }

  run(): string {
    const html = this.#html;
    let at = html.indexOf('<');
    while (at >= 0) {
      const next = this.#markup(at);
      at = html.indexOf('<', Math.max(next, at + 1));
    }
    if (this.#copied === 0) return html;
    this.#parts.push(html.slice(this.#copied));
    return this.#parts.join('');
  }

  /** Handles what begins at `<`; gives where to go on. */
  #markup(at: number): number {
    const html = this.#html;
    const code = html.charCodeAt(at + 1);
    if (html.startsWith('<!--', at)) return pastOrEnd(html, '-->', at + 2);
    if (code === 33 || code === 63) return pastOrEnd(html, '>', at);
    const tag = tagAt(html, at);
    if (!tag) return at + 1;
    if (tag.attributes > mostAttributes || !this.#admits(tag)) this.#blank(at, tag.end);
    else if (!tag.closing && rawText.has(tag.name)) return rawEnd(html, tag.name, tag.end);
    else if (tag.name === 'plaintext') return html.length;
    return tag.end;
  }

  #admits(tag: Tag): boolean {
    const { name } = tag;
    if (voids.has(name) || (rawText.has(name) && !tag.closing)) return true;
    if (tag.closing) {
      const dropped = this.#dropped.get(name) ?? 0;
      if (dropped > 0) this.#dropped.set(name, dropped - 1);
      else this.#close(name);
      return dropped === 0;
    }
    const fits = formatting.has(name) ? this.#format(name) : this.#push(name);
    if (!fits) this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1);
    return fits;
  }

  #format(name: string): boolean {
    if (this.#formatCount >= mostFormatting) return false;
    this.#formatCount += 1;
    this.#formats.set(name, (this.#formats.get(name) ?? 0) + 1);
    return true;
  }

  #push(name: string): boolean {
    if (closesItself.has(name)) {
      for (let at = this.#open.length - 1; at >= Math.max(0, this.#open.length - selfReach); at -= 1) {
        const other = this.#open[at] ?? '';
        if (other === name) {
          this.#open.length = at;
          break;
        }
        if (!closesItself.has(other)) break;
      }
    } else while (this.#open.at(-1) === 'p') this.#open.pop();
    if (this.#open.length >= deepestElement) return false;
    this.#open.push(name);
    return true;
  }

  #close(name: string): void {
    if (formatting.has(name)) {
      const count = this.#formats.get(name) ?? 0;
      if (count === 0) return;
      this.#formats.set(name, count - 1);
      this.#formatCount -= 1;
      return;
    }
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#open.length = at;
  }

  #blank(from: number, to: number): void {
    this.#parts.push(this.#html.slice(this.#copied, from), ' '.repeat(to - from));
    this.#copied = to;
  }
}

function pastOrEnd(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function rawEnd(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

const nameAt = /[a-zA-Z][^\s/>]{0,63}/y;

function tagAt(html: string, at: number): Tag | null {
  const closing = html.charCodeAt(at + 1) === 47;
  nameAt.lastIndex = at + (closing ? 2 : 1);
  const name = nameAt.exec(html)?.[0].toLowerCase();
  if (name === undefined) return null;
  let attributes = 0;
  let quote = 0;
  let gap = false;
  for (let here = nameAt.lastIndex; here < html.length; here += 1) {
    const code = html.charCodeAt(here);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) {
      return { name, closing, end: here + 1, attributes };
    } else if ((code === 34 || code === 39) && html.charCodeAt(here - 1) === 61) quote = code;
    else if (code <= 32 || code === 47) gap = true;
    else if (gap) {
      attributes += 1;
      gap = false;
    }
  }
  return { name, closing, end: html.length, attributes };
}
