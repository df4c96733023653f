import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { Words } from '../../components/card-words.ts';
import { CardText } from '../../components/CardText.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ChoiceButton } from './ChoiceButton.tsx';
import { chosenIndex, conflictChoices } from './choices.ts';
import type { FindingContext } from './finding-context.ts';
import { conflictKey } from './rows.ts';
import { ScopeFields } from './ScopeFields.tsx';
import { Statement, subjectsOf } from './Statement.tsx';
import type { Conflict, ConflictSide } from './types.ts';
import { Where } from './Where.tsx';
import '../../components/CardLines.css';
import './ConflictRow.css';

interface Props {
  readonly conflict: Conflict;
  readonly context: FindingContext;
  readonly tabIndex: number;
}

/** Statements that cannot all be right, side by side with where they stand: keep one, or all with a scope each. */
export function ConflictCells({ conflict, context, tabIndex }: Props): JSX.Element {
  const { t } = useTranslation();
  const { preview, draft, actions, language, scoping, onScope, onEdit } = context;
  const choices = conflictChoices(conflict);
  const key = conflictKey(conflict);
  const kept = draft.kept.get(key);
  const chosen = kept === undefined ? chosenIndex(choices, draft.answers) : -1;
  const several = preview.compilation.documents.length > 1 || conflict.sides.some((side) => side.earlier);
  const { cards } = preview.compilation;
  const chosenFact = choices[chosen]?.fact;
  const card = chosenFact === undefined ? undefined : cards.find(({ fact }) => fact === chosenFact);
  return (
    <div role="gridcell" className="conflict">
      <p className="conflict-kind">{t(`conflict.${conflict.kind}`)}</p>
      <p className="finding-prompt">
        <CardText block text={subjectsOf(conflict.sides)} lang={language} />
      </p>
      <div className="conflict-sides">
        {conflict.sides.map((side, index) => (
          <div
            className={index === chosen ? 'conflict-side conflict-chosen' : 'conflict-side'}
            key={`${side.fact} ${String(index)}`}
          >
            <Statement side={side} language={language}>
              <Where locators={side.sources} several={several} />
              {side.earlier && (
                <>
                  {' · '}
                  <button
                    type="button"
                    className="place"
                    tabIndex={tabIndex}
                    title={t('preview.sourceKey')}
                    onClick={() => void actions.openSource(side.fact, key)}
                  >
                    {t('conflict.earlier')}
                  </button>
                </>
              )}
            </Statement>
            {kept?.[side.fact] !== undefined && (
              <p className="conflict-qualifier">{t('conflict.keptWith', { scope: kept[side.fact] })}</p>
            )}
            <div className="conflict-keep">
              <ChoiceButton
                label={t('conflict.keep', { answer: side.answer.join(', ') })}
                sign={String(index + 1)}
                pressed={index === chosen}
                tabIndex={tabIndex}
                lang={null}
                onPress={() => actions.settle(conflict, choices, choices[index] ?? null)}
              />
            </div>
          </div>
        ))}
      </div>
      {scoping === key ? (
        <ConflictScopes conflict={conflict} context={context} />
      ) : (
        <div className="conflict-actions">
          <ChoiceButton
            label={kept === undefined ? t('conflict.keepAll') : t('conflict.keptAll')}
            sign="B"
            pressed={kept !== undefined}
            tabIndex={tabIndex}
            lang={null}
            onPress={() => onScope(key)}
          />
          {card !== undefined && (
            <Button look="quiet" className="conflict-edit" tabIndex={tabIndex} onClick={() => onEdit(card)}>
              <Icon name="edit" />
              {t('conflict.edit')}
            </Button>
          )}
          <ChoiceButton
            label={t('preview.leaveOpen')}
            sign="0"
            pressed={chosen === -1 && kept === undefined}
            tabIndex={tabIndex}
            lang={null}
            open
            onPress={() => actions.settle(conflict, choices, null)}
          />
        </div>
      )}
    </div>
  );
}

/** Time without a key after which the cards are composed anew (ms). */
const pauseMs = 200;

/** The fields for the scopes; the engine composes the cards that they would give. */
function ConflictScopes({ conflict, context }: { conflict: Conflict; context: FindingContext }): JSX.Element {
  const { preview, draft, actions, language, onScope } = context;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = (then: () => void): void => {
    clearTimeout(timer.current);
    then();
    onScope(null);
  };
  return (
    <ScopeFields
      sides={conflict.sides}
      start={draft.kept.get(conflictKey(conflict)) ?? {}}
      language={language}
      faceOf={(side, scope) => faceOf(side, scope, preview)}
      onType={(given) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => actions.tryScopes(conflict, given), pauseMs);
      }}
      onSave={(given) => close(() => actions.keepAll(conflict, given))}
      onCancel={() => close(() => actions.tryScopes(conflict, null))}
    />
  );
}

/** The card of one side under a scope: as the compiler composed it, and until it has, with the scope that was typed. */
function faceOf(side: ConflictSide, scope: string, preview: FindingContext['preview']): Words {
  const card = preview.compilation.cards.find(({ fact }) => fact === side.fact);
  if (card !== undefined) return card;
  return {
    scope: scope === '' ? side.scope : scope,
    prompt: side.subject,
    answer: [...side.answer],
    explanation: '',
  };
}
