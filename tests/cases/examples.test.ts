// The examples of the published description, sent as they stand there to the real door.

import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../../server/intake/event-schemas.ts';
import { playing } from '../support/case.ts';
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
