// `GET /api/v1/notices`: what the caller's own party was to be told, and what inspectors asked of it, never of another party;
// and what goes to the caller's own meldkamer. `GET /api/v1/notices/count`: how many of these wait.

import { Router } from 'express';
import { callsSince } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { isAskedOf } from '#shared/deviation/cover.ts';
import type { Notice } from '#shared/deviation/dossier.ts';
import { hostOf, receptionOf } from '#shared/deviation/receiving.ts';
import type { DecisionInName, NoticesCount, OwnNotices, OwnReception } from '#shared/dossier/api-dossier.ts';
import { reachOfDecisions } from '#shared/dossier/decision-reach.ts';
import { climbedTo } from '#shared/ladder/climbed-to.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { DECISION, NOTICE, QUESTION, RECEPTION } from '#shared/picture/seen-by-readers.ts';
import { receptionDueAt } from '#shared/policy/reception-due.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import { fitsStage, mayStep } from '#shared/rules/next-step.ts';
import { callerOf } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { noticesQuery } from './query-schemas.ts';
import { type ReadingParts, visibleTo } from './reading-parts.ts';

export function noticesRoutes({ recorder, projections, clock, gate }: ReadingParts): Router {
  const show = asking(noticesQuery, (query, request, response) => {
    const asOf = clock.now();
    const picture = recorder.picture();
    const { actor } = callerOf(request).identity;
    const party = partyOfActor(actor);
    const visible = visibleTo(audienceOf(request), picture, projections.dossiers(picture));
    const newestFirst = party === null ? [] : visible.toReversed();
    const answer: OwnNotices = {
      asOf,
      position: picture.at,
      party,
      notices: noticesTo(picture, party, newestFirst, query.limit, asOf),
      questions: questionsTo(picture, party, newestFirst, asOf),
      climbed: party === null ? [] : climbedToOwn(picture, party, visible, asOf),
      receptions: receptionsOf(picture, actor, visible.toReversed(), asOf),
    };
    sendJson(response, 200, answer);
  });

  const count = asking(NO_QUERY, (_, request, response) => {
    const picture = recorder.picture();
    const { actor } = callerOf(request).identity;
    const visible = visibleTo(audienceOf(request), picture, projections.dossiers(picture));
    const waiting = waitingFor(picture, actor, visible, clock.now());
    sendJson(response, 200, { position: picture.at, waiting } satisfies NoticesCount);
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/notices', gate.requires('notices.read'), show);
  router.get('/api/v1/notices/count', gate.requires('notices.read'), count);
  return router;
}

/** What was not confirmed, answered or acknowledged yet: every screen asks it, so nothing is laid out for it. */
function waitingFor(picture: Picture, actor: Actor, visible: readonly Afwijking[], now: Instant): number {
  const party = partyOfActor(actor);
  const toMeldkamer = actor.role === 'lms' ? [] : visible.filter((one) => mayReceive(actor, one));
  const receptions = toMeldkamer.filter((one) => receptionOf(one) === null).length;
  if (party === null) return receptions;
  const numbers = new Set(visible.map(({ number }) => number));
  const climbed = climbedTo(picture, party, now).filter(({ deviation }) => numbers.has(deviation.number)).length;
  return visible.reduce((soFar, one) => soFar + askedIn(one, party), receptions + climbed);
}

function askedIn(one: Afwijking, party: PartyId): number {
  const { notices = [], questions = [] } = one.dossier ?? {};
  const told = notices.filter(
    (notice) => notice.party === party && notice.received === null && waitsOrCame(one, notice),
  );
  return told.length + questions.filter(({ to, answer }) => to === party && answer === null).length;
}

/** What was not confirmed first; within that the newest. */
function noticesTo(
  picture: Picture,
  party: PartyId | null,
  newestFirst: readonly Afwijking[],
  limit: number,
  now: Instant,
): OwnNotices['notices'] {
  return newestFirst
    .flatMap((one) => (one.dossier?.notices ?? []).map((notice) => ({ one, notice })))
    .filter(({ one, notice }) => notice.party === party && waitsOrCame(one, notice))
    .sort(({ notice }, { notice: other }) =>
      (notice.received === null) === (other.received === null)
        ? other.dueAt.localeCompare(notice.dueAt)
        : notice.received === null
          ? -1
          : 1,
    )
    .slice(0, limit)
    .map(({ one, notice }) => ({
      afwijking: apiAfwijking(picture, one, now),
      notice: NOTICE(notice),
      ...(notice.about === 'claim' ? { decisions: inNameOf(picture, one, party, now) } : {}),
    }));
}

/** R131: of what was joined into another one, what still waits is asked there. */
function waitsOrCame({ course }: Afwijking, { received }: Notice): boolean {
  return course.takenUpIn === undefined || received !== null;
}

/** R60: what asks to be confirmed or denied by this party, and what it answered. */
function inNameOf(
  picture: Picture,
  afwijking: Afwijking,
  party: PartyId | null,
  now: Instant,
): readonly DecisionInName[] {
  const { dossier } = afwijking;
  return reachOfDecisions(picture, afwijking, now).flatMap(({ manner, isObjection, ...reach }, index) => {
    const one = dossier?.decisions[index];
    if (dossier === null || one === undefined) return [];
    const { outcome, told, about, mandate, document, log, decidedAt, conditions, by, answer } = DECISION(one);
    const isOf = isAskedOf(dossier, party, index) || (answer !== null && one.party === party);
    const said = { outcome, told, about, mandate, document, log, decidedAt, conditions, by };
    return isOf ? [{ ...reach, ...said, answer: answer?.outcome ?? null }] : [];
  });
}

/** What waits for an answer first; within that the newest. */
function questionsTo(
  picture: Picture,
  party: PartyId | null,
  newestFirst: readonly Afwijking[],
  now: Instant,
): OwnNotices['questions'] {
  const asked = newestFirst
    .flatMap((one) => (one.dossier?.questions ?? []).map((question) => ({ one, question })))
    .filter(({ question }) => question.to === party)
    .map(({ one, question }) => ({ afwijking: apiAfwijking(picture, one, now), question: QUESTION(question) }));
  const waits = asked.filter(({ question }) => question.answer === null);
  return [...waits, ...asked.filter(({ question }) => question.answer !== null)];
}

/** R145: what nobody acknowledged and came to this party; nothing of a deviation that it may not see. */
function climbedToOwn(
  picture: Picture,
  party: PartyId,
  visible: readonly Afwijking[],
  now: Instant,
): OwnNotices['climbed'] {
  return climbedTo(picture, party, now).flatMap(({ deviation, step, name, alarms }) => {
    const one = visible.find(({ number }) => number === deviation.number);
    if (one === undefined) return [];
    const told = alarms.map((alarm) => ({
      id: alarm.id,
      condition: alarm.condition,
      function: alarm.function,
      since: callsSince(alarm),
    }));
    return [{ afwijking: apiAfwijking(picture, one, now), step, name, alarms: told }];
  });
}

/** R138: what it may answer for now as the receiving side; LMS, which may for all, finds them in each dossier. */
function receptionsOf(
  picture: Picture,
  actor: Actor,
  newestFirst: readonly Afwijking[],
  now: Instant,
): OwnNotices['receptions'] {
  if (actor.role === 'lms') return [];
  const all = newestFirst.flatMap((one): readonly OwnReception[] => {
    const meldkamer = hostOf(one);
    if (meldkamer === null || !mayReceive(actor, one)) return [];
    const reception = receptionOf(one);
    return [
      {
        afwijking: apiAfwijking(picture, one, now),
        meldkamer,
        reception: reception === null ? null : RECEPTION(reception),
        dueAt: receptionDueAt(picture.policy.dossier, one),
      },
    ];
  });
  return [...all.filter(({ reception }) => reception === null), ...all.filter(({ reception }) => reception !== null)];
}

function mayReceive(actor: Actor, one: Afwijking): boolean {
  return hostOf(one) !== null && fitsStage(one, 'receive') && mayStep(actor, one, 'receive');
}
