import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A long list, page by page; the page stands in the address. Nothing where all rows fit on one. */
export function Pages({ list }: { list: { page: number; pageSize: number; total: number } }) {
  const { t } = useTranslation();
  const pages = Math.ceil(list.total / list.pageSize);
  if (pages < 2) return null;
  const to = (page: number, label: string) =>
    page < 1 || page > pages ? null : (
      <Link to="." search={(before) => ({ ...before, page: page === 1 ? undefined : page })}>
        {label}
      </Link>
    );
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {t('pages.at', { page: list.page, pages })} {to(list.page - 1, t('pages.earlier'))}{' '}
      {to(list.page + 1, t('pages.later'))}
    </nav>
  );
}
