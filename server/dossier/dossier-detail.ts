// One dossier whole, from the picture and the register of one position. Decides nothing; what nobody answered shows as open.

import { only, orNull, shown } from '#shared/base/only.ts';
import { earliest, type Instant } from '#shared/base/time.ts';
import { type Afwijking, stageOf } from '#shared/deviation/afwijking.ts';
import { onlyOf } from '#shared/deviation/field.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import type { DossierDetail, Recurrence } from '#shared/dossier/api-dossier.ts';
import type { CoveredStretch } from '#shared/dossier/coverage.ts';
import { coverageOfAfwijking, periodsAt } from '#shared/dossier/dossier-coverage.ts';
import { dossierLine } from '#shared/dossier/dossier-lines.ts';
import { dossierStaffing } from '#shared/dossier/dossier-staffing.ts';
import { dossierTakeover } from '#shared/dossier/dossier-takeover.ts';
import { inspectionQuestions } from '#shared/dossier/inspection-questions.ts';
import { responsibilityOf } from '#shared/dossier/responsibility.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { afwijkingIn, type Picture } from '#shared/picture/picture.ts';
import { type Audience, redactAfwijking, redactPolicy } from '#shared/picture/redact.ts';
import { LOCATION } from '#shared/picture/seen-by-everyone.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Register } from '#shared/register/register.ts';
import { type RegisterLine, registerLines, WHOLE_REGISTER } from '#shared/register/register-lines.ts';
import { evaluationDueAt } from '#shared/rules/deviation-alarms.ts';
import { fitsStage, mayStep } from '#shared/rules/next-step.ts';
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
  const register = projections.register();
  const kept = afwijkingIn(whole, number);
  const afwijking = kept && redactAfwijking(audience, kept);
  if (kept === null || afwijking?.dossier == null) throw new Error(`No dossier of ${number}`);
  const policy = picture.policy.dossier;
  const dossiers = projections.dossiers(picture);
  const periods = periodsAt(register, now);
  const coverage = coverageOfAfwijking(afwijking, dossiers, periods, now);
  const heard = recorder.heard().sources;
  const earlier = afwijking.dossier.recurrenceOf
    .flatMap((one) => afwijkingIn(whole, one) ?? [])
    .map((one) => redactAfwijking(audience, one));
  return {
    asOf: now,
    position: picture.at,
    afwijking: dossierLine(afwijking, dossiers, periods, policy, now),
    statement: onlyOf(STATEMENT, afwijking),
    dossier: afwijking.dossier,
    checklist: policy.checklist,
    chain: responsibilityOf(policy, afwijking),
    coverage: coverage.map(STRETCH),
    staffing: dossierStaffing({ picture: whole, heard, below: projections.belowMinimum, audience, now }, afwijking),
    takeover: dossierTakeover(picture, heard, afwijking, now),
    lines: linesOf(afwijking, coverage.filter(isAbsence), register, picture, now),
    recurrence: earlier.map(recurrenceOf),
    questions: inspectionQuestions({ picture, heard, now, earlier }, afwijking),
    entries,
    may: STEP_KINDS.filter((kind) => mayStep(reader, kept, kind) && fitsStage(kept, kind)),
    evaluationDueAt: evaluationDueAt(policy, afwijking),
    pastFrom,
  };
}

const STRETCH = only<CoveredStretch>({
  function: shown,
  class: shown,
  location: orNull(LOCATION),
  from: shown,
  to: shown,
  by: shown,
});

function isAbsence(stretch: CoveredStretch): boolean {
  return stretch.class !== 'unknown';
}

/** The periods of which some part belongs to it, whichever deviation covers that part. */
function linesOf(
  { number, functions }: Afwijking,
  coverage: readonly CoveredStretch[],
  register: Register,
  picture: Picture,
  now: Instant,
): readonly RegisterLine[] {
  const [first] = coverage.map(({ from }) => from).sort();
  if (first === undefined) return [];
  const own = { ...register, picture, ...registerOf(register, functions) };
  return registerLines(own, now, { ...WHOLE_REGISTER, from: first })
    .filter(({ function: id, begin, end }) =>
      coverage.some((part) => part.function === id && begin <= part.from && part.to <= (end ?? now)),
    )
    .map((line) => ({ ...line, afwijking: line.afwijking ?? number }));
}

/** The register of these functions alone, so that a dossier does not cost a look at all the others. */
function registerOf(
  { periods, turns }: Register,
  functions: readonly FunctionId[],
): Pick<Register, 'periods' | 'turns' | 'nextTurn'> {
  const mine = <T>(record: Readonly<Record<FunctionId, T>>): Readonly<Record<FunctionId, T>> =>
    Object.fromEntries(functions.flatMap((id) => (record[id] === undefined ? [] : [[id, record[id]]])));
  const moments = Object.values(mine(turns));
  return {
    periods: mine(periods),
    turns: mine(turns),
    nextTurn: moments.length === 0 ? null : moments.reduce(earliest),
  };
}

function recurrenceOf(earlier: Afwijking): Recurrence {
  return {
    number: earlier.number,
    start: earlier.start,
    stage: stageOf(earlier),
    evaluation: earlier.dossier?.evaluation ?? null,
  };
}
