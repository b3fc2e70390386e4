// The head of a dossier: number, kind, what went where, how far it is, how much of it a decision covered, and four facts apart.

import { isPlacedAtHome } from '#shared/deviation/kind-place.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { countText } from '#shared/words/count-text.ts';
import { stageText } from '#shared/words/stage-text.ts';
import { OwnTurns } from '../../desk/turn/own-turns.tsx';
import { COVERED_PARTS } from '../../i18n/covered-parts.ts';
import { localMoment } from '../../i18n/format.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { passedEndText } from '../../i18n/passed-end-text.ts';
import { doorHere } from '../../live/world.ts';
import { Link } from '../../parts/header/navigation.tsx';
import { Tag } from '../../parts/marks/tag.tsx';
import styles from './dossier-head.module.css';
import { FourFactsStrip } from './four-facts-strip.tsx';
import { Unknown } from './sections/answer.tsx';
import { accountedText, countedAsShown, hoursText } from './sections/remaining.ts';
import { Unapproved } from './unapproved.tsx';

export type DossierHeadProps = { readonly detail: DossierDetail; readonly isPrinted?: boolean };

export function DossierHead({ detail, isPrinted = false }: DossierHeadProps) {
  const { words, naming, language } = useI18n();
  const { afwijking, statement } = detail;
  const { to } = statement;
  const meldkamer = afwijking.meldkamer as MeldkamerId;
  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        <h1>
          {words.domain.afwijking(afwijking.number)}: {words.domain.afwijkingKind[statement.kind]}
        </h1>
        <Tag>{stageText(afwijking, words.domain)}</Tag>
        {isPrinted ? null : <Ways number={afwijking.number} />}
      </div>
      {isPrinted ? null : <OwnTurns number={afwijking.number as AfwijkingNumber} />}
      <p className={styles['what']}>
        {functionsByPost(words.domain, naming, statement.functions).join('; ')},{' '}
        {isPlacedAtHome({ to, meldkamer }) ? (
          words.dossier.atHome(naming.meldkamer(meldkamer))
        ) : (
          <FromTo detail={detail} />
        )}
      </p>
      {afwijking.mergedInto === null ? null : (
        <p>
          <Link href={`/register/${afwijking.mergedInto}`}>{words.domain.mergedInto(afwijking.mergedInto)}</Link>
          {': '}
          {words.dossier.merged}
        </p>
      )}
      {detail.gebeurtenis === null ? null : (
        <p>
          <Link href="/register/events">
            {words.dossier.gebeurtenis(detail.gebeurtenis.number, detail.gebeurtenis.title)}
          </Link>
        </p>
      )}
      <Unapproved afwijking={afwijking} />
      {afwijking.passedEnd === undefined ? null : (
        <p>
          <Tag>{passedEndText(words.domain, language, afwijking.passedEnd, detail.asOf)}</Tag>
        </p>
      )}
      <Hours detail={detail} />
      <FourFactsStrip detail={detail} />
      {isPrinted ? null : (
        <p className={styles['asOf']}>
          {words.dossier.asOf(countText(detail.position), localMoment(detail.asOf))},{' '}
          {words.dossier.version(countText(afwijking.version))}
        </p>
      )}
    </header>
  );
}

function FromTo({ detail: { afwijking, statement } }: Pick<DossierHeadProps, 'detail'>) {
  const { words, naming } = useI18n();
  const { to } = statement;
  return (
    <>
      {words.dossier.from.toLowerCase()} {words.domain.meldkamer} {naming.meldkamer(afwijking.meldkamer as MeldkamerId)}{' '}
      {words.dossier.to.toLowerCase()} {to === null || to.kind === 'unknown' ? <Unknown /> : naming.place(to)}
    </>
  );
}

function Ways({ number }: { readonly number: string }) {
  const { dossier } = useI18n().words;
  return (
    <span className={styles['ways']} data-screen-only="">
      <Link href={`/register/${number}/print`}>{dossier.print}</Link>
      <a href={doorHere(`/api/v1/afwijkingen/${number}?download=json`)} download="">
        {dossier.download}
      </a>
    </span>
  );
}

/** All four are always said: time that nothing covered, that is contested or of which nobody knew is not the rest of time that something did. */
function Hours({ detail }: { readonly detail: DossierDetail }) {
  const { words, language } = useI18n();
  const counted = countedAsShown(detail);
  const { coveredMs, uncoveredMs, doubleClaimMs, unknownMs } = counted;
  const { dossier, domain } = words;
  const parts = accountedText(dossier, domain, language, counted, COVERED_PARTS);
  return (
    <dl className={styles['hours']}>
      <div>
        <dt>{dossier.covered}</dt>
        <dd>{hoursText(dossier, language, coveredMs)}</dd>
        {coveredMs === 0 ? null : <dd>({parts})</dd>}
      </div>
      <div data-uncovered={uncoveredMs > 0}>
        <dt>{dossier.uncovered}</dt>
        <dd>{hoursText(dossier, language, uncoveredMs)}</dd>
      </div>
      <div>
        <dt>{dossier.doubleClaim}</dt>
        <dd>{hoursText(dossier, language, doubleClaimMs)}</dd>
      </div>
      <div>
        <dt>{dossier.unknownPlace}</dt>
        <dd>{hoursText(dossier, language, unknownMs)}</dd>
      </div>
      <div>
        <dt>{dossier.perFunction}</dt>
      </div>
    </dl>
  );
}
