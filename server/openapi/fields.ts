// The kinds of field that many schemas of the description share.

import { z } from 'zod';
import { type Instant, parseInstant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Location } from '#shared/location/location.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';

/** RFC 3339 in UTC with milliseconds in answers; any offset is taken in requests. */
export const moment = z.string().meta({ format: 'date-time' });

/** Text of a kind of its own inside; to the outside it is text. */
export function named<T extends string>() {
  return z.custom<T>((value) => typeof value === 'string').meta({ type: 'string' });
}

/** As `moment`, and nothing but that. */
export const instant = z
  .custom<Instant>((value) => typeof value === 'string' && parseInstant(value) === value)
  .meta({ type: 'string', format: 'date-time' });

/** A role, or the system itself. */
export const role = z.custom<Actor['role']>().meta({ type: 'string' });

export const afwijkingNumber = named<AfwijkingNumber>();
export const functionId = named<FunctionId>();
export const partyId = named<PartyId>();

/** A part of the day ahead with the seats that are planned for it. */
export const forecast = z.object({ from: instant, until: instant, planned: z.int() });

export const location = z.union([
  z.object({ kind: z.literal('meldkamer'), meldkamer: z.enum(MELDKAMER_IDS) }),
  z.object({ kind: z.literal('elsewhere'), place: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]) satisfies z.ZodType<Location>;
