import type { OfficePerson } from '../../store/office/people.ts';
import { actingUnit } from '../../store/tasks/eligible.ts';
import { hindrance } from '../../store/tasks/handover.ts';
import type { TaskPage } from '../contract/task.ts';
import type { FoundTask } from './found.ts';

/** Who may do a task, of the people that the asker may see: four eyes and units considered, whoever holds it now. */
export function candidatesOf({ task }: FoundTask, people: OfficePerson[]): TaskPage['candidates'] {
  const free = { ...task, holder: null };
  return people
    .filter(
      (one) =>
        !hindrance(
          free,
          undefined,
          one,
          one.regions.map((region) => region.id),
        ),
    )
    .map((one) => {
      const unit = one.memberships.find((of) => of.unit === actingUnit(one, task.eligible));
      const post = unit?.posts.join('、');
      return { person: { id: one.id, name: one.name }, unit: unit?.name ?? '', ...(post && { post }) };
    });
}
