// What there is to say of one type of event: its name, what its data may say, an example, and how it becomes a reading.

import type { z } from 'zod';
import type { Instant } from '#shared/base/time.ts';
import type { ParseOutcome } from './parse-outcome.ts';

export type EventDefinition = {
  readonly type: `nl.meldkamer.${string}`;
  /** Checks at the door, and describes it. */
  readonly data: z.ZodType;
  readonly subject: string;
  /** Data that go with this subject. */
  readonly example: unknown;
  /** `saidAt` stands in where the data may leave out when it was observed. */
  readonly read: (subject: string | null, data: unknown, saidAt: Instant) => ParseOutcome;
};
