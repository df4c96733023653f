import { useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contradiction } from '../../../shared/contract/index.ts';
import { CardText } from '../../components/CardText.tsx';
import { isTextField } from '../../frame/keyboard.ts';
import { ChoiceButton } from '../import/ChoiceButton.tsx';
import { ScopeFields } from '../import/ScopeFields.tsx';
import { Statement, subjectsOf } from '../import/Statement.tsx';
import { Places } from './Places.tsx';
import type { OpenAt } from './WaitingPane.tsx';
import type { GiveAnswer } from './useWaiting.ts';
import '../../components/CardLines.css';
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
              <Statement side={side} language="">
                <Places places={side.sources} onOpen={onOpen} />
              </Statement>
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
          <ScopeFields
            sides={sides}
            start={Object.fromEntries(sides.map(({ fact, qualifier }) => [fact, qualifier ?? '']))}
            language=""
            faceOf={({ subject, answer }, scope) => ({
              scope,
              prompt: subject,
              answer: [...answer],
              explanation: '',
            })}
            onSave={(given) => {
              if (first !== undefined) void onAnswer({ fact: first.fact, answer: null, qualifiers: given });
              setScoping(false);
            }}
            onCancel={() => setScoping(false)}
          />
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
