// A dossier as it stands on paper: every part, every entry with its number and moment, and of which state of the register it is.

import { useEffect, useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useLive, useServerNow, useSession } from '../../../live/hooks.ts';
import { PageFoot } from '../../../parts/frame/page-foot.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { DossierHead } from '../dossier-head.tsx';
import { DossierParts } from '../sections/dossier-parts.tsx';
import { OpenPoints } from '../sections/open-points.tsx';
import styles from './dossier-print-view.module.css';

/** More positions than this pass by before a dossier is fetched only in a storm. */
const KEPT = 100;

export function PrintedDossier({ detail }: { readonly detail: DossierDetail }) {
  const { dossier, app, domain } = useI18n().words;
  const { number } = detail.afwijking;
  return (
    <>
      <PageFoot
        text={`${app.product}, ${domain.afwijking(number)}, ${dossier.asOf(countText(detail.position), localMoment(detail.asOf))}`}
      />
      <Stamp detail={detail} />
      <DossierHead detail={detail} isPrinted />
      <OpenPoints detail={detail} />
      <DossierParts detail={detail} isPrinted />
      <p className={styles['end']}>{dossier.printed.unaltered}</p>
    </>
  );
}

/** Which state of the register this is, and when it was asked for. */
function Stamp({ detail }: { readonly detail: DossierDetail }) {
  const { words, naming } = useI18n();
  const { printed } = words.dossier;
  const { session } = useSession();
  const hash = useHashAt(detail.position);
  const now = useServerNow();
  const isSynthetic = useLive().store.getSnapshot().picture.synthetic;
  const made: Instant = now === null || now < detail.asOf ? detail.asOf : now;
  return (
    <p className={styles['stamp']}>
      {isSynthetic ? <strong>{printed.synthetic} · </strong> : null}
      {words.app.product} · {printed.made} <Moment at={made} />
      {session === null ? null : ` · ${naming.actor(session)}`} · {printed.position} {countText(detail.position)} (
      <Moment at={detail.asOf} />){hash === null ? null : ` · ${printed.hash} ${hash}`}
    </p>
  );
}

/** The checksum of the journal at a position that this screen passed; null when it never stood there. */
function useHashAt(position: number): string | null {
  const { store } = useLive();
  const [passed, setPassed] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    function note() {
      const { position: at, hash8 } = store.getSnapshot().cursor;
      if (hash8 === '') return;
      setPassed((before) => {
        if (before.get(at) === hash8) return before;
        return new Map([...before, [at, hash8] as const].slice(-KEPT));
      });
    }
    note();
    return store.subscribe(note);
  }, [store]);
  return passed.get(position) ?? null;
}
