import { isGlossaryTitle } from '../model/about.ts';
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
    for (const family of announced(model)) {
      for (const section of family) yield proposalOf(section, meaningOf(section, model) as Paragraph, model);
    }
    for (const family of families.values()) {
      const terms = family.filter((section) => meaningOf(section, model) !== null);
      if (terms.length < fewest || terms.length < family.length * 0.8) continue;
      for (const section of terms) yield proposalOf(section, meaningOf(section, model) as Paragraph, model);
    }
  },
};

/** Short lines that were taken for headings, each above its meaning, behind a line such as "Key words". */
function announced(model: DocumentModel): Section[][] {
  const found: Section[][] = [];
  for (const [at, section] of model.sections.entries()) {
    const last = section.blocks.at(-1);
    const line =
      last?.type === 'paragraph' ? last.text.text : section.blocks.length === 0 ? section.title : '';
    if (line.length > 60 || !isGlossaryTitle(oneLine(line).replace(/:$/u, ''), model.words)) continue;
    const family: Section[] = [];
    for (let next = at + 1; next < model.sections.length; next++) {
      const term = model.sections[next] as Section;
      if (term.parent === section && model.about[section.index]?.subject === 'glossary') break;
      if (meaningOf(term, model) === null) break;
      family.push(term);
    }
    if (family.length >= fewest) found.push(family);
  }
  return found;
}

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
