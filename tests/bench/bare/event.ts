// The least a bare server checks of an event: that it is one. Only for baselines.

import { z } from 'zod';

const Event = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(200),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type BareEvent = z.infer<typeof Event>;

const Events = z.union([Event.transform((event) => [event]), z.array(Event)]);

export function eventsIn(text: string): readonly BareEvent[] {
  return Events.parse(JSON.parse(text));
}

export type Accepted = {
  readonly index: number;
  readonly id: string;
  readonly status: 'accepted';
  readonly position: number;
};
