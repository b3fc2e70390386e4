// Who may do what, written out once more by hand and compared as a whole.

import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#shared/reference/roles.ts';
import { ACTIONS, type Action, can } from '../../../server/access/permissions.ts';

// a: for any meldkamer. o: only for its own. -: not at all.
const EXPECTED: Record<Action, Record<Role, 'a' | 'o' | '-'>> = {
  // Which functions are its own is decided with the event (tests/server/intake/event-rules.test.ts).
  'event.write': row('o a o a - - - - -'),
  'alarm.acknowledge': row('- a o - - - - - -'),
  'alarm.set-aside': row('- a - - - - - - -'),
  'picture.read': row('- a a a a a a a a'),
  'socket.connect': row('- a a a a a a a a'),
  'register.read': row('- a a a a a a - a'),
  'history.read': row('- a a a a a a - a'),
  'past.read': row('- a a a a a a - a'),
  'journal.read': row('- a - - - a - - -'),
  'feeds.read': row('- a - - - - - - a'),
  'feed.retire': row('- a - - - - - - -'),
  'register.establish': row('- a - - - - - - -'),
  'gebeurtenis.write': row('- a - - - - - - -'),
  'quality.read': row('- a - - - a - - a'),
  'exercise.run': row('- a - - - - - - -'),
  'shift.take-over': row('- a - - - - - - -'),
  'condition.review': row('- a - - - - - - -'),
  'policy.try': row('- a - - - - - - -'),
  'session.own': row('a a a a a a a a a'),
  'notices.read': row('- a a a a a a - -'),
  // Whether a deviation is theirs is decided with the deviation (tests/server/dossier/write-refusals.test.ts).
  'dossier.register': row('- a o a - - - - -'),
  'dossier.rectify': row('- a o a - - - - -'),
  'dossier.join': row('- a - - - - - - -'),
  'dossier.split': row('- a - - - - - - -'),
  'dossier.assess': row('- a - - a - - - -'),
  'dossier.decide': row('- a - a a - a - -'),
  'dossier.confirm-claim': row('- a - a a - a - -'),
  'dossier.deny-claim': row('- a - a a - a - -'),
  'dossier.rectify-decision': row('- a - a a - a - -'),
  'dossier.consult': row('- a o a a - a - -'),
  'dossier.take-position': row('- a - a a a a - -'),
  'dossier.find-guarantees': row('- a o a a - - - -'),
  'dossier.note-pilot': row('- a - a a - - - -'),
  'dossier.tell': row('- a o a - - - - -'),
  'dossier.confirm-receipt': row('- a - a a a a - -'),
  'dossier.receive': row('- a a a - - - - -'),
  'dossier.start': row('- a o a - - - - -'),
  'dossier.end': row('- a o a - - - - -'),
  'dossier.confirm-return': row('- a o - - - - - -'),
  'dossier.close': row('- a - - a - - - -'),
  'dossier.withdraw': row('- a o a - - - - -'),
  'dossier.evaluate': row('- a o a a - - - -'),
  'dossier.mark-seen': row('- - - - - a - - -'),
  'dossier.ask': row('- - - - - a - - -'),
  'dossier.answer': row('- a - a a - a - -'),
};

/** In the order of ROLES: feed lms meldkamer party smb inspector ministry wall admin. */
function row(marks: string): Record<Role, 'a' | 'o' | '-'> {
  const each = marks.split(' ');
  return Object.fromEntries(ROLES.map((role, index) => [role, each[index]])) as Record<Role, 'a' | 'o' | '-'>;
}

describe('[I20] the table of permissions', () => {
  it('is exactly this, for every action and every role', () => {
    const actual = Object.fromEntries(
      ACTIONS.map((action) => [action, Object.fromEntries(ROLES.map((role) => [role, markOf(role, action)]))]),
    );
    expect(actual).toEqual(EXPECTED);
  });

  it('lets whoever may take a step in a dossier read it: that is the answer to the step', () => {
    const steps = ACTIONS.filter((action) => action.startsWith('dossier.'));
    const takers = ROLES.filter((role) => steps.some((action) => markOf(role, action) !== '-'));
    expect(takers.length).toBeGreaterThan(0);
    expect(takers.filter((role) => markOf(role, 'register.read') !== 'a')).toEqual([]);
  });

  it('gives nothing to a role it does not know', () => {
    const stranger = { role: 'toString' as Role, meldkamer: null };
    expect(ACTIONS.filter((action) => can(stranger, action))).toEqual([]);
  });
});

/** Asked with a key of MNL, or of no meldkamer where the role has none. */
function markOf(role: Role, action: Action): string {
  const identity = { role, meldkamer: role === 'feed' || role === 'meldkamer' ? ('MNL' as const) : null };
  const answers = [can(identity, action), can(identity, action, 'MNL'), can(identity, action, 'ONL')];
  const marks: Record<string, string> = { 'true,true,true': 'a', 'true,true,false': 'o', 'false,false,false': '-' };
  return marks[String(answers)] ?? `inconsistent: ${answers}`;
}
