// R132: when several meldkamers are disturbed at once, LMS is asked whether that is one gebeurtenis. It proposes, and decides nothing:
// whoever is disturbed stays what it says of itself.

import { type Alarm, alarmKey } from '#shared/alarm/alarm.ts';
import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import { type Disturbed, isGoingOn, type Proposal, type ProposalId } from '#shared/deviation/gebeurtenis.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { feedsOf, gebeurtenissenOf, type Picture, silenceOf } from '#shared/picture/picture.ts';
import { saidSince } from '#shared/picture/standing-state.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { type ServiceState, stateLevel, WORST_STATE_FIRST } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';

/** What is over, what more meldkamers are in by now, and what is proposed anew. */
export function proposing(picture: Picture): readonly Fact[] {
  const { eventFrom, eventWithin } = picture.policy.dossier;
  const { proposals, proposed } = gebeurtenissenOf(picture);
  const disturbed = disturbedNow(picture);
  const standing = Object.values(proposals).filter((one) =>
    disturbed.some(({ meldkamer }) => isOf(picture, one, meldkamer)),
  );
  const passed = Object.values(proposals)
    .filter((one) => !standing.includes(one))
    .map(({ id }): Fact => ({ kind: 'gebeurtenis-passed', id }));
  const loose = disturbed.filter(({ meldkamer }) => !isHeeded(picture, standing, meldkamer));
  const open = standing.filter(({ answer }) => answer === null);
  const followed = (one: Disturbed) =>
    open.find(({ disturbed: before }) => isInOne(one, before, eventFrom, eventWithin))?.id ?? null;
  const grown = open.flatMap(({ id, disturbed: before }): readonly Fact[] => {
    const joining = loose.filter((one) => followed(one) === id);
    return joining.length === 0
      ? []
      : [{ kind: 'gebeurtenis-proposed', id, disturbed: [...without(before, joining), ...joining] }];
  });
  // What comes too late for those that nobody answered is another one.
  const apart = loose.filter((one) => followed(one) === null);
  const together = withinOne(apart, eventFrom, eventWithin);
  const id = `V${proposed + 1}` as ProposalId;
  const anew: readonly Fact[] =
    together.length === 0 ? [] : [{ kind: 'gebeurtenis-proposed', id, disturbed: together }];
  return [...passed, ...grown, ...anew];
}

function disturbedNow(picture: Picture): readonly Disturbed[] {
  return MELDKAMER_IDS.flatMap((meldkamer) => disturbedIn(picture, meldkamer) ?? []);
}

/** By its own word, or silent by all its feeds; null: neither. */
function disturbedIn(picture: Picture, meldkamer: MeldkamerId): Disturbed | null {
  const said = Object.values(picture.alarms).flatMap((alarm) => wordBehind(picture, alarm, meldkamer));
  const [worst] = said.toSorted(
    (one, other) =>
      WORST_STATE_FIRST.indexOf(one.state) - WORST_STATE_FIRST.indexOf(other.state) || (one.from < other.from ? -1 : 1),
  );
  if (worst !== undefined) {
    const sources = [...new Set(said.map(({ source }) => source))].sort();
    return { meldkamer, from: worst.from, state: worst.state, sources };
  }
  const from = silenceOf(picture, meldkamer);
  if (from === null) return null;
  const sources = feedsOf(picture, meldkamer).map(({ source }) => source);
  return { meldkamer, from, state: null, sources: sources.sort() };
}

type BadWord = { readonly state: ServiceState; readonly source: SourceId; readonly from: Instant };

/** One that was less than it should be and is gone since is so from when it was gone. */
function wordBehind(picture: Picture, alarm: Alarm, of: MeldkamerId): readonly BadWord[] {
  const { condition, core, meldkamer, service, activeAt, post } = alarm;
  if (condition !== 'service-state' || core !== 'active' || meldkamer !== of || service === undefined) return [];
  const goneSince = isDown(service.state) ? saidSince(picture, post ?? of, isDown) : null;
  return [{ ...service, from: goneSince ?? activeAt }];
}

function isDown(state: ServiceState): boolean {
  return stateLevel(state) === 'down';
}

/**
 * It was named in it and is disturbed ever since: what was answered is not asked again before it is over. One that recovered, and is disturbed
 * anew, is something else; who was silent and speaks has not recovered by that.
 */
function isOf(picture: Picture, proposal: Proposal, meldkamer: MeldkamerId): boolean {
  const named = proposal.disturbed.find((one) => one.meldkamer === meldkamer);
  if (named === undefined) return false;
  if (named.state === null) return !wasWellSince(picture, named);
  const words = Object.values(picture.alarms).filter(
    (one) => one.condition === 'service-state' && one.core === 'active' && one.meldkamer === meldkamer,
  );
  return words.length === 0 || words.some(({ activeAt }) => activeAt <= (proposal.grownAt ?? proposal.proposedAt));
}

