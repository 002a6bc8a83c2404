import { redirect } from '@tanstack/react-router';
import i18next from 'i18next';
import { Refused } from '../http/client.ts';
import { me, queryClient } from '../http/queries.ts';

/** Lets a signed-in person pass and speaks their language; everybody else signs in first and comes back to `here`. */
export async function allow(here: string): Promise<void> {
  try {
    const person = await queryClient.ensureQueryData(me);
    localStorage.setItem('banjie.language', person.language);
    if (i18next.language !== person.language) await i18next.changeLanguage(person.language);
  } catch (error) {
    if (error instanceof Refused && error.status === 401) throw redirect({ to: '/signin', search: { to: here } });
    throw error;
  }
}
