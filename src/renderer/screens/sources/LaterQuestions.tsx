import type { CSSProperties, JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenQuestion } from '../../../shared/contract/index.ts';
import { CardText } from '../../components/CardText.tsx';
import { isTextField } from '../../frame/keyboard.ts';
import { ChoiceButton } from '../import/ChoiceButton.tsx';
import { WrittenAnswer } from '../import/WrittenAnswer.tsx';
import { Places } from './Places.tsx';
import type { OpenAt } from './WaitingPane.tsx';
import type { GiveAnswer } from './useWaiting.ts';
import '../../components/CardLines.css';
import '../import/QuestionTable.css';

interface Props {
  readonly questions: readonly OpenQuestion[];
  readonly onAnswer: GiveAnswer;
  readonly onOpen: OpenAt | undefined;
}

/** What one key can answer: the options, or that what is proposed is right. */
function choicesOf({ options, proposed }: OpenQuestion): readonly (readonly string[])[] {
  if (options !== null && options.length > 0) return options.map((option) => [option]);
  return proposed.length > 0 ? [proposed] : [];
}

/** Questions of one kind as one compact table: a row each, its lines, one key per answer. */
export function LaterQuestions({ questions, onAnswer, onOpen }: Props): JSX.Element | null {
  const { t } = useTranslation();
  const [first] = questions;
  if (first === undefined) return null;
  return (
    <div className="later" role="rowgroup">
      <div role="row">
        <div className="later-title" role="gridcell">
          {t(`asked.${first.kind}`)}
        </div>
      </div>
      {questions.map((question) => (
        <QuestionItem key={question.fact} question={question} onAnswer={onAnswer} onOpen={onOpen} />
      ))}
    </div>
  );
}

function QuestionItem({
  question,
  onAnswer,
  onOpen,
}: {
  question: OpenQuestion;
  onAnswer: GiveAnswer;
  onOpen: OpenAt | undefined;
}): JSX.Element {
  const { t } = useTranslation();
  const choices = choicesOf(question);
  const given = question.answer;
  const chosen = given === null ? -1 : choices.findIndex((choice) => choice.join('\n') === given.join('\n'));
  const answer = (words: readonly string[] | null): void => {
    if (words === null && given === null) return;
    void onAnswer({ fact: question.fact, answer: words === null ? null : [...words] });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^\d$/.test(event.key)) return;
    const choice = choices[Number(event.key) - 1];
    if (event.key === '0') answer(null);
    else if (choice !== undefined) answer(choice);
    else return;
    event.preventDefault();
    const next = event.currentTarget.nextElementSibling;
    if (next instanceof HTMLElement) next.focus();
  };
  const style = { '--options': String(Math.max(1, choices.length)) } as CSSProperties;
  return (
    <div className="later-row" data-asked="" role="row" tabIndex={0} style={style} onKeyDown={onKeyDown}>
      <div className="question-words" role="gridcell">
        {question.scope !== '' && (
          <p className="finding-scope">
            <CardText block text={question.scope} lang="" />
          </p>
        )}
        <p className="finding-prompt">
          <CardText block text={question.subject} lang="" />
        </p>
        <p className="finding-where">
          <Places places={question.sources} onOpen={onOpen} />
        </p>
        {question.evidence.length === 0 && question.why.length > 0 && (
          <p className="finding-where">{question.why.join(' ')}</p>
        )}
      </div>
      <div className="question-options" role="gridcell">
        {choices.map((choice, index) => (
          <div className="question-option" key={choice.join('\n')}>
            <ChoiceButton
              label={choice.join(', ')}
              sign={String(index + 1)}
              pressed={index === chosen}
              tabIndex={0}
              lang=""
              onPress={() => answer(choice)}
            />
            {question.evidence
              .filter((piece) => choice.some((word) => piece.answer.includes(word)))
              .map((piece) => (
                <p className="evidence" key={`${piece.subject} ${piece.text}`} title={piece.text}>
                  {piece.source !== null && <Places places={[piece.source]} onOpen={onOpen} />}{' '}
                  <CardText text={`“${piece.subject}”`} lang="" />
                </p>
              ))}
          </div>
        ))}
        {choices.length === 0 && (
          <WrittenAnswer
            start={given?.join(', ') ?? ''}
            label={t('asked.written', { subject: question.subject })}
            tabIndex={0}
            onAnswer={(words) => answer(words === '' ? null : [words])}
          />
        )}
      </div>
      <div className="question-leave" role="gridcell">
        <ChoiceButton
          label={t('preview.leaveOpen')}
          sign="0"
          pressed={given === null}
          tabIndex={0}
          lang={null}
          open
          onPress={() => answer(null)}
        />
      </div>
    </div>
  );
}
