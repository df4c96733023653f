import { visit, type DocumentModel, type Section } from '../model/index.ts';
import { anyOf, oneLine, withoutClosing } from '../model/text.ts';
import type { Text } from '../types.ts';
import { opensWith } from './openings.ts';
import type { Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'cross-reference';

/** "See the formulary for maximum doses.": where to find what, where both have a name. */
export const crossReference: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const { see, for: links, vague } = model.words.constructs.crossReferences;
    const pattern = new RegExp(
      `^${anyOf(see)}\\s+((?:(?:${model.words.articles.join('|')})\\s+)?.{3,70}?)\\s+${anyOf(links)}\\s+(.{4,120}?)\\.?$`,
      'iu',
    );
    const empty = new RegExp(`(?<!\\p{L})${anyOf(vague)}(?!\\p{L})`, 'iu');
    const add = (sentences: readonly Text[], section: Section): void => {
      for (const sentence of sentences) {
        if (sentence.text.length > 220 || !opensWith(sentence.text, see)) continue;
        const match = pattern.exec(oneLine(sentence.text));
        const [, place = '', use = ''] = match ?? [];
        if (match === null || empty.test(place) || empty.test(use) || /[,;:]/u.test(place)) continue;
        if (!/\p{Lu}/u.test(place) || /https?:|\d/u.test(place)) continue;
        proposals.push(proposalOf(place, use, sentence, section, model));
      }
    };
    visit(model.sections, {
      paragraph: (block, place) => add(block.sentences, place.section),
      list: (list, place) => {
        for (const item of list.items) add(item.sentences, place.section);
      },
    });
    yield* proposals;
  },
};

function proposalOf(
  place: string,
  use: string,
  sentence: Text,
  section: Section,
  model: DocumentModel,
): Proposal {
  const bare = withoutClosing(use);
  return {
    recogniser: name,
    territory: [sentence.span],
    weight: 0,
    claims: [
      {
        recogniser: name,
        construct: 'cross-reference',
        family: 'question',
        subject: bare,
        context: headingsOf(section, model),
        scope: [],
        relation: 'found-in',
        answer: [withoutClosing(place)],
        answerMode: 'any',
        options: null,
        explanation: oneLine(sentence.text),
        spans: [sentence.span],
        leansOn: [],
        certainty: 0.85,
        why: ['the sentence says where to find what'],
        ask: [
          {
            kind: 'question',
            card: 'question',
            template: 'found-in',
            prompt: model.words.constructs.prompts.whereFor.replace('{use}', () => bare),
          },
        ],
        open: false,
        parties: [],
      },
    ],
  };
}
