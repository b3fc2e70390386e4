// Facts about deviations, each change of one too, and about what touches several meldkamers at once.

import { alarmKey } from '#shared/alarm/alarm.ts';
import { earliest, type Instant, latest } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import { type Afwijking, fitsPlace, isActive, isDone } from '#shared/deviation/afwijking.ts';
import { applyChange, type DossierChange } from '#shared/deviation/changes.ts';
import { EMPTY_MAP, valueAt, valuesNaming, withoutKey, withValue } from '#shared/deviation/chunked-map.ts';
import { withDecidedIn } from '#shared/deviation/decided-before.ts';
import {
  endedAt,
  type GebeurtenisAct,
  type Gebeurtenissen,
  withAct,
  withOpened,
  withProposed,
} from '#shared/deviation/gebeurtenis.ts';
import { type AfwijkingNumber, yearOfNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everSaid, piecesOf, placesSaidOf, withSaidIn } from '#shared/deviation/stated.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { type Entered, withEntered, withReturn } from '#shared/location/absences.ts';
import { saysAway } from '#shared/location/combined.ts';
import { classify, type Location, sameLocation } from '#shared/location/location.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { ofName } from '#shared/reference/subjects.ts';
import { stillSo } from './alarm-facts.ts';
import type { FactRules } from './fact-rule.ts';
import { resolved } from './mandates-in-force.ts';
import { afwijkingIn, functionState, gebeurtenissenOf, type Picture, withAbsences } from './picture.ts';

export const DEVIATION_FACTS = {
  'afwijking-opened': {
    apply(picture, { afwijking }) {
      if (afwijkingIn(picture, afwijking.number) !== null) throw new Error(`${afwijking.number} was opened before`);
      const year = yearOfNumber(afwijking.announcedAt);
      const numbersGiven = { ...picture.numbersGiven, [year]: (picture.numbersGiven[year] ?? 0) + 1 };
      return withAfwijking({ ...picture, numbersGiven }, afwijking);
    },
    subjects: ({ afwijking }) => ofAfwijking(afwijking),
  },
  'afwijking-changed': {
    apply(picture, { number, change }, at) {
      const changed = changeAfwijking(picture, number, change, at);
      return change.kind === 'guarantees-found' ? stillSo(changed, alarmKey('A5', number), at) : changed;
    },
    subjects({ number }, _before, after) {
      const afwijking = afwijkingIn(after, number);
      return afwijking === null ? [number] : ofAfwijking(afwijking);
    },
  },
  'gebeurtenis-proposed': {
    apply: (picture, fact, at) => changing(picture, (before) => withProposed(before, fact, at)),
    subjects: ({ disturbed }) => disturbed.map(({ meldkamer }) => meldkamer),
  },
  'gebeurtenis-dismissed': {
    apply: (picture, { id, reason, by }) =>
      changing(picture, (before) => {
        const proposal = before.proposals[id];
        if (proposal === undefined) throw new Error(`No proposal ${id} to dismiss`);
        const answer = { kind: 'dismissed', reason, by } as const;
        return { ...before, proposals: { ...before.proposals, [id]: { ...proposal, answer } } };
      }),
    subjects: ofProposal,
  },
  'gebeurtenis-passed': {
    apply: (picture, { id }) =>
      changing(picture, (before) => ({ ...before, proposals: without(before.proposals, id) })),
    subjects: ofProposal,
  },
  'gebeurtenis-opened': {
    apply: (picture, fact) => changing(picture, (before) => withOpened(before, fact)),
    subjects: ({ number, statement }) => [number, ...statement.parts.map(({ meldkamer }) => meldkamer)],
  },
  'gebeurtenis-restated': {
    apply: (picture, fact) =>
      changing(picture, (before) => withAct(before, fact.number, actOf('restated', fact), () => fact.statement)),
    subjects: ofGebeurtenis,
  },
  'gebeurtenis-ended': {
    apply: (picture, fact) =>
      changing(picture, (before) =>
        withAct(before, fact.number, actOf('ended', fact), (known) => ({ parts: endedAt(known, fact.at) })),
      ),
    subjects: ofGebeurtenis,
  },
  'gebeurtenis-bound': {
    apply: (picture, fact) =>
      changing(picture, (before) =>
        withAct(before, fact.number, actOf('bound', fact), ({ dossiers }) => ({
          dossiers: [...dossiers, fact.afwijking],
        })),
      ),
    subjects: ofBinding,
  },
  'gebeurtenis-unbound': {
    apply: (picture, fact) =>
      changing(picture, (before) =>
        withAct(before, fact.number, actOf('unbound', fact), ({ dossiers }) => ({
          dossiers: dossiers.filter((one) => one !== fact.afwijking),
        })),
      ),
    subjects: ofBinding,
  },
} satisfies Partial<FactRules>;

