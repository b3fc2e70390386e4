// A place as a sender writes it: one of the ten, a city, or unknown. Never an address.

import { z } from 'zod';
import { spacedPlainly } from '#shared/base/plain-name.ts';
import { type Location, PLACE_LENGTH } from '#shared/location/location.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { exactly, must } from './field-kinds.ts';
import { placeNameProblem } from './place-name.ts';

const place = z
  .string({ error: must('the name of a city') })
  .meta({ minLength: 1, maxLength: PLACE_LENGTH })
  .transform((text, context): string => {
    const name = spacedPlainly(text);
    const problem = placeNameProblem(name);
    if (problem === null) return name;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });

const NOT_ONE_PLACE = 'must have exactly one of meldkamer, place and unknown';

const given = exactly({
  meldkamer: z.enum(MELDKAMER_IDS, { error: must(`one of ${MELDKAMER_IDS.join(' ')}`) }).nullish(),
  place: place.nullish().describe('The name of a city, never an address.'),
  unknown: z.literal(true, { error: must('true, or left out') }).nullish(),
});

/** The same in the words of JSON Schema: what is null is not given. */
const ONE_OF_THREE = Object.keys(given.shape).map((name) => ({
  required: [name],
  not: { properties: { [name]: { type: 'null' } } },
}));

/** Exactly one of the three. */
export const whereabouts = given
  .refine((where) => locationOf(where) !== null, { error: NOT_ONE_PLACE })
  .meta({ oneOf: ONE_OF_THREE })
  .transform((where): Location => locationOf(where) ?? { kind: 'unknown' });

function locationOf({ meldkamer = null, place: city = null, unknown = null }: z.infer<typeof given>): Location | null {
  if ([meldkamer, city, unknown].filter((one) => one !== null).length !== 1) return null;
  if (meldkamer !== null) return { kind: 'meldkamer', meldkamer };
  return city === null ? { kind: 'unknown' } : { kind: 'elsewhere', place: city };
}

/** Where a deviation brings its functions. Null when the sender does not know: then it fits every place they are found at. */
export const destination = whereabouts.transform((location): Location | null =>
  location.kind === 'unknown' ? null : location,
);
