import { fieldOf } from '../grammar/labels.ts';
import type { DocumentModel, Section } from '../model/index.ts';
import { anyOf, oneLine } from '../model/text.ts';
import { oncePerLanguage } from '../words/once.ts';
import { pairOf, type Pair } from './question-pairs.ts';
import { answerOf, type Unit } from './question-units.ts';

/** A case of more characters than this is no part of a prompt. */
const longestStory = 400;
const longestPrompt = 600;
const fewestWords = 6;
/** Between an issue and its conclusion stand the rule and how it applies. */
const mostBetween = 4;

/**
 * The case that the questions below are about: a paragraph of statements below "Case" or "Worked example", or one that begins with such
 * a word. Empty where another text begins; null where a unit says nothing of it.
 */
export function storyIn(unit: Unit, section: Section, model: DocumentModel): string | null {
  if (unit.kind !== 'paragraph' || unit.text.length > longestStory || unit.text.endsWith('?')) return null;
  const { lead, title } = patternsFor(model.words);
  const label = lead.exec(unit.text)?.[0] ?? '';
  const headed = title.test(section.title) || model.about[section.index]?.subject === 'examples';
  if (label === '' && !headed) return null;
  const text = unit.text.slice(label.length);
  const states =
    /[.!…]["”’)]*$/u.test(text) && !text.includes('?') && text.split(/\s+/u).length >= fewestWords;
  return states && !isAnswering({ ...unit, text }, model) ? text : null;
}

function isAnswering(unit: Unit, model: DocumentModel): boolean {
  const { labels } = model.words;
  return (
    answerOf(unit, model) !== null ||
    fieldOf(unit.text, labels.conclusions) !== null ||
    fieldOf(unit.text, labels.explanation) !== null ||
    /^\p{Lu}\p{L}+(?: \p{L}+)?:\s/u.test(unit.text)
  );
}

const patternsFor = oncePerLanguage(({ labels, headings }) => {
  const names = anyOf([...labels.cases, ...headings.examples]);
  return {
    lead: new RegExp(`^(?:worked\\s+)?${names}\\s*(?:\\d{1,2}|[A-Z])?\\s*[:.–—-]\\s+`, 'iu'),
    title: new RegExp(`^(?:worked\\s+)?${names}\\s*(?:\\d{1,2}|[A-Z])?\\s*[:.]?$`, 'iu'),
  };
});

/** "Issue: Can Ben claim? Rule: … Conclusion: He cannot." below a case. */
export function issuePair(
  units: readonly Unit[],
  at: number,
  section: Section,
  model: DocumentModel,
): Pair | null {
  const { labels } = model.words;
  const unit = units[at] as Unit;
  const question = fieldOf(unit.text, labels.issues);
  if (question === null || !question.endsWith('?')) return null;
  for (const next of units.slice(at + 1, at + 1 + mostBetween)) {
    if (next.kind === 'heading') return null;
    const answer = fieldOf(next.text, labels.conclusions) ?? answerOf(next, model);
    if (answer !== null && answer !== '')
      return pairOf(question, answer, '', true, [unit.span, next.span], section, model);
  }
  return null;
}

/** The question behind its case: "Ana earns 12 an hour. What is her pay?". */
export function within(story: string, pair: Pair): Pair {
  const alone = !/[.!]\s/u.test(pair.question);
  if (story === '' || pair.trueFalse || !alone || story.length + pair.question.length > longestPrompt)
    return pair;
  return { ...pair, question: oneLine(`${story} ${pair.question}`) };
}
