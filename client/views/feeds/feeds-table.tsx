// The sources of each meldkamer as a table: heard when, how far to be believed, silent since when. It follows the pulse.

import { elapsed } from '#shared/base/time.ts';
import { handSource } from '#shared/reference/by-hand.ts';
import { durationText, momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { FeedsWords } from '../../i18n/nl/feeds.ts';
import { useOverview, usePicture, useSession } from '../../live/hooks.ts';
import plain from '../../parts/charts/plain-table.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { EntryLink } from '../../parts/header/entry-link.tsx';
import { Age } from '../../parts/marks/age.tsx';
import { FreshnessMark } from '../../parts/marks/freshness-mark.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { type FeedRow, feedRows } from './feed-rows.ts';
import styles from './feeds.module.css';
import { RetireButton } from './retire-button.tsx';

export function FeedsTable() {
  const { words } = useI18n();
  const { feeds, app } = words;
  const overview = useOverview();
  const picture = usePicture();
  if (overview === null) return <EmptyState>{app.loading}</EmptyState>;
  const { live, total } = overview.feeds;
  return (
    <Panel title={feeds.panel} tools={<strong>{feeds.count(live, total)}</strong>} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className={styles['scroller']} aria-label={feeds.table} tabIndex={0}>
        <table className={plain['table']}>
          <thead>
            <tr>
              <th scope="col">{feeds.meldkamer}</th>
              <th scope="col">{feeds.system}</th>
              <th scope="col">{feeds.lastHeard}</th>
              <th scope="col">{feeds.freshness}</th>
              <th scope="col">{feeds.silentSince}</th>
              <th scope="col">{feeds.clock}</th>
              <th scope="col">
                <span className="visually-hidden">{feeds.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {feedRows(overview, picture).map((row) => (
              <Row key={row.feed?.source ?? row.meldkamer.id} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles['note']}>{feeds.countExplain}</p>
    </Panel>
  );
}

function Row({ row }: { readonly row: FeedRow }) {
  const { words, naming } = useI18n();
  const { feeds } = words;
  const { meldkamer, feed, clockAlarm } = row;
  return (
    <tr>
      <th scope="row" className={plain['nowrap']}>
        {meldkamer.id} {meldkamer.name}
      </th>
      {feed === null ? (
        <td colSpan={5}>
          <span className={styles['state']}>
            <FreshnessMark freshness="never" /> {unheardSentence(row.connection, feeds)}
          </span>
        </td>
      ) : (
        <>
          <td>{feed.manual ? naming.source(feed.source) : feed.system}</td>
          <td className={plain['nowrap']}>
            <Age at={feed.heardAt} />
          </td>
          <td>
            <State row={row} />
          </td>
          <td>
            <SilentSince row={row} />
          </td>
          <td>{feed.manual ? '–' : clockAlarm === null ? feeds.clockFine : feeds.clockAlarm(clockAlarm)}</td>
        </>
      )}
      <td className={plain['nowrap']}>
        <span className={styles['tools']}>
          <EnterLink row={row} />
          {feed === null ? null : <RetireButton feed={feed} />}
        </span>
      </td>
    </tr>
  );
}

/** A person sends no heartbeat, so silence says nothing about what was entered by hand. */
function State({ row: { feed } }: { readonly row: FeedRow }) {
  const { words } = useI18n();
  if (feed === null) return null;
  if (feed.manual) {
    return (
      <span className={styles['state']}>
        <FreshnessMark freshness="live" manual /> {words.feeds.manual}
      </span>
    );
  }
  return (
    <span className={styles['state']} data-freshness={feed.freshness}>
      {feed.freshness === 'live' ? null : (
        <span aria-hidden="true">
          <FreshnessMark freshness={feed.freshness} />
        </span>
      )}
      {words.domain.freshness[feed.freshness]}
    </span>
  );
}

function SilentSince({ row: { feed, silentSince } }: { readonly row: FeedRow }) {
  const { language } = useI18n();
  const now = useNow();
  if (silentSince === null || feed === null || feed.manual) return '–';
  return (
    <>
      {momentText(silentSince, now)}
      {now === null ? null : ` (${durationText(elapsed(silentSince, now), language)})`}
    </>
  );
}

/** Only where it helps: a meldkamer that is not heard, for those who may speak for it. */
function EnterLink({ row: { meldkamer, feed } }: { readonly row: FeedRow }) {
  const { session } = useSession();
  const isHeard = feed !== null && (feed.manual || feed.freshness === 'live' || feed.freshness === 'late');
  if (session === null || handSource(session, meldkamer.id) === null || isHeard) return null;
  return <EntryLink meldkamer={meldkamer.id} />;
}

/** R85, R153 */
function unheardSentence(connection: FeedRow['connection'], feeds: FeedsWords): string {
  if (connection === 'apart') return feeds.apartSentence;
  return connection === 'not-yet' ? feeds.notConnectedSentence : feeds.missingSentence;
}
