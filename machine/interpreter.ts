/**
 * The newest version of the interpreter: this folder, `expression/` and `model/` together. A change by which a running case
 * would take the same event otherwise raises it, says here what is new, and asks `state.interpreter` at the changed line,
 * so that an old history keeps the old behaviour (docs/decisions/0008). A case goes on with the newest from its next event.
 *
 * 1. As first released.
 */
export const INTERPRETER = 1;

/** The version of every history that does not say its own. */
export const FIRST_INTERPRETER = 1;
