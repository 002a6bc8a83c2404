import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { said, useLanguage } from '../http/said.ts';
import { listOf } from '../text/list.ts';

type Person = Schemas['People']['rows'][number];

const standing = (one: Person) => (one.mayNot === undefined ? (one.standIn === true ? 1 : 0) : 2);

/** Who could take the work, with their load before and after. Those who may not stand below, greyed, with the rule. */
export function Receivers(props: {
  people: Person[];
  chosen: string | undefined;
  choose: (id: string) => void;
  count: number;
}) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const name = useNames();
  const sorted = [...props.people].sort((a, b) => standing(a) - standing(b) || a.open - b.open);
  return (
    <table className="ruled receivers">
      <thead>
        <tr>
          {(['person', 'unit', 'open', 'overdue', 'note'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`supervise.receiverColumns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((person) => {
          const chosen = person.id === props.chosen;
          return (
            <tr key={person.id} className={person.mayNot === undefined ? (chosen ? 'current' : undefined) : 'quiet'}>
              <th scope="row">
                <label>
                  <input
                    type="radio"
                    name="receiver"
                    checked={chosen}
                    disabled={person.mayNot !== undefined}
                    onChange={() => props.choose(person.id)}
                  />{' '}
                  {person.name}
                </label>
              </th>
              <td>
                {name(person.unit.name)} {listOf(person.posts.map(name), language)}
              </td>
              <td className="nowrap">
                {person.open}
                {chosen ? <b> → {person.open + props.count}</b> : null}
              </td>
              <td>{person.overdue}</td>
              <td>
                {person.standIn === true ? t('supervise.standIn') : ''}
                {person.mayNot === undefined ? '' : t('supervise.cannotTake', { why: said(person.mayNot, language) })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
