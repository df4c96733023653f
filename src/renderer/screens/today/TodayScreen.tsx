import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../api/ask.ts';
import { useToday } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { longDayOf } from '../../strings/format.ts';
import { DeckTable } from './DeckTable.tsx';
import { DueToday } from './DueToday.tsx';
import { FirstStart } from './FirstStart.tsx';
import { Forecast } from './Forecast.tsx';
import { ShippedGuides } from './ShippedGuides.tsx';
import './TodayScreen.css';

/** What is due, how long it takes, and one button. */
export function TodayScreen(): JSX.Element {
  const { t } = useTranslation();
  const today = useToday();
  if (today.isError && today.data === undefined) {
    return (
      <div className="page">
        <h1 className="page-title" tabIndex={-1}>
          {t('nav.today')}
        </h1>
        <Notice title={t('today.failed')}>
          <p>{wordsOf(today.error)}</p>
          <Button onClick={() => void today.refetch()}>{t('fault.again')}</Button>
        </Notice>
      </div>
    );
  }
  const { data } = today;
  if (data === undefined) {
    return (
      <div className="page" aria-busy="true">
        <h1 className="unseen" tabIndex={-1}>
          {t('nav.today')}
        </h1>
        <p className="quiet patient">{t('today.loading')}</p>
      </div>
    );
  }
  if (data.cards === 0 && data.decks.length === 0) return <FirstStart guides={data.shippedGuides} />;
  const offered = data.shippedGuides.filter((guide) => !guide.imported);
  return (
    <div className="page today">
      <header>
        <h1 className="unseen" tabIndex={-1}>
          {t('nav.today')}
        </h1>
        <p className="today-date">{longDayOf(data.studyDay)}</p>
        <DueToday today={data} />
      </header>
      <Forecast days={data.forecast} />
      {data.openQuestions > 0 && (
        <Notice tone="plain">
          <p>
            {t('today.openQuestions', { count: data.openQuestions })}{' '}
            <Link to="/sources" className="text-link">
              {t('today.toSources')}
            </Link>
          </p>
        </Notice>
      )}
      <DeckTable decks={data.decks} />
      {offered.length > 0 && (
        <section aria-labelledby="offered-guides">
          <h2 className="section-title" id="offered-guides">
            {t('today.guides')}
          </h2>
          <ShippedGuides guides={offered} />
        </section>
      )}
    </div>
  );
}
