// One page of a list while it is read: what the server answered last, merged into what is on the screen.

import { useCallback, useState } from 'react';
import type { Paged } from '../../../query/gather-pages.ts';
import type { ServerQuery } from '../../../query/server-query.ts';
import { type Kept, useAnswer } from '../../../query/use-answer.ts';
import { mergeLines } from './page-merge.ts';

type Reading<Page> = {
  /** The key of the question that `page` answers. */
  readonly of: string | null;
  /** The answer that was merged last. */
  readonly newest: Page | null;
  readonly page: Page | null;
  readonly waiting: Page | null;
};

export type Pages<Line, Page extends Paged<Line> = Paged<Line>> = Omit<Kept<unknown>, 'value'> &
  Pick<Reading<Page>, 'page' | 'waiting'> & {
    /** `page` answers an earlier question: the answer to this one is on its way. */
    readonly isBehind: boolean;
    readonly showWaiting: () => void;
  };

const NOTHING = { of: null, newest: null, page: null, waiting: null };

export function usePages<Line, Page extends Paged<Line> = Paged<Line>>(
  query: ServerQuery<Page>,
  idOf: (line: Line) => string,
): Pages<Line, Page> {
  const { value: newest, ...kept } = useAnswer(query);
  const of = query.key.join(' ');
  const [reading, setReading] = useState<Reading<Page>>(NOTHING);
  let now = reading;
  if (newest !== null && newest !== reading.newest) {
    const { page } = reading;
    const { shown, waiting } =
      reading.of === of && page !== null ? mergeLines(page, newest, idOf) : { shown: newest, waiting: null };
    now = { of, newest, page: shown, waiting };
    setReading(now);
  }
  const showWaiting = useCallback(
    () => setReading((before) => ({ ...before, page: before.waiting ?? before.page, waiting: null })),
    [],
  );
  return { ...kept, page: now.page, waiting: now.waiting, isBehind: now.of !== of, showWaiting };
}
