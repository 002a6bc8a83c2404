/** The name of a key, as it stands on the keyboard. Shown, not read aloud within a button's name. */
export function Key({ name }: { name: string }) {
  return (
    <span className="key" aria-hidden="true">
      {name}
    </span>
  );
}
