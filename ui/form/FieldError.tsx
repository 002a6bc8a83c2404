import { Icon } from '../frame/Icon.tsx';
import './form.css';

/** What is wrong with a field: an icon and words under it. Never a colour alone, and never red: red is for the law's limits. */
export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  return (
    <p id={id} className="field-error" role={text === undefined ? undefined : 'alert'}>
      {text === undefined ? null : (
        <>
          <Icon name="cross" /> {text}
        </>
      )}
    </p>
  );
}
