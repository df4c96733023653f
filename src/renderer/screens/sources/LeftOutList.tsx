import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/contract/index.ts';
import { CardText } from '../../components/CardText.tsx';
import type { LeftOut } from './coverage-lines.ts';

interface Props {
  readonly leftOut: readonly LeftOut[];
  readonly coverage: Coverage;
  readonly onSelect: (line: number) => void;
}

/** Lines of one reason that are listed. */
const mostLines = 200;

/** What was left out, by reason; each line leads to its place. */
export function LeftOutList({ leftOut, coverage, onSelect }: Props): JSX.Element {
  const { t } = useTranslation();
  if (leftOut.length === 0) return <p className="quiet">{t('sources.noLeftOut')}</p>;
  return (
    <>
      {leftOut.map(({ why, lines }) => (
        <details className="left-out-reason" key={why} open={lines.length <= 12}>
          <summary>
            {why === '' ? t('verdict.left-out') : why}{' '}
            <span className="quiet numbers">{t('sources.lines', { count: lines.length })}</span>
          </summary>
          <ul className="left-out-lines">
            {lines.slice(0, mostLines).map((line) => (
              <li key={line}>
                <button type="button" className="left-out-line" onClick={() => onSelect(line)}>
                  <span className="numbers">{line}</span>
                  <CardText text={coverage.lines[line - 1] ?? ''} lang={coverage.language} />
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
