import { Type } from 'typebox';
import { CommandId, Day, Facts, Name } from './scalar.ts';

/** Files a rehearsal case as of a day; from then on its clock is moved by `advance`. */
export const OpenRehearsal = Type.Object(
  { commandId: CommandId, procedure: Name, date: Day, facts: Facts, papers: Type.Array(Name, { maxItems: 100 }) },
  { title: 'OpenRehearsal', additionalProperties: false },
);
/** `to`: a later day, or an amount of time such as `3个工作日` or `3 working days`. */
export const Advance = Type.Object(
  { commandId: CommandId, to: Type.String({ minLength: 2, maxLength: 40 }) },
  { title: 'Advance', additionalProperties: false },
);
