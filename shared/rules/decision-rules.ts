// Decisions: what is recorded of one, by whom it may be, what the party that is said to have decided answers, and how one that was
// written down wrongly is set right. What a decision covers follows from what is recorded here (shared/deviation/cover.ts).

import { fail, ok, type Result } from '#shared/base/result.ts';
import { after, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, endOf, stageOf } from '#shared/deviation/afwijking.ts';
import { applyChange, type DossierChange } from '#shared/deviation/changes.ts';
import { allows, counts, decisionId, mannerOf, momentOf, refusedSince, standingFor } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import type { Decision, DecisionSubject, DecisionWords, Notice, RecordedBy } from '#shared/deviation/dossier.ts';
import { isPlacedOutside } from '#shared/deviation/kind-place.ts';
import { beganAt } from '#shared/deviation/span.ts';
import { statedAt } from '#shared/deviation/stated.ts';
import { mandatesInForce } from '#shared/picture/mandates-in-force.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { functionsWithin, groundOf, mandateHolders, outsideMandate } from '#shared/policy/mandates.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { isPartyId, type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import type { Refusal } from './intent.ts';
import { definitionOf, type StepOf } from './steps.ts';

type Outcome = Result<readonly DossierChange[], Refusal>;

/** The words of a decision as they are asked to be recorded, before policy is asked about them. */
type Asked = Pick<Decision, 'outcome' | 'party'> & Omit<DecisionWords, 'mandateId' | 'recognised' | 'within'>;

/** R45, R60: LMS writes down what another decided with something to show for it; everybody else decides in their own name. */
export function decided(picture: Picture, afwijking: Afwijking, step: StepOf<'decide'>, by: RecordedBy): Outcome {
  const { outcome, party, capacity, mandate, document, log, decidedAt, conditions, about } = step;
  const self = partyOfActor(by);
  if (by.role !== 'lms' && (party === null || party !== self)) {
    return fail({ code: 'not-yours', holders: self === null ? [] : [self] });
  }
  const unproven = unprovenFor(by, { party, document, log });
  if (unproven !== null) return fail(unproven);
  const until = outcome === 'extended' ? step.until : (about?.end ?? null);
  const asked: Asked = {
    outcome,
    party,
    capacity,
    mandate,
    document,
    log,
    decidedAt,
    until,
    conditions,
    about: subjectOf(afwijking, outcome, about, until, decidedAt ?? by.at),
  };
  const words = wordsOf(picture, afwijking, asked, decidedAt ?? by.at);
  const wrong =
    problemWith(afwijking, asked, by, by.at) ?? extensionProblem(picture, afwijking, { ...words, outcome, by });
  if (wrong !== null) return fail(wrong);
  const foreign = foreignMandate(picture, afwijking, { ...asked, ...words }, decidedAt ?? by.at);
  if (foreign !== null) return fail(foreign);
  const decision: Decision = { outcome, party, told: 'recorded', by, answer: null, earlier: [], ...words };
  const end = endOf(afwijking);
  const prolongs = outcome === 'extended' && until !== null && counts(decision) && (end === null || until > end);
  return ok([
    { kind: 'decided', decision },
    ...(prolongs ? [{ kind: 'prolonged', until } as const] : []),
    ...claimNotice(picture, afwijking, decision, by.at),
  ]);
}

/** R95: what it is about: as it says, and where it says nothing as the dossier has it for that moment, as known now; never derived later. */
function subjectOf(
  afwijking: Afwijking,
  outcome: Decision['outcome'],
  said: StepOf<'decide'>['about'],
  until: Instant | null,
  moment: Instant,
): DecisionSubject {
  const { start, course, dossier } = afwijking;
  const stated = statedAt(afwijking, moment);
  return {
    kind: said?.kind ?? afwijking.kind,
    functions: [...new Set(said?.functions ?? stated.functions)].sort(),
    to: said?.to ?? stated.to,
    start: said?.start ?? beganAt({ start, startedAt: course.startedAt }, dossier?.rectifications ?? []),
    // A refusal ends by nothing but its own words: what was refused does not come back because an end passed.
    end: until ?? (outcome === 'refused' ? null : endAt(afwijking, moment)),
    repeated: said?.repeated ?? false,
  };
}

