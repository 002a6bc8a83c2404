import { useEffect, useRef, useSyncExternalStore } from 'react';

/** `j`, `enter`, `?`, `ctrl+enter`, `ctrl+shift+enter` → what it does. */
export type KeyMap = { [key: string]: ((event: KeyboardEvent) => void) | undefined };

const switchName = 'banjie.single-keys';
const listeners = new Set<() => void>();

/** Single keys can be switched off (WCAG 2.1.4); keys with Ctrl, and Escape, stay. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(switchName, on ? 'on' : 'off');
  for (const tell of listeners) tell();
}
export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => localStorage.getItem(switchName) !== 'off',
  );
}

/** The name of a pressed key; with a Chinese input method `event.key` may be `Process`, so letters come from `event.code`. */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const plain = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const shift = event.shiftKey && (ctrl !== '' || /^[a-z]$/.test(plain)) ? 'Shift+' : '';
  return `${ctrl}${shift}${plain}`.toLowerCase();
}

const fields =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]';
const pressable = 'button, a[href], input, select, textarea, [role=combobox], [role=menuitem], [role=option], summary';

/** Whether a key belongs to the element that has the focus and must not act on the page. */
function belongsToField(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (key.startsWith('ctrl+') || key === 'f8') return false;
  if (key === 'enter' || key === ' ') return target.matches(pressable);
  return target.matches(fields);
}

/** Acts on keys while the screen is shown and no dialog stands over it. */
export function useKeys(map: KeyMap): void {
  const now = useRef(map);
  now.current = map;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = nameOf(event);
      const early = event.eventPhase === Event.CAPTURING_PHASE;
      if (event.isComposing || event.altKey || event.defaultPrevented || early !== key.startsWith('ctrl+')) return;
      const act = now.current[key];
      if (act === undefined || belongsToField(key, event.target)) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return;
      if (key.length === 1 && localStorage.getItem(switchName) === 'off') return;
      event.preventDefault();
      if (early) event.stopPropagation();
      act(event);
    };
    // Ctrl+Enter comes before the control that has the focus, which may swallow it (an open list does); all else after.
    window.addEventListener('keydown', press, true);
    document.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press, true);
      document.removeEventListener('keydown', press);
    };
  }, []);
}
