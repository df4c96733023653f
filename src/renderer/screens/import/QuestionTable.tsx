import type { CSSProperties, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { CardText } from '../../components/CardText.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ChoiceButton } from './ChoiceButton.tsx';
import { choicesOf, chosenIndex } from './choices.ts';
import type { FindingContext } from './finding-context.ts';
import { evidenceFor } from './question-tables.ts';
import type { QuestionTable } from './question-tables.ts';
import type { Fact } from './types.ts';
import { Where } from './Where.tsx';
import { WrittenAnswer } from './WrittenAnswer.tsx';
import '../../components/CardLines.css';
import './QuestionTable.css';

/** How many columns of options a table has, for its rows to line up by. */
export function columnsStyle(table: QuestionTable): CSSProperties {
  return { '--options': String(table.columns?.length ?? 1) } as CSSProperties;
}

/** The head of a table of questions: what is asked, and one button per column that answers all that is open. */
export function TableCells({
  table,
  context,
  tabIndex,
}: {
  table: QuestionTable;
  context: FindingContext;
  tabIndex: number;
}): JSX.Element {
  const { t } = useTranslation();
  const { columns, draft, language } = context;
  const open = table.facts.filter(({ id }) => !draft.answers.has(id)).length;
  const undoable = columns.canUndo(table);
  return (
    <>
      <div role="gridcell" className="table-words">
        <p className="table-title">{t(`asked.${table.kind}`)}</p>
        <p className="table-count">
          {open === 0 ? t('asked.done', { count: table.facts.length }) : t('asked.open', { count: open })}
          {undoable && (
            <Button
              look="quiet"
              className="table-undo"
              tabIndex={tabIndex}
              onClick={() => columns.undo(table)}
            >
              <Icon name="undo" />
              {t('asked.undo')}
            </Button>
          )}
        </p>
      </div>
      <div role="gridcell" className="table-options">
        {(table.columns ?? []).map((option, index) => (
          <div className="table-option" key={option}>
            <button
              type="button"
              className="table-set"
              tabIndex={tabIndex}
              disabled={open === 0}
              title={t('asked.setAll', { option })}
              onClick={() => columns.set(table, option)}
            >
              <span className="choice-key" aria-hidden="true">
                {index + 1}
              </span>
              <span className="unseen">{t('asked.setAll', { option })}</span>
              <span aria-hidden="true">
                <CardText text={option} lang={language} />
              </span>
            </button>
          </div>
        ))}
      </div>
      <div role="gridcell" className="table-leave">
        <span className="choice-key" aria-hidden="true">
          0
        </span>
        {t('asked.leave')}
      </div>
    </>
  );
}

/** One question: what it is about, its lines, what other lines say for each side, and one key per answer. */
export function QuestionCells({
  fact,
  table,
  context,
  tabIndex,
}: {
  fact: Fact;
  table: QuestionTable;
  context: FindingContext;
  tabIndex: number;
}): JSX.Element {
  const { t } = useTranslation();
  const { preview, draft, actions, language } = context;
  const choices = choicesOf(fact);
  const chosen = chosenIndex(choices, draft.answers);
  const several = preview.compilation.documents.length > 1;
  const answered = draft.answers.get(fact.id);
  return (
    <>
      <div role="gridcell" className="question-words">
        {fact.context.length > 0 && (
          <p className="finding-scope">
            <CardText block text={fact.context.join(' · ')} lang={language} />
          </p>
        )}
        <p className="finding-prompt">
          <CardText block text={fact.subject} lang={language} />
        </p>
        <p className="finding-where">
          <Where locators={fact.sources} several={several} />
          {fact.asked === undefined && fact.why.length > 0 && <span> · {fact.why.join(' ')}</span>}
        </p>
      </div>
      <div role="gridcell" className={table.columns === null ? 'question-own' : 'question-options'}>
        {choices.map((choice, index) => (
          <div className="question-option" key={choice.label}>
            <ChoiceButton
              label={choice.label}
              sign={String(index + 1)}
              pressed={index === chosen}
              tabIndex={tabIndex}
              lang={language}
              onPress={() => actions.answer([{ fact: choice.fact, answer: choice.answer }])}
            />
            {evidenceFor(fact, choice.label).map((piece) => (
              <p
                className="evidence"
                key={`${String(piece.source.from)} ${piece.subject}`}
                title={piece.text}
              >
                <Where locators={[piece.source]} several={several} />{' '}
                <CardText text={`“${piece.subject}”`} lang={language} />
              </p>
            ))}
          </div>
        ))}
        {choices.length === 0 && (
          <WrittenAnswer
            key={answered?.join('\n') ?? ''}
            start={answered?.join(', ') ?? ''}
            label={t('asked.written', { subject: fact.subject })}
            tabIndex={tabIndex}
            onAnswer={(words) => actions.answer([{ fact: fact.id, answer: words === '' ? null : [words] }])}
          />
        )}
      </div>
      <div role="gridcell" className="question-leave">
        <ChoiceButton
          label={t('preview.leaveOpen')}
          sign="0"
          pressed={answered === undefined}
          tabIndex={tabIndex}
          lang={null}
          open
          onPress={() => actions.answer([{ fact: fact.id, answer: null }])}
        />
      </div>
    </>
  );
}
