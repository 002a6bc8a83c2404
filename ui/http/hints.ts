import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const stale: { [what: string]: string[] } = {
  inbox: ['inbox', 'overdue'],
  task: ['inbox', 'overdue', 'people'],
  case: ['inbox', 'overdue', 'case', 'deadlines', 'cases', 'notices'],
  procedures: ['procedures', 'procedure'],
};

/**
 * Listens to the stream of hints and reads again what may be old. A hint carries no data, so a lost one costs nothing: lists
 * are read every 30 seconds anyway. An open task is never read again by a hint: nothing may change under a person who writes.
 */
export function useHints(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/events');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const kinds = new Set<string>();
    stream.onmessage = (message) => {
      for (const kind of stale[hintOf(message.data)] ?? ['inbox', 'overdue', 'case', 'deadlines', 'notices'])
        kinds.add(kind);
      waiting ??= setTimeout(() => {
        waiting = undefined;
        for (const kind of kinds) client.invalidateQueries({ queryKey: [kind] });
        kinds.clear();
      }, 400);
    };
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, [client]);
}

function hintOf(data: string): string {
  try {
    return String((JSON.parse(data) as { what?: string }).what);
  } catch {
    return '';
  }
}

/** Whether the browser has a connection. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return online;
}
