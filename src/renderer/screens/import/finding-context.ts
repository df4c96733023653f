import type { Draft } from './draft.ts';
import type { QuestionTable } from './question-tables.ts';
import type { CompiledCard, Preview } from './types.ts';
import type { PreviewActions } from './usePreview.ts';

/** What every row of the list of findings needs. */
export interface FindingContext {
  readonly preview: Preview;
  readonly draft: Draft;
  /** Facts that are in the collection already. */
  readonly known: ReadonlySet<string>;
  readonly language: string;
  readonly actions: PreviewActions;
  /** Id of the card that is edited in its row; null: none. */
  readonly editing: string | null;
  readonly onEdit: (card: CompiledCard | null) => void;
  /** Key of the conflict whose sides get their scopes; null: none. */
  readonly scoping: string | null;
  readonly onScope: (conflict: string | null) => void;
  readonly columns: ColumnActions;
}

/** What is done to a whole table of questions at once. */
export interface ColumnActions {
  /** Gives all that is still open in a table one answer. */
  readonly set: (table: QuestionTable, option: string) => void;
  /** Whether the last answer to a whole column can be taken back. */
  readonly canUndo: (table: QuestionTable) => boolean;
  readonly undo: (table: QuestionTable) => void;
  /** Opens all of a table again. */
  readonly clear: (table: QuestionTable) => void;
}
