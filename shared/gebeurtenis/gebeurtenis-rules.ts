// R133, R134: what LMS does with a gebeurtenis, and why it may be refused. Nobody else opens, changes or ends one.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { RecordedBy } from '#shared/deviation/dossier.ts';
import {
  type Gebeurtenis,
  type GebeurtenisNumber,
  type GebeurtenisPart,
  type GebeurtenisStatement,
  gebeurtenisOf,
  isGoingOn,
  nextGebeurtenisNumber,
  type ProposalId,
} from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { afwijkingIn, gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

type OfOne = { readonly number: GebeurtenisNumber; readonly version: number; readonly reason: string };

export type GebeurtenisAsked =
  /** `proposal`: the one that it answers; null: none is named. */
  | {
      readonly kind: 'open';
      readonly statement: GebeurtenisStatement;
      readonly proposal: ProposalId | null;
      readonly reason: string;
    }
  | (OfOne & { readonly kind: 'restate'; readonly statement: GebeurtenisStatement })
  | (OfOne & { readonly kind: 'end'; readonly at: Instant })
  | (OfOne & { readonly kind: 'bind' | 'unbind'; readonly afwijking: AfwijkingNumber })
  | { readonly kind: 'dismiss'; readonly proposal: ProposalId; readonly reason: string };

export type GebeurtenisRefusal =
  | { readonly code: 'not-yours'; readonly holders: readonly [] }
  | { readonly code: 'no-such-gebeurtenis'; readonly number: GebeurtenisNumber }
  /** There is no such proposal, or it is over. */
  | { readonly code: 'no-such-proposal'; readonly proposal: ProposalId }
  | { readonly code: 'proposal-answered'; readonly proposal: ProposalId }
  /** It is not about these, which the proposal names. */
  | { readonly code: 'proposal-differs'; readonly proposal: ProposalId; readonly lacking: readonly MeldkamerId[] }
  | { readonly code: 'version-conflict'; readonly version: number }
  | { readonly code: 'in-the-future'; readonly moment: Instant }
  | { readonly code: 'part-ends-before-start'; readonly meldkamer: MeldkamerId; readonly start: Instant }
  | { readonly code: 'nothing-changed' }
  /** It goes on nowhere. */
  | { readonly code: 'gebeurtenis-over'; readonly number: GebeurtenisNumber }
  | { readonly code: 'no-such-afwijking'; readonly number: AfwijkingNumber }
  /** It is not said to have been at the meldkamer of this deviation. */
  | { readonly code: 'not-in-gebeurtenis'; readonly meldkamer: MeldkamerId }
  | { readonly code: 'bound-elsewhere'; readonly gebeurtenis: GebeurtenisNumber }
  | { readonly code: 'not-bound'; readonly afwijking: AfwijkingNumber }
  /** Deviations of meldkamers that it would no longer name. */
  | { readonly code: 'dossiers-bound'; readonly numbers: readonly AfwijkingNumber[] };

type Outcome = Result<readonly Fact[], GebeurtenisRefusal>;

export function decideGebeurtenis(picture: Picture, asked: GebeurtenisAsked, actor: Actor, now: Instant): Outcome {
  if (actor.role !== 'lms') return fail({ code: 'not-yours', holders: [] });
  const by: RecordedBy = { role: actor.role, organisation: actor.organisation, at: now };
  switch (asked.kind) {
    case 'open':
      return opened(picture, asked, by);
    case 'dismiss':
      return dismissed(picture, asked, by);
    default: {
      const known = gebeurtenissenOf(picture).all[asked.number];
      if (known === undefined) return fail({ code: 'no-such-gebeurtenis', number: asked.number });
      if (known.version !== asked.version) return fail({ code: 'version-conflict', version: known.version });
      return changed(picture, known, asked, by);
    }
  }
}

type Changing = Exclude<GebeurtenisAsked, { kind: 'open' | 'dismiss' }>;

function changed(picture: Picture, known: Gebeurtenis, asked: Changing, by: RecordedBy): Outcome {
  switch (asked.kind) {
    case 'restate':
      return restated(picture, known, asked, by);
    case 'end':
      return ended(known, asked, by);
    case 'bind':
      return bound(picture, known, asked, by);
    case 'unbind': {
      const { number, afwijking, reason } = asked;
      return known.dossiers.includes(afwijking)
        ? ok([{ kind: 'gebeurtenis-unbound', number, afwijking, reason, by }])
        : fail({ code: 'not-bound', afwijking });
    }
  }
}

type AskedTo<Kind> = Extract<GebeurtenisAsked, { kind: Kind }>;

/** What is opened about all meldkamers of what waits to be answered answers that, also when it is not named. */
function opened(picture: Picture, { statement, proposal, reason }: AskedTo<'open'>, by: RecordedBy): Outcome {
  const { proposals } = gebeurtenissenOf(picture);
  const names = new Set(statement.parts.map(({ meldkamer }) => meldkamer));
  const refusal =
    (proposal === null ? null : (proposalRefusal(picture, proposal) ?? lackingRefusal(picture, proposal, names))) ??
    momentRefusal(statement.parts, by.at);
  if (refusal !== null) return fail(refusal);
  const answered = Object.values(proposals).find(
    (one) => one.answer === null && one.disturbed.every(({ meldkamer }) => names.has(meldkamer)),
  );
  const number = nextGebeurtenisNumber(gebeurtenissenOf(picture), by.at);
  const answers = proposal ?? answered?.id ?? null;
  return ok([{ kind: 'gebeurtenis-opened', number, statement, proposal: answers, reason, by }]);
}

function dismissed(picture: Picture, { proposal, reason }: AskedTo<'dismiss'>, by: RecordedBy): Outcome {
  const refusal = proposalRefusal(picture, proposal);
  return refusal === null ? ok([{ kind: 'gebeurtenis-dismissed', id: proposal, reason, by }]) : fail(refusal);
}

function proposalRefusal(picture: Picture, id: ProposalId): GebeurtenisRefusal | null {
  const proposal = gebeurtenissenOf(picture).proposals[id];
  if (proposal === undefined) return { code: 'no-such-proposal', proposal: id };
  return proposal.answer === null ? null : { code: 'proposal-answered', proposal: id };
}

/** Who leaves one out answers something else than what was asked. */
function lackingRefusal(picture: Picture, id: ProposalId, names: ReadonlySet<MeldkamerId>): GebeurtenisRefusal | null {
  const named = gebeurtenissenOf(picture).proposals[id]?.disturbed ?? [];
  const lacking = named.flatMap(({ meldkamer }) => (names.has(meldkamer) ? [] : [meldkamer]));
  return lacking.length === 0 ? null : { code: 'proposal-differs', proposal: id, lacking };
}

/** It tells of what was and is: nothing in it is yet to come. */
function momentRefusal(parts: readonly GebeurtenisPart[], now: Instant): GebeurtenisRefusal | null {
  const moments = parts.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const ahead = moments.find((moment) => moment > now);
  if (ahead !== undefined) return { code: 'in-the-future', moment: ahead };
  const turned = parts.find(({ from, until }) => until !== null && until <= from);
  return turned === undefined
    ? null
    : { code: 'part-ends-before-start', meldkamer: turned.meldkamer, start: turned.from };
}

function restated(picture: Picture, known: Gebeurtenis, asked: AskedTo<'restate'>, by: RecordedBy): Outcome {
  const { number, statement, reason } = asked;
  const refusal = momentRefusal(statement.parts, by.at);
  if (refusal !== null) return fail(refusal);
  if (isSame(known, statement)) return fail({ code: 'nothing-changed' });
  const names = new Set(statement.parts.map(({ meldkamer }) => meldkamer));
  const left = known.dossiers.filter((one) => {
    const afwijking = afwijkingIn(picture, one);
    return afwijking !== null && !names.has(afwijking.meldkamer);
  });
  if (left.length > 0) return fail({ code: 'dossiers-bound', numbers: left });
  return ok([{ kind: 'gebeurtenis-restated', number, statement, reason, by }]);
}

function isSame(one: GebeurtenisStatement, other: GebeurtenisStatement): boolean {
  const textOf = ({ title, national, parts }: GebeurtenisStatement): string =>
    JSON.stringify([
      title,
      national,
      parts.map(({ meldkamer, from, until, status }) => [meldkamer, from, until, status].join(' ')).toSorted(),
    ]);
  return textOf(one) === textOf(other);
}

function ended(known: Gebeurtenis, { number, at, reason }: AskedTo<'end'>, by: RecordedBy): Outcome {
  if (!isGoingOn(known)) return fail({ code: 'gebeurtenis-over', number });
  const going = known.parts.filter(({ until }) => until === null).map((part) => ({ ...part, until: at }));
  const refusal = momentRefusal(going, by.at);
  return refusal === null ? ok([{ kind: 'gebeurtenis-ended', number, at, reason, by }]) : fail(refusal);
}

/** R134: a deviation belongs to one at most, and only to one that was at its meldkamer. */
function bound(picture: Picture, known: Gebeurtenis, asked: AskedTo<'bind' | 'unbind'>, by: RecordedBy): Outcome {
  const { number, afwijking: named, reason } = asked;
  const afwijking = afwijkingIn(picture, named);
  if (afwijking === null) return fail({ code: 'no-such-afwijking', number: named });
  const holder = gebeurtenisOf(gebeurtenissenOf(picture), named);
  if (holder !== null) {
    return fail(
      holder.number === number ? { code: 'nothing-changed' } : { code: 'bound-elsewhere', gebeurtenis: holder.number },
    );
  }
  const { meldkamer } = afwijking;
  if (!known.parts.some((part) => part.meldkamer === meldkamer)) return fail({ code: 'not-in-gebeurtenis', meldkamer });
  return ok([{ kind: 'gebeurtenis-bound', number, afwijking: named, reason, by }]);
}
