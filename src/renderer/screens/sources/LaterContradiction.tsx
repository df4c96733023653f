import { useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contradiction } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { CardFace } from '../../components/CardFace.tsx';
import { CardText } from '../../components/CardText.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { isTextField } from '../../frame/keyboard.ts';
import { subjectsOf } from '../import/ConflictRow.tsx';
import { ChoiceButton } from '../import/ChoiceButton.tsx';
import { Places } from './Places.tsx';
import type { OpenAt } from './WaitingPane.tsx';
import type { GiveAnswer } from './useWaiting.ts';
import '../import/ConflictRow.css';

interface Props {
  readonly conflict: Contradiction;
  readonly onAnswer: GiveAnswer;
  readonly onOpen: OpenAt | undefined;
}

/** Statements that cannot all be right, side by side: keep one, keep all with a scope each, or leave it open. */
export function LaterContradiction({ conflict, onAnswer, onOpen }: Props): JSX.Element {
  const { t } = useTranslation();
  const [scoping, setScoping] = useState(false);
  const { settled, sides } = conflict;
  const [first] = sides;
  const isKept = (answer: readonly string[]): boolean =>
    settled !== null && settled !== 'kept' && settled.join('\n') === answer.join('\n');
  const keep = (index: number): void => {
    const side = sides[index];
    if (side !== undefined) void onAnswer({ fact: side.fact, answer: side.answer });
  };
  const open = (): void => {
    if (settled !== null && first !== undefined) void onAnswer({ fact: first.fact, answer: null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey || scoping) return;
    if (event.key === '0') open();
    else if (event.key === 'b' || event.key === 'B') setScoping(true);
    else if (/^[1-9]$/.test(event.key)) keep(Number(event.key) - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="later later-conflict" data-asked="" role="row" tabIndex={0} onKeyDown={onKeyDown}>
      <div role="gridcell" className="conflict">
        <p className="conflict-kind">{t(`conflict.${conflict.kind}`)}</p>
        <p className="finding-prompt">
          <CardText block text={subjectsOf(sides)} lang="" />
        </p>
        <div className="conflict-sides">
          {sides.map((side, index) => (
            <div
              className={isKept(side.answer) ? 'conflict-side conflict-chosen' : 'conflict-side'}
              key={side.fact}
            >
              <p className="conflict-answer">
                <CardText block text={side.answer.join(' · ')} lang="" />
              </p>
              {side.scope !== '' && (
                <p className="finding-scope">
                  <CardText block text={side.scope} lang="" />
                </p>
              )}
              {side.text !== '' && (
                <blockquote className="conflict-quote">
                  <CardText block text={side.text} lang="" />
                </blockquote>
              )}
              <p className="finding-where">
                <Places places={side.sources} onOpen={onOpen} />
              </p>
              {side.qualifier !== null && (
                <p className="conflict-qualifier">{t('conflict.keptWith', { scope: side.qualifier })}</p>
              )}
              <div className="conflict-keep">
                <ChoiceButton
                  label={t('conflict.keep', { answer: side.answer.join(', ') })}
                  sign={String(index + 1)}
                  pressed={isKept(side.answer)}
                  tabIndex={0}
                  lang={null}
                  onPress={() => keep(index)}
                />
              </div>
            </div>
          ))}
        </div>
        {scoping ? (
          <LaterScopes conflict={conflict} onAnswer={onAnswer} onClose={() => setScoping(false)} />
        ) : (
          <div className="conflict-actions">
            <ChoiceButton
              label={settled === 'kept' ? t('conflict.keptAll') : t('conflict.keepAll')}
              sign="B"
              pressed={settled === 'kept'}
              tabIndex={0}
              lang={null}
              onPress={() => setScoping(true)}
            />
            <ChoiceButton
              label={t('preview.leaveOpen')}
              sign="0"
              pressed={settled === null}
              tabIndex={0}
              lang={null}
              open
              onPress={open}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function LaterScopes({
  conflict,
  onAnswer,
  onClose,
}: {
  conflict: Contradiction;
  onAnswer: GiveAnswer;
  onClose: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  const [scopes, setScopes] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(conflict.sides.map(({ fact, qualifier }) => [fact, qualifier ?? ''])),
  );
  const given = Object.entries(scopes)
    .map(([fact, scope]) => [fact, scope.trim()] as const)
    .filter(([, scope]) => scope !== '');
  const distinct = new Set(given.map(([, scope]) => scope.toLocaleLowerCase())).size === given.length;
  const ready = given.length > 0 && given.length >= conflict.sides.length - 1 && distinct;
  const save = (): void => {
    const [first] = conflict.sides;
    if (!ready || first === undefined) return;
    void onAnswer({ fact: first.fact, answer: null, qualifiers: Object.fromEntries(given) });
    onClose();
  };
  return (
    <form
      className="scopes"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
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
                onKeyDown={(event) => {
                  if (event.key === 'Escape') onClose();
                }}
                onChange={(event) => setScopes({ ...scopes, [side.fact]: event.target.value })}
              />
            </label>
            <CardFace
              words={{
                scope: (scopes[side.fact] ?? '').trim(),
                prompt: side.subject,
                answer: [...side.answer],
                explanation: '',
              }}
              lang=""
            />
          </div>
        ))}
      </div>
      {!distinct && <p className="field-error">{t('conflict.sameScopes')}</p>}
      <div className="scopes-actions">
        <Button onClick={onClose}>{t('edit.cancel')}</Button>
        <Button look="main" type="submit" disabled={!ready}>
          {t('conflict.keepAllDo')}
        </Button>
      </div>
    </form>
  );
}
