// Stories that a seed tells, over HTTP: whatever happens in them, also that the server is killed and off for a while, every sum agrees with
// every other, a restart changes none, and a backlog gives the same in whatever order it is told.

import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, latest, MINUTE, millisecondsOf } from '#shared/base/time.ts';
import type { DossierList } from '#shared/dossier/api-dossier.ts';
import { playing } from '../support/case.ts';
import type { CaseServer, Who } from '../support/case-server.ts';
import { sumsOf } from '../support/case-sums.ts';
import { VirtualRuntime } from '../support/virtual-runtime.ts';

const FUNCTIONS = ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte', 'MNL/brandweer/09/aanname'] as const;
const PLACES = ['MNL', 'MNL', 'AMS', 'Zeist', 'Zeist', 'Zwolle', 'unknown'] as const;
const OPENS = '2026-07-10T06:00:00.000Z' as Instant;

function minutesAfter(moment: Instant, minutes: number): Instant {
  return instantOf(millisecondsOf(moment) + minutes * MINUTE);
}

class Chance {
  readonly #runtime: VirtualRuntime;

  constructor(seed: number) {
    this.#runtime = new VirtualRuntime(OPENS, seed);
  }

  below(count: number): number {
    const [high = 0, low = 0] = this.#runtime.random(2);
    return (high * 256 + low) % count;
  }

  of<One>(all: readonly One[]): One {
    return all[this.below(all.length)] as One;
  }

  shuffled<One>(all: readonly One[]): readonly One[] {
    const left = [...all];
    return all.map(() => left.splice(this.below(left.length), 1)[0] as One);
  }
}

describe('[R72][R77] a story of feeds, people and decisions', () => {
  test.each([13, 22, 46])('of seed %d', async (seed) => {
    const chance = new Chance(seed);
    const play = await playing(OPENS);
    for (const one of FUNCTIONS) await play.say(one, 'MNL');
    let refused = 0;
    for (let turn = 0; turn < 24; turn += 1) {
      const next = minutesAfter(play.now, (1 + chance.below(24)) * 5);
      await (chance.below(8) === 0 ? play.off(next) : play.at(next));
      const { afwijkingen } = await play.ask<DossierList>('/api/v1/afwijkingen?limit=500');
      // What is refused leaves nothing behind.
      await somethingHappens(play, chance, afwijkingen).catch(() => {
        refused += 1;
      });
    }
    expect(refused).toBeLessThan(16);
    await play.at(minutesAfter(play.now, 20));
    const before = await sumsOf(play, OPENS);
    expect(before.differences).toEqual([]);
    expect(Object.keys(before.dossiers).length).toBeGreaterThan(0);
    await play.restart();
    expect(await sumsOf(play, OPENS)).toEqual(before);
  });
});

async function somethingHappens(play: CaseServer, chance: Chance, all: DossierList['afwijkingen']): Promise<void> {
  const [functionText, place] = [chance.of(FUNCTIONS), chance.of(PLACES)];
  const number = all.length === 0 ? null : chance.of(all).number;
  // Not of before the journal: that time is in the dossiers, and in no figure that begins with it.
  const past = latest(OPENS, minutesAfter(play.now, -chance.below(30) * 5));
  const system = chance.of(['gms', 'gms', 'cad']);
  switch (chance.below(8)) {
    case 0:
      return play.say(functionText, place, { system, at: past });
    case 1:
      return play.say(functionText, place, { since: past });
    case 2:
      return play.say(functionText, chance.of(['MNL', 'Zeist']), { system: 'handmatig', by: 'meldkamer' });
    case 3:
      return number === null ? play.silence('MNL') : decides(play, chance, number, past);
    case 4: {
      const statement = chance.of([{ kind: 'pilot' }, { to: { place: 'Zeist' } }, { functions: [functionText] }]);
      const said = { statement, reason: 'verkeerd overgenomen' };
      return number === null ? undefined : void (await play.step(number, 'rectifications', said));
    }
    default:
      return play.say(functionText, place, { system });
  }
}

async function decides(play: CaseServer, chance: Chance, number: string, decidedAt: Instant): Promise<void> {
  const [who, mandate, to] = chance.of<readonly [Who, string, object]>([
    ['smb', 'werkwijze-smb', { place: 'Zeist' }],
    ['smb', 'werkwijze-smb', { meldkamer: 'AMS' }],
    ['bmb', 'pilots-bmb', { place: 'Zwolle' }],
    ['rav-09', 'eigen-uitwijk', { meldkamer: 'AMS' }],
  ]);
  const kind = who === 'rav-09' ? 'uitwijk' : 'tijdelijke-wijziging-werkwijze';
  const outcome = chance.of(['allowed', 'allowed', 'refused']);
  const end = chance.of([null, minutesAfter(play.now, 180)]);
  await play.decide(number, { outcome, party: who, mandate, document: null, decidedAt, about: { kind, to, end } }, who);
}

describe.each([
  ['that were silent', false],
  ['that nobody could hear, for the server was off', true],
] as const)('[R22][R70][R72] a backlog of two sources %s, told in two orders', (_why, isOff) => {
  test.each([1, 2, 3])('of seed %d', async (seed) => {
    const chance = new Chance(seed);
    const said = Array.from({ length: 6 }, () => ({
      functionText: chance.of(FUNCTIONS),
      place: chance.of(PLACES),
      system: chance.of(['gms', 'cad']),
      at: minutesAfter(OPENS, 61 + chance.below(58) * 5),
    }));
    const [one, other] = [await told(said, isOff), await told(chance.shuffled(said), isOff)];
    expect(other).toEqual(one);
    expect(one.differences).toEqual([]);
  });
});

/** Both sources are not heard from 07:00 to 12:00, and heard again before anything is told. */
async function told(
  said: readonly {
    readonly functionText: string;
    readonly place: string;
    readonly system: string;
    readonly at: Instant;
  }[],
  isOff: boolean,
) {
  const play = await playing(OPENS);
  for (const one of FUNCTIONS) {
    for (const system of ['gms', 'cad']) await play.say(one, 'MNL', { system });
  }
  await play.at('2026-07-10T07:00:00Z');
  if (isOff) await play.off('2026-07-10T12:00:00Z');
  else for (const source of ['MNL', 'MNL:cad']) play.silence(source);
  await play.at('2026-07-10T12:00:00Z');
  for (const source of ['MNL', 'MNL:cad']) play.keep(source);
  await play.at('2026-07-10T12:01:00Z');
  for (const { functionText, place, system, at } of said) await play.say(functionText, place, { system, at });
  await play.at('2026-07-10T13:00:00Z');
  const { functions, figures, differences } = await sumsOf(play, OPENS);
  return { functions, figures, differences };
}
