import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { Words } from '../../components/card-words.ts';
import { CardFace } from '../../components/CardFace.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { Key } from '../../components/Key.tsx';
import './ConflictRow.css';

/** Scopes by fact. */
export type Scopes = Readonly<Record<string, string>>;

interface Side {
  readonly fact: string;
  readonly answer: readonly string[];
}

interface Props<Of extends Side> {
  readonly sides: readonly Of[];
  /** Scopes that were given before. */
  readonly start: Scopes;
  readonly language: string;
  /** The card of one side under a scope; an empty one is none. */
  readonly faceOf: (side: Of, scope: string) => Words;
  /** Told of the scopes that are given so far, at each change. */
  readonly onType?: (given: Record<string, string>) => void;
  readonly onSave: (given: Record<string, string>) => void;
  readonly onCancel: () => void;
}

/** A scope for each side of a contradiction, with the card that follows from it as it is typed. One may stay empty. */
export function ScopeFields<Of extends Side>(props: Props<Of>): JSX.Element {
  const { sides, start, language, faceOf, onType, onSave, onCancel } = props;
  const { t } = useTranslation();
  const [scopes, setScopes] = useState(start);
  const given = givenOf(scopes);
  const words = Object.values(given).map((scope) => scope.toLocaleLowerCase());
  const distinct = new Set(words).size === words.length;
  const ready = words.length >= sides.length - 1 && words.length > 0 && distinct;
  const type = (fact: string, scope: string): void => {
    const next = { ...scopes, [fact]: scope };
    setScopes(next);
    onType?.(givenOf(next));
  };
  return (
    <form
      className="scopes"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave(given);
      }}
    >
      <p className="quiet scopes-hint">{t('conflict.scopesHint')}</p>
      <div className="conflict-sides">
        {sides.map((side, index) => (
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
                onKeyDown={(event) => {
                  if (event.key !== 'Escape') return;
                  event.preventDefault();
                  onCancel();
                }}
                onChange={(event) => type(side.fact, event.target.value)}
              />
            </label>
            <CardFace words={faceOf(side, given[side.fact] ?? '')} lang={language} />
          </div>
        ))}
      </div>
      {!distinct && <p className="field-error">{t('conflict.sameScopes')}</p>}
      <div className="scopes-actions">
        <Button onClick={onCancel}>{t('edit.cancel')}</Button>
        <Button look="main" type="submit" disabled={!ready}>
          {t('conflict.keepAllDo')}
          <Key spec="Enter" />
        </Button>
      </div>
    </form>
  );
}

/** Scopes that were given, without those that stay empty. */
function givenOf(scopes: Scopes): Record<string, string> {
  const given = Object.entries(scopes).map(([fact, scope]) => [fact, scope.trim()] as const);
  return Object.fromEntries(given.filter(([, scope]) => scope !== ''));
}
