// Decides what people ask of deviations: to register one, or to take a step in one. Turns it into changes, or says plainly why not.

import { assertNever, fail, ok, type Result } from '#shared/base/result.ts';
import { after, HOUR, type Instant } from '#shared/base/time.ts';
import { type Afwijking, byClaim, endOf, isActive, isDone, isOnlySeen, stageOf } from '#shared/deviation/afwijking.ts';
import { type DossierChange, withStated } from '#shared/deviation/changes.ts';
import { valueAt, valuesOf } from '#shared/deviation/chunked-map.ts';
import type { GuaranteeFinding, Notice, RecordedBy } from '#shared/deviation/dossier.ts';
import { isPlacedOutside } from '#shared/deviation/kind-place.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { hostOf } from '#shared/deviation/receiving.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { type Placed, piecesOf } from '#shared/deviation/stated.ts';
import { ANSWERS, answerOf, type Statement } from '#shared/deviation/statement.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { apply } from '#shared/picture/evolve.ts';
import { afwijkingIn, type Picture } from '#shared/picture/picture.ts';
import { involvedIn } from '#shared/policy/who-is-called.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import { reachOf } from '#shared/reference/roles.ts';
import { opened } from './announcement-rules.ts';
import { claimAnswered, decided, decisionRectified } from './decision-rules.ts';
import type { Refusal, Registration, StepAsked } from './intent.ts';
import { joined } from './joining.ts';
import { registrationRefusal } from './key-places.ts';
import { afterStatement, noticesDue, notKnownBack, stillAway } from './lifecycle-rules.ts';
import { fitsStage, mayStep, stepHolders } from './next-step.ts';
import { openPoints } from './open-points.ts';
import { split } from './splitting.ts';
import { definitionOf, type Step } from './steps.ts';

/** As far as the role reaches: everything, what is of its own meldkamer, or the functions its party answers for. */
export function mayRegister(
  actor: Actor,
  { meldkamer, statement }: { readonly meldkamer: MeldkamerId; readonly statement: Pick<Statement, 'functions'> },
): boolean {
  const isOwn = (id: FunctionId): boolean => parseFunction(id)?.meldkamer === meldkamer;
  const party = partyOfActor(actor);
  switch (reachOf(actor.role, 'dossier.register')) {
    case null:
      return false;
    case 'any':
      return true;
    case 'own':
      return actor.meldkamer === meldkamer && statement.functions.every(isOwn);
    case 'involved':
      if (party === null || (actor.meldkamer !== null && actor.meldkamer !== meldkamer)) return false;
      return statement.functions.every((id) => answersFor(id).includes(party));
  }
}

function answersFor(id: FunctionId): readonly PartyId[] {
  return involvedIn({ owner: null, functions: [id] });
}

export function decideRegistration(
  picture: Picture,
  registration: Registration,
  by: Actor,
  now: Instant,
): Result<readonly Fact[], Refusal> {
  const { meldkamer, statement, alongside } = registration;
  if (!mayRegister(by, registration)) return fail({ code: 'not-yours', holders: holdersOf(statement.functions) });
  const wrong = statementProblem(statement, now) ?? registrationRefusal(picture, meldkamer, by);
  if (wrong !== null) return fail(wrong);
  const overlapping = overlaps(picture, statement, null).filter((number) => !alongside.includes(number));
  if (overlapping.length > 0) return fail({ code: 'overlapping', numbers: overlapping });
  const afwijking = opened(
    picture,
    { origin: 'registered', meldkamer, source: null, reference: '', reportedAt: now, statement },
    now,
  );
  const facts: readonly Fact[] = [{ kind: 'afwijking-opened', afwijking }];
  const grown = apply(picture, facts[0] as Fact, now);
  return ok([...facts, ...afterStatement(grown, afwijking, now)]);
}

