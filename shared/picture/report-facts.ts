// Facts about how a post is staffed, and about the state that a meldkamer or a post is in.

import { type AlarmKey, alarmKey } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { isAsBad, isGoneState, type ServiceState } from '#shared/reference/service-state.ts';
import { isByLms, isManual, type SourceId } from '#shared/reference/source.ts';
import { ofName } from '#shared/reference/subjects.ts';
import { agreedMinimum } from '#shared/staffing/agreed-minimum.ts';
import { dipAfter } from '#shared/staffing/dip.ts';
import { hoursRolledIn } from '#shared/staffing/expected-short.ts';
import { countedWord, withLastWord } from '#shared/staffing/last-words.ts';
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
  silentFrom,
  withMeldkamer,
} from './picture.ts';
import { conditionOf, feedWords, heldTo, postStaffing, reportOf, reportsOn } from './post-staffing.ts';

export const REPORT_FACTS = {
  'staffing-reported': {
    apply(picture, { state: reported }, at) {
      joinedFeed(picture, reported.source);
      if (isManual(reported.source)) {
        const { byHand } = reportsOn(picture, reported.post);
        return withReport(
          picture,
          withReportedMinimum(picture, byHand === null ? [] : [byHand], reported, at),
          reported,
          at,
        );
      }
      const known = feedWords(picture, reported.post);
      const told = withReportedMinimum(picture, known, reported, at);
      return withFeedWords(picture, told, withLastWord(known, reported, 'reported'), at, reported);
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

/** R162: what counted was newer, or others were; by its own last word it may count once they are silent. */
export function withLateReport(picture: Picture, reported: StaffingState, at: Instant): Picture {
  const { post, source } = reported;
  const known = feedWords(picture, post);
  if (isManual(source) || picture.feeds[source] === undefined || known.length === 0) return picture;
  const said = withLastWord(known, reported, 'late');
  if (said === known) return picture;
  return withFeedWords(picture, withReportedMinimum(picture, known, reported, at), said, at, reported);
}

/** R162: in `after` this source is heard, or is not, or is out of use, other than before. */
export function recounted(before: Picture, after: Picture, source: SourceId, at: Instant): Picture {
  const isInUse = after.feeds[source] !== undefined;
  return Object.values(after.meldkamers)
    .flatMap(({ staffingSaid = {} }) => Object.values(staffingSaid))
    .filter((said) => said.some((one) => one.source === source))
    .map((said) => (isInUse ? said : said.filter((one) => one.source !== source)))
    .reduce((soFar, said) => withFeedWords(before, soFar, said, at), after);
}

/** With this as what feeds said last of one post, and what counts of it. `told`: what one of them says by this; null: none does. */
function withFeedWords(
  before: Picture,
  after: Picture,
  said: readonly StaffingState[],
  at: Instant,
  told: StaffingState | null = null,
): Picture {
  const word = countedWord(said, ({ source }) => silentFrom(after, source) === null);
  if (word === null) return after;
  const kept = withStaffingSaid(after, word.post, said);
  const known = reportsOn(before, word.post).byFeed;
  if (word === told || known === null) return withReport(before, kept, word, at);
  if (word.source === known.source) return kept;
  return withReport(before, kept, { ...word, levelAt: word.level === known.level ? known.levelAt : at }, at);
}

function withStaffingSaid(picture: Picture, post: PostId, said: readonly StaffingState[]): Picture {
  const meldkamer = homeOfPost(post);
  const { staffingSaid = {}, ...state } = meldkamerState(picture, meldkamer);
  const ofSeveral = said.length > 1 ? { ...staffingSaid, [post]: said } : without(staffingSaid, post);
  const isNone = Object.keys(ofSeveral).length === 0;
  return withMeldkamer(picture, meldkamer, isNone ? state : { ...state, staffingSaid: ofSeveral });
}

/** With this as what counts of what feeds said, or of what was entered by hand, and all that follows of it. */
function withReport(before: Picture, after: Picture, reported: StaffingState, at: Instant): Picture {
  const { post } = reported;
  const meldkamer = homeOfPost(post);
  const state = meldkamerState(after, meldkamer);
  const where = isManual(reported.source) ? 'staffingByHand' : 'staffing';
  const staffed = withMeldkamer(after, meldkamer, { ...state, [where]: { ...state[where], [post]: reported } });
  const dipped = withDip(before, withHeldMinimums(before, staffed, reported, at), post, at);
  return withRolledHours(before, stillSo(dipped, alarmKey('A20', post), at), post, at);
}

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
  const minimum = known.headcount?.minimum ?? null;
  // R102: beside an entry by hand the other one may have said it.
  const { byFeed, byHand } = reportsOn(before, post);
  const said = [byFeed, byHand].find((one) => one !== null && before.reportedMinimums?.[reportOf(one)] === minimum);
  if (minimum === null || said == null || (held !== null && held.minimum >= minimum)) return held;
  return { minimum, source: said.source };
}

/** R27: beside a minimum of policy an entry does not hold what was reported. A report that is only measured anew brings none. */
function withReportedMinimum(
  picture: Picture,
  known: readonly StaffingState[],
  state: StaffingState,
  at: Instant,
): Picture {
  const { reportedMinimums, policy } = picture;
  if (reportedMinimums === null || state.headcount === null) return picture;
  const key = reportOf(state);
  const isAgreed = agreedMinimum(policy, state.post, null, at) !== null;
  if (isAgreed && known.some((one) => isSameReport(one, state))) return picture;
  const minimums = isAgreed ? without(reportedMinimums, key) : { ...reportedMinimums, [key]: state.headcount.minimum };
  return { ...picture, reportedMinimums: minimums };
}