/** It was silent then, and heard since for longer than what is one, before what is so of it now began. */
function wasWellSince(picture: Picture, { meldkamer, from }: Disturbed): boolean {
  const now = disturbedIn(picture, meldkamer);
  const returns = feedsOf(picture, meldkamer).flatMap(({ heardSince }) => (heardSince > from ? [heardSince] : []));
  if (now === null || returns.length === 0) return false;
  return elapsed(returns.reduce(earliest), now.from) > picture.policy.dossier.eventWithin;
}

function without(before: readonly Disturbed[], others: readonly Disturbed[]): readonly Disturbed[] {
  return before.filter(({ meldkamer }) => others.every((one) => one.meldkamer !== meldkamer));
}

/** Somebody asked about it already, or it goes on there in a gebeurtenis. */
function isHeeded(picture: Picture, standing: readonly Proposal[], meldkamer: MeldkamerId): boolean {
  if (standing.some((one) => isOf(picture, one, meldkamer))) return true;
  return Object.values(gebeurtenissenOf(picture).all).some(
    (one) => isGoingOn(one) && one.parts.some((part) => part.meldkamer === meldkamer && part.until === null),
  );
}

/** All that began within the time of each other with at least so many; none: nowhere so many. */
function withinOne(disturbed: readonly Disturbed[], least: number, within: number): readonly Disturbed[] {
  const near = (one: Disturbed): readonly Disturbed[] =>
    disturbed.filter(({ from }) => from >= one.from && elapsed(one.from, from) <= within);
  const begins = within === 0 ? [] : disturbed.filter((one) => near(one).length >= least);
  return disturbed.filter((one) => begins.some((begin) => near(begin).includes(one)));
}

/** It follows those within the time, or would have been in it had it been known with them: one that began long before is in neither. */
function isInOne(one: Disturbed, named: readonly Disturbed[], least: number, within: number): boolean {
  const before = without(named, [one]);
  if (before.length === 0) return false;
  const begins = before.map(({ from }) => from);
  const isFollowing = one.from >= begins.reduce(earliest) && elapsed(begins.reduce(latest), one.from) <= within;
  return isFollowing || withinOne([...before, one], least, within).includes(one);
}

export type ProposalVerdict = {
  readonly id: string;
  readonly verdict: 'on' | 'off';
  readonly feeds: Alarm['feeds'];
};

/** What its alarm has to be, of each proposal that stands and of each that has an alarm still: on while so many are disturbed and nobody answered. */
export function judgeProposals(picture: Picture): readonly ProposalVerdict[] {
  const { proposals } = gebeurtenissenOf(picture);
  const alarmed = Object.values(picture.alarms).filter(({ condition }) => condition === 'A13');
  if (alarmed.length === 0 && Object.keys(proposals).length === 0) return [];
  const now = new Set(disturbedNow(picture).map(({ meldkamer }) => meldkamer));
  // One that is in two counts for the one that it was named in last: the same disturbance calls once.
  const last = new Map(
    Object.values(proposals).flatMap(({ id, disturbed }) => disturbed.map((one) => [one.meldkamer, id])),
  );
  const standing = Object.values(proposals).map((one): ProposalVerdict => {
    const feeds = [...new Set(one.disturbed.flatMap(({ sources }) => sources))].sort();
    const still = one.disturbed.filter(({ meldkamer }) => now.has(meldkamer) && last.get(meldkamer) === one.id).length;
    const isOn = one.answer === null && still >= picture.policy.dossier.eventFrom && !isCalledFor(picture, one);
    return { id: one.id, verdict: isOn ? 'on' : 'off', feeds };
  });
  const gone = alarmed
    .filter(({ key }) => standing.every(({ id }) => key !== alarmKey('A13', id)))
    .map(({ key, feeds }): ProposalVerdict => ({ id: key.slice('A13 '.length), verdict: 'off', feeds }));
  return [...standing, ...gone];
}

/** Where nobody said anything but that feeds fell silent together, the alarm of that calls already; one cause calls once. */
function isCalledFor({ alarms }: Picture, { disturbed }: Proposal): boolean {
  if (disturbed.some(({ state }) => state !== null)) return false;
  const called = Object.values(alarms).find(({ condition, source }) => condition === 'A12' && source === null);
  return (
    called?.core === 'active' && disturbed.every(({ sources }) => sources.every((one) => called.feeds.includes(one)))
  );
}
