// What changed between two positions of the journal, for whoever did not look meanwhile: the pictures on both sides tell what was and what
// is, the entries between them what came and went unseen. Pure, and of one reader: give it what that reader may see.

import type { Instant } from '#shared/base/time.ts';
import type { RecordedBy } from '#shared/deviation/dossier.ts';
import type { GebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import type { Deafness, Position } from '#shared/journal/facts.ts';
import { gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import { type AlarmChange, alarmChanges } from './changed-alarms.ts';
import { type DossierTurn, dossierTurns } from './changed-dossiers.ts';
import {
  type FeedChange,
  feedChanges,
  type PlaceChange,
  placeChanges,
  type StateChange,
  stateChanges,
} from './changed-reports.ts';
import type { Passed } from './follower.ts';

/** What was done with one of them last, by whoever opens, changes and ends them. */
export type GebeurtenisChange = {
  readonly number: GebeurtenisNumber;
  readonly title: string;
  readonly what: 'opened' | 'restated' | 'ended';
  readonly at: Instant;
};

/** `from` null: nobody knows since when. */
export type DeafChange = { readonly from: Instant | null; readonly to: Instant; readonly cause: Deafness };

export type PolicyChange = { readonly version: string; readonly owner: string; readonly at: Instant };

/** The shift at the alarms was taken over. */
export type ShiftChange = Pick<RecordedBy, 'role' | 'organisation' | 'at'>;

export type Changes = {
  readonly alarms: readonly AlarmChange[];
  readonly places: readonly PlaceChange[];
  readonly states: readonly StateChange[];
  readonly feeds: readonly FeedChange[];
  readonly dossiers: readonly DossierTurn[];
  readonly gebeurtenissen: readonly GebeurtenisChange[];
  readonly deaf: readonly DeafChange[];
  readonly policies: readonly PolicyChange[];
  readonly shifts: readonly ShiftChange[];
};

/** As the interface answers it. */
export type ChangesSince = Changes & {
  readonly asOf: Instant;
  /** `recordedAt` null: from before the first entry on. */
  readonly since: { readonly position: Position; readonly recordedAt: Instant | null };
  /** Up to here; what is recorded behind it is in the next answer. */
  readonly position: Position;
};

export type ChangeLog = {
  readonly note: (passed: Passed) => void;
  readonly changes: (now: Picture, asOf: Instant) => Changes;
};

/** R151. `then`: the picture at the position that was seen last. Every entry behind it is noted, in order. */
export function createChangeLog(then: Picture): ChangeLog {
  const alarms = alarmChanges(then);
  const places = placeChanges(then);
  const states = stateChanges(then);
  const feeds = feedChanges(then);
  const dossiers = dossierTurns();
  const others = otherChanges();
  const followers = [alarms, places, states, feeds, dossiers, others];
  return {
    note: (passed) => {
      for (const follower of followers) follower.note(passed);
    },
    changes: (now, asOf) => ({
      alarms: alarms.told(now, asOf),
      places: places.told(now, asOf),
      states: states.told(now, asOf),
      feeds: feeds.told(now, asOf),
      dossiers: dossiers.told(now, asOf),
      ...others.told(now),
    }),
  };
}

/** None: nothing that anybody would have to be told of. */
export function countChanges(changes: Changes): number {
  const { alarms, places, states, feeds, dossiers, gebeurtenissen, deaf, policies, shifts } = changes;
  return [alarms, places, states, feeds, dossiers, gebeurtenissen, deaf, policies, shifts].reduce(
    (count, lines) => count + lines.length,
    0,
  );
}

const GEBEURTENIS_TURN = {
  'gebeurtenis-opened': 'opened',
  'gebeurtenis-restated': 'restated',
  'gebeurtenis-ended': 'ended',
} as const;

/** Each by itself, in the order in which it was recorded; of a gebeurtenis the last. */
function otherChanges() {
  const gebeurtenissen = new Map<GebeurtenisNumber, Omit<GebeurtenisChange, 'title'>>();
  const deaf: DeafChange[] = [];
  const policies: PolicyChange[] = [];
  const shifts: ShiftChange[] = [];
  return {
    note: ({ entry: { facts, recordedAt: at } }: Passed): void => {
      for (const fact of facts) {
        switch (fact.kind) {
          case 'gebeurtenis-opened':
          case 'gebeurtenis-restated':
          case 'gebeurtenis-ended': {
            const isNew = gebeurtenissen.get(fact.number)?.what === 'opened';
            const what = GEBEURTENIS_TURN[fact.kind];
            // Opened and said anew since is still new to who did not look.
            gebeurtenissen.set(fact.number, {
              number: fact.number,
              what: isNew && what === 'restated' ? 'opened' : what,
              at,
            });
            break;
          }
          case 'listening-resumed':
            deaf.push({ from: fact.deafFrom, to: at, cause: fact.cause });
            break;
          case 'policy-adopted':
            policies.push({ version: fact.policy.version, owner: fact.policy.owner, at });
            break;
          case 'shift-taken-over':
            shifts.push({ role: fact.by.role, organisation: fact.by.organisation, at });
            break;
        }
      }
    },
    told: (now: Picture): Pick<Changes, 'gebeurtenissen' | 'deaf' | 'policies' | 'shifts'> => ({
      gebeurtenissen: [...gebeurtenissen.values()].map((one) => ({
        ...one,
        title: gebeurtenissenOf(now).all[one.number]?.title ?? '',
      })),
      deaf,
      policies,
      shifts,
    }),
  };
}
