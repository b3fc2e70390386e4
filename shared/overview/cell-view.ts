// One cell of the matrix: all functions of one discipline at one meldkamer, summed up as its worst part.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { isWorse, type LocationClass } from '#shared/location/location.ts';
import type { Connection } from '#shared/picture/picture.ts';
import type { Discipline, FunctionId, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { CacoSharing } from '#shared/staffing/shared-caco.ts';
import { type StaffingLevel, worseLevel } from '#shared/staffing/staffing.ts';
import { type Freshness, moreDoubtful } from './freshness.ts';
import { countedClass, type FunctionView } from './function-view.ts';
import { type RollUp, rollUp } from './roll-up.ts';
import type { StaffingView } from './staffing-view.ts';
import type { StateView } from './state-view.ts';

/** Planbare zorg is counted apart. */
export type CellView = {
  readonly meldkamer: MeldkamerId;
  readonly discipline: Discipline;
  readonly worst: LocationClass;
  /** The parts that are in that worst class. */
  readonly worstParts: readonly FunctionView[];
  readonly parts: readonly FunctionView[];
  readonly freshness: Freshness;
  readonly manual: boolean;
  readonly staffing: StaffingLevel | null;
  readonly staffingFreshness: Freshness | null;
  /** R102. By hand, and by another source that is heard. */
  readonly staffingContradicted: boolean;
  /** Planbare zorg that is performed elsewhere: shown, never alarmed. */
  readonly planbaarElsewhere: readonly FunctionView[];
  readonly alarms: readonly Alarm[];
  /** R124 */
  readonly mark: RollUp | null;
  /** R85. Of its meldkamer. */
  readonly connection: Connection;
  /** R92. Of the CaCo alone. */
  readonly sharing: CacoSharing | null;
  /** R120. The worst that is said of its meldkamer or of its posts; null: normal, or nothing said. */
  readonly state: StateView | null;
};

export function cellView(
  meldkamer: MeldkamerId,
  discipline: Discipline,
  functions: readonly FunctionView[],
  staffing: readonly StaffingView[],
  alarms: readonly Alarm[],
): Omit<CellView, 'connection' | 'sharing' | 'state'> {
  const ofDiscipline = functions.filter((one) => one.discipline === discipline);
  const parts = ofDiscipline.filter((one) => one.scope === 'spoed');
  const worst = parts.reduce<LocationClass>(
    (soFar, part) => (isWorse(countedClass(part), soFar) ? countedClass(part) : soFar),
    'own',
  );
  const posts = staffing.filter((one) => one.discipline === discipline);
  const planbaarElsewhere = ofDiscipline.filter((one) => one.scope === 'planbaar' && one.class !== 'own');
  // R124: of a deviation too that its parts are in.
  const deviations = new Set([...parts, ...planbaarElsewhere].flatMap(({ afwijking }) => afwijking ?? []));
  const ownAlarms = alarms.filter(
    (alarm) => disciplineOf(alarm) === discipline || (alarm.afwijking !== null && deviations.has(alarm.afwijking)),
  );
  return {
    meldkamer,
    discipline,
    worst,
    worstParts: parts.filter((part) => countedClass(part) === worst),
    parts,
    freshness: parts.reduce<Freshness>((soFar, part) => moreDoubtful(soFar, part.freshness), 'live'),
    manual: parts.some((part) => part.manual),
    staffing: posts.reduce<StaffingLevel | null>(
      (soFar, one) => (soFar === null ? one.level : worseLevel(soFar, one.level)),
      null,
    ),
    staffingFreshness: posts.reduce<Freshness | null>(
      (soFar, one) => (soFar === null ? one.freshness : moreDoubtful(soFar, one.freshness)),
      null,
    ),
    staffingContradicted: posts.some(({ sayings }) => sayings.length > 0),
    planbaarElsewhere,
    alarms: ownAlarms,
    mark: rollUp(ownAlarms),
  };
}

function disciplineOf(alarm: Alarm): Discipline | null {
  const subject: FunctionId | PostId | null = alarm.function ?? alarm.post;
  return (subject?.split('/')[1] as Discipline | undefined) ?? null;
}
