import { actionForm } from '../grammar/actions.ts';
import { readItem } from '../grammar/items.ts';
import type { DocumentModel, Place } from '../model/index.ts';
import { raciOf } from '../model/marks.ts';
import { oneLine } from '../model/text.ts';
import { lostPlace } from '../tables/grid.ts';
import { legendOf } from '../tables/legend.ts';
import type { Cell } from '../types.ts';
import type { Matrix } from './matrix.ts';
import { bindingOf } from './party-columns.ts';
import type { Draft, Proposal } from './types.ts';
import { whoClaim } from './who.ts';

const letters = {
  R: 'responsible',
  A: 'accountable',
  S: 'supporting',
  C: 'consulted',
  I: 'informed',
} as const;

/** One card for each letter that a row holds: who is responsible, accountable, consulted, informed, who supports. */
export function raciProposals(
  matrix: Matrix,
  place: Place,
  context: readonly string[],
  model: DocumentModel,
): Proposal[] {
  const legend = legendOf(place);
  // Four letters that are explained in other words are the same four: "R does the work, A answers for it".
  const whole = [...'RACI'].every((letter) => legend.has(letter));
  const meant = (letter: string): boolean => {
    if (whole) return true;
    const meaning = legend.get(letter)?.toLowerCase();
    const standard = letters[letter as keyof typeof letters];
    return meaning === undefined || meaning.includes(standard.slice(0, 5));
  };
  const actions = actionForm(
    matrix.tasks.map((task) => oneLine(task.subject.text.text)),
    model.words,
  );
  return matrix.tasks.flatMap((task): Proposal[] => {
    const text = oneLine(task.subject.text.text);
    const reading = readItem(text, bindingOf(null, model), model.words, model.casing, actions);
    const action = typeof reading === 'string' || !reading.action ? null : reading.predicate;
    const subject = model.casing.inSentence(text);
    const claims: Draft[] = [];
    for (const [letter, relation] of Object.entries(letters)) {
      if (!meant(letter)) continue;
      const holders = matrix.parties.filter((_, index) =>
        raciOf(task.cells[index], model.words).includes(letter),
      );
      const loose = task.loose.filter((cell) => raciOf(cell, model.words).includes(letter));
      if (holders.length + loose.length === 0) continue;
      const open = loose.length > 0;
      const { prompts } = model.words;
      const template = relation === 'responsible' ? prompts.responsibleFor : prompts[relation];
      // "Plan the work" is no noun: it is quoted, or does as the verb.
      const predicate =
        action !== null && relation === 'responsible'
          ? action
          : template.replace('{item}', () => (action === null ? subject : `“${text}”`));
      const held = task.cells.filter((cell): cell is Cell => raciOf(cell, model.words).includes(letter));
      const claim = whoClaim(model, {
        recogniser: 'mark-matrix',
        construct: 'mark-matrix',
        parties: holders.map(({ party }) => party),
        predicate,
        subject,
        lead: null,
        context,
        scope: [],
        explanation: `${text}: ${matrix.parties.map(({ party }, index) => `${party.name} ${oneLine(task.cells[index]?.text.text ?? '')}`).join(', ')}`,
        spans: [task.subject.span, ...[...held, ...loose].map((cell) => cell.span)],
        leansOn: matrix.parties.map(({ head }) => head),
        certainty: open ? 0.4 : 0.95,
        why: open ? [lostPlace] : [`${letter} in the matrix means ${relation}`],
        open,
      });
      claims.push({ ...claim, relation });
    }
    if (claims.length === 0) return [];
    const cells = [task.subject, ...task.cells, ...task.loose];
    const territory = cells.flatMap((cell) => (cell === null ? [] : [cell.span]));
    return [{ recogniser: 'mark-matrix', territory, claims, weight: 0 }];
  });
}
