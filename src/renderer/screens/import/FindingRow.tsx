import type { JSX } from 'react';
import { CardCells } from './CardRow.tsx';
import { ConflictCells } from './ConflictRow.tsx';
import { standingOf } from './draft.ts';
import type { FindingContext } from './finding-context.ts';
import { GroupCells } from './GroupRow.tsx';
import { QuestionCells, TableCells } from './QuestionTable.tsx';
import type { Row } from './rows.ts';

interface Props {
  readonly row: Row;
  /** The row that the keys work on: only its controls are in the tab order. */
  readonly current: boolean;
  readonly context: FindingContext;
}

/** The inside of one row of the list. */
export function FindingRow({ row, current, context }: Props): JSX.Element {
  const tabIndex = current ? 0 : -1;
  switch (row.type) {
    case 'group':
      return <GroupCells row={row} context={context} tabIndex={tabIndex} />;
    case 'table':
      return <TableCells table={row.table} context={context} tabIndex={tabIndex} />;
    case 'question':
      return <QuestionCells fact={row.fact} table={row.table} context={context} tabIndex={tabIndex} />;
    case 'conflict':
      return <ConflictCells conflict={row.conflict} context={context} tabIndex={tabIndex} />;
    case 'card':
      return (
        <CardCells
          card={row.card}
          standing={standingOf(context.draft, context.known, row.card)}
          edit={context.draft.decisions.get(row.card.id)?.edit ?? null}
          editing={context.editing === row.card.id}
          several={context.preview.compilation.documents.length > 1}
          language={context.language}
          tabIndex={tabIndex}
          actions={context.actions}
          onEdit={context.onEdit}
        />
      );
  }
}
