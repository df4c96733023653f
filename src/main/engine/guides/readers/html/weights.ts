import { type Element, isElement, isText, opaqueReason } from './tree.ts';

interface Weight {
  /** Units of text that show, those of links counted for a fifth: a menu is mostly links. */
  weight: number;
  text: number;
  linked: number;
  links: number;
}

const linkWorth = 0.2;

/** How much text stands under each element, and how much of it in links. Each element is measured once. */
export class Weights {
  readonly #known = new Map<Element, Weight>();

  of(element: Element): number {
    return this.#measure(element, false).weight;
  }

  links(element: Element): number {
    return this.#measure(element, false).links;
  }

  /** Share of an element's text that stands in links; 0 where there is no text. */
  linkShare(element: Element): number {
    const { text, linked } = this.#measure(element, false);
    return text === 0 ? 0 : linked / text;
  }

  #measure(element: Element, inLink: boolean): Weight {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const sum: Weight = { weight: 0, text: 0, linked: 0, links: 0 };
    if (opaqueReason(element) === null) {
      const link = inLink || element.tagName === 'a';
      if (element.tagName === 'a') sum.links += 1;
      for (const child of element.childNodes) {
        if (isElement(child)) add(sum, this.#measure(child, link));
        else if (isText(child)) {
          const { length } = child.value.trim();
          add(sum, {
            weight: length * (link ? linkWorth : 1),
            text: length,
            linked: link ? length : 0,
            links: 0,
          });
        }
      }
    }
    this.#known.set(element, sum);
    return sum;
  }
}

function add(sum: Weight, more: Weight): void {
  sum.weight += more.weight;
  sum.text += more.text;
  sum.linked += more.linked;
  sum.links += more.links;
}
