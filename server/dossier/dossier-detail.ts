// One dossier whole, from the picture and the register of one position. Decides nothing; what nobody answered shows as open.

import { eachOf, only, orNull, shown } from '#shared/base/only.ts';
import { elapsed, type Instant } from '#shared/base/time.ts';
import { type Afwijking, stageOf } from '#shared/deviation/afwijking.ts';
import { onlyOf } from '#shared/deviation/field.ts';
import { gebeurtenisOf } from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { recurrencesOf } from '#shared/deviation/recurrence.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed } from '#shared/deviation/stated.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import type { Cover, Stretch } from '#shared/dossier/account.ts';
import type { DossierDetail, Reconstruction, Recurrence } from '#shared/dossier/api-dossier.ts';
import { reachOfDecisions } from '#shared/dossier/decision-reach.ts';
import type { DossierIndex } from '#shared/dossier/dossier-index.ts';
import { dossierLine } from '#shared/dossier/dossier-lines.ts';
import { dossierStaffing } from '#shared/dossier/dossier-staffing.ts';
import { dossierTakeover } from '#shared/dossier/dossier-takeover.ts';
import { inspectionQuestions } from '#shared/dossier/inspection-questions.ts';
import { asKnown, ledgerAt, ownedLines, stretchesOf } from '#shared/dossier/ledger.ts';
import { responsibilityOf } from '#shared/dossier/responsibility.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { afwijkingIn, gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import { type Audience, redactAfwijking, redactPolicy } from '#shared/picture/redact.ts';
import { LOCATION } from '#shared/picture/seen-by-everyone.ts';
import { receptionOverdueAt } from '#shared/policy/reception-due.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { Register } from '#shared/register/register.ts';
import { type RegisterLine, redactLine } from '#shared/register/register-lines.ts';
import { evaluationDueAt } from '#shared/rules/deviation-alarms.ts';
import { joinableTo } from '#shared/rules/joining.ts';
import { fitsStage, hasDecisionFor, mayStep } from '#shared/rules/next-step.ts';
import { STEP_KINDS } from '#shared/rules/steps.ts';
import type { ReadingParts } from './reading-parts.ts';

type About = Pick<ReadingParts, 'recorder' | 'projections'> & {
  /** Of a deviation that is there. */
  readonly number: AfwijkingNumber;
  /** As this reader may see them. */
  readonly entries: readonly Entry[];
  /** When the journal began. */
  readonly pastFrom: Instant;
  readonly reader: Actor;
  readonly audience: Audience;
  readonly now: Instant;
};

export function dossierDetail({
  recorder,
  projections,
  number,
  entries,
  pastFrom,
  reader,
  audience,
  now,
}: About): DossierDetail {
  const whole = recorder.picture();
  const picture = { ...whole, policy: redactPolicy(audience, whole.policy) };
  const register = projections.register;
  const kept = afwijkingIn(whole, number);
  const afwijking = kept && redactAfwijking(audience, kept);
  if (kept === null || afwijking?.dossier == null) throw new Error(`No dossier of ${number}`);
  const policy = picture.policy.dossier;
  const dossiers = projections.dossiers(picture);
  const ledger = ledgerAt(register, dossiers, now);
  const coverage = stretchesOf(afwijking, ledger);
  const known = asKnown(afwijking, ledger);
  const heard = recorder.heard().sources;
  const earlier = recurrencesOf(whole, kept, policy).map((one) => redactAfwijking(audience, one));
  const reconstruction = reconstructionOf(afwijking, coverage, pastFrom);
  const may = STEP_KINDS.filter(
    (kind) => mayStep(reader, kept, kind) && fitsStage(kept, kind) && hasDecisionFor(reader, kept, kind),
  );
  return {
    asOf: now,
    position: picture.at,
    afwijking: dossierLine(afwijking, ledger, picture, now),
    statement: onlyOf(STATEMENT, afwijking),
    statedBefore: afwijking.statedBefore ?? [],
    dossier: { ...afwijking.dossier, recurrenceOf: earlier.map(({ number }) => number) },
    decisions: reachOfDecisions(picture, afwijking, now),
    checklist: policy.checklist,
    mandates: policy.mandates,
    chain: responsibilityOf(picture, known, now),
    coverage: coverage.map(STRETCH),
    staffing: dossierStaffing({ picture: whole, heard, below: projections.belowMinimum, audience, now }, afwijking),
    takeover: dossierTakeover(picture, heard, afwijking, now),
    lines: linesOf(afwijking, { register, dossiers, now }).map((line) => redactLine(audience, line)),
    recurrence: earlier.map(recurrenceOf),
    questions: inspectionQuestions({ picture, heard, now, earlier, reconstruction, coverage }, known),
    reconstruction,
    entries,
    may,
    evaluationDueAt: evaluationDueAt(policy, afwijking),
    receptionOverdueAt: receptionOverdueAt(policy, afwijking, now),
    joinable: may.includes('join') ? joinableTo(picture, afwijking, now) : [],
    gebeurtenis: belonging(whole, number),
    pastFrom,
  };
}

function belonging(picture: Picture, number: AfwijkingNumber): DossierDetail['gebeurtenis'] {
  const found = gebeurtenisOf(gebeurtenissenOf(picture), number);
  return found && { number: found.number, title: found.title, national: found.national };
}

function reconstructionOf(afwijking: Afwijking, coverage: readonly Stretch[], pastFrom: Instant): Reconstruction {
  const unknown = coverage.filter((part) => !isAbsence(part));
  return {
    isWhole: pastFrom <= spanOf(afwijking).from,
    unknownMs: unknown.reduce((soFar, { from, to }) => soFar + elapsed(from, to), 0),
  };
}

const STRETCH = only<Stretch>({
  function: shown,
  class: shown,
  location: orNull(LOCATION),
  places: eachOf(LOCATION),
  from: shown,
  to: shown,
  belongsTo: shown,
  established: shown,
  cover: orNull(only<Cover>({ by: shown, decision: shown, manner: shown, recorded: shown, recordedAt: shown })),
});

function isAbsence(stretch: Stretch): boolean {
  return stretch.class !== 'unknown';
}

/**
 * The lines that belong to it, whichever deviation covers them; and R88: those in its time of which LMS established which source was right,
 * also when that was that the function was at home.
 */
function linesOf(
  afwijking: Afwijking,
  { register, dossiers, now }: { readonly register: Register; readonly dossiers: DossierIndex; readonly now: Instant },
): readonly RegisterLine[] {
  const { number } = afwijking;
  const { from, until } = spanOf(afwijking);
  const own = { ...register, functions: () => everNamed(afwijking) };
  const isIn = ({ begin, end }: RegisterLine): boolean =>
    (until === null || begin < until) && (end === null || end > from);
  return ownedLines(own, dossiers, now)
    .filter(
      (line) => (line.afwijking === number && line.class !== 'unknown') || (line.established !== null && isIn(line)),
    )
    .map((line) => ({ ...line, afwijking: line.afwijking ?? number }));
}

function recurrenceOf(earlier: Afwijking): Recurrence {
  return {
    number: earlier.number,
    start: earlier.start,
    stage: stageOf(earlier),
    evaluation: earlier.dossier?.evaluation ?? null,
  };
}
