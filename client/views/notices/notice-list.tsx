// The notices, those that wait for a receipt first. After a receipt the focus goes to the line that says so: the button is gone.

import type { OwnNotice } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { NoticeCard } from './notice-card.tsx';
import styles from './notices.module.css';
import { useDone } from './use-done.ts';

type NoticeListProps = { readonly notices: readonly OwnNotice[]; readonly again: () => void };

export function NoticeList({ notices: all, again }: NoticeListProps) {
  const { notices } = useWords();
  const done = useDone();
  const open = all.filter(({ notice }) => notice.received === null);
  const confirmed = all.filter(({ notice }) => notice.received !== null);

  function onConfirmed(text: string) {
    done.tell(text);
    again();
  }

  return (
    <>
      <p ref={done.said} role="status" tabIndex={-1} className={styles['done']}>
        {done.text}
      </p>
      <Panel title={notices.toConfirm(countText(open.length))}>
        {open.length === 0 ? (
          <EmptyState>{all.length === 0 ? notices.noneAtAll : notices.noneToConfirm}</EmptyState>
        ) : (
          <ul className={styles['cards']}>
            {open.map((one) => (
              <NoticeCard key={keyOf(one)} own={one} onConfirmed={onConfirmed} />
            ))}
          </ul>
        )}
      </Panel>
      {confirmed.length === 0 ? null : (
        <Panel title={notices.confirmedTitle(countText(confirmed.length))}>
          <ul className={styles['cards']}>
            {confirmed.map((one) => (
              <NoticeCard key={keyOf(one)} own={one} onConfirmed={onConfirmed} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function keyOf({ afwijking, notice }: OwnNotice): string {
  return `${afwijking.number} ${notice.about}`;
}
