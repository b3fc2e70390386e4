// The dossiers of a year as a table for paper: what, when, who decided, how much was covered and how, and what is still open.

import { Fragment } from 'react';
import type { Instant } from '#shared/base/time.ts';
import { type Accounted, COLUMNS, type Column, nothingAccounted } from '#shared/dossier/accounted.ts';
import type { DossierLine, Figures } from '#shared/dossier/api-dossier.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { stageText } from '#shared/words/stage-text.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { COVERED_PARTS } from '../../i18n/covered-parts.ts';
import { decidedText, partlyDecidedText } from '../../i18n/decided-text.ts';
import { localMoment, utcMoment } from '../../i18n/format.ts';
import { functionList } from '../../i18n/function-list.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './report.module.css';

export type ReportDossiersProps = {
  readonly dossiers: readonly DossierLine[];
  /** Of the year: what a dossier has of another year is in the report of that year. */
  readonly figures: Pick<Figures, 'dossiers'>;
};

/** What is a part of another column is said where there is any. */
const PARTS: readonly Column[] = [...COVERED_PARTS, 'establishedMs'];

export function ReportDossiers({ dossiers, figures }: ReportDossiersProps) {
  const hours = new Map<string, Accounted>(figures.dossiers.map((one) => [one.number, one]));
  const { report } = useI18n().words.figures;
  return (
    <table className={styles['dossiers']}>
      <thead>
        <tr>
          <th scope="col">{report.number}</th>
          <th scope="col">{report.what}</th>
          <th scope="col">{report.when}</th>
          <th scope="col">{report.decision}</th>
          <th scope="col">{report.hours}</th>
          <th scope="col">{report.openPoints}</th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map((line) => (
          <Row key={line.number} line={line} hours={hours.get(line.number) ?? nothingAccounted()} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, hours }: { readonly line: DossierLine; readonly hours: Accounted }) {
  const { words, naming, language } = useI18n();
  const { domain } = words;
  const { report } = words.figures;
  const { meldkamer, openPoints } = line;
  const place = apiPlaceText(naming, line.to);
  return (
    <tr>
      <th scope="row">{naming.number(line.number)}</th>
      <td>
        <p>
          {isMeldkamerId(meldkamer) ? naming.meldkamer(meldkamer) : meldkamer}, {domain.afwijkingKind[line.kind]}
        </p>
        <p>{functionList(domain, naming, line.functions)}</p>
        <p>{place === null ? report.placeUnknown : report.toPlace(place)}</p>
        <p>{report.reason(reasonOf(line, domain))}</p>
      </td>
      <td>
        <When line={line} />
        <p>{stageText(line, domain)}</p>
        {line.recurrenceOf.length === 0 ? null : <p>{report.recurrenceOf(line.recurrenceOf)}</p>}
      </td>
      <td>
        <Decision line={line} />
      </td>
      <td>
        {COLUMNS.filter((name) => !PARTS.includes(name) || hours[name] > 0).map((name) => (
          <p key={name}>{report.hoursOf(domain.accounted[name], hoursText(hours[name], language))}</p>
        ))}
      </td>
      <td>
        {openPoints.length === 0 ? report.noneOpen : openPoints.map((point) => domain.openPoint[point]).join('; ')}
      </td>
    </tr>
  );
}

function When({ line: { start, startedAt, endedAt } }: { readonly line: DossierLine }) {
  const { report } = useI18n().words.figures;
  const end = endedAt === null ? report.lasts : report.until(both(endedAt as Instant));
  return (
    <>
      <p>{both((startedAt ?? start) as Instant)}</p>
      <p>{startedAt === null ? report.planned : end}</p>
    </>
  );
}

/** By the Dutch clock and in UTC. */
function both(at: Instant): string {
  return `${localMoment(at)} (${utcMoment(at)})`;
}

function Decision({ line }: { readonly line: DossierLine }) {
  const i18n = useI18n();
  const { words, naming } = i18n;
  const { domain, dossiers } = words;
  const { decisions = [], openPoints } = line;
  const partly = partlyDecidedText(domain, i18n, line);
  if (line.asksNoDecision === true && decisions.length === 0) return domain.asksNoDecision;
  if (openPoints.includes('decision') && (partly === null || decisions.length === 0))
    return partly ?? domain.noDecision;
  const isDoubted = openPoints.includes('mandate') || openPoints.includes('mandate-unchecked');
  return (
    <>
      {partly === null ? null : <p>{partly}</p>}
      {decisions.map((one) => (
        <Fragment key={`${one.recordedAt} ${one.decider}`}>
          <p>
            {one.decider === undefined ? dossiers.deciderUnknown : naming.party(one.decider)},{' '}
            {decidedText(one.outcome, one.decidedAt ?? one.recordedAt, words)}
          </p>
          <p>{one.mandate === undefined ? dossiers.mandateUnknown : dossiers.mandate(one.mandate)}</p>
        </Fragment>
      ))}
      {decisions.at(-1)?.mandate !== undefined && isDoubted ? <p>{dossiers.mandateDoubted}</p> : null}
    </>
  );
}

type ReasonNames = {
  readonly unknown: string;
  readonly reasonCategory: Readonly<Record<NonNullable<DossierLine['reasonCategory']>, string>>;
};

function reasonOf({ reasonCategory, reason }: DossierLine, names: ReasonNames): string {
  const category = reasonCategory === undefined ? names.unknown : names.reasonCategory[reasonCategory];
  return reason === undefined ? category : `${category}, ${reason}`;
}
