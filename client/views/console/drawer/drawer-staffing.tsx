// Staffing of the posts behind one cell: the level now, and its course over an hour, a shift or a day. Numbers only for who may see them.

import { type ChangeEvent, useState } from 'react';
import { isKnown } from '#shared/overview/freshness.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import { postStaffing } from '#shared/picture/post-staffing.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { TrendWindow } from '#shared/register/trend.ts';
import { expectedShorts, plannedParts } from '#shared/staffing/expected-short.ts';
import type { CacoCount, CacoSharing } from '#shared/staffing/shared-caco.ts';
import { ASK_EVERY, useThrottled } from '../../../desk/throttled.ts';
import { expectedShortText } from '../../../i18n/expected-short-text.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { usePicture } from '../../../live/hooks.ts';
import { TrendChart } from '../../../parts/charts/chart.tsx';
import { ForecastChart } from '../../../parts/charts/forecast-chart.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { Age } from '../../../parts/marks/age.tsx';
import { FreshnessMark } from '../../../parts/marks/freshness-mark.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { StaffingMark } from '../../../parts/marks/staffing-mark.tsx';
import { StaffingSayings } from '../../../parts/marks/staffing-sayings.tsx';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { KeptStates } from '../../../parts/states/kept-states.tsx';
import { queries } from '../../../query/queries.ts';
import { useAnswer } from '../../../query/use-answer.ts';
import { cacoText } from '../matrix/cell-text.ts';
import { useMinute } from '../use-minute.ts';
import styles from './drawer.module.css';
import { DrawerSection } from './drawer-section.tsx';
import { LevelStrip } from './level-strip.tsx';
import { hasNumbers, highestOf, levelStretches, stepsOf, withEnds } from './trend-points.ts';

const RANGES = [60, 480, 1440] as const;
type Range = (typeof RANGES)[number];

export type DrawerStaffingProps = {
  readonly posts: readonly StaffingView[];
  /** R92. Null: this is no CaCo. */
  readonly caco: { readonly sharing: CacoSharing | null; readonly count: CacoCount } | null;
};

export function DrawerStaffing({ posts, caco }: DrawerStaffingProps) {
  const { words, naming } = useI18n();
  const own = words.console.drawer;
  const [chosen, setChosen] = useState<PostId | null>(null);
  const shown = posts.find(({ post }) => post === chosen) ?? posts[0];
  return (
    <DrawerSection title={own.staffing}>
      {shown === undefined ? <EmptyState>{own.noStaffing}</EmptyState> : null}
      <ul className={styles['posts']}>
        {posts.map((post) => (
          <li key={post.post}>
            <span>{naming.post(post.post)}</span>
            <StaffingMark level={post.level} freshness={post.freshness} />
            {post.headcount === null || !isKnown(post.freshness) ? null : (
              <span className={styles['small']}>{own.headcount(post.headcount.filled, post.headcount.minimum)}</span>
            )}
            <span className={styles['small']}>
              {own.confirmed} <Age at={post.confirmedAt} />{' '}
              <FreshnessMark ofStatement freshness={post.freshness} manual={post.manual} />
            </span>
            <StaffingSayings sayings={post.sayings.map(({ source, headcount }) => ({ source, seats: headcount }))} />
          </li>
        ))}
      </ul>
      {caco === null ? null : (
        <>
          {caco.sharing === null ? null : <p>{cacoText(caco.sharing, { words, naming })}</p>}
          <p className={styles['small']}>{own.cacos(caco.count.present, caco.count.unknown)}</p>
        </>
      )}
      {posts.length < 2 || shown === undefined ? null : (
        <label className={styles['choose']}>
          {own.post}{' '}
          <select
            value={shown.post}
            onChange={(event: ChangeEvent<HTMLSelectElement>) => setChosen(event.currentTarget.value as PostId)}
          >
            {posts.map(({ post }) => (
              <option key={post} value={post}>
                {naming.post(post)}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown === undefined ? null : <Trend staffing={shown} />}
      {shown === undefined ? null : <Planned post={shown.post} />}
    </DrawerSection>
  );
}

/** Nothing where nothing is planned, or its reader sees no numbers. */
function Planned({ post }: { readonly post: PostId }) {
  const i18n = useI18n();
  const picture = usePicture();
  const { policy } = picture;
  const now = useNow();
  const state = now === null ? undefined : postStaffing(picture, post, now)?.state;
  if (now === null || state === undefined) return null;
  const parts = plannedParts(policy, state, now);
  const shorts = expectedShorts(policy, state, now);
  if (parts.length === 0) return null;
  const own = i18n.words.console.drawer;
  return (
    <div data-planned="">
      <h4>{own.ahead(i18n.naming.post(post))}</h4>
      <ForecastChart title={own.ahead(i18n.naming.post(post))} parts={parts} />
      {shorts.length === 0 ? null : (
        <div data-planned-short="">
          <h4>{own.expectedShort}</h4>
          <ul className={styles['posts']}>
            {shorts.map((one) => (
              <li key={one.from}>{expectedShortText(one, i18n)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Trend({ staffing }: { readonly staffing: StaffingView }) {
  const { words, naming } = useI18n();
  const own = words.console.drawer;
  const [range, setRange] = useState<Range>(60);
  const { post } = staffing;
  const minute = useMinute();
  const change = `${staffing.observedAt} ${staffing.level} ${staffing.freshness} ${minute}`;
  const kept = useAnswer(queries.trend(post, range, useThrottled(change, ASK_EVERY, post)));
  return (
    <>
      <fieldset className={styles['ranges']} aria-label={own.range}>
        {RANGES.map((one) => (
          <Button key={one} aria-pressed={one === range} onPress={() => setRange(one)}>
            {own.ranges[one]}
          </Button>
        ))}
      </fieldset>
      <KeptStates kept={kept} words={{}}>
        {(window) => <TrendDrawing window={window} title={`${own.trend(naming.post(post))}, ${own.ranges[range]}`} />}
      </KeptStates>
    </>
  );
}

function TrendDrawing({ window, title }: { readonly window: TrendWindow; readonly title: string }) {
  const { words } = useI18n();
  const own = words.console.drawer;
  if (window.points.length === 0) return <EmptyState>{own.noTrend}</EmptyState>;
  if (!hasNumbers(window)) {
    return <LevelStrip title={title} from={window.from} to={window.to} stretches={levelStretches(window)} />;
  }
  const last = window.points.at(-1);
  const limits = [
    { label: own.minimum, value: last?.minimum ?? null },
    { label: own.planned, value: last?.planned === last?.minimum ? null : (last?.planned ?? null) },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  return (
    <TrendChart
      title={title}
      points={withEnds(stepsOf(window, ({ filled }) => filled))}
      limits={limits}
      domain={[0, highestOf(window)]}
      height={180}
    />
  );
}
