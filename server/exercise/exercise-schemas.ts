// What is asked of an exercise: one schema per request, which checks it at the door and describes it in the interface.

import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { exactly, listOf, oneOf, orNull, shortText, toldInstant } from '../fields/field-kinds.ts';

export const beginningSchema = exactly({
  title: shortText(1).describe('What everybody calls it; shown on every screen.'),
  meldkamers: orNull(
    listOf(oneOf(MELDKAMER_IDS), 'meldkamers', 1, MELDKAMER_IDS.length).refine(
      (named) => new Set(named).size === named.length,
      { error: 'must name each meldkamer at most once' },
    ),
  ).describe('Those that take part; left out: all of them.'),
  until: toldInstant.describe('When it ends by itself; at most 12 hours from now.'),
});

export const endSchema = exactly({});
