import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CardText } from '../../components/CardText.tsx';
import { Icon } from '../../components/Icon.tsx';
import { choicesOf, chosenIndex, conflictChoices } from './choices.ts';
import type { Choice } from './choices.ts';
import type { Draft } from './draft.ts';
import type { Fact, Preview } from './types.ts';
import type { PreviewActions } from './usePreview.ts';
import { Where } from './Where.tsx';
import './QuestionRow.css';

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly chosen: number;
  readonly actions: PreviewActions;
  readonly tabIndex: number;
  readonly language: string;
}

function Choices({ choices, chosen, actions, tabIndex, language }: ChoicesProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="choices">
      {choices.map((choice, index) => (
        <button
          type="button"
          key={`${choice.fact} ${choice.label}`}
          className="choice"
          tabIndex={tabIndex}
          aria-pressed={index === chosen}
          onClick={() => void actions.settle(choices, choice)}
        >
          <span className="choice-key" aria-hidden="true">
            {index === chosen ? <Icon name="check" /> : index + 1}
          </span>
          <CardText text={choice.label} lang={language} />
        </button>
      ))}
      <button
        type="button"
        className="choice choice-open"
        tabIndex={tabIndex}
        aria-pressed={chosen === -1}
        onClick={() => void actions.settle(choices, null)}
      >
        <span className="choice-key" aria-hidden="true">
          0
        </span>
        {t('preview.leaveOpen')}
      </button>
    </div>
  );
}

interface Shared {
  readonly draft: Draft;
  readonly actions: PreviewActions;
  readonly tabIndex: number;
  readonly language: string;
}

/** A fact that the document does not say plainly: what is asked, why, and one key per answer. */
export function QuestionCells({
  fact,
  draft,
  actions,
  tabIndex,
  language,
}: Shared & { fact: Fact }): JSX.Element {
  const choices = choicesOf(fact);
  const chosen = chosenIndex(choices, draft.answers);
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
          <Where locators={fact.sources} several={false} />
          {fact.why.length > 0 && <span> · {fact.why.join(' ')}</span>}
        </p>
      </div>
      <div role="gridcell" className="question-choices">
        <Choices {...{ choices, chosen, actions, tabIndex, language }} />
      </div>
    </>
  );
}

/** Statements that cannot all be right, side by side with where they stand. */
export function ConflictCells({
  question,
  facts,
  preview,
  draft,
  actions,
  tabIndex,
  language,
}: Shared & { question: string; facts: readonly Fact[]; preview: Preview }): JSX.Element {
  const choices = conflictChoices(facts);
  const chosen = chosenIndex(choices, draft.answers);
  return (
    <div role="gridcell" className="conflict">
      <p className="finding-prompt">
        <CardText block text={question} lang={language} />
      </p>
      <div className="conflict-sides">
        {facts.map((fact) => (
          <div className="conflict-side" key={fact.id}>
            <p className="finding-answer">
              <CardText block text={fact.answer.join(' · ')} lang={language} />
            </p>
            <blockquote className="conflict-quote">
              <CardText block text={quoteOf(fact, preview)} lang={language} />
            </blockquote>
            <p className="finding-where">
              <Where locators={fact.sources} several={preview.compilation.documents.length > 1} />
            </p>
          </div>
        ))}
      </div>
      <Choices {...{ choices, chosen, actions, tabIndex, language }} />
    </div>
  );
}

const mostQuoted = 4;

/** The first lines that the fact was made from, as the document has them. */
function quoteOf(fact: Fact, preview: Preview): string {
  const source = fact.sources[0];
  if (source === undefined) return fact.explanation;
  const at = preview.compilation.documents.findIndex((document) => document.name === source.document);
  const lines = preview.texts[at] ?? [];
  return lines
    .slice(source.from - 1, Math.min(source.to, source.from - 1 + mostQuoted))
    .map((line) => line.trim())
    .join('\n');
}
