import { useId } from 'react';
import { useLanguage } from '../http/said.ts';
import { Control } from './Control.tsx';
import { FieldError } from './FieldError.tsx';
import { type Facts, type FormField, labelOf, type Value } from './schema.ts';
import './form.css';

/** The words of a problem with a field, under its name; absent where there is none to be shown. */
export type FieldWords = { [word: string]: string | undefined };

/**
 * The fields of a form: label at the left, control at the right, the problem under it. Nothing here ever empties a field:
 * values live with the caller, who keeps them through every error.
 */
export function FormFields(props: {
  fields: FormField[];
  facts: Facts;
  problems: FieldWords;
  disabled?: boolean;
  change: (word: string, value: Value | undefined) => void;
}) {
  return (
    <div className="fields">
      {props.fields.map((field) => (
        <OneField
          key={field.word}
          field={field}
          value={props.facts[field.word]}
          problem={props.problems[field.word]}
          disabled={props.disabled ?? false}
          change={(value) => props.change(field.word, value)}
        />
      ))}
    </div>
  );
}

function OneField(props: {
  field: FormField;
  value: Value | undefined;
  problem: string | undefined;
  disabled: boolean;
  change: (value: Value | undefined) => void;
}) {
  const language = useLanguage();
  const id = useId();
  const { word, property, required } = props.field;
  const label = labelOf(word, property, language);
  const errorId = `${id}-error`;
  return (
    <div className={props.problem === undefined ? 'field' : 'field field-has-problem'} data-word={word}>
      <label id={`${id}-label`} htmlFor={id}>
        {required ? <em aria-hidden="true">*</em> : null}
        {label}
      </label>
      <div className="field-control">
        <Control
          id={id}
          label={label}
          labelId={`${id}-label`}
          property={property}
          value={props.value}
          required={required}
          disabled={props.disabled || property.readOnly === true}
          errorId={errorId}
          bad={props.problem !== undefined}
          change={props.change}
        />
        {property.description === undefined ? null : <p className="quiet small">{property.description}</p>}
        <FieldError id={errorId} text={props.problem} />
      </div>
    </div>
  );
}
