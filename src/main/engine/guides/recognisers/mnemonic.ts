import { fieldOf } from '../grammar/labels.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { Span, Text } from '../types.ts';
import { bareTitle, namingTitle } from './list-titles.ts';
import { opensWith } from './openings.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'mnemonic';

/** "Mnemonic: …", "**Memory aid** – … = …": what it is for, and what it stands for where the document spells it out. */
export const mnemonic: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const add = (text: Text, place: Place): void => {
      const found = aidIn(text, place, model);
      if (found !== null) proposals.push(found);
    };
    visit(model.sections, {
      paragraph: (block, place) => add(block.text, place),
      list: (list, place) => {
        for (const item of list.items) if (item.children.length === 0) add(item.text, place);
      },
      callout: (block, place) => {
        const title = block.title === null ? '' : oneLine(block.title.text).toLowerCase();
        const first = block.blocks[0];
        const named = [title, block.kind].some((one) => model.words.constructs.mnemonics.includes(one));
        if (!named || first?.type !== 'paragraph' || block.blocks.length > 1) return;
        const found = proposalOf(oneLine(first.text.text), [first.text.span], place, model);
        if (found !== null) proposals.push(found);
      },
    });
    yield* proposals;
  },
};

function aidIn(text: Text, place: Place, model: DocumentModel): Proposal | null {
  if (text.text.length > 500 || !opensWith(text.text, model.words.constructs.mnemonics)) return null;
  const bare = oneLine(text.text)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^([\p{L} ]{3,30}?)\s*\([^()]{1,40}\)\s*:/u, '$1:');
  const aid = fieldOf(bare, model.words.constructs.mnemonics);
  return aid === null || aid === '' ? null : proposalOf(aid, [text.span], place, model);
}

function proposalOf(
  aid: string,
  spans: readonly Span[],
  place: Place,
  model: DocumentModel,
): Proposal | null {
  const { section } = place;
  const { prompts } = model.words.constructs;
  // Several equations spell out letter by letter: they are the aid itself.
  const several = (aid.match(/=/gu)?.length ?? 0) > 1;
  const parts = several
    ? null
    : /^["“]?(.{2,120}?)["”]?\s*(?:\s[–—-]\s|\s?=\s?|:\s|\()\s*(.{3,280}?)\)?\.?$/u.exec(aid);
  const phrase = withoutClosing((parts?.[1] ?? aid).replace(/^["“]|["”]$/gu, ''));
  const meaning = withoutClosing(parts?.[2] ?? '');
  const topic = bareTitle(namingTitle(section, model));
  if (phrase.length > 200 || !/\p{L}{2}/u.test(phrase)) return null;
  const shared = {
    recogniser: name,
    construct: 'mnemonic' as const,
    family: 'question' as const,
    context: headingsOf(section, model).filter((title) => bareTitle(title) !== topic),
    scope: [],
    answerMode: 'any' as const,
    options: null,
    explanation: meaning === '' ? phrase : `${phrase}: ${meaning}`,
    spans,
    leansOn: section.heading === null ? [] : [section.heading.span],
    certainty: 0.85,
    why: ['its label says that it is a memory aid'],
    open: false,
    parties: [],
  };
  const claims: Draft[] = [];
  // Behind a list the aid may be for more than the heading above that list names.
  const behind = place.siblings
    .slice(0, place.at)
    .some((block) => block.type === 'list' || block.type === 'table');
  if (meaning === '' || !behind)
    claims.push({
      ...shared,
      subject: topic,
      relation: 'mnemonic',
      answer: [phrase],
      ask: [
        {
          kind: 'question',
          card: 'question',
          template: 'mnemonic',
          prompt: prompts.mnemonic.replace('{topic}', () => model.casing.inSentence(topic)),
        },
      ],
    });
  if (meaning !== '')
    claims.push({
      ...shared,
      subject: phrase,
      relation: 'mnemonic-means',
      answer: [meaning],
      ask: [
        {
          kind: 'question',
          card: 'question',
          template: 'mnemonic-means',
          prompt: prompts.mnemonicMeans.replace('{mnemonic}', () => phrase),
        },
      ],
    });
  return { recogniser: name, territory: spans, claims, weight: 0 };
}
