// Manual entry for a meldkamer whose feed is down. A meldkamer speaks for itself only, a party for its own functions; the LMS may speak for any.

import { enteredBy } from '#shared/reference/by-hand.ts';
import { MELDKAMERS, meldkamerOf } from '#shared/reference/meldkamers.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useOverview, usePicture, useSession } from '../../live/hooks.ts';
import choice from '../../parts/controls/link-choice.module.css';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { FreshnessMark } from '../../parts/marks/freshness-mark.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { EntryForm } from './entry-form.tsx';
import styles from './manual.module.css';
import { type Asked, askedFor, enterable, entersOwnOnly, receivedBy } from './may-enter.ts';

/** `id` is what the address names; left out when it names no meldkamer. */
export function ManualView({ id = null }: { readonly id?: string | null }) {
  const { manual, screen } = useWords();
  const { session } = useSession();
  const allowed = session === null ? [] : enteredBy(session);
  const isOwnOnly = session !== null && entersOwnOnly(session);
  const asked = askedFor(id, allowed);
  const name = asked.kind === 'enter' ? `: ${meldkamerOf(asked.meldkamer).name}` : '';
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${page['closed']} ${styles['entry']}`}>
        <h1 className={styles['title']}>
          {screen.manual}
          {name} <FreshnessMark freshness="live" manual />
        </h1>
        <p className={page['intro']}>{isOwnOnly ? manual.introOwn : manual.intro}</p>
        {allowed.length > 1 ? <Choose asked={asked} /> : null}
        <Body asked={asked} />
      </MainRegion>
    </>
  );
}

function Choose({ asked }: { readonly asked: Asked }) {
  const { manual } = useWords();
  return (
    <nav aria-label={manual.choose} className={`${choice['choice']} ${styles['choose']}`}>
      {MELDKAMERS.map(({ id, name }) => (
        <Link
          key={id}
          href={`/console/entry/${id}`}
          {...(asked.kind === 'enter' && asked.meldkamer === id ? { 'aria-current': 'page' as const } : {})}
        >
          {id} <span className={styles['longName']}>{name}</span>
        </Link>
      ))}
    </nav>
  );
}

function Body({ asked }: { readonly asked: Asked }) {
  const { manual, app } = useWords();
  const overview = useOverview();
  const picture = usePicture();
  const { session } = useSession();
  switch (asked.kind) {
    case 'forbidden':
      return <EmptyState>{manual.forbidden}</EmptyState>;
    case 'choose':
      return <EmptyState>{manual.chooseFirst}</EmptyState>;
    case 'no-such':
      return <EmptyState>{manual.unknownMeldkamer(asked.id)}</EmptyState>;
    case 'only-own':
      return (
        <p className={styles['ownLink']}>
          <Link href={`/console/entry/${asked.own}`}>
            {(session !== null && entersOwnOnly(session) ? manual.onlyOwnFunctions : manual.onlyOwn)(
              meldkamerOf(asked.own).name,
            )}
          </Link>
        </p>
      );
    case 'enter': {
      const view = overview?.meldkamers.find(({ meldkamer }) => meldkamer.id === asked.meldkamer);
      if (view === undefined || session === null) return <EmptyState>{app.loading}</EmptyState>;
      const entered = { ...view, functions: enterable(session, view.functions) };
      const guests = receivedBy(session, picture, overview?.meldkamers ?? []);
      return <EntryForm key={asked.meldkamer} meldkamer={asked.meldkamer} view={entered} guests={guests} />;
    }
  }
}
