// Looking back: the picture of any past moment in a frame that cannot be taken for the present, with the present above it as far as it
// is critical. It never plays by itself, makes no sound, and offers nothing to acknowledge.

import { after, MINUTE } from '#shared/base/time.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { queries } from '../../query/queries.ts';
import { KnowledgeChoice } from './knowledge-choice.tsx';
import { LiveAlarmBar } from './live-alarm-bar.tsx';
import { readReplay } from './replay-search.ts';
import { ReplayStrip } from './replay-strip.tsx';
import { ReplayTrouble } from './replay-trouble.tsx';
import styles from './replay-view.module.css';
import { ReplayScene } from './scene/replay-scene.tsx';
import { MarksSummary } from './time/marks-summary.tsx';
import { MomentForm } from './time/moment-form.tsx';
import { TimeBar } from './time/time-bar.tsx';
import { clamped, eventAfter, eventBefore } from './time/time-window.ts';
import { Transport } from './time/transport.tsx';
import { useArrowKeys } from './time/use-arrow-keys.ts';
import { usePlayer } from './time/use-player.ts';
import { useLatestAnswer } from './use-latest-answer.ts';
import { useReplay } from './use-replay.ts';
import { useStart } from './use-start.ts';

export function ReplayView() {
  return (
    <>
      <LiveHeader />
      <LiveAlarmBar />
      <Past />
    </>
  );
}

function Past() {
  const { replay: words } = useWords();
  const given = readReplay(location.search);
  const replay = useReplay(useStart(given.around, given.at === null));
  const { search, change, at, window, newest, moveTo, drag } = replay;
  const player = usePlayer(search.at, newest, moveTo);
  const past = useLatestAnswer(at === null ? null : queries.past(at, search.knowledge));
  const marks = useLatestAnswer(
    window === null ? null : queries.pastMarks(window.from, window.to, search.only ? search.around : null),
  );
  const events = marks.isBehind ? [] : (marks.value?.events ?? []);
  const picture = past.value;
  const isThere = picture !== null && picture.at === at;
  const nextAt = at === null ? null : (eventAfter(events, at) ?? (isThere && !search.only ? picture.nextAt : null));
  const previousAt =
    at === null ? null : (eventBefore(events, at) ?? (isThere && !search.only ? picture.previousAt : null));

  function stepTo(moment: typeof at) {
    if (moment === null) return;
    player.stop();
    moveTo(moment);
  }
  const minute = (direction: -1 | 1) => stepTo(at === null ? null : after(at, direction * MINUTE));
  useArrowKeys({ event: (direction) => stepTo(direction === 1 ? nextAt : previousAt), minute });

  return (
    <MainRegion className={styles['page']}>
      <div className={styles['frame']} data-testid="past">
        <span className={styles['watermark']} aria-hidden="true" data-words={words.watermark} />
        <ReplayStrip
          at={past.problem === null ? (picture?.at ?? null) : at}
          picture={past.problem === null ? picture : null}
          isBehind={past.isBehind}
          isPlaying={player.isPlaying}
        />
        <div className={styles['tools']}>
          {at === null || window === null || newest === null ? (
            <EmptyState>{words.looking}</EmptyState>
          ) : (
            <>
              <TimeBar at={at} window={window} newest={newest} marks={marks.value} onDrag={drag} onMove={stepTo} />
              <div className={styles['line']}>
                <Transport
                  player={player}
                  onStart={() => stepTo(window.from)}
                  onEnd={() => stepTo(clamped(window.to, window, newest))}
                  onMinute={minute}
                  onEventBack={previousAt === null ? null : () => stepTo(previousAt)}
                  onEventOn={nextAt === null ? null : () => stepTo(nextAt)}
                />
                <MomentForm
                  at={search.at ?? at}
                  newest={newest}
                  span={search.span}
                  onMove={stepTo}
                  onSpan={(span) => change({ span, from: null })}
                />
              </div>
              <div className={styles['line']}>
                <KnowledgeChoice knowledge={search.knowledge} onChange={(knowledge) => change({ knowledge })} />
                {search.around === '' ? null : (
                  <label className={styles['only']}>
                    <input
                      type="checkbox"
                      checked={search.only}
                      onChange={(event) => change({ only: event.currentTarget.checked })}
                    />
                    {words.only}
                  </label>
                )}
              </div>
              {marks.value === null ? null : <MarksSummary marks={marks.value} at={at} />}
              {marks.problem === null ? null : <p className={styles['trouble']}>{words.trouble.marksFailed}</p>}
            </>
          )}
        </div>
        {past.problem === null ? null : (
          <ReplayTrouble kept={past} problem={past.problem} newest={newest} onMove={stepTo} />
        )}
        {picture === null || past.problem !== null ? null : (
          <ReplayScene picture={picture} search={search} change={change} />
        )}
      </div>
    </MainRegion>
  );
}