/** The end that held at that moment: an extension that was decided later had not been given yet. */
function endAt(afwijking: Afwijking, moment: Instant): Instant | null {
  const { prolongedUntil, expectedEnd, dossier } = afwijking;
  if (prolongedUntil === null) return expectedEnd;
  const given = (dossier?.decisions ?? [])
    .filter((one) => one.outcome === 'extended' && counts(one) && momentOf(one) <= moment)
    .flatMap(({ until }) => until ?? []);
  return given.reduce<Instant | null>((end, one) => (end === null ? one : latest(end, one)), expectedEnd);
}

/** What only LMS says of another needs a document, or the number of the entry in the log of LMS. */
function unprovenFor(
  by: RecordedBy,
  { party, document, log }: Pick<Decision, 'party' | 'document' | 'log'>,
): Refusal | null {
  const isForAnother = by.role === 'lms' && party !== null && party !== partyOfActor(by);
  return isForAnother && document === null && log === null ? { code: 'nothing-to-show' } : null;
}

/** `recorded`: who recorded it and when; from then it counts when nobody knows when it was decided. */
function problemWith(afwijking: Afwijking, asked: Asked, recorded: RecordedBy, now: Instant): Refusal | null {
  const { outcome, decidedAt, until, about } = asked;
  if (decidedAt !== null && decidedAt > now) return { code: 'in-the-future', moment: decidedAt };
  // What is over before it can hold would be on record and decide nothing.
  const begins = latest(momentOf({ decidedAt, by: recorded }), about.start);
  const end = until ?? about.end;
  if (end !== null && end <= begins) {
    return { code: 'ends-before-start', start: begins, ...(outcome === 'extended' ? { isExtended: true } : {}) };
  }
  if (about.repeated && about.end === null) return { code: 'repeated-without-end' };
  if (isPlacedOutside(about)) return { code: 'uitwijk-outside' };
  const { meldkamer } = afwijking;
  const added = about.functions.filter((id) => !afwijking.functions.includes(id));
  const foreign = added.filter((id) => parseFunction(id)?.meldkamer !== meldkamer);
  return foreign.length > 0 ? { code: 'other-meldkamer', meldkamer, functions: foreign } : null;
}

/** R94: extended is only what was allowed, and only to later: of the functions that it would count for. */
function extensionProblem(
  picture: Picture,
  afwijking: Afwijking,
  extension: Pick<Decision, keyof DecisionWords | 'outcome' | 'by'>,
): Refusal | null {
  const { outcome, until, about, within } = extension;
  if (outcome !== 'extended') return null;
  const functions = within === null || within.length === 0 ? about.functions : within;
  const before = functions.map((id) => decidedBefore(picture, afwijking, id, momentOf(extension)));
  if (!before.some((one) => one !== null && allows(one)) || before.some((one) => one !== null && !allows(one))) {
    return { code: 'out-of-order', stage: stageOf(afwijking), step: 'decide', stages: definitionOf('decide').stages };
  }
  const ends = before.flatMap((one) => (one === null ? [] : [one.about.end]));
  const isLater = until !== null && until > afwijking.start && ends.some((end) => end === null || until > end);
  const [last = null] = ends
    .filter((end) => end !== null)
    .sort()
    .reverse();
  return isLater
    ? null
    : { code: 'ends-before-start', start: latest(afwijking.start, last ?? afwijking.start), isExtended: true };
}

/** What stands for this function; of what does not count the last one. A refusal that came after this moment is of no matter to it. */
function decidedBefore(picture: Picture, { dossier }: Afwijking, id: FunctionId, moment: Instant): Decision | null {
  const decisions = (dossier?.decisions ?? []).filter((one) => allows(one) || momentOf(one) <= moment);
  const [standing = null] = standingFor({ decisions }, [id]);
  if (standing !== null && allows(standing)) {
    // R62: also what was refused in another deviation.
    const refusals = decidedAbout(picture, id).refusals.filter((one) => momentOf(one.decision) <= moment);
    return refusedSince(standing, id, { refusals })?.decision ?? standing;
  }
  return standing ?? decisions.findLast((one) => mannerOf(one) !== null && one.about.functions.includes(id)) ?? null;
}

