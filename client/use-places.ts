// The links to other screens, from the table of routes: in the head of every screen, and between the parts of the register.

import { useMemo } from 'react';
import { may } from '#shared/reference/roles.ts';
import { useWords } from './i18n/i18n.tsx';
import { useSession } from './live/hooks.ts';
import type { Place, Places } from './parts/header/places.ts';
import { ROUTES, ROWS, type Row, type ScreenName } from './routes.tsx';
import { useWaitingNotices } from './use-waiting-notices.ts';

/** `screen`: the one that is shown. */
export function usePlaces(screen: ScreenName): Places {
  const { app, screen: titles } = useWords();
  const { session } = useSession();
  const waiting = useWaitingNotices();
  return useMemo(() => {
    const here: Row = ROUTES[screen];
    const isOffered = ({ offeredTo }: Row): boolean => offeredTo === undefined || may(session, offeredTo);
    const within = ROWS.filter(([, row]) => row.head !== undefined && pathOf(here).startsWith(pathOf(row)));
    const nearest = within.reduce((best, [, row]) => (pathOf(row).length > best.length ? pathOf(row) : best), '');
    const head = ROWS.flatMap(([name, row]): readonly Place[] => {
      if (row.head === undefined || !isOffered(row)) return [];
      const title = row.head === 'screen' ? titles[name] : app[row.head];
      return [
        {
          path: pathOf(row),
          name: title,
          isHere: pathOf(row) === nearest,
          waiting: name === 'notices' ? waiting : null,
        },
      ];
    });
    const registerParts = ROWS.flatMap(([name, row]): readonly Place[] =>
      row.part === name && isOffered(row)
        ? [{ path: pathOf(row), name: titles[name], isHere: here.part === name, waiting: null }]
        : [],
    );
    const registering = isOffered(ROUTES['new-dossier'])
      ? {
          path: pathOf(ROUTES['new-dossier']),
          name: titles['new-dossier'],
          isHere: screen === 'new-dossier',
          waiting: null,
        }
      : null;
    return { head, registerParts, registering };
  }, [app, titles, session, screen, waiting]);
}

function pathOf({ paths }: Row): string {
  return paths[0] ?? '/';
}
