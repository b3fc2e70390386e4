// What the cells of the list of dossiers show. What is unknown stands there as a word in an outline, never as an empty place.

import { Fragment } from 'react';
import { elapsed, type Instant } from '#shared/base/time.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import { stageText } from '#shared/words/stage-text.ts';
import { COVERED_PARTS } from '../../../i18n/covered-parts.ts';
import { decidedText, partlyDecidedText } from '../../../i18n/decided-text.ts';
import { functionsByPost } from '../../../i18n/function-list.ts';
import { hoursText } from '../../../i18n/hours-text.ts';
import { useI18n, useWords } from '../../../i18n/i18n.tsx';
import { localMinutes } from '../../../i18n/local-minutes.ts';
import { agoText, passedEndText } from '../../../i18n/passed-end-text.ts';
import { Link } from '../../../parts/header/navigation.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { Tag } from '../../../parts/marks/tag.tsx';
import { ListTip } from '../list/list-tip.tsx';
import { PeriodDuration } from '../periods/period-duration.tsx';
import styles from './dossier-cells.module.css';
import { shortFunctions } from './short-functions.ts';

type Props = { readonly line: DossierLine };

export function NumberCell({ line: { number } }: Props) {
  const { words, naming } = useI18n();
  return (
    <Link href={`/register/${number}`} aria-label={words.dossiers.openDossier(number)}>
      {naming.number(number)}
    </Link>
  );
}

/** The real begin; the planned one as long as there is none. */
export function BeginCell({ line: { start, startedAt } }: Props) {
  const { dossiers } = useWords();
  if (startedAt !== null) return localMinutes(startedAt as Instant);
  return <Planned at={start as Instant} word={dossiers.planned} />;
}

export function EndCell({ line: { endedAt, expectedEnd, endCondition } }: Props) {
  const { dossiers, domain } = useWords();
  if (endedAt !== null) return localMinutes(endedAt as Instant);
  if (expectedEnd === null) return endCondition ?? <Tag>{domain.unknown}</Tag>;
  return <Planned at={expectedEnd as Instant} word={dossiers.planned} />;
}

/** May break, so that the column stays as narrow as a moment. */
function Planned({ at, word }: { readonly at: Instant; readonly word: string }) {
  return (
    <span className={styles['planned']}>
      <span>{localMinutes(at)}</span> <Tag>{word}</Tag>
    </span>
  );
}

/** What has gone up in another one, or was withdrawn, does not run. */
export function DurationCell({ line: { startedAt, endedAt, mergedInto, stage } }: Props) {
  const { dossiers, domain } = useWords();
  if (mergedInto != null) return dossiers.noOwnTime;
  if (startedAt === null) return dossiers.notStarted;
  const [begin, end] = [startedAt as Instant, endedAt as Instant | null];
  const duration = <PeriodDuration span={{ begin, end, durationMs: end === null ? 0 : elapsed(begin, end) }} short />;
  if (end !== null) return duration;
  if (stage === 'withdrawn') return domain.stage.withdrawn;
  return (
    <>
      <Tag>{dossiers.runs}</Tag> {duration}
    </>
  );
}

/** A pilot that is not wholly approved says so wherever it is listed. */
export function KindCell({ line: { kind, approvals } }: Props) {
  const { domain } = useWords();
  const isApproved = approvals === undefined || approvals === 'approved';
  return (
    <span className={styles['stage']}>
      {domain.afwijkingKind[kind]} {isApproved ? null : <Tag>{domain.unapproved[approvals]}</Tag>}
    </span>
  );
}

/** Short; everything by name behind the count. */
export function FunctionsCell({ line: { number, functions } }: Props) {
  const i18n = useI18n();
  const { dossiers, domain } = i18n.words;
  const posts = functionsByPost(domain, i18n.naming, functions);
  return (
    <>
      {shortFunctions(i18n, functions)}{' '}
      {posts.length < 2 ? null : (
        <ListTip
          count={String(functions.length)}
          name={dossiers.allFunctions(functions.length)}
          title={domain.afwijking(number)}
          items={posts}
        />
      )}
    </>
  );
}

