import { visit, type DocumentModel, type Section } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Span, Text } from '../types.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'cloze';
const longestText = 500;

/** Gaps that the author marked in running text: `{{answer}}` and `{{c1::answer::hint}}`; one card for each number. */
export const cloze: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const add = (text: Text, sentences: readonly Text[], section: Section): void => {
      if (!text.text.includes('{{')) return;
      const parts = text.text.length <= longestText ? [text] : sentences;
      for (const part of parts) {
        const found = gapsOf(part);
        if (found.length > 0) proposals.push(proposalOf(part, found, section, model));
      }
    };
    visit(model.sections, {
      paragraph: (block, place) => add(block.text, block.sentences, place.section),
      list: (list, place) => {
        for (const item of list.items) add(item.text, item.sentences, place.section);
      },
    });
    yield* proposals;
  },
};

interface Gap {
  number: number;
  answer: string;
  hint: string;
  start: number;
  end: number;
}

const pattern = /\{\{(?:c(\d{1,2})::)?((?:[^{}:]|:(?!:)){1,200})(?:::([^{}]{0,100}))?\}\}/gu;

/** Names of variables, filters and paths belong to templates of programs, not to learners. */
const code = /[_$|=<>;%#]|^\s*[./]|\w\.\w|\w\(|^[a-z]+[A-Z]/u;

function gapsOf(text: Text): Gap[] {
  const gaps: Gap[] = [];
  let last = 0;
  for (const match of text.text.matchAll(pattern)) {
    const [whole, number, source = '', hint = ''] = match;
    const answer = oneLine(source);
    const end = match.index + whole.length;
    const inCode = text.marks.some(
      (mark) => mark.kind === 'code' && mark.from < end && mark.to > match.index,
    );
    if (inCode || answer === '' || (number === undefined && code.test(source))) continue;
    last = number === undefined ? last + 1 : Number(number);
    gaps.push({ number: last, answer, hint: oneLine(hint), start: match.index, end });
  }
  return gaps;
}

/** The text with the gaps of one number left out and the others filled. */
function shown(text: string, gaps: readonly Gap[], number: number | null): string {
  let result = '';
  let at = 0;
  for (const gap of gaps) {
    const hidden = gap.hint === '' ? '____' : `____ (${gap.hint})`;
    result += text.slice(at, gap.start) + (gap.number === number ? hidden : gap.answer);
    at = gap.end;
  }
  return oneLine(result + text.slice(at));
}

function proposalOf(text: Text, gaps: readonly Gap[], section: Section, model: DocumentModel): Proposal {
  const full = shown(text.text, gaps, null);
  const spans: Span[] = [text.span];
  const claims = [...new Set(gaps.map((gap) => gap.number))].map((number): Draft => {
    const answer = gaps.filter((gap) => gap.number === number).map((gap) => gap.answer);
    const prompt = model.words.prompts.cloze.replace('{text}', () => shown(text.text, gaps, number));
    return {
      recogniser: name,
      construct: 'cloze',
      family: 'question',
      subject: full,
      context: headingsOf(section, model),
      scope: [],
      relation: `cloze-${number}`,
      answer,
      answerMode: answer.length > 1 ? 'ordered' : 'any',
      options: null,
      explanation: full,
      spans,
      leansOn: [],
      certainty: 0.98,
      why: ['the author marked the gap'],
      ask: [{ kind: 'question', card: 'cloze', template: 'cloze', prompt }],
      open: false,
      parties: [],
    };
  });
  return { recogniser: name, territory: spans, claims, weight: 0 };
}
