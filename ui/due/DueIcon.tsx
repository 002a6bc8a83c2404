import type { ReactNode } from 'react';
import type { Look } from './look.ts';

const circle = <circle cx="8" cy="8" r="5.5" />;
const shapes: { [look in Look]: ReactNode } = {
  legal: (
    <>
      <path d="M8 2.2 14.4 13.4H1.6z" fill="currentColor" />
      <path d="M8 6.6v3M8 11.2v.4" stroke="#fff" />
    </>
  ),
  over: <path d="M8 2.6 14 13H2zM8 6.6v3M8 11.2v.3" />,
  today: (
    <>
      {circle}
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  soon: (
    <>
      {circle}
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  ok: circle,
  paused: <path d="M5.5 4v8M10.5 4v8" strokeWidth="2" />,
  provisional: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.4 2" />,
  waiting: <path d="M3 8h.2M8 8h.2M13 8h.2" strokeWidth="2.2" />,
  met: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
  none: <path d="M4 8h8" />,
};

/** The mark of a due state: a shape of its own for each, so that colour is never alone. */
export function DueIcon({ look }: { look: Look }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[look]}
    </svg>
  );
}
