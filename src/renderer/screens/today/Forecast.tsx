import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../shared/contract/index.ts';
import { longDayOf, weekdayOf } from '../../strings/format.ts';
import './Forecast.css';

/** Cards due on the next seven study days: bars for the eye, a table for everyone else. */
export function Forecast({ days }: { days: Today['forecast'] }): JSX.Element | null {
  const { t } = useTranslation();
  const most = Math.max(0, ...days.map((day) => day.cards));
  if (most === 0) return null;
  return (
    <section aria-labelledby="forecast-title">
      <h2 className="section-title" id="forecast-title">
        {t('forecast.title')}
      </h2>
      <div className="forecast" aria-hidden="true">
        {days.map((day, index) => (
          <div className={index === 0 ? 'forecast-day forecast-today' : 'forecast-day'} key={day.studyDay}>
            <span className="forecast-count numbers">{day.cards}</span>
            <span
              className="forecast-bar"
              style={{ blockSize: `calc((100% - 3rem) * ${String(day.cards / most)})` }}
            />
            <span className="forecast-name">
              {index === 0 ? t('forecast.today') : weekdayOf(day.studyDay)}
            </span>
          </div>
        ))}
      </div>
      <table className="unseen">
        <caption>{t('forecast.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forecast.day')}</th>
            <th scope="col">{t('forecast.cards')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.studyDay}>
              <th scope="row">{longDayOf(day.studyDay)}</th>
              <td>{day.cards}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
