// How many of the feeds are heard, and the way to their page.

import { useI18n } from '../../i18n/i18n.tsx';
import { Link } from './navigation.tsx';

export type FeedsLinkProps = { readonly live: number; readonly total: number; readonly className?: string | undefined };

export function FeedsLink({ live, total, className }: FeedsLinkProps) {
  const { app } = useI18n().words;
  return (
    <Link href="/console/feeds" className={className}>
      <span aria-hidden="true">{app.feeds(live, total)}</span>
      <span className="visually-hidden">{app.feedsSpoken(live, total)}</span>
    </Link>
  );
}
