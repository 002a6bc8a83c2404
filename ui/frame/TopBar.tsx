import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../http/names.ts';
import { me, type Realm } from '../http/queries.ts';
import { useLanguage } from '../http/said.ts';
import { listOf } from '../text/list.ts';
import { Account } from './Account.tsx';
import { places } from './places.ts';
import { SearchBox } from './SearchBox.tsx';
import { Today } from './Today.tsx';

/** The realm that the address stands in; what has no realm of its own stands in the real one. */
export function useRealm(): Realm {
  return useLocation().pathname.startsWith('/rehearsal/') ? 'rehearsal' : 'live';
}

/** The places a person may go, one search, today, office, person. */
export function TopBar() {
  const { t } = useTranslation();
  const { data: person } = useSuspenseQuery(me);
  const realm = useRealm();
  const language = useLanguage();
  const name = useNames();
  return (
    <header className="top">
      <Link to="/" className="brand">
        {t('brand')}
      </Link>
      <nav aria-label={t('places.label')}>
        {places
          .filter((one) => person.rights.includes(one.right))
          .map((one) => (
            <Link
              key={one.place}
              to={one.to}
              params={{ realm }}
              activeProps={{ className: 'on', 'aria-current': 'page' }}
            >
              {t(`places.${one.place}`)}
            </Link>
          ))}
      </nav>
      {person.rights.includes('act') ? <SearchBox realm={realm} /> : null}
      <div className="who">
        <Today day={person.today} />
        <span
          className="who-unit"
          title={listOf(
            person.units.map((unit) => name(unit.name)),
            language,
          )}
        >
          {name(person.units[0]?.name ?? person.region.title)}
        </span>
        <Account name={person.name} />
      </div>
    </header>
  );
}
