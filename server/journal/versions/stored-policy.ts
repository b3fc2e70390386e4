// Policy as it is stored when it is adopted.

import { fields, list, moment, number, oneOf, orNull, text } from './shape.ts';
import { DEVIATION_KIND } from './stored-deviation.ts';
import { MELDKAMER } from './stored-names.ts';

const STEP = fields({ name: text, parties: list(text), authority: text, within: number });

export const POLICY = fields({
  version: text,
  owner: text,
  source: text,
  feed: fields({
    expectedEvery: number,
    lateAfter: number,
    oldAfter: number,
    silentAfter: number,
    togetherCount: number,
    togetherWithin: number,
  }),
  expected: list(fields({ meldkamer: MELDKAMER, from: moment, source: text })),
  intake: fields({ eventsPerSecond: number, burst: number, sources: number, openAnnouncements: number }),
  location: fields({ onDelay: number, offDelay: number, confirmWithin: number, reconfirmManualWithin: number }),
  alarms: fields({ acknowledgedFor: number, receiptRisesAfter: number, ladderRisesAfter: number }),
  staffing: fields({
    onDelay: number,
    offDelay: number,
    lookAhead: number,
    lookAheadUrgent: number,
    minimums: list(
      fields({
        post: text,
        qualification: orNull(text),
        during: orNull(fields({ days: list(number), from: text, until: text })),
        minimum: number,
        owner: text,
        source: text,
      }),
    ),
  }),
  clock: fields({ aheadTolerance: number, behindTolerance: number, refuseAhead: number }),
  dossier: fields({
    mandates: list(
      fields({
        id: text,
        kinds: list(DEVIATION_KIND),
        party: text,
        to: oneOf('meldkamer', 'anywhere'),
        capacity: text,
        basis: text,
        source: text,
      }),
    ),
    ladders: list(fields({ kinds: list(DEVIATION_KIND), meldkamers: list(text), steps: list(STEP) })),
    notices: list(fields({ kinds: list(DEVIATION_KIND), parties: list(text), within: number })),
    checklist: fields({ version: text, source: text, items: list(fields({ id: text, name: text })) }),
    takeovers: list(
      fields({
        from: text,
        to: text,
        discipline: orNull(oneOf('politie', 'brandweer', 'ambulance', 'kmar', 'caco')),
        extent: oneOf('fully', 'partly', 'not', 'unknown'),
        testedOn: orNull(text),
        source: text,
      }),
    ),
    writing: fields({ perSecond: number, burst: number }),
    confirmSpokenWithin: number,
    endWarning: number,
    evaluationWithin: number,
    resumeWithin: number,
    joinWithin: number,
    eventFrom: number,
    eventWithin: number,
    independentFrom: number,
    recurrenceWithin: number,
  }),
});
