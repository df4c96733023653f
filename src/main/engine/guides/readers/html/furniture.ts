import { shortText } from './inline.ts';
import { attribute, type Element, isElement, isText, opaqueReason } from './tree.ts';
import { Weights } from './weights.ts';

/**
 * What sites call the parts around and within their articles, by the words of class names and ids, and the reason that the
 * ledger gives. These are names in code, the same in every language.
 */
const names: readonly (readonly [why: string, words: string])[] = [
  ['cookie notice', 'cookie cookies consent gdpr ccpa onetrust'],
  [
    'navigation',
    'breadcrumb breadcrumbs pagination pager paginator nav navbar navigation navlinks prevnext navbox catlinks sitemap ' +
      'menu submenu skiplink jumpto backtotop editsection editlink toctree',
  ],
  ['table of contents', 'toc tableofcontents'],
  ['comments', 'comments comment disqus respond commentlist livefyre'],
  [
    'links to other pages',
    'related recommended recommendations recirc recirculation readmore morefrom outbrain taboola trending popular mostread',
  ],
  ['share buttons', 'share sharing shares sharebar sharedaddy sharethis addthis social socials socialmedia'],
  ['sign-up line', 'newsletter subscribe subscription signup optin paywall'],
  ['advert', 'ad ads adbox adslot advert advertisement advertising sponsor sponsored promo promotion dfp'],
  [
    'author or date',
    'byline author authors timestamp dateline postmeta entrymeta pubdate lastupdated lastmodified',
  ],
  ['list of sources', 'reflist references bibliography footnotes citations'],
  [
    'part of the site, not of the guide',
    'sidebar widget footer printfooter masthead popup modal overlay feedback helpful rating noprint hatnote ambox',
  ],
];

const reasons: ReadonlyMap<string, string> = new Map(
  names.flatMap(([why, words]) => words.split(' ').map((word) => [word, why] as const)),
);

/** Pairs of words that say together what neither says alone. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['post meta', 'author or date'],
  ['entry meta', 'author or date'],
  ['page metadata', 'author or date'],
  ['last updated', 'author or date'],
  ['last modified', 'author or date'],
  ['read next', 'links to other pages'],
  ['read more', 'links to other pages'],
  ['more from', 'links to other pages'],
  ['see also', 'links to other pages'],
  ['most read', 'links to other pages'],
  ['edit page', 'navigation'],
  ['edit link', 'navigation'],
  ['prev next', 'navigation'],
  ['sign up', 'sign-up line'],
]);

/** Share of the article that furniture of a name may hold: what holds more is named for something beside it. */
const mostOfArticle = 0.3;
/** What holds fewer units than this, links counted for a fifth, needs no other sign than its name. */
const little = 400;
/** Names of what may be long and full of sentences without being the article's. */
const wordy = new Set([
  'comments',
  'links to other pages',
  'list of sources',
  'cookie notice',
  'table of contents',
]);

/** Least number of links, and their least share of the text, in a block that is nothing but links. */
const fewestLinks = 3;
const linkShare = 0.8;

const holders = new Set('div section ul ol aside header footer p span nav menu'.split(' '));

/** Tells the site's furniture within an article from its text. */
export class Furniture {
  readonly #weights = new Weights();
  readonly #article: number;

  constructor(article: Element) {
    this.#article = this.#weights.of(article);
  }

  /** Why an element is no part of the text, or null. */
  reason(element: Element): string | null {
    if (!holders.has(element.tagName)) return null;
    const named = nameReason(element);
    if (named !== null && this.#isSmall(element, named)) return named;
    return this.#isLinks(element) ? 'list of links' : null;
  }

  #isSmall(element: Element, why: string): boolean {
    const weight = this.#weights.of(element);
    if (weight > this.#article * mostOfArticle && weight > little / 4) return false;
    if (holds(element, 'h1')) return false;
    return weight <= little || wordy.has(why) || this.#weights.linkShare(element) > 0.5;
  }

  /** A list whose items are links and nothing else. */
  #isLinks(element: Element): boolean {
    if (element.tagName !== 'ul' && element.tagName !== 'ol') return false;
    const links = this.#weights.links(element);
    return links >= fewestLinks && this.#weights.linkShare(element) >= linkShare;
  }
}

/** The reason that an element's class names or id give, or null. */
function nameReason(element: Element): string | null {
  const className = (attribute(element, 'class') ?? '').slice(0, 300);
  const id = isNamedForTitle(element, className) ? '' : (attribute(element, 'id') ?? '').slice(0, 60);
  for (const name of `${className} ${id}`.split(/\s+/u)) {
    const words = name
      .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-')
      .toLowerCase()
      .split(/[^a-z0-9]+/u)
      .filter((word) => word !== '');
    // `has-sidebar`, `no-comments`, `with-toc`: what is said of the whole page, or that there is none.
    if (/^(?:has|no|not|with|without|is|hide|show)$/u.test(words[0] ?? '')) continue;
    for (const [index, word] of words.entries()) {
      const why = reasons.get(word) ?? pairs.get(`${word} ${words[index + 1] ?? ''}`);
      if (why !== undefined) return why;
    }
  }
  return null;
}

/** Documentation gives its sections ids made of their titles: `<section id="consent">` speaks of consent. */
function isNamedForTitle(element: Element, className: string): boolean {
  if (element.tagName === 'section' || /\b(?:section|sect\d|level\d)\b/u.test(className)) return true;
  const first = element.childNodes.find((child) => !isText(child) || child.value.trim() !== '');
  if (first === undefined || !isElement(first) || !/^h[1-6]$/u.test(first.tagName)) return false;
  const title = shortText(first, 0).toLowerCase();
  return (
    title.split(/[^\p{L}\p{N}]+/u)[0] ===
    attribute(element, 'id')
      ?.toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)[0]
  );
}

function holds(element: Element, tagName: string): boolean {
  return element.childNodes.some(
    (child) =>
      isElement(child) &&
      opaqueReason(child) === null &&
      (child.tagName === tagName || holds(child, tagName)),
  );
}
