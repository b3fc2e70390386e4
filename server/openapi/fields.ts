// The kinds of field that many schemas of the description share.

import { z } from 'zod';
import type { Instant } from '#shared/time.ts';

/** RFC 3339 in UTC with milliseconds in answers; any offset is taken in requests. */
export const moment = z.string().meta({ format: 'date-time' });

/** A part of the day ahead with the seats that are planned for it. */
export const forecast = z.object({
  from: z.custom<Instant>().meta({ type: 'string', format: 'date-time' }),
  until: z.custom<Instant>().meta({ type: 'string', format: 'date-time' }),
  planned: z.int(),
});
