import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locator } from './types.ts';

/** 'line 4', 'lines 4–6 and 9': where it stands, with the document's name where there are several. */
export function Where({
  locators,
  several,
}: {
  locators: readonly Locator[];
  several: boolean;
}): JSX.Element {
  const { t } = useTranslation();
  const seen = new Set<string>();
  const parts: string[] = [];
  for (const { document, from, to } of locators) {
    const lines = from === to ? t('where.line', { from }) : t('where.lines', { from, to });
    const text = several ? t('where.in', { document, lines }) : lines;
    if (!seen.has(text)) parts.push(text);
    seen.add(text);
  }
  const most = 3;
  const more = parts.length - most;
  return (
    <span className="numbers">
      {parts.slice(0, most).join(', ')}
      {more > 0 && ` ${t('where.more', { count: more })}`}
    </span>
  );
}
