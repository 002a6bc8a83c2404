import type { Assignment } from '../../model/case.ts';

/** A unit in which a person works. */
export interface Membership {
  unit: string;
  kind: string;
  name: string;
  area?: string;
  posts: string[];
}
export interface Candidate {
  id: string;
  name: string;
  /** The name, with the unit where another person has the same name: what a form offers and a role `person` means. */
  label: string;
  memberships: Membership[];
  /** Holds the right `file`: enters what an applicant brings to the counter. */
  counter: boolean;
}

const OUTSIDE = 'outside';
const key = (kind: string, at = '', post = '') => ['unit', kind, at, post].join('|');

/** Whom an assignment means, as one key. One that lacks the words which pick the unit means nobody. */
export function taskKey(to: Assignment): string {
  if (to.unplaced) return `nobody|${to.unplaced.join('|')}`;
  if (to.outside) return OUTSIDE;
  if (to.person) return `person|${to.person}`;
  return key(to.unitKind ?? '', to.at, to.post);
}

/**
 * All keys that a person answers to (the view `office.keys` says the same in SQL): each unit by kind, alone or with its area or its name, alone or with each post. A task
 * may be taken when one of its keys is among them, its region is one of the person's and the person is not excluded.
 */
export function personKeys({ id, label, memberships, counter }: Candidate): string[] {
  const keys = [`person|${label}`, `person|${id}`];
  if (counter) keys.push(OUTSIDE);
  for (const unit of memberships)
    for (const at of [undefined, unit.area, unit.name])
      for (const post of [undefined, ...unit.posts]) keys.push(key(unit.kind, at, post));
  return [...new Set(keys)];
}

/** The unit for which a person acts on a task: the first that the task means, else the first they work in. */
export function actingUnit(person: Candidate, eligible: string[]): string | undefined {
  const fits = person.memberships.find((unit) => {
    const keys = personKeys({ ...person, memberships: [unit], counter: false });
    return eligible.some((one) => one.startsWith('unit|') && keys.includes(one));
  });
  return (fits ?? person.memberships[0])?.unit;
}
