// One cell of the matrix of a past moment, from the picture as the interface gives it. Pure; unknown is never drawn as known, and of
// the parts of a cell the worst one speaks.

import type { Priority } from '#shared/alarm/alarm.ts';
import type { AlarmState } from '#shared/alarm/life.ts';
import { type LocationClass, worstClass } from '#shared/location/location.ts';
import type { ApiAlarm, ApiFunction, ApiMeldkamer, ApiPicture } from '#shared/overview/api-shapes.ts';
import { type Freshness, isKnown, moreDoubtful } from '#shared/overview/freshness.ts';
import { type RollUp, rollUpStates } from '#shared/overview/roll-up.ts';
import { type Discipline, disciplinesOf } from '#shared/reference/functions.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { type StaffingLevel, worseLevel } from '#shared/staffing/staffing.ts';

export type ReplayCell = {
  readonly discipline: Discipline;
  readonly worst: LocationClass;
  readonly worstParts: readonly ApiFunction[];
  readonly parts: readonly ApiFunction[];
  readonly freshness: Freshness;
  readonly manual: boolean;
  readonly staffing: StaffingLevel | null;
  /** False when nobody confirmed the staffing. */
  readonly staffingKnown: boolean;
  readonly planbaarElsewhere: boolean;
  /** That called for attention then, most urgent first. */
  readonly alarms: readonly ApiAlarm[];
  /** R124 */
  readonly mark: RollUp | null;
};

/** Null where the discipline does not work from this meldkamer. */
export function replayCell(picture: ApiPicture, view: ApiMeldkamer, discipline: Discipline): ReplayCell | null {
  if (!isMeldkamerId(view.id) || !disciplinesOf(view.id).includes(discipline)) return null;
  const own = view.functions.filter((one) => one.discipline === discipline);
  const parts = own.filter(({ scope }) => scope === 'spoed');
  const worst = worstClass(parts.map(countedClass));
  const planbaarElsewhere = own.filter(({ scope, location }) => scope === 'planbaar' && location.class !== 'own');
  const deviations = new Set([...parts, ...planbaarElsewhere].flatMap(({ afwijking }) => afwijking ?? []));
  // One about a function or a post names the deviation that this is in, too.
  const isAboutOneOf = ({ function: id, post, afwijking }: ApiAlarm): boolean =>
    id === undefined && post === undefined && afwijking !== undefined && deviations.has(afwijking);
  const alarms = picture.alarms.filter(
    (alarm) =>
      isShown(alarm) &&
      alarm.meldkamer === view.id &&
      (isAbout(alarm, `${view.id}/${discipline}`) || isAboutOneOf(alarm)),
  );
  const posts = view.staffing.filter((one) => one.discipline === discipline);
  return {
    discipline,
    worst,
    worstParts: parts.filter((part) => countedClass(part) === worst),
    parts,
    freshness: parts.reduce<Freshness>((soFar, { location }) => moreDoubtful(soFar, location.freshness), 'live'),
    manual: parts.some(({ location }) => location.manual),
    staffing: posts
      .map(({ level, lastKnown }) => (level === 'unknown' ? (lastKnown?.level ?? null) : level))
      .reduce<StaffingLevel | null>(
        (soFar, level) => (soFar === null || level === null ? (soFar ?? level) : worseLevel(soFar, level)),
        null,
      ),
    staffingKnown: posts.every(({ freshness }) => isKnown(freshness)),
    planbaarElsewhere: planbaarElsewhere.length > 0,
    alarms,
    mark: markOf(alarms),
  };
}

/** R124. Of all alarms of a meldkamer. */
export function markOfMeldkamer(picture: ApiPicture, id: string): RollUp | null {
  return markOf(picture.alarms.filter((alarm) => isShown(alarm) && alarm.meldkamer === id));
}

/** An old place is still shown, but counts as unknown unless it is a bad one. */
function countedClass({ location }: ApiFunction): LocationClass {
  if (location.class === 'outside' || location.class === 'double-claim') return location.class;
  return isKnown(location.freshness) ? location.class : 'unknown';
}

function isAbout(alarm: ApiAlarm, cell: string): boolean {
  const subject = alarm.function ?? alarm.post;
  return subject === cell || subject?.startsWith(`${cell}/`) === true;
}

function isShown({ state }: ApiAlarm): boolean {
  return state !== 'suppressed' && state !== 'shelved' && state !== 'out-of-service';
}

export function isActive({ state }: ApiAlarm): boolean {
  return state.startsWith('active-');
}

function markOf(alarms: readonly ApiAlarm[]): RollUp | null {
  return rollUpStates(alarms as readonly { readonly priority: Priority; readonly state: AlarmState }[]);
}
