import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../shared/contract/index.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { longDayOf } from '../../strings/format.ts';
import '../../frame/About.css';

const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en', { style: 'percent' });

/** The card's memory in figures, for those who ask. */
export function CardDetails({ card, onClose }: { card: ReviewCard; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { stability, difficulty, retrievability, reps, lapses, dueDay } = card.details;
  const rows: readonly (readonly [string, string])[] = [
    [t('details.deck'), card.deck],
    [t('details.state'), t(`cardState.${card.state}`)],
    [t('details.due'), dueDay === null ? t('details.none') : longDayOf(dueDay)],
    [t('details.reps'), String(reps)],
    [t('details.lapses'), String(lapses)],
    [
      t('details.stability'),
      stability === null ? t('details.none') : t('details.days', { days: decimals.format(stability) }),
    ],
    [
      t('details.difficulty'),
      difficulty === null ? t('details.none') : t('details.ofTen', { value: decimals.format(difficulty) }),
    ],
    [
      t('details.retrievability'),
      retrievability === null ? t('details.none') : percent.format(retrievability),
    ],
  ];
  return (
    <Dialog title={t('details.title')} onClose={onClose}>
      <div className="dialog-content">
        <dl className="about-facts numbers">
          {rows.map(([name, value]) => (
            <div className="about-row" key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