export function ReasonCell({ line: { reasonCategory, reason } }: Props) {
  const { domain } = useWords();
  return (
    <span className={styles['reason']}>
      {reasonCategory === undefined ? <Tag>{domain.unknown}</Tag> : domain.reasonCategory[reasonCategory]}
      {reason === undefined ? null : `: ${reason}`}
    </span>
  );
}

/** An end that passed while functions are still away is told in full where the mouse rests. */
export function StageCell({ line }: Props) {
  const { words, language } = useI18n();
  const now = useNow();
  const { dossiers, domain } = words;
  const { passedEnd, mergedInto } = line;
  const text = stageText(line, domain);
  if (mergedInto != null) return <Tag>{text}</Tag>;
  if (passedEnd === undefined || now === null) return text;
  return (
    <span className={styles['stage']} title={passedEndText(domain, language, passedEnd, now)}>
      {text} <Tag>{dossiers.pastEnd(agoText(passedEnd.at, language, now))}</Tag>
    </span>
  );
}

/** Who decided, when and on which mandate, each of them; or that this is not known. */
export function DecisionCell({ line }: Props) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const { dossiers, domain } = words;
  const { decisions = [], openPoints, claimed, spoken } = line;
  const partly = partlyDecidedText(domain, i18n, line);
  if (line.asksNoDecision === true && decisions.length === 0) return domain.asksNoDecision;
  if (openPoints.includes('decision') && (partly === null || decisions.length === 0)) {
    return (
      <span className={styles['decision']}>
        <Tag>{partly ?? domain.noDecision}</Tag>{' '}
        {claimed?.decider === undefined ? null : dossiers.claimedBy(naming.party(claimed.decider))}
      </span>
    );
  }
  const isDoubted = openPoints.includes('mandate') || openPoints.includes('mandate-unchecked');
  return (
    <span className={styles['decision']}>
      {partly === null ? null : <Tag>{partly}</Tag>}{' '}
      {decisions.map((one) => (
        <Fragment key={`${one.recordedAt} ${one.decider}`}>
          <span>
            {one.decider === undefined ? <Tag>{dossiers.deciderUnknown}</Tag> : naming.party(one.decider)}
            {`, ${decidedText(one.outcome, one.decidedAt ?? one.recordedAt, words)}`}
          </span>{' '}
          <span>
            {one.mandate === undefined ? <Tag>{dossiers.mandateUnknown}</Tag> : dossiers.mandate(one.mandate)}
          </span>{' '}
        </Fragment>
      ))}
      {spoken === true ? <Tag>{dossiers.spoken}</Tag> : null}{' '}
      {decisions.at(-1)?.mandate !== undefined && isDoubted ? <Tag>{dossiers.mandateDoubted}</Tag> : null}
    </span>
  );
}

/** How the decisions were recorded stands behind the hours that they cover. */
export function CoveredCell({ line }: Props) {
  const { words, language } = useI18n();
  const { domain } = words;
  const hours = hoursText(line.coveredMs, language);
  if (line.coveredMs === 0) return hours;
  const items = COVERED_PARTS.map((name) =>
    words.dossiers.hours(domain.accounted[name], hoursText(line[name], language)),
  );
  return <ListTip count={hours} name={items.join('; ')} title={domain.afwijking(line.number)} items={items} />;
}

export function OpenCell({ line: { number, openPoints } }: Props) {
  const { dossiers, domain } = useWords();
  if (openPoints.length === 0) return dossiers.complete;
  return (
    <ListTip
      count={dossiers.openCount(openPoints.length)}
      name={dossiers.openPoints(openPoints.length)}
      title={dossiers.openTitle(number)}
      items={openPoints.map((point) => domain.openPoint[point])}
    />
  );
}
