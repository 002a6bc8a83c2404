import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CouldNotRead } from '../../frame/Missing.tsx';
import { Loading } from '../../frame/states.tsx';
import { casePage, me, task } from '../../http/queries.ts';
import { Desk } from './Desk.tsx';
import './desk.css';

const route = getRouteApi('/framed/$realm/tasks/$task');

/** Reads a task and its case. A task is never read again while a person writes: only their own act changes what they see. */
export function DeskPage() {
  const { realm, task: id } = route.useParams();
  const { data: person } = useSuspenseQuery(me);
  const desk = useQuery({ ...task(realm, id), staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false });
  const page = useQuery({ ...casePage(realm, desk.data?.row.case ?? ''), enabled: desk.data !== undefined });
  const error = desk.error ?? page.error;
  const again = () => Promise.all([desk.refetch(), desk.data === undefined ? undefined : page.refetch()]);
  if (error !== null && (desk.data === undefined || page.data === undefined))
    return <CouldNotRead error={error} again={again} right="act" />;
  if (desk.data === undefined || page.data === undefined) return <Loading />;
  const { row } = desk.data;
  return (
    <Desk
      key={`${row.task}.${row.version}.${row.holder?.id}`}
      realm={realm}
      task={desk.data}
      page={page.data}
      person={person}
    />
  );
}
