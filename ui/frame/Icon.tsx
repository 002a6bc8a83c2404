const paths = {
  inbox: 'M2.5 9h3l1 2h3l1-2h3M2.5 9 4.5 3.5h7L13.5 9v3.5h-11z',
  pool: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  done: 'M2.5 3.5h11v3h-11zM3.5 6.5v6h9v-6M6.5 9h3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3',
  check: 'm3 8.5 3.3 3.3L13 4.8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  swap: 'M3 5.5h9M9 2.8l3 2.7-3 2.7M13 10.5H4M7 7.8l-3 2.7 3 2.7',
  cross: 'm4 4 8 8M12 4l-8 8',
  lock: 'M4.5 7.5h7v5h-7zM6 7.5V5.2a2 2 0 0 1 4 0v2.3',
  offline: 'M2 6.5a9 9 0 0 1 12 0M4.5 9a5.5 5.5 0 0 1 7 0M8 12v.2M2.5 2.5l11 11',
  print: 'M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z',
  flask: 'M6.5 2.5v4L3 12.5a1 1 0 0 0 .9 1.5h8.2a1 1 0 0 0 .9-1.5L9.5 6.5v-4M5.5 2.5h5M5 10.5h6',
  warn: 'M8 2.6 14 13H2zM8 6.6v3M8 11.2v.3',
  missing: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM5.5 8h5',
} as const;
export type IconName = keyof typeof paths;

/** A line icon; always beside words, so hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