export function decideStep(
  picture: Picture,
  asked: StepAsked,
  by: Actor,
  now: Instant,
): Result<readonly Fact[], Refusal> {
  const { number, version, step } = asked;
  const afwijking = afwijkingIn(picture, number);
  if (afwijking === null || afwijking.dossier === null) return fail({ code: 'no-such-afwijking', number });
  if (!mayStep(by, afwijking, step.kind))
    return fail({ code: 'not-yours', holders: stepHolders(afwijking, step.kind) });
  if (version !== null && version !== afwijking.version) {
    return fail({ code: 'version-conflict', version: afwijking.version });
  }
  if (!fitsStage(afwijking, step.kind)) return outOfOrder(afwijking, step);
  if (step.kind === 'join') {
    return joined(picture, afwijking, step, { role: by.role, organisation: by.organisation, at: now });
  }
  if (step.kind === 'split') {
    return split(picture, afwijking, step, { role: by.role, organisation: by.organisation, at: now });
  }
  const changes = changesOf(picture, afwijking, step, by, now);
  if (!changes.ok) return changes;
  return ok(changes.value.map((change) => ({ kind: 'afwijking-changed', number, change })));
}

function outOfOrder(afwijking: Afwijking, step: Step): Result<never, Refusal> {
  return fail({
    code: 'out-of-order',
    stage: stageOf(afwijking),
    step: step.kind,
    stages: definitionOf(step.kind).stages,
  });
}

function changesOf(
  picture: Picture,
  afwijking: Afwijking,
  step: Exclude<Step, { kind: 'join' | 'split' }>,
  actor: Actor,
  now: Instant,
): Result<readonly DossierChange[], Refusal> {
  const by: RecordedBy = { role: actor.role, organisation: actor.organisation, at: now };
  const self = partyOfActor(actor);
  switch (step.kind) {
    case 'rectify':
      return rectified(picture, afwijking, step, actor, by);
    case 'assess': {
      const { outcome, text, document } = step;
      return ok([{ kind: 'assessed', assessment: { outcome, text, document, by } }]);
    }
    case 'decide':
      return decided(picture, afwijking, step, by);
    case 'confirm-claim':
    case 'deny-claim':
      return claimAnswered(picture, afwijking, step, by);
    case 'rectify-decision':
      return decisionRectified(picture, afwijking, step, by);
    case 'consult': {
      const { party, outcome, text, followUp, at } = step;
      if (at !== null && at > now) return fail({ code: 'in-the-future', moment: at });
      return ok([{ kind: 'consulted', consultation: { party, outcome, text, followUp, at, by } }]);
    }
    case 'take-position': {
      const party = step.party ?? self;
      if (party === null || (party !== self && actor.role !== 'lms')) {
        return fail({ code: 'not-yours', holders: party === null ? [] : [party] });
      }
      const { stance, text, document } = step;
      return ok([{ kind: 'position-taken', position: { party, stance, text, document, by } }]);
    }
    case 'find-guarantees':
      return guaranteesFound(picture, step, by);
    case 'note-pilot': {
      if (afwijking.kind !== 'pilot') return fail({ code: 'no-pilot', number: afwijking.number });
      const { appliedAt, approvals } = step.pilot;
      const early = [appliedAt, ...approvals.map((one) => one.at)].find((at) => at !== null && at > now);
      if (early) return fail({ code: 'in-the-future', moment: early });
      return ok([{ kind: 'pilot-noted', pilot: step.pilot }]);
    }
    case 'tell':
      return told(picture, afwijking, step, by);
    case 'confirm-receipt':
      return received(afwijking, step, self, by);
    case 'receive':
      return receptionAnswered(afwijking, step, actor, by);
    case 'start': {
      const at = step.at ?? now;
      if (at > now) return fail({ code: 'in-the-future', moment: at });
      if (at < afwijking.start) return fail({ code: 'before-start', start: afwijking.start });
      return ok([{ kind: 'started', at, by, text: step.text }]);
    }
    case 'end': {
      const at = step.at ?? now;
      if (at > now) return fail({ code: 'in-the-future', moment: at });
      const { startedAt } = afwijking.course;
      if (startedAt !== null && at < startedAt) return fail({ code: 'ends-before-start', start: startedAt });
      const away = stillAway(picture, afwijking, now);
      if (away.length > 0) return fail({ code: 'still-away', functions: away });
      const doubted = doubtedReturn(picture, afwijking, step, actor, now);
      if (doubted !== null) return fail(doubted);
      return ok([{ kind: 'ended', at, by, text: step.text }]);
    }
    case 'confirm-return':
      return ok([{ kind: 'returned', at: now, by, text: step.text }, ...noticesDue(picture, afwijking, 'return', now)]);
    case 'evaluate': {
      const { conclusion, document, actions } = step;
      return ok([{ kind: 'evaluated', at: now, evaluation: { conclusion, document, actions, by } }]);
    }
    case 'close': {
      const leftOpen = knowinglyLeftOpen(picture, afwijking, step, by);
      return leftOpen.ok ? ok([...leftOpen.value, { kind: 'closed', at: now, by, text: step.text }]) : leftOpen;
    }
    case 'withdraw': {
      const doubted = doubtedReturn(picture, afwijking, step, actor, now);
      if (doubted !== null) return fail(doubted);
      const leftOpen = knowinglyLeftOpen(picture, afwijking, step, by);
      return leftOpen.ok ? ok([...leftOpen.value, { kind: 'withdrawn', at: now, by, text: step.text }]) : leftOpen;
    }
    case 'mark-seen':
      if (self === null) return fail({ code: 'not-yours', holders: [] });
      return ok([{ kind: 'seen', mark: { party: self, by, version: afwijking.version } }]);
    case 'ask': {
      const id = `${afwijking.number}-v${(afwijking.dossier?.questions.length ?? 0) + 1}`;
      const { to, text, dueAt } = step;
      return ok([{ kind: 'asked', question: { id, to, text, dueAt, by, answer: null } }]);
    }
    case 'answer':
      return answered(afwijking, step, self, by);
    default:
      return assertNever(step);
  }
}

