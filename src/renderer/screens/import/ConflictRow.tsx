import { useEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { Words } from '../../components/card-words.ts';
import { CardFace } from '../../components/CardFace.tsx';
import { CardText } from '../../components/CardText.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { ChoiceButton } from './ChoiceButton.tsx';
import { chosenIndex, conflictChoices } from './choices.ts';
import type { FindingContext } from './finding-context.ts';
import { conflictKey } from './rows.ts';
import type { Conflict, ConflictSide } from './types.ts';
import { Where } from './Where.tsx';
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
            <Statement side={side} several={several} language={language} />
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
        <Scopes conflict={conflict} context={context} />
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

/** What the sides are about: one thing, or what is near enough to be taken for it. */
export function subjectsOf(sides: readonly { readonly subject: string }[]): string {
  return [...new Set(sides.map(({ subject }) => subject))].join(' / ');
}

/** What one side says: its answer, its scope, its lines. */
export function Statement({
  side,
  several,
  language,
}: {
  side: ConflictSide;
  several: boolean;
  language: string;
}): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <p className="conflict-answer">
        <CardText block text={side.answer.join(' · ')} lang={language} />
      </p>
      {side.scope !== '' && (
        <p className="finding-scope">
          <CardText block text={side.scope} lang={language} />
        </p>
      )}
      {side.text !== '' && (
        <blockquote className="conflict-quote">
          <CardText block text={side.text} lang={language} />
        </blockquote>
      )}
      <p className="finding-where">
        <Where locators={side.sources} several={several} />
        {side.earlier && <span> · {t('conflict.earlier')}</span>}
      </p>
    </>
  );
}

/** Time without a key after which the cards are composed anew (ms). */
const pauseMs = 200;

/** A scope for each side, with the card that follows from it as it is typed. */
function Scopes({ conflict, context }: { conflict: Conflict; context: FindingContext }): JSX.Element {
  const { t } = useTranslation();
  const { preview, draft, actions, language, onScope } = context;
  const [scopes, setScopes] = useState<Readonly<Record<string, string>>>(
    () => draft.kept.get(conflictKey(conflict)) ?? {},
  );
  const given = Object.values(givenOf(scopes));
  const distinct = new Set(given.map((scope) => scope.toLocaleLowerCase())).size === given.length;
  const ready = given.length >= conflict.sides.length - 1 && given.length > 0 && distinct;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (fact: string, words: string): void => {
    const next = { ...scopes, [fact]: words };
    setScopes(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => actions.tryScopes(conflict, givenOf(next)), pauseMs);
  };
  const save = (): void => {
    if (!ready) return;
    clearTimeout(timer.current);
    actions.keepAll(conflict, givenOf(scopes));
    onScope(null);
  };
  const cancel = (): void => {
    clearTimeout(timer.current);
    actions.tryScopes(conflict, null);
    onScope(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    else cancel();
  };
  return (
    <div className="scopes">
      <p className="quiet scopes-hint">{t('conflict.scopesHint')}</p>
      <div className="conflict-sides">
        {conflict.sides.map((side, index) => (
          <div className="scope" key={side.fact}>
            <label className="scope-field">
              <span className="field-label">
                {t('conflict.scopeFor', { answer: side.answer.join(', ') })}
              </span>
              <input
                className="input"
                dir="auto"
                maxLength={120}
                {...(index === 0 ? { ref: focusOnMount } : {})}
                value={scopes[side.fact] ?? ''}
                onKeyDown={onKeyDown}
                onChange={(event) => type(side.fact, event.target.value)}
              />
            </label>
            <CardFace words={faceOf(side, scopes[side.fact] ?? '', preview)} lang={language} />
          </div>
        ))}
      </div>
      {!distinct && <p className="field-error">{t('conflict.sameScopes')}</p>}
      <div className="scopes-actions">
        <Button onClick={cancel}>{t('edit.cancel')}</Button>
        <Button look="main" disabled={!ready} onClick={save}>
          {t('conflict.keepAllDo')}
          <Key spec="Enter" />
        </Button>
      </div>
    </div>
  );
}

/** Scopes that were given, without those that stay empty. */
function givenOf(scopes: Readonly<Record<string, string>>): Record<string, string> {
  const given = Object.entries(scopes).map(([fact, scope]) => [fact, scope.trim()] as const);
  return Object.fromEntries(given.filter(([, scope]) => scope !== ''));
}

/** The card of one side under a scope: as the compiler composed it, and until it has, with the scope that was typed. */
function faceOf(side: ConflictSide, typed: string, preview: FindingContext['preview']): Words {
  const scope = typed.trim();
  const card = preview.compilation.cards.find(({ fact }) => fact === side.fact);
  if (card !== undefined) return card;
  return {
    scope: scope === '' ? side.scope : scope,
    prompt: side.subject,
    answer: [...side.answer],
    explanation: '',
  };
}
