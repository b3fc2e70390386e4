// What an event that was refused would have told of, as far as it can be read.

import { expect, test } from 'vitest';
import { isOwnReport, refusedReports } from '../../../server/intake/refused-reports.ts';
import { eventOf, locationEvent, MNL_SOURCE } from './intake-room.ts';

const about = (event: unknown) => refusedReports(event, 'een').map((report) => report.about);

test.each([
  [
    'a place that is wrong',
    locationEvent('1', { location: { place: 'Kerkstraat 12' } }),
    ['location MNL/ambulance/09/aanname'],
  ],
  [
    'a place of planbare zorg',
    locationEvent('1', { scope: 'planbaar', location: null }),
    ['location MNL/ambulance/09/aanname/planbaar'],
  ],
  [
    'a place without its task: of both',
    locationEvent('1', { task: null }),
    ['location MNL/ambulance/09/aanname', 'location MNL/ambulance/09/uitgifte'],
  ],
  ['a place of nothing that there is', locationEvent('1', {}, { subject: 'MNL/ambulance/77' }), [null]],
  ['staffing', eventOf('staffing.reported.v1', 'MNL/politie', { filled: -1 }), ['staffing MNL/politie']],
  ['a state of the meldkamer', eventOf('state.reported.v1', 'MNL', {}), ['state MNL']],
  ['a state of a post', eventOf('state.reported.v1', 'MNL/politie', {}), ['state MNL/politie']],
  ['a type that nobody knows', eventOf('place.reported.v1', 'MNL/politie', {}), [null]],
  ['a heartbeat', eventOf('heartbeat.v1', 'MNL', { x: 1 }), []],
  ['an announcement', eventOf('afwijking.reported.v1', 'plan-1', {}), []],
  ['no event at all', null, [null]],
  ['a list', [1], [null]],
])('[R83] %s', (_name, event, told) => {
  expect(about(event)).toEqual(told);
});

test('[R83] is of the source that it names, or of any of the key', () => {
  expect(refusedReports(locationEvent('1', { location: null }), 'een')[0]).toMatchObject({
    source: MNL_SOURCE,
    key: 'een',
  });
  expect(refusedReports(locationEvent('1', {}, { source: 'gms' }), 'een')[0]?.source).toBeNull();
});

test('[R83] counts when what it says was refused, not when its sender was', () => {
  expect(
    (['invalid', 'conflict', 'too-far-ahead', 'too-large', 'internal-error'] as const).filter(isOwnReport),
  ).toHaveLength(5);
  expect((['forbidden', 'source-of-another-key', 'too-many-sources'] as const).filter(isOwnReport)).toEqual([]);
});
