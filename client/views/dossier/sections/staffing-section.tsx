// The staffing of the posts behind a deviation: now, ahead, and below minimum while it lasted. Numbers only for who may know them;
// what nobody reports is unknown, never enough.

import type { ReactNode } from 'react';
import { elapsed, type Instant } from '#shared/base/time.ts';
import type { DossierDetail, DossierPost } from '#shared/dossier/api-dossier.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { StaffingMark } from '../../../parts/marks/staffing-mark.tsx';
import { StaffingSayings } from '../../../parts/marks/staffing-sayings.tsx';
import { Unknown } from './answer.tsx';
import { hoursText } from './remaining.ts';
import { DossierSection, HeadRow, Subsection, WideTable } from './section.tsx';
import styles from './table.module.css';

type Props = { readonly detail: DossierDetail };

export function StaffingSection({ detail }: Props) {
  const { words } = useI18n();
  const { staffing: text } = words.dossier;
  return (
    <DossierSection section="staffing">
      <p>{text.intro}</p>
      <WideTable label={words.dossier.section.staffing}>
        <table className={styles['table']}>
          <thead>
            <HeadRow columns={['post', 'now', 'filled', 'minimum', 'ahead', 'below']} text={text} />
          </thead>
          <tbody>
            {detail.staffing.posts.map((post) => (
              <PostRow key={post.post} post={post} />
            ))}
          </tbody>
        </table>
      </WideTable>
      <Below detail={detail} />
    </DossierSection>
  );
}

function PostRow({ post }: { readonly post: DossierPost }) {
  const { words, naming, language } = useI18n();
  const { staffing: text } = words.dossier;
  return (
    <tr>
      <th scope="row">{naming.post(post.post)}</th>
      <td data-head={text.now}>
        <Now now={post.now} />
      </td>
      <td data-head={text.filled}>
        <Numbered post={post}>
          {post.now?.filled === undefined ? <Unknown /> : <strong>{countText(post.now.filled)}</strong>}
        </Numbered>
      </td>
      <td data-head={text.minimum}>
        <Numbered post={post}>
          {post.now?.minimum === undefined ? <Unknown /> : <strong>{countText(post.now.minimum)}</strong>}{' '}
          {post.minimumSetBy === null ? (
            <Unknown>{text.notAgreed}</Unknown>
          ) : (
            <span className={styles['quiet']}>{text.setBy(post.minimumSetBy.owner, post.minimumSetBy.source)}</span>
          )}
        </Numbered>
      </td>
      <td data-head={text.ahead}>
        <Numbered post={post}>
          <Ahead now={post.now} />
        </Numbered>
      </td>
      <td data-head={text.below}>{hoursText(words.dossier, language, post.belowMs)}</td>
    </tr>
  );
}

function Now({ now }: Pick<DossierPost, 'now'>) {
  const { words } = useI18n();
  const { staffing: text } = words.dossier;
  if (now === null) return <Unknown>{text.unreported}</Unknown>;
  const confirmed = now.confirmedAt as Instant | null;
  return (
    <>
      {now.level === 'unknown' ? <Unknown /> : <StaffingMark level={now.level} freshness={now.freshness} />}{' '}
      <span className={styles['quiet']}>
        {now.lastKnown === undefined ? null : text.last(words.domain.staffing[now.lastKnown.level])}{' '}
        {confirmed === null ? (
          words.domain.confirmedNever
        ) : (
          <>
            {words.domain.confirmed} <Moment at={confirmed} />
          </>
        )}
      </span>{' '}
      <StaffingSayings
        sayings={(now.sayings ?? []).map(({ source, filled, minimum = null }) => ({
          source: source as SourceId,
          seats: filled === undefined ? null : { filled, minimum },
        }))}
      />
    </>
  );
}

/** What the reader may not know is said to be so; it is not unknown. */
function Numbered({ post, children }: { readonly post: DossierPost; readonly children: ReactNode }) {
  const { staffing: text } = useI18n().words.dossier;
  return post.isNumbered ? children : <span className={styles['quiet']}>{text.notYours}</span>;
}

function Ahead({ now }: Pick<DossierPost, 'now'>) {
  const { staffing: text } = useI18n().words.dossier;
  const forecast = now?.forecast ?? [];
  if (forecast.length === 0) return <Unknown>{text.noForecast}</Unknown>;
  return (
    <ul>
      {forecast.map(({ from, until, planned }) => (
        <li key={from}>{text.planned(localMoment(from), localMoment(until), countText(planned))}</li>
      ))}
    </ul>
  );
}

function Below({ detail }: Props) {
  const { words, naming, language } = useI18n();
  const { staffing: text } = words.dossier;
  const { posts, belowMs } = detail.staffing;
  if (belowMs === 0) {
    return (
      <Subsection title={text.stretches}>
        <p>{text.noStretches}</p>
      </Subsection>
    );
  }
  return (
    <Subsection title={text.stretches}>
      <WideTable label={text.stretches}>
        <table className={styles['table']}>
          <thead>
            <HeadRow columns={['post', 'from', 'to', 'duration']} text={text} />
          </thead>
          <tbody>
            {posts.flatMap(({ post, below }) =>
              below.map(({ from, to }) => (
                <tr key={`${post} ${from}`}>
                  <th scope="row">{naming.post(post)}</th>
                  <td data-head={text.from}>
                    <Moment at={from} />
                  </td>
                  <td data-head={text.to}>{to === detail.asOf ? text.lasts : <Moment at={to} />}</td>
                  <td data-head={text.duration}>{hoursText(words.dossier, language, elapsed(from, to))}</td>
                </tr>
              )),
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {text.total}
              </th>
              <td>{hoursText(words.dossier, language, belowMs)}</td>
            </tr>
          </tfoot>
        </table>
      </WideTable>
    </Subsection>
  );
}
