// What was announced: number, kind, reason and expected end; and said openly when nothing was.

import type { ApiAfwijking } from '#shared/api-shapes.ts';
import type { Instant } from '#shared/time.ts';
import { useSpeech } from '../../words/words.tsx';
import { Moment } from './moment.tsx';
import styles from './period-detail.module.css';
import { Tag } from './tag.tsx';

export type AnnouncedProps = { readonly afwijking: ApiAfwijking | null; readonly isPlanbaar: boolean };

export function Announced({ afwijking, isPlanbaar }: AnnouncedProps) {
  const { register } = useSpeech().words;
  const { detail } = register;
  if (afwijking !== null) return <AnnouncedFacts afwijking={afwijking} />;
  if (isPlanbaar) return <p>{detail.planbaar}</p>;
  return (
    <p>
      <Tag>{register.notAnnounced}</Tag> {detail.notAnnouncedSentence}
    </p>
  );
}

export function AnnouncedFacts({ afwijking }: { readonly afwijking: ApiAfwijking }) {
  const { register, domain } = useSpeech().words;
  const { detail } = register;
  return (
    <dl className={styles['facts']}>
      <dt>{detail.number}</dt>
      <dd>{afwijking.number}</dd>
      <dt>{detail.kind}</dt>
      <dd>{domain.afwijkingKind[afwijking.kind]}</dd>
      <dt>{detail.reason}</dt>
      <dd>{afwijking.reason ?? <Tag>{detail.noReason}</Tag>}</dd>
      <dt>{detail.start}</dt>
      <dd>
        <Moment at={afwijking.start as Instant} />
      </dd>
      <dt>{detail.expectedEnd}</dt>
      <dd>
        {afwijking.expectedEnd === null ? <Tag>{detail.noEnd}</Tag> : <Moment at={afwijking.expectedEnd as Instant} />}
      </dd>
      <dt>{detail.status}</dt>
      <dd>{detail.afwijkingStatus[afwijking.status]}</dd>
      <dt>{detail.announcedAt}</dt>
      <dd>
        <Moment at={afwijking.announcedAt as Instant} />
      </dd>
    </dl>
  );
}
