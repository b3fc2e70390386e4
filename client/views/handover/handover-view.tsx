// Handing over the shift: everything that the next one takes over on one page, to read, to print, and to take over in the journal.

import { useState } from 'react';
import type { Position } from '#shared/journal/facts.ts';
import { handoverOf } from '#shared/overview/handover.ts';
import { may } from '#shared/reference/roles.ts';
import type { ChangesSince } from '#shared/replay/changes.ts';
import { ChangesList } from '../../desk/changes/changes-list.tsx';
import { localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { usePicture, useSession } from '../../live/hooks.ts';
import { Button } from '../../parts/controls/button.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import styles from './handover.module.css';
import { HandoverLists } from './handover-lists.tsx';
import { TakeOverForm } from './take-over-form.tsx';

export function HandoverView() {
  const { words, naming } = useI18n();
  const own = words.handover;
  const picture = usePicture();
  const now = useNow();
  const { session } = useSession();
  const times = picture.shift?.times ?? 0;
  // As it stood when it was opened or refreshed: that is what is taken over.
  const [seen, setSeen] = useState({ position: picture.at, times });
  const [unseen, setUnseen] = useState<ChangesSince | null>(null);
  if (now === null || picture.at === 0) {
    return (
      <>
        <LiveHeader />
        <MainRegion className={page['page']}>
          <h1>{words.screen.handover}</h1>
          <EmptyState>{words.console.waiting}</EmptyState>
        </MainRegion>
      </>
    );
  }
  const last = picture.shift?.last ?? null;
  const look = (position: Position = picture.at, version = times): void => {
    setSeen({ position, times: version });
    setUnseen(null);
  };
  // The first picture came after this page did.
  if (seen.position === 0) look();
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${styles['printed']}`}>
        <div className={styles['head']}>
          <h1>{words.screen.handover}</h1>
          <Button data-screen-only="" onPress={() => print()}>
            {own.print}
          </Button>
        </div>
        <p className={page['intro']}>{own.intro}</p>
        <p data-last="">
          {last === null ? own.never : own.last(naming.actor(last.by), localMoment(last.by.at))}{' '}
          {last?.note == null ? null : own.lastNote(last.note)}
        </p>
        <p className={page['asOf']}>
          {picture.synthetic ? <strong>{words.app.demo} · </strong> : null}
          {localMoment(now)} · {words.app.position(String(picture.at))}
        </p>
        <HandoverLists handover={handoverOf(picture, now)} now={now} />
        {last === null ? null : (
          <Since from={last.seen} upTo={seen.position} newest={picture.at} onRefresh={() => look()} />
        )}
        {may(session, 'shift.take-over') ? (
          <TakeOverForm
            seen={{ position: unseen?.position ?? seen.position, version: seen.times }}
            unseen={unseen}
            onUnseen={setUnseen}
            onDone={look}
          />
        ) : (
          <p>{own.take.notYours}</p>
        )}
      </MainRegion>
    </>
  );
}

type SinceProps = {
  readonly from: number;
  readonly upTo: number;
  readonly newest: number;
  readonly onRefresh: () => void;
};

function Since({ from, upTo, newest, onRefresh }: SinceProps) {
  const { words } = useI18n();
  const own = words.handover;
  const kept = useAnswer(queries.changes(from, upTo));
  const isTooMuch = kept.problem?.code === 'too-far-back';
  return (
    <Panel
      title={own.lists.since}
      tools={
        newest > upTo ? (
          <span className={styles['newer']} data-screen-only="">
            {own.newer} <Button onPress={onRefresh}>{own.refresh}</Button>
          </span>
        ) : null
      }
    >
      {isTooMuch ? (
        <p>{words.changes.tooFarBack}</p>
      ) : (
        <KeptStates kept={kept} words={{ loading: words.changes.loading }}>
          {(changes) => <ChangesList changes={changes} now={changes.asOf} isWhole />}
        </KeptStates>
      )}
    </Panel>
  );
}
