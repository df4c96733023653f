import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { tallyOf } from './draft.ts';
import type { FindingContext } from './finding-context.ts';
import type { GroupName, Row } from './rows.ts';
import './GroupRow.css';

type Group = Extract<Row, { type: 'group' }>;

export function groupTitle(t: TFunction, name: GroupName): string {
  switch (name.of) {
    case 'conflicts':
      return t('preview.conflicts');
    case 'questions':
      return t('preview.questions');
    case 'construct':
      return t(`construct.${name.construct}`);
    case 'document':
      return name.document;
  }
}

/** The cards of a group that its buttons are about: those that nothing was decided about yet. */
export function undecidedOf(row: Group, { draft, known }: FindingContext): readonly string[] {
  return row.cards
    .filter((card) => !known.has(card.fact) && !draft.decisions.has(card.id))
    .map((card) => card.id);
}

/** A heading of the list, with what can be done to all of its cards at once. */
export function GroupCells({
  row,
  context,
  tabIndex,
}: {
  row: Group;
  context: FindingContext;
  tabIndex: number;
}): JSX.Element {
  const { t } = useTranslation();
  const { draft, known, actions } = context;
  const tally = tallyOf(row.cards, known, draft);
  const undecided = undecidedOf(row, context);
  const name = groupTitle(t, row.name);
  const parts = [
    ...(tally.taken > 0 ? [t('preview.groupTaken', { count: tally.taken })] : []),
    ...(tally.left > 0 ? [t('preview.groupLeft', { count: tally.left })] : []),
  ];
  return (
    <>
      <div role="gridcell" className="group">
        <span className={row.open ? 'group-chevron group-open' : 'group-chevron'}>
          <Icon name="chevron" />
        </span>
        <span className="group-name">
          <bdi>{name}</bdi>
        </span>
        <span className="group-count numbers">{row.count}</span>
        {parts.length > 0 && <span className="group-count numbers">· {parts.join(' · ')}</span>}
      </div>
      {undecided.length > 0 && (
        <div role="gridcell" className="group-actions">
          <Button
            look="quiet"
            className="group-action"
            tabIndex={tabIndex}
            aria-label={t('preview.takeGroup', { name })}
            onClick={(event) => {
              event.stopPropagation();
              actions.take(undecided, true);
            }}
          >
            <Icon name="check" />
            {t('preview.takeAll')}
          </Button>
          <Button
            look="quiet"
            className="group-action"
            tabIndex={tabIndex}
            aria-label={t('preview.leaveGroup', { name })}
            onClick={(event) => {
              event.stopPropagation();
              actions.take(undecided, false);
            }}
          >
            <Icon name="close" />
            {t('preview.leaveAll')}
          </Button>
        </div>
      )}
    </>
  );
}
