import type { JSX } from 'react';

/** Paths on a grid of 20, stroked. */
const paths = {
  today:
    'M4 6.5h12M6.5 3v3M13.5 3v3M4.5 4.5h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM7 11l2 2 4-4',
  import: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v2.5a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M10 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  keys: 'M3.5 5.5h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
  search: 'M8.75 3.5a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 1 0 0-10.5M12.75 12.75 17 17',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4.5 10.5 8 14l7.5-8',
  edit: 'M12.5 4.5l3 3M4 16l.7-3.3 8.8-8.8a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.3 15.3z',
  flag: 'M5 17V3.5M5 4h9.5l-2 3.25 2 3.25H5',
  source:
    'M5.5 2.5h6l3.5 3.5v11a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5v-14a.5.5 0 0 1 .5-.5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.25 4.25 0 0 1 0 8.5H8',
  chevron: 'M7.5 5l5 5-5 5',
  down: 'M5 7.5l5 5 5-5',
  back: 'M12.5 5l-5 5 5 5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  question:
    'M7.4 7.5a2.6 2.6 0 1 1 3.7 2.4c-.7.35-1.1.9-1.1 1.6v.3M10 14.5h.01M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15',
  warning: 'M10 3 18 16.5H2zM10 8v4M10 14.25h.01',
  file: 'M5.5 2.5h6l3.5 3.5v11a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5v-14a.5.5 0 0 1 .5-.5zM11.5 2.5V6H15',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words; it is never the only thing that tells something, so it is hidden from readers. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }): JSX.Element {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
