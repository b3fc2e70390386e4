// The parts of one cell: per region and task where it is, since when, when that was last confirmed and by whom.
// Claims that contradict each other stand side by side; none of them is chosen here.

import type { Claim } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import { systemOf } from '#shared/reference/source.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Age } from '../../../parts/marks/age.tsx';
import { FreshnessMark } from '../../../parts/marks/freshness-mark.tsx';
import { PlaceSaying } from '../../../parts/marks/place-saying.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { StatusMark } from '../../../parts/marks/status-mark.tsx';
import styles from './drawer.module.css';

export function PartsTable({ caption, parts }: { readonly caption: string; readonly parts: readonly FunctionView[] }) {
  const { words } = useI18n();
  const { columns } = words.console.drawer;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles['tableScroll']} aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.part}</th>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.since}</th>
            <th scope="col">{columns.confirmed}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.id} part={part} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PartRow({ part }: { readonly part: FunctionView }) {
  const { words, naming } = useI18n();
  const now = useNow();
  const { claim, since } = part;
  const place = claim === null ? null : naming.placeCode(claim.location);
  const isUnknown = part.class === 'unknown';
  return (
    <>
      <tr>
        <th scope="row">
          {part.region === null ? null : <span className={styles['region']}>{naming.region(part.region)}</span>}
          {words.domain.task[part.task]}
          {part.scope === 'planbaar' ? ` (${words.domain.scope.planbaar})` : ''}
        </th>
        <td>
          <StatusMark
            location={part.class}
            where={isUnknown || part.class === 'own' || part.class === 'double-claim' ? null : place}
            last={
              isUnknown && claim !== null && claim.location.kind !== 'unknown'
                ? words.domain.lastKnownBare(lastText())
                : null
            }
          />
          <span className={styles['word']}>{words.domain.locationClass[part.class]}</span>{' '}
          {part.unconfirmedReturn ? <span className={styles['small']}>{words.domain.unconfirmedReturn}</span> : null}
          {part.unconfirmedBy.length > 0 && !part.unconfirmedReturn ? (
            <span className={styles['small']}>{words.domain.returnToConfirm.short}</span>
          ) : null}
          {part.lasting.length > 0 ? (
            <span className={styles['small']}>{words.domain.elsewhereToConfirm.short}</span>
          ) : null}
        </td>
        <td>{since === null ? '–' : momentText(since, now)}</td>
        <td>
          <Age at={part.confirmedAt} /> <FreshnessMark ofStatement freshness={part.freshness} manual={part.manual} />
          {claim?.reconfirmBy == null ? null : (
            <span className={styles['small']}>{words.domain.reconfirmBefore(momentText(claim.reconfirmBy, now))}</span>
          )}
        </td>
        <td>{claim === null ? '–' : part.manual ? words.domain.manualSource : systemOf(claim.source)}</td>
      </tr>
      {part.unconfirmedBy.length === 0 ? null : (
        <tr>
          <td colSpan={5}>{words.domain.returnToConfirm.by(part.unconfirmedBy.map(naming.source).join(', '))}</td>
        </tr>
      )}
      {part.lasting.length === 0 ? null : (
        <tr>
          <td colSpan={5}>
            {words.domain.elsewhereToConfirm.by(
              part.lasting.map((one) => `${naming.place(one.location)} (${naming.source(one.source)})`).join(', '),
            )}
          </td>
        </tr>
      )}
      <ClaimsRow title={words.console.drawer.claims} claims={part.standing.length < 2 ? [] : part.standing} />
      <ClaimsRow title={words.console.drawer.late} claims={part.late} />
    </>
  );

  function lastText(): string {
    const label = words.domain.locationClass[part.lastClass];
    return part.lastClass === 'own' || place === null ? label : `${label} ${place}`;
  }
}

function ClaimsRow({ title, claims }: { readonly title: string; readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <tr>
      <td colSpan={5}>
        <p className={styles['word']}>{title}</p>
        <ul>
          {claims.map((one) => (
            <li key={one.source}>
              <PlaceSaying claim={one} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
