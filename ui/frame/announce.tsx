import { useEffect, useSyncExternalStore } from 'react';

interface Said {
  words: string;
  shown: boolean;
  n: number;
}
let said: Said = { words: '', shown: false, n: 0 };
const listeners = new Set<() => void>();

function say(words: string, shown: boolean): void {
  said = { words, shown, n: said.n + 1 };
  for (const tellOne of listeners) tellOne();
}
/** Says something to screen readers only, politely. */
export function announce(words: string): void {
  say(words, false);
}
/** Says that an act is done: shown for a while at the foot of the page, and read aloud. */
export function tell(words: string): void {
  say(words, true);
}

/** The one live region of the page. */
export function Announcer() {
  const now = useSyncExternalStore(
    (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    () => said,
  );
  useEffect(() => {
    if (!now.shown) return;
    const timer = setTimeout(() => say('', false), 6000);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div className={now.shown ? 'told' : 'sr-only'} role="status" aria-live="polite">
      {now.words}
      {now.n % 2 === 0 ? '' : '\u00a0'}
    </div>
  );
}
