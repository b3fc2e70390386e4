// Around every screen of one session: what the server answered to it, and kept up to date while it is looked at. Another session
// begins with nothing: what one role was told is not for another.

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useLive } from '../live/hooks.ts';
import { followJournal } from './follow-journal.ts';
import { createQueryClient } from './query-client.ts';

export function Answers({ children }: { readonly children: ReactNode }) {
  const { store } = useLive();
  const [client] = useState(createQueryClient);
  useEffect(
    () =>
      followJournal(client, () => {
        const { cursor, picture } = store.getSnapshot();
        return { epoch: cursor.epoch, position: picture.at };
      }),
    [client, store],
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
