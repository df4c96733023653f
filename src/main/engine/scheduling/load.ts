/** Cards that fall due on one study day. */
export interface DayLoad {
  readonly studyDay: number;
  readonly cards: number;
}

/**
 * Cards due on each of the coming study days, today first. What is overdue counts as today's; days without cards are there
 * with 0.
 * @param due counts by due day, in any order; a day may come more than once.
 */
export function forecastLoad(due: Iterable<DayLoad>, today: number, days = 7): DayLoad[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { studyDay, cards } of due) {
    const ahead = Math.max(0, studyDay - today);
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + cards;
  }
  return counts.map((cards, ahead) => ({ studyDay: today + ahead, cards }));
}