/** R61: the mandate that it names in the policy in force when it was decided, and for which functions its party held it. */
function wordsOf(picture: Picture, { meldkamer }: Afwijking, asked: Asked, decidedAt: Instant): DecisionWords {
  const { outcome, party, ...said } = asked;
  const mandates = mandatesInForce(picture, decidedAt);
  // By its basis it may be one of several that are worded alike; then it is named by those words.
  const ground = groundOf(mandates, said.mandate);
  const within = functionsWithin(mandates, { ...asked, ...ground }, meldkamer);
  const recognised = party === null || !isPartyId(party) ? null : within.length > 0;
  return { ...said, ...ground, recognised, within };
}

/** A mandate of policy that belongs to others is refused; a refusal without a mandate is an objection and is recorded. */
function foreignMandate(
  picture: Picture,
  afwijking: Afwijking,
  decision: Asked & DecisionWords,
  decidedAt: Instant,
): Refusal | null {
  const { outcome, party, about, within } = decision;
  if (outcome === 'refused' || (within ?? []).length > 0) return null;
  const mandates = mandatesInForce(picture, decidedAt);
  const reasons = about.functions.map((id) => outsideMandate(mandates, decision, afwijking.meldkamer, id));
  if (!reasons.every((reason) => reason === 'party')) return null;
  const { dossier } = picture.policy;
  const holders = mandateHolders({ ...dossier, mandates }, { ...about, meldkamer: afwijking.meldkamer });
  return { code: 'no-mandate', party, holders: [...new Set(holders.map((holder) => holder.party))] };
}

/** R60: who is said to have decided is asked to confirm or deny it. Nobody is asked twice at a time. */
export function claimNotice(
  { policy }: Picture,
  { dossier }: Afwijking,
  { party, told, by }: Pick<Decision, 'party' | 'told' | 'by'>,
  now: Instant,
): readonly DossierChange[] {
  if (party === null || !isPartyId(party) || (told === 'recorded' && partyOfActor(by) === party)) return [];
  const isAsked = dossier?.notices.some((one) => one.about === 'claim' && one.party === party && one.received === null);
  if (isAsked === true) return [];
  const dueAt = after(now, policy.dossier.confirmSpokenWithin);
  const notice: Notice = { party, about: 'claim', dueAt, told: null, received: null };
  return [{ kind: 'notices-due', notices: [notice] }];
}

/** R60: the party that is said to have decided confirms that as it stands, or denies it. Once, and nobody else. */
export function claimAnswered(
  picture: Picture,
  afwijking: Afwijking,
  { kind, decision: id, text }: StepOf<'confirm-claim' | 'deny-claim'>,
  by: RecordedBy,
): Outcome {
  const decisions = afwijking.dossier?.decisions ?? [];
  const index = decisions.findIndex((_, at) => decisionId(afwijking.number, at) === id);
  const claim = decisions[index];
  if (claim === undefined) return fail({ code: 'no-such-decision', decision: id });
  const self = partyOfActor(by);
  if (self === null || claim.party !== self) return fail({ code: 'not-named', party: claim.party });
  if (claim.answer !== null) return fail({ code: 'answered-already' });
  if (claim.told === 'recorded' && partyOfActor(claim.by) === self) return fail({ code: 'no-claim' });
  const isReplaced =
    claim.told === 'announced' && decisions.findLastIndex(({ told }) => told === 'announced') !== index;
  if (isReplaced) return fail({ code: 'claim-changed' });
  const outcome = kind === 'confirm-claim' ? 'confirmed' : 'denied';
  const answered: DossierChange = { kind: 'claim-answered', decision: index, answer: { outcome, text, by } };
  const taken =
    kind === 'confirm-claim' && claim.told === 'announced' ? [takenOver(picture, afwijking, claim, by)] : [];
  return ok([answered, ...taken, ...prolongedBy(afwijking, answered, by.at), ...receiptOf(afwijking, self, by)]);
}

