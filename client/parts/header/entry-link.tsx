// The way to manual entry for one meldkamer. Offer it only to who may enter there.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './entry-link.module.css';
import { Link } from './navigation.tsx';

export type EntryLinkProps = {
  readonly meldkamer: MeldkamerId;
  readonly className?: string | undefined;
  /** Beside others like it: with the name of the meldkamer. */
  readonly isNamed?: boolean;
  /** In a grid, which has one stop for Tab and keys of its own. */
  readonly isInGrid?: boolean;
};

export function EntryLink({ meldkamer, className, isNamed = false, isInGrid = false }: EntryLinkProps) {
  const { words, naming } = useI18n();
  const { manual } = words;
  const named = manual.enterFor(naming.meldkamer(meldkamer));
  return (
    <Link
      href={`/console/entry/${meldkamer}`}
      className={className}
      data-entry=""
      aria-label={named}
      title={isInGrid ? `${named} (${manual.enterKey})` : undefined}
      tabIndex={isInGrid ? -1 : undefined}
      onClick={(event) => event.stopPropagation()}
    >
      {isInGrid ? (
        <>
          <span className={styles['full']}>{manual.enter}</span>
          <span className={styles['short']}>{manual.enterShort}</span>
        </>
      ) : isNamed ? (
        named
      ) : (
        manual.enter
      )}
    </Link>
  );
}