function changing(picture: Picture, change: (before: Gebeurtenissen) => Gebeurtenissen): Picture {
  return { ...picture, gebeurtenissen: change(gebeurtenissenOf(picture)) };
}

function actOf(
  what: GebeurtenisAct['what'],
  { reason, by, afwijking }: Pick<GebeurtenisAct, 'reason' | 'by'> & { readonly afwijking?: AfwijkingNumber },
): GebeurtenisAct {
  return { what, afwijking: afwijking ?? null, reason, by };
}

type OfProposal = Extract<Fact, { kind: 'gebeurtenis-dismissed' | 'gebeurtenis-passed' }>;

function ofProposal({ id }: OfProposal, before: Picture): readonly string[] {
  return gebeurtenissenOf(before).proposals[id]?.disturbed.map(({ meldkamer }) => meldkamer) ?? [];
}

type OfOne = Extract<Fact, { kind: 'gebeurtenis-restated' | 'gebeurtenis-ended' }>;

/** Also of a meldkamer that it was said of before and is no more. */
function ofGebeurtenis({ number }: OfOne, before: Picture, after: Picture): readonly string[] {
  const meldkamers = [before, after].flatMap(
    (picture) => gebeurtenissenOf(picture).all[number]?.parts.map(({ meldkamer }) => meldkamer) ?? [],
  );
  return [number, ...new Set(meldkamers)];
}

/** R134: in the history of both. */
function ofBinding(
  { number, afwijking }: Extract<Fact, { kind: 'gebeurtenis-bound' | 'gebeurtenis-unbound' }>,
  _before: Picture,
  after: Picture,
): readonly string[] {
  const bound = afwijkingIn(after, afwijking);
  return [number, ...(bound === null ? [afwijking] : ofAfwijking(bound))];
}

/** R52: one that is done moves to the archive; a reader without an archive sees it leave and keeps what was decided in it. */
function withAfwijking(picture: Picture, afwijking: Afwijking): Picture {
  if (!isDone(afwijking)) return { ...picture, afwijkingen: withValue(picture.afwijkingen, afwijking) };
  const left = { ...picture, afwijkingen: withoutKey(picture.afwijkingen, afwijking.number) };
  return picture.archive === null
    ? { ...left, decidedBefore: withDecidedIn(picture.decidedBefore ?? EMPTY_MAP, afwijking) }
    : { ...left, archive: withValue(picture.archive, afwijking) };
}

function changeAfwijking(picture: Picture, number: AfwijkingNumber, change: DossierChange, at: Instant): Picture {
  const afwijking = afwijkingIn(picture, number) ?? valueAt(picture.decidedBefore ?? EMPTY_MAP, number);
  if (afwijking !== null) {
    const changed = applyChange(afwijking, resolved(picture, afwijking, change), at);
    const along = withSaidAlong(withAfwijking(picture, changed), afwijking, change);
    return change.kind === 'returned' ? withReturnOf(along, changed, change.at) : along;
  }
  if (picture.archive === null) return picture;
  throw new Error(`No afwijking ${number} to change`);
}