/** R50: what is open is named once more to who closes or withdraws it, and recorded with that. */
function knowinglyLeftOpen(
  picture: Picture,
  afwijking: Afwijking,
  { despiteOpen }: { readonly despiteOpen: boolean },
  by: RecordedBy,
): Result<readonly DossierChange[], Refusal> {
  const points = openPoints(picture, afwijking, by.at);
  if (points.length > 0 && !despiteOpen) return fail({ code: 'points-open', points });
  return ok(points.length === 0 ? [] : [{ kind: 'left-open', points, by }]);
}

/** R84: nobody ends or withdraws by hand what is not known to be back; LMS may, and says why. */
function doubtedReturn(
  picture: Picture,
  afwijking: Afwijking,
  { text }: { readonly text: string | null },
  actor: Actor,
  now: Instant,
): Refusal | null {
  const functions = notKnownBack(picture, afwijking, now);
  if (functions.length === 0 || (actor.role === 'lms' && text !== null)) return null;
  return { code: 'not-known-back', functions };
}

function rectified(
  picture: Picture,
  afwijking: Afwijking,
  { statement: said, from, reason }: Extract<Step, { kind: 'rectify' }>,
  actor: Actor,
  by: RecordedBy,
): Result<readonly DossierChange[], Refusal> {
  const statement = said.functions === undefined ? said : { ...said, functions: [...new Set(said.functions)].sort() };
  const { to, functions, ...besides } = statement;
  const placed = { ...(to === undefined ? {} : { to }), ...(functions === undefined ? {} : { functions }) };
  // What is so since it began is so from the beginning.
  const since = from === null || from <= spanOf(afwijking).from ? null : from;
  if (since !== null && since > by.at) return fail({ code: 'in-the-future', moment: since });
  const changed = { ...withStated(afwijking, placed, since), ...besides };
  const added = changed.functions.filter((id) => !afwijking.functions.includes(id));
  // Who may not register a function may not bring it into a deviation afterwards either.
  if (added.length > 0 && !mayRegister(actor, { meldkamer: afwijking.meldkamer, statement: { functions: added } })) {
    return fail({ code: 'not-yours', holders: holdersOf(added) });
  }
  const { meldkamer } = afwijking;
  // R55
  const foreign = added.filter((id) => parseFunction(id)?.meldkamer !== meldkamer);
  if (foreign.length > 0) return fail({ code: 'other-meldkamer', meldkamer, functions: foreign });
  const problem = statementProblem(changed, by.at);
  if (problem !== null) return fail(problem);
  const end = statement.expectedEnd === undefined ? endOf(afwijking) : statement.expectedEnd;
  if (end !== null && end <= changed.start) return fail({ code: 'ends-before-start', start: changed.start });
  // R51: LMS that says the same of what another put there makes it right.
  const isConfirming = actor.role === 'lms' && since === null && afwijking.replaced !== undefined;
  const fields = (Object.keys(statement) as (keyof Statement)[]).filter(
    (field) => differs(afwijking, changed, field) || (isConfirming && isPlaced(field)),
  );
  if (fields.length === 0) return fail({ code: 'nothing-changed' });
  const isAboutWhen = fields.some((field) => field === 'functions' || field === 'start' || field === 'expectedEnd');
  const before = overlaps(picture, afwijking, afwijking.number);
  // R52: what is over lasted until it ended, whatever end was expected, and what was withdrawn lasts no time.
  const lasted = { ...changed, expectedEnd: changed.course.endedAt ?? changed.expectedEnd };
  const overlapping =
    isAboutWhen && changed.course.withdrawnAt === null
      ? overlaps(picture, lasted, afwijking.number).filter(
          (number) => !before.includes(number) && !givesWay(picture, number, afwijking),
        )
      : [];
  if (overlapping.length > 0) return fail({ code: 'overlapping', numbers: overlapping });
  const only = (isWanted: (field: keyof Statement) => boolean): Partial<Statement> =>
    Object.fromEntries(fields.filter(isWanted).map((field) => [field, statement[field]]));
  const [moved, wrong] = [
    only((field) => since !== null && isPlaced(field)),
    only((field) => since === null || !isPlaced(field)),
  ];
  return ok([
    ...(since === null || Object.keys(moved).length === 0
      ? []
      : [{ kind: 'restated', statement: moved, from: since, reason, by } as const]),
    ...(Object.keys(wrong).length === 0 ? [] : [{ kind: 'rectified', statement: wrong, reason, by } as const]),
  ]);
}

