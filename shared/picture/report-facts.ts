// Facts about how a post is staffed, and about the state that a meldkamer or a post is in.

import { type AlarmKey, alarmKey } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { isAsBad, isGoneState, type ServiceState } from '#shared/reference/service-state.ts';
import { isByLms, isManual } from '#shared/reference/source.ts';
import { ofName } from '#shared/reference/subjects.ts';
import { agreedMinimum } from '#shared/staffing/agreed-minimum.ts';
import { dipAfter } from '#shared/staffing/dip.ts';
import { hoursRolledIn } from '#shared/staffing/expected-short.ts';
import { isSameReport, type StaffingState } from '#shared/staffing/staffing.ts';
import { stillSo } from './alarm-facts.ts';
import { partsOfHours } from './at-stake.ts';
import type { FactRules } from './fact-rule.ts';
import {
  type HeldMinimum,
  homeOfPost,
  homeOfSubject,
  joinedFeed,
  meldkamerState,
  type Picture,
  type StateReport,
  withMeldkamer,
} from './picture.ts';
import { conditionOf, heldTo, postStaffing, reportOf, reportsOn } from './post-staffing.ts';

export const REPORT_FACTS = {
  'staffing-reported': {
    apply(picture, { state: reported }, at) {
      joinedFeed(picture, reported.source);
      const meldkamer = homeOfPost(reported.post);
      const state = meldkamerState(picture, meldkamer);
      const where = isManual(reported.source) ? 'staffingByHand' : 'staffing';
      const reports = { ...state[where], [reported.post]: reported };
      const staffed = withHeldMinimums(
        picture,
        withMeldkamer(picture, meldkamer, { ...state, [where]: reports }),
        reported,
        at,
      );
      const levelled = withReportedMinimum(
        withDip(picture, staffed, reported.post, at),
        state[where][reported.post],
        reported,
        at,
      );
      return withRolledHours(picture, stillSo(levelled, alarmKey('A20', reported.post), at), reported.post, at);
    },
    subjects: ({ state }) => [state.source, ...ofName(state.post)],
  },
  'state-reported': {
    apply(picture, { subject, source, state: reported, reason, observedAt }) {
      joinedFeed(picture, source);
      const meldkamer = homeOfSubject(subject);
      const state = meldkamerState(picture, meldkamer);
      const before = state.states[subject]?.[source];
      const report = {
        source,
        state: reported,
        reason,
        observedAt,
        since: before !== undefined && isAsBad(before.state, reported) ? before.since : observedAt,
        ...goneFor(before, reported),
      };
      const states = { ...state.states, [subject]: { ...state.states[subject], [source]: report } };
      return withMeldkamer(picture, meldkamer, { ...state, states });
    },
    subjects: ({ source, subject }) => [source, ...ofName(subject)],
  },
} satisfies Partial<FactRules>;

/** R142: whoever is gone by another word for it is gone all the same. */
function goneFor(before: StateReport | undefined, reported: ServiceState): Pick<StateReport, 'goneSince'> {
  const isGoneStill = before !== undefined && isGoneState(before.state) && isGoneState(reported);
  return isGoneStill ? { goneSince: before.goneSince ?? before.since } : {};
}

/** What was taken out of use took its dip along. */
function withDip(before: Picture, after: Picture, post: PostId, at: Instant): Picture {
  const { dips, policy } = after;
  const counted = postStaffing(after, post, at)?.state;
  if (dips === null || counted === undefined) return after;
  const { level } = heldTo(after, alarmKey(conditionOf(post), post), counted, at);
  const { [post]: last, ...others } = dips;
  const known = postStaffing(before, post, at) === null ? undefined : last;
  const dip = dipAfter(known ?? null, level, at, policy.staffing.offDelay);
  return dip === last ? after : { ...after, dips: dip === null ? others : { ...others, [post]: dip } };
}

/** R37: whoever saw that there are too few to the end of the planning has seen that of the hours by which it moves on. */
function withRolledHours(before: Picture, after: Picture, post: PostId, at: Instant): Picture {
  const key = alarmKey('A20', post);
  const shown = after.shownOf?.[key];
  const [known, counted] = [before, after].map((one) => postStaffing(one, post, at)?.state);
  if (after.shownOf === null || shown === undefined || known === undefined || counted === undefined) return after;
  const [was, is] = [heldTo(before, key, known, at), heldTo(after, key, counted, at)];
  const rolled = partsOfHours(hoursRolledIn(after.policy, was, is, at));
  return { ...after, shownOf: { ...after.shownOf, [key]: [...new Set([...shown, ...rolled])] } };
}

/** R158: what is on about a post is measured by the highest minimum that was reported meanwhile, until LMS or policy says less. */
function withHeldMinimums(before: Picture, after: Picture, reported: StaffingState, at: Instant): Picture {
  const { post } = reported;
  if (after.heldMinimums === null) return after;
  const keys = [alarmKey(conditionOf(post), post), alarmKey('A20', post)];
  const held = keys.flatMap((key) => {
    const one = mayLower(before, reported, at) ? null : heldFor(before, key, post, at);
    return one === null ? [] : [[key, one] as const];
  });
  const others = keys.reduce(without, after.heldMinimums);
  return { ...after, heldMinimums: { ...others, ...Object.fromEntries(held) } };
}

/** LMS, and a policy that has a minimum, or has another one by now. */
function mayLower(before: Picture, reported: StaffingState, at: Instant): boolean {
  if (isByLms(reported.source) || agreedMinimum(before.policy, reported.post, null, at) !== null) return true;
  const { byFeed, byHand } = reportsOn(before, reported.post);
  const known = isManual(reported.source) ? byHand : byFeed;
  return known !== null && isSameReport(known, reported) && known.headcount?.minimum !== reported.headcount?.minimum;
}

/** Null: it is not on, or no minimum was reported until now. */
function heldFor(before: Picture, key: AlarmKey, post: PostId, at: Instant): HeldMinimum | null {
  const known = postStaffing(before, post, at)?.state;
  if (before.alarms[key]?.core !== 'active' || known === undefined) return null;
  const held = before.heldMinimums?.[key] ?? null;
  const minimum = before.reportedMinimums?.[reportOf(known)] == null ? null : (known.headcount?.minimum ?? null);
  if (minimum === null || (held !== null && held.minimum >= minimum)) return held;
  return { minimum, source: known.source };
}

/** R27: beside a minimum of policy an entry does not hold what was reported. */
function withReportedMinimum(
  picture: Picture,
  before: StaffingState | undefined,
  state: StaffingState,
  at: Instant,
): Picture {
  const { reportedMinimums, policy } = picture;
  if (reportedMinimums === null || state.headcount === null) return picture;
  if (before !== undefined && isSameReport(before, state)) return picture;
  const key = reportOf(state);
  const isAgreed = agreedMinimum(policy, state.post, null, at) !== null;
  const known = isAgreed ? without(reportedMinimums, key) : { ...reportedMinimums, [key]: state.headcount.minimum };
  return { ...picture, reportedMinimums: known };
}
