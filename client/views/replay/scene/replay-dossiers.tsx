// The deviations that were open at one past moment, each with the way to its dossier of today.

import type { Instant } from '#shared/base/time.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { momentText } from '../../../i18n/format.ts';
import { functionsByPost } from '../../../i18n/function-list.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { ReplayWords } from '../../../i18n/nl/replay.ts';
import { Panel } from '../../../parts/frame/panel.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import styles from './replay-dossiers.module.css';
import { decisionText } from './replay-text.ts';

export type ReplayDossiersProps = {
  readonly afwijkingen: readonly ApiAfwijking[];
  readonly at: Instant;
  /** Number of the one that is looked at. */
  readonly around: string;
};

export function ReplayDossiers({ afwijkingen, at, around }: ReplayDossiersProps) {
  const { replay } = useI18n().words;
  return (
    <Panel title={replay.dossiers.title} flush>
      {afwijkingen.length === 0 ? (
        <EmptyState>{replay.dossiers.none}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none
        <ul role="list" aria-label={replay.dossiers.title}>
          {afwijkingen.map((one) => (
            <Row key={one.number} one={one} at={at} isMeant={one.number === around} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type RowProps = { readonly one: ApiAfwijking; readonly at: Instant; readonly isMeant: boolean };

function Row({ one, at, isMeant }: RowProps) {
  const { words, naming } = useI18n();
  const { domain, replay } = words;
  const begin = replay.dossiers.from(momentText((one.startedAt ?? one.start) as Instant, at));
  const end = endText(one, at, replay.dossiers);
  return (
    <li className={styles['row']} data-number={one.number} data-meant={isMeant}>
      <p className={styles['first']}>
        <Link href={`/register/${one.number}`}>{naming.number(one.number)}</Link>
        <span>{isMeldkamerId(one.meldkamer) ? naming.meldkamer(one.meldkamer) : one.meldkamer}</span>
        <span>{domain.afwijkingKind[one.kind]}</span>
        <Tag>{domain.stage[one.stage]}</Tag>
        {one.decided === undefined && one.asksNoDecision === undefined ? null : (
          <Tag>{decisionText(one, words, naming)}</Tag>
        )}
        {one.spoken === true ? <Tag>{words.dossiers.spoken}</Tag> : null}
      </p>
      <p className={styles['second']}>
        {functionsByPost(domain, naming, one.functions).join('; ')} · {begin} · {end}
      </p>
    </li>
  );
}

/** What really happened before what was expected. */
function endText({ endedAt, expectedEnd }: ApiAfwijking, at: Instant, words: ReplayWords['dossiers']): string {
  if (endedAt !== null) return words.ended(momentText(endedAt as Instant, at));
  return expectedEnd === null ? words.noEnd : words.end(momentText(expectedEnd as Instant, at));
}
