// What may be asked of the routes about alarm quality: one schema per request, which checks it at the door and describes it in the interface.

import { z } from 'zod';
import { wholeNumber } from '../http/query.ts';
import { rangeShape } from '../http/range.ts';

const seats = wholeNumber(1, 50, 1).describe(
  'How many people share what calls. One when it is left out: the desk of LMS, to whom everything calls.',
);

export const qualityQuery = z.strictObject({ ...rangeShape('Measures the alarms that called'), seats });
export const whatIfQuery = z.strictObject({ seats });