/** R77: it was only seen, and what both name is of this one: nobody has to end it first, and it cannot be ended while that is away. */
function givesWay(picture: Picture, number: AfwijkingNumber, afwijking: Afwijking): boolean {
  const other = valueAt(picture.afwijkingen, number);
  return other !== null && isOnlySeen(other) && byClaim(afwijking, other) < 0;
}

function isPlaced(field: keyof Statement): field is keyof Placed {
  return field === 'to' || field === 'functions';
}

/** Is it another answer, now or for a moment before? */
function differs(before: Afwijking, after: Afwijking, field: keyof Statement): boolean {
  const said = (one: Afwijking): unknown => {
    if (isPlaced(field)) return piecesOf(one).map((piece) => [piece.from, piece[field]]);
    return field === 'expectedEnd' && one === before ? endOf(one) : one[field];
  };
  return JSON.stringify(said(before)) !== JSON.stringify(said(after));
}

function guaranteesFound(
  picture: Picture,
  { findings }: Extract<Step, { kind: 'find-guarantees' }>,
  by: RecordedBy,
): Result<readonly DossierChange[], Refusal> {
  const { checklist } = picture.policy.dossier;
  const unknown = findings.find(({ item }) => !checklist.items.some(({ id }) => id === item));
  if (unknown !== undefined) return fail({ code: 'no-such-guarantee', item: unknown.item });
  const found = findings.map((one): GuaranteeFinding => ({ ...one, checklist: checklist.version, by }));
  return ok([{ kind: 'guarantees-found', findings: found }]);
}

/** Whoever was told is in the dossier, also a party that policy does not name: it is asked to confirm as the others are. */
function told(
  { policy }: Picture,
  { dossier, course }: Afwijking,
  { about, parties }: Extract<Step, { kind: 'tell' }>,
  by: RecordedBy,
): Result<readonly DossierChange[], Refusal> {
  // The return asks for its notices when it is confirmed; before that there is nothing to tell.
  if (about === 'return' && course.returnedAt === null) return fail({ code: 'no-such-notice' });
  const notices = (dossier?.notices ?? []).filter((notice) => notice.about === about);
  const named = [...new Set(parties)];
  const untold = named.filter((party) => notices.every((notice) => notice.party !== party || notice.told === null));
  if (untold.length === 0) return fail({ code: 'nothing-changed' });
  const dueAt = after(by.at, Math.max(HOUR, ...policy.dossier.notices.map(({ within }) => within)));
  const added = untold
    .filter((party) => notices.every((notice) => notice.party !== party))
    .map((party): Notice => ({ party, about, dueAt, told: null, received: null }));
  return ok([
    ...(added.length === 0 ? [] : [{ kind: 'notices-due', notices: added } as const]),
    { kind: 'told', about, parties: untold, by },
  ]);
}