/** R51: what was said before of functions goes along to the one that has them now, by a hand that joins or splits. R125: and what it took up. */
function withSaidAlong(picture: Picture, before: Afwijking, change: DossierChange): Picture {
  if (change.kind === 'taken-up') {
    const holder = afwijkingIn(picture, change.into);
    return holder === null
      ? picture
      : withAfwijking(
          picture,
          withTakenUp(
            withSaidIn(holder, before, () => true),
            before,
          ),
        );
  }
  if (change.kind !== 'split-off' || change.from === before.number) return picture;
  const [own, had] = [change.into, change.from].map((number) => afwijkingIn(picture, number));
  if (own == null || had == null) return picture;
  return withAfwijking(
    picture,
    withSaidIn(own, had, (id) => change.functions.includes(id)),
  );
}

/**
 * R51: that its functions were away in it ended with that, also of one of which nobody says that it is home. One that is away in another
 * one now has not returned from there.
 */
function withReturnOf(picture: Picture, afwijking: Afwijking, at: Instant): Picture {
  const { number } = afwijking;
  const { from } = spanOf(afwijking);
  return everSaid(afwijking).reduce((soFar, id) => {
    const said = placesSaidOf(afwijking, id);
    const isThere = (place: Location): boolean => said === null || said.some((to) => sameLocation(to, place));
    const places = functionState(soFar, id).awayBy.map(({ location }) => location);
    const isInAnother = valuesNaming(soFar.afwijkingen, id).some(
      (one) =>
        one.number !== number && isActive(one) && places.some((place) => one.to !== null && fitsPlace(one, place)),
    );
    return withAbsences(soFar, id, (known) =>
      enteredIn(afwijking, id, at).reduce(
        withEntered,
        withReturn(known, { number, from, at, isThere }, isInAnother ? [] : places),
      ),
    );
  }, picture);
}

/** When it was away in one that was begun by hand: at each place that was said of it, and of none at any. */
function enteredIn(afwijking: Afwijking, id: FunctionId, at: Instant): readonly Entered[] {
  const { number, course, dossier, replaced = [] } = afwijking;
  const tracked = parseFunction(id);
  const { startedAt } = course;
  const isByHand = dossier?.milestones.some(({ kind }) => kind === 'started') ?? false;
  if (tracked === null || startedAt === null || !isByHand) return [];
  const end = latest(startedAt, course.endedAt ?? at);
  const said = [...piecesOf(afwijking), ...replaced.map((one) => ({ ...one, from: null, until: null }))];
  return said
    .filter(({ functions, from, until }) => {
      return functions.includes(id) && (from === null || from < end) && (until === null || until > startedAt);
    })
    .flatMap(({ to, ...piece }) => {
      const from = latest(startedAt, piece.from ?? startedAt);
      const until = earliest(end, piece.until ?? end);
      const during = { from, until, returnedFrom: [number] };
      if (to === null || to.kind === 'unknown') return ANYWHERE.map((of) => ({ ...during, class: of, places: [] }));
      if (!saysAway(tracked, to, from)) return [];
      return [{ ...during, class: classify(tracked, to, from), places: [to] }];
    });
}

const ANYWHERE = ['other-meldkamer', 'outside'] as const;

function withTakenUp(holder: Afwijking, { number, course }: Afwijking): Afwijking {
  const tookUp = [...(holder.course.tookUp ?? []), ...(course.tookUp ?? []), number];
  return { ...holder, course: { ...holder.course, tookUp } };
}

/** A deviation is a subject of its own as well: all that happened to it is its history. */
function ofAfwijking({ number, source, meldkamer, functions }: Afwijking): readonly string[] {
  return [number, meldkamer, ...(source === null ? [] : [source]), ...functions.flatMap(ofName)];
}
