// The examples of the published description, sent as they stand there to the real door.

import { describe, expect, test } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import type { DossierList } from '#shared/dossier/api-dossier.ts';
import { EVENT_TYPES } from '../../server/intake/event-schemas.ts';
import { playing } from '../support/case.ts';
import type { CaseServer } from '../support/case-server.ts';
import { sumsOf } from '../support/case-sums.ts';
import { post, type SentEvent } from '../support/events.ts';

type Described = {
  readonly paths: {
    readonly '/events': {
      readonly post: {
        readonly requestBody: {
          readonly content: Readonly<
            Record<string, { readonly examples?: Readonly<Record<string, { readonly value: SentEvent }>> }>
          >;
        };
      };
    };
  };
};

test('there is an example of every type of event, and the door takes each', async () => {
  const play = await playing('2026-01-31T13:05+01:00');
  const { paths } = await play.ask<Described>('/api/v1/openapi.json');
  const { examples = {} } = paths['/events'].post.requestBody.content['application/cloudevents+json'] ?? {};
  expect(Object.keys(examples)).toEqual(EVENT_TYPES);
  const feed = await play.key('feed:MNL');
  const statuses: unknown[] = [];
  for (const [type, { value }] of Object.entries(examples)) {
    const { status, body } = await post(play.url, feed, value);
    statuses.push([type, status, body.results?.map((result) => result.status)]);
  }
  expect(statuses).toEqual(
    // A heartbeat says nothing new.
    EVENT_TYPES.map((type) => [type, 200, [type.includes('heartbeat') ? 'unchanged' : 'accepted']]),
  );
});

describe('[R77][R79] the examples tell of 12 hours at Zeist, and announce a move to another meldkamer for the night after', () => {
  const AANNAME = 'MNL/ambulance/09/aanname';

  /** What a deviation has of another place than it says itself. */
  async function elsewhere(play: CaseServer): Promise<readonly string[]> {
    const { afwijkingen } = await play.ask<DossierList>('/api/v1/afwijkingen?limit=500');
    const pages = await Promise.all(afwijkingen.map(({ number }) => play.dossier(number)));
    return pages.flatMap(({ afwijking: { number, to }, coverage }) => {
      const own = Object.values(to ?? {}).join();
      const places = coverage.flatMap((one) =>
        one.places.map((at) => ('place' in at ? at.place : 'meldkamer' in at ? at.meldkamer : null)),
      );
      return places.filter((place) => place !== own).map((place) => `${number} of ${own} has time at ${place}`);
    });
  }

  const first = (types: readonly string[]): readonly string[] => types;
  const last = (types: readonly string[]): readonly string[] => types.toReversed();

  test.each([
    ['as they stand', first, [], { '2026-0001': 720, '2026-0002': 0 }],
    ['from the last to the first', last, [], { '2026-0001': 0, '2026-0002': 720 }],
    ['as they stand, once it is at Zeist', first, ['Zeist'], { '2026-0001': 725, '2026-0002': 0 }],
    ['from the last to the first, once it is at Zeist', last, ['Zeist'], { '2026-0001': 725, '2026-0002': 0 }],
    ['as they stand, once it is at Breda', first, ['Breda'], { '2026-0001': 5, '2026-0002': 720, '2026-0003': 0 }],
    ['from the last, once it is at Breda', last, ['Breda'], { '2026-0001': 5, '2026-0002': 0, '2026-0003': 720 }],
  ])('posted %s, no deviation has time at a place that is not its own', async (_, ordered, before, uncovered) => {
    const play = await playing('2026-11-29T13:50Z');
    for (const place of before) await play.say(AANNAME, place, { system: 'cad' });
    const { paths } = await play.ask<Described>('/api/v1/openapi.json');
    const { examples = {} } = paths['/events'].post.requestBody.content['application/cloudevents+json'] ?? {};
    for (const type of ordered(Object.keys(examples))) {
      await post(play.url, await play.key('feed:MNL'), examples[type]?.value as SentEvent);
      await play.at(after(play.now, MINUTE));
    }
    await play.say(AANNAME, 'MNL', { system: 'cad' });
    await play.at('2026-11-29T15:00Z');
    const sums = await sumsOf(play);
    const perDossier = Object.entries(sums.dossiers).map(([number, minutes]) => [number, minutes['uncovered'] ?? 0]);
    expect([sums.differences, await elsewhere(play), Object.fromEntries(perDossier)]).toEqual([[], [], uncovered]);
  });
});