function received(
  { dossier }: Afwijking,
  { about }: Extract<Step, { kind: 'confirm-receipt' }>,
  self: PartyId | null,
  by: RecordedBy,
): Result<readonly DossierChange[], Refusal> {
  const notice = dossier?.notices.find((one) => one.about === about && one.party === self);
  if (notice === undefined || self === null) return fail({ code: 'no-such-notice' });
  if (notice.received !== null) return fail({ code: 'nothing-changed' });
  return ok([{ kind: 'received', about, party: self, by }]);
}

/** R138. Its own word; LMS says for it how it knows. */
function receptionAnswered(
  afwijking: Afwijking,
  { outcome, carries, functions, until, text }: Extract<Step, { kind: 'receive' }>,
  { role }: Actor,
  by: RecordedBy,
): Result<readonly DossierChange[], Refusal> {
  const host = hostOf(afwijking);
  if (host === null) return fail({ code: 'receives-nothing' });
  if (role === 'lms' && text === null) return fail({ code: 'receives-unsaid' });
  const unknown = (functions ?? []).filter((id) => !afwijking.functions.includes(id));
  if (unknown.length > 0) return fail({ code: 'receives-unknown', functions: unknown });
  if (until !== null && until <= by.at) return fail({ code: 'ends-before-start', start: by.at });
  const said = functions === null ? null : [...new Set(functions)].sort();
  const reception = { meldkamer: host, outcome, carries, functions: said, until, text, by };
  return ok([{ kind: 'reception-answered', reception }]);
}

function answered(
  { dossier }: Afwijking,
  { question, text, document }: Extract<Step, { kind: 'answer' }>,
  self: PartyId | null,
  by: RecordedBy,
): Result<readonly DossierChange[], Refusal> {
  const asked = dossier?.questions.find(({ id }) => id === question);
  if (asked === undefined) return fail({ code: 'no-such-question', question });
  if (asked.to !== self) return fail({ code: 'not-yours', holders: [asked.to] });
  if (asked.answer !== null) return fail({ code: 'nothing-changed' });
  return ok([{ kind: 'answered', question, answer: { text, document, by } }]);
}

function statementProblem(statement: Statement, now: Instant): Refusal | null {
  const { start, expectedEnd } = statement;
  if (expectedEnd !== null && expectedEnd <= start) return { code: 'ends-before-start', start };
  if (isPlacedOutside(statement)) return { code: 'uitwijk-outside' };
  const early = PAST.map((name) => statement[name]).find((at) => at !== null && at > now);
  return early == null ? null : { code: 'in-the-future', moment: early };
}

/** What tells of what has been. */
const PAST = ANSWERS.filter((name): name is 'fallbackTestedAt' => answerOf(name).past === true);

/** Open deviations about one of the same functions at an overlapping time. */
function overlaps(
  picture: Picture,
  about: Pick<Statement, 'functions' | 'start' | 'expectedEnd'>,
  itself: AfwijkingNumber | null,
): readonly AfwijkingNumber[] {
  return valuesOf(picture.afwijkingen)
    .filter((one) => one.number !== itself && !isDone(one) && one.course.returnedAt === null)
    .filter((one) => one.functions.some((id) => about.functions.includes(id)))
    .filter((one) => {
      const end = one.course.endedAt ?? endOf(one);
      const isOver = end !== null && end <= about.start && !isActive(one);
      return !isOver && (about.expectedEnd === null || one.start < about.expectedEnd);
    })
    .sort(byNumber)
    .map(({ number }) => number);
}

function holdersOf(functions: readonly FunctionId[]): readonly PartyId[] {
  return involvedIn({ owner: null, functions });
}
