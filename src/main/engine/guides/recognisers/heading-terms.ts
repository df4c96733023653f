import type { DocumentModel, Section } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Block, Paragraph } from '../types.ts';
import { readsLikeMeaning } from './glossary.ts';
import { termClaim } from './term-claims.ts';
import { bareTitle } from './list-titles.ts';
import type { Proposal, Recogniser } from './types.ts';

const name = 'heading-terms';
const fewest = 3;

/** A glossary whose terms are headings: three or more siblings under it, each with one paragraph that says what it means. */
export const headingTerms: Recogniser = {
  name,
  *propose(model) {
    const families = new Map<Section, Section[]>();
    for (const section of model.sections) {
      const { parent } = section;
      if (section.heading === null || parent === null) continue;
      if (model.about[parent.index]?.subject !== 'glossary') continue;
      const family = families.get(parent);
      if (family === undefined) families.set(parent, [section]);
      else family.push(section);
    }
    for (const family of families.values()) {
      const terms = family.filter((section) => meaningOf(section, model) !== null);
      if (terms.length < fewest || terms.length < family.length * 0.8) continue;
      for (const section of terms) yield proposalOf(section, meaningOf(section, model) as Paragraph, model);
    }
  },
};

function meaningOf(section: Section, model: DocumentModel): Paragraph | null {
  const [block, ...rest] = section.blocks;
  const title = bareTitle(section.title);
  if (
    block?.type !== 'paragraph' ||
    rest.some((one: Block) => one.type !== 'opaque' && one.type !== 'caption')
  )
    return null;
  if (title === '' || title.split(' ').length > 7 || /\?$/u.test(title)) return null;
  return readsLikeMeaning(oneLine(block.text.text), model) ? block : null;
}

function proposalOf(section: Section, meaning: Paragraph, model: DocumentModel): Proposal {
  const place = { section, siblings: section.blocks, at: 0, items: [] };
  const why = 'a heading and its one paragraph, as all their siblings in a glossary';
  const claim = termClaim(
    bareTitle(section.title),
    oneLine(meaning.text.text),
    [meaning.text.span],
    place,
    model,
    0.9,
    why,
    'glossary',
  );
  const context = claim.context.filter((title) => title !== section.title);
  return {
    recogniser: name,
    territory: [meaning.span],
    claims: [{ ...claim, recogniser: name, context }],
    weight: 0,
  };
}
