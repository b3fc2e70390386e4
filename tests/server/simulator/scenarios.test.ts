// The scenarios as data: everything they name exists, and what is usual stays plausible.

import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { SCENARIOS, scenarioNamed } from '../../../server/simulator/scenario/known-scenarios.ts';
import type { Scenario } from '../../../server/simulator/scenario/scenario.ts';
import { clockTimeAt, offsetOf } from '../../../server/simulator/scenario/scenario-clock.ts';
import { momentsOf } from '../../../server/simulator/scenario/scenario-moments.ts';
import { scenarioProblems } from '../../../server/simulator/scenario/scenario-problems.ts';
import { STAFFED_POSTS, usualSeats } from '../../../server/simulator/usual-staffing.ts';

const text = { nl: 'iets', en: 'something' };

function broken(change: Partial<Scenario>): readonly string[] {
  return scenarioProblems({ name: 'proef', title: text, startsAt: '06:00', hours: 2, usual: [], steps: [], ...change });
}

describe('scenarios', () => {
  test('the known scenarios are these eight, each once', () => {
    expect(SCENARIOS.map(({ name }) => name)).toEqual([
      'dag',
      'gelderland-zuid-2011',
      'oost-nederland-2023',
      'utrecht-2023',
      'utrecht-2024',
      'storing-landelijk',
      'dubbele-claim',
      'onrustig',
    ]);
    expect(scenarioNamed('dag')).toBe(SCENARIOS[0]);
    expect(scenarioNamed('nacht')).toBeNull();
  });

  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s names only what exists',
    (_, scenario) => {
      expect(scenarioProblems(scenario)).toEqual([]);
      expect(scenario.steps.length).toBeGreaterThan(2);
    },
  );

  test('a scenario that cannot be played says everything that is wrong with it', () => {
    const problems = broken({
      name: 'Geen Naam',
      hours: 25,
      usual: [{ posts: ['MNL/brandweer/09'], scope: 'planbaar', to: { place: ' ' } }],
      steps: [
        { at: '07:00', text, actions: [{ kind: 'staffing', post: 'MNL/ambulance/01', filled: 1 }] },
        { at: '06:30', text: { nl: '', en: '' }, actions: [] },
        {
          at: '07:10',
          text,
          actions: [
            { kind: 'location', posts: ['MNL/politie', 'ONL/politie'], to: { meldkamer: 'XXX' as MeldkamerId } },
            { kind: 'state', subject: 'MNL/kmar', state: 'Down', reason: '' },
            { kind: 'silence', meldkamers: ['LIM'], until: '07:05' },
            {
              kind: 'register',
              by: 'iemand',
              as: 'proef',
              meldkamer: 'MNL',
              statement: { kind: 'uitwijk', functions: ['LIM/politie'], start: '09:30', owner: 'niemand' },
            },
            { kind: 'step', by: 'lms', meldkamer: 'LIM', on: 'proef', step: 'mark-seen' },
            { kind: 'step', by: 'lms', meldkamer: 'MNL', on: 'LIM/politie/aanname', step: 'mark-seen' },
            {
              kind: 'step',
              by: 'lms',
              meldkamer: 'MNL',
              on: 'proef',
              step: 'ask',
              to: 'iets',
              text: 'x',
              dueAt: '05:00',
            },
          ],
        },
      ],
    });
    expect(problems).toEqual([
      'not a name: Geen Naam',
      'hours must be more than 0 and at most 24: 25',
      'usual: no function MNL/brandweer/09/aanname/planbaar',
      'usual: no function MNL/brandweer/09/uitgifte/planbaar',
      'usual: an empty place',
      '07:00: no post MNL/ambulance/01',
      '06:30: comes before the step above it',
      '06:30: has no text',
      '06:30: does nothing',
      '07:10: posts of more than one meldkamer: MNL, ONL',
      '07:10: no meldkamer XXX',
      '07:10: no subject MNL/kmar',
      '07:10: a silence that ends too early',
      '07:10: no party iemand',
      '07:10: no party niemand',
      '07:10: no function LIM/politie of MNL',
      '07:10: nothing called proef of LIM',
      '07:10: nothing called LIM/politie/aanname of MNL',
      '07:10: no party iets',
    ]);
  });

  test('a step or an end outside the hours of the scenario is a problem', () => {
    expect(
      broken({
        steps: [
          { at: '07:00', text, actions: [{ kind: 'silence', meldkamers: ['LIM'], until: '08:01' }] },
          { at: '08:01', text, actions: [{ kind: 'usual-staffing', post: 'MNL/caco' }] },
        ],
      }),
    ).toEqual(['07:00: 08:01 is after the end', '08:01: 08:01 is after the end']);
  });

  test('a time before the start is on the next day', () => {
    expect([offsetOf('22:00', '23:30'), offsetOf('22:00', '01:15'), clockTimeAt('22:00', 195.9)]).toEqual([
      90,
      195,
      '01:15',
    ]);
  });

  test('the moments of a scenario are its steps and every quarter of an hour, in order', () => {
    const step = { at: '06:20' as const, text, actions: [{ kind: 'usual-staffing' as const, post: 'MNL/caco' }] };
    expect(momentsOf({ name: 'x', title: text, startsAt: '06:00', hours: 0.5, usual: [], steps: [step] })).toEqual([
      { offsetMinutes: 0, steps: [], isQuarter: false },
      { offsetMinutes: 15, steps: [], isQuarter: true },
      { offsetMinutes: 20, steps: [step], isQuarter: false },
      { offsetMinutes: 30, steps: [], isQuarter: true },
    ]);
  });
});

describe('usual staffing', () => {
  test('covers every post there is', () => {
    expect(new Set(STAFFED_POSTS)).toEqual(new Set(FUNCTIONS.map(({ post }) => post)));
  });

  test('never falls below the minimum, and never moves more than one seat per quarter of an hour', () => {
    const wrong = STAFFED_POSTS.flatMap((post) =>
      Array.from({ length: 96 }, (_, quarter) => {
        const now = usualSeats(post, quarter * 15);
        const next = usualSeats(post, (quarter + 1) * 15);
        const isFine =
          now.filled >= now.minimum &&
          now.minimum >= 1 &&
          now.planned >= now.filled &&
          Math.abs(next.filled - now.filled) <= 1;
        return isFine ? [] : [`${post} at quarter ${quarter}: ${JSON.stringify([now, next])}`];
      }).flat(),
    );
    expect(wrong).toEqual([]);
  });

  test('does vary over the day', () => {
    const varying = STAFFED_POSTS.filter(
      (post) => new Set(Array.from({ length: 96 }, (_, quarter) => usualSeats(post, quarter * 15).filled)).size > 1,
    );
    expect(varying).toEqual(STAFFED_POSTS.filter((post) => !post.endsWith('/caco')));
  });
});