/** R94: the end that holds once this is so is told as well: a wall sees no decision. */
function prolongedBy(afwijking: Afwijking, change: DossierChange, now: Instant): readonly DossierChange[] {
  const { prolongedUntil: until } = applyChange(afwijking, change, now);
  return until === afwijking.prolongedUntil ? [] : [{ kind: 'prolonged', until }];
}

/** What was claimed is now what the party itself recorded, with nothing added to it. */
function takenOver(picture: Picture, afwijking: Afwijking, claim: Decision, by: RecordedBy): DossierChange {
  const { told, answer, earlier, by: claimedBy, recognised, within, mandateId, ...asked } = claim;
  const named = { ...asked, mandate: mandateId ?? asked.mandate };
  const words = wordsOf(picture, afwijking, named, claim.decidedAt ?? by.at);
  const { outcome, party } = claim;
  return {
    kind: 'decided',
    decision: { outcome, party, told: 'recorded', by, answer: null, earlier: [], ...words },
  };
}

function receiptOf({ dossier }: Afwijking, party: PartyId, by: RecordedBy): readonly DossierChange[] {
  const waits = dossier?.notices.some((one) => one.about === 'claim' && one.party === party && one.received === null);
  return waits === true ? [{ kind: 'received', about: 'claim', party, by }] : [];
}

/** R63: what a decision says is set right by its party, or by LMS with the document for one that LMS recorded. */
export function decisionRectified(
  picture: Picture,
  afwijking: Afwijking,
  { decision: id, words: said, reason }: StepOf<'rectify-decision'>,
  by: RecordedBy,
): Outcome {
  const decisions = afwijking.dossier?.decisions ?? [];
  const index = decisions.findIndex((_, at) => decisionId(afwijking.number, at) === id);
  const decision = decisions[index];
  if (decision === undefined || decision.told === 'announced') return fail({ code: 'no-such-decision', decision: id });
  const { outcome, party, told } = decision;
  const isOwn = party !== null && party === partyOfActor(by);
  if (!isOwn && !(by.role === 'lms' && decision.by.role === 'lms')) return fail({ code: 'not-named', party });
  if (decision.answer?.outcome === 'denied') return fail({ code: 'denied-before' });
  const { kind, functions, to, start, end, ...besides } = said;
  const about: DecisionSubject = {
    ...decision.about,
    ...(kind == null ? {} : { kind }),
    ...(functions == null ? {} : { functions: [...new Set(functions)].sort() }),
    ...(to === undefined ? {} : { to }),
    ...(start == null ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
  const { capacity, mandate, mandateId, document, log, decidedAt, conditions } = decision;
  const asked: Asked = {
    ...{ outcome, party, capacity, mandate: mandateId ?? mandate, document, log, decidedAt, conditions },
    ...besides,
    until: end === undefined ? decision.until : end,
    about,
  };
  if (!isOwn && asked.document === null) return fail({ code: 'nothing-to-show' });
  const wrong = problemWith(afwijking, asked, decision.by, by.at);
  if (wrong !== null) return fail(wrong);
  const words = wordsOf(picture, afwijking, asked, asked.decidedAt ?? decision.by.at);
  if (saysTheSame(words, decision)) return fail({ code: 'nothing-changed' });
  const asks = isOwn ? [] : claimNotice(picture, afwijking, { party, told, by }, by.at);
  const rectified: DossierChange = { kind: 'decision-rectified', decision: index, words, reason, by };
  return ok([rectified, ...prolongedBy(afwijking, rectified, by.at), ...asks]);
}

/** Compared are the words, not what policy made of them. */
function saysTheSame(words: DecisionWords, decision: Decision): boolean {
  const { recognised, within, ...said } = words;
  return (Object.keys(said) as (keyof typeof said)[]).every(
    (name) => JSON.stringify(said[name]) === JSON.stringify(decision[name]),
  );
}
