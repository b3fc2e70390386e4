// English words for alarms, condition by condition the same as the Dutch.

import type { AlarmAbout, AlarmWords } from '../nl/alarms.ts';

const TERMS: Readonly<Record<NonNullable<AlarmAbout['due']>, string>> = {
  end: 'end has passed, functions still elsewhere',
  'end-near': 'end is near, functions still elsewhere',
  evaluation: 'evaluation overdue',
};

export const alarms = {
  condition: {
    A1: {
      short: 'outside meldkamer',
      sentence: ({ what, where }) => `${what} outside any meldkamer${where === null ? '' : ` (${where})`}`,
      cause:
        'The function is performed at a place that is none of the ten meldkamers, or the place was reported wrongly.',
      consequence: 'Working together from one room is not possible; fallback and supervision are not arranged.',
      steps: [
        'Call the meldkamer and ask where the function is performed now, and why.',
        'Ask who took the decision and since when it holds.',
        'If the report is wrong: have the meldkamer correct the place.',
        'If the report is right: record an afwijking with reason and expected end.',
        'Inform the LMS officer on duty.',
      ],
      timeToConsequence: '5 min',
    },
    A2: {
      short: 'place unknown',
      sentence: ({ what }) => `${what}: place unknown or not confirmed`,
      cause: 'The feed no longer gives a place, or a manual entry was not confirmed again in time.',
      consequence: 'The picture no longer counts this function; a relocation would go unseen.',
      steps: [
        'See whether the feed of this meldkamer is still heard.',
        'Call the meldkamer and ask where the function is performed.',
        'Enter the place by hand while the feed gives nothing.',
        'Report a disruption if the feed is alive but gives nothing.',
      ],
      timeToConsequence: '30 min',
    },
    A3: {
      short: 'unannounced uitwijk',
      sentence: ({ what, where }) => `${what} relocated${where === null ? '' : ` to ${where}`}, not announced`,
      cause: 'Another meldkamer took over the function and there is no announcement of it.',
      consequence: 'The receiving meldkamer may be overloaded; parties do not know where to turn.',
      steps: [
        'Call the home and the receiving meldkamer: is the uitwijk intended?',
        'Ask for reason, start and expected end.',
        'Have the uitwijk announced, or record an afwijking yourself.',
        'Check the staffing of the receiving meldkamer.',
      ],
      timeToConsequence: '30 min',
    },
    A4: {
      short: 'decision or mandate missing',
      sentence: ({ what, where }) =>
        `${what}: in progress without a decision on a mandate${where === null ? '' : ` (${where})`}`,
      cause: 'No decision was recorded, or it is a refusal, or who decided or on which mandate is not known.',
      consequence: 'Nobody demonstrably answers for what happens elsewhere now; the ladder runs.',
      steps: [
        'Open the dossier and see who holds the next step.',
        'Call the owner: is there a decision, by whom, on which mandate?',
        'If there is one: have it recorded with its document and mandate.',
        'If there is none: ask the holder of the mandate to decide, or have the function return.',
        'Note who was reached; unknown is an answer too.',
      ],
      timeToConsequence: '15 min',
    },
    A5: {
      short: 'guarantee missing',
      sentence: ({ what, where }) =>
        `${what}: guarantees not met or unknown${where === null ? '' : ` at the other location (${where})`}`,
      cause: 'For at least one item of the checklist it was not recorded that the other location meets it.',
      consequence: 'In a failure or a large incident it is not certain that the work goes on at the other location.',
      steps: [
        'Open the dossier and see which guarantees are not met or unknown.',
        'Ask the owner for their state and for the evidence.',
        'Have the findings recorded, also when the answer is unknown.',
        'Agree on a measure or a return for what is missing.',
      ],
      timeToConsequence: '30 min',
    },
    A6: {
      short: 'staffing below minimum',
      sentence: ({ what }) => `${what}: staffing below the agreed minimum`,
      cause: 'Fewer positions are filled than agreed: absence, a rush elsewhere or a gap in the planning.',
      consequence: 'Waiting times grow; there is no room for a large-scale incident.',
      steps: [
        'Call the meldkamer: how many positions, for how long, what was done already?',
        'Ask whether help from another meldkamer is needed.',
        'Agree on a moment to call again.',
        'Record an afwijking if it lasts longer than the shift.',
      ],
      timeToConsequence: '30 min',
    },
    A7: {
      short: 'CaCo not filled',
      sentence: ({ what }) => `${what}: not filled`,
      cause: 'The calamity coordinator is absent, or was not reported as present.',
      consequence: 'Scaling up in a major incident starts later and without one coordinator.',
      steps: [
        'Call the meldkamer and ask who has the role of CaCo now.',
        'If the role is filled: have the staffing corrected.',
        'If it is not: ask for the standby or a neighbouring meldkamer.',
      ],
      timeToConsequence: '15 min',
    },
    A9: {
      short: 'end or evaluation',
      sentence: ({ what, due }) => `${what}: ${due === null ? 'end or evaluation overdue or near' : TERMS[due]}`,
      cause:
        'The end is near or has passed while the functions are still elsewhere, or the evaluation was not done in time.',
      consequence: 'What was meant to be temporary goes on without a decision, or nothing is learned from it.',
      steps: [
        'Open the dossier and see which term it is.',
        'Ask the owner: does the function return, or is an extension needed?',
        'Have an extension recorded by the holder of the mandate.',
        'If the return was confirmed already: ask for the evaluation.',
      ],
      timeToConsequence: 'at the term',
    },
    A10: {
      short: 'receipt not confirmed',
      sentence: ({ what }) => `${what}: a party did not confirm receipt in time`,
      cause: 'A party that must know was not informed, or did not confirm receipt.',
      consequence: 'A party may act without knowing that a function is performed elsewhere.',
      steps: [
        'Open the dossier and see whose receipt is missing.',
        'Call these parties and record that they were informed.',
        'Ask them to confirm receipt themselves; that is no approval.',
      ],
      timeToConsequence: '1 hour',
    },
    A11: {
      short: 'ladder one step further',
      sentence: ({ what }) => `${what}: ladder one step further, still no decision on a mandate`,
      cause: 'No decision was taken within the agreed time; a next party is called on now.',
      consequence: 'Without a decision the ladder goes on, until nobody with known authority is left.',
      steps: [
        'Open the dossier and see who is called on now, and until when.',
        'Call this party and ask what it does.',
        'Record the decision as soon as there is one.',
        'If nobody can be reached or is named: report that to the next step.',
      ],
      timeToConsequence: '15 min',
    },
    A12: {
      short: 'feed silent',
      sentence: ({ what, feeds }) =>
        feeds > 1 ? `${feeds} feeds silent at the same time: possibly one cause` : `${what}: feed silent`,
      cause: 'The feed, the network or the source system is down; several feeds at once often have one common cause.',
      consequence: 'Everything this source reported counts as unknown; changes go unseen.',
      steps: [
        'See whether more feeds are silent.',
        'Call the meldkamer: does the source system still work there?',
        'Report the disruption to the technical owner of the feed.',
        'Enter the places of the urgent functions by hand while it lasts.',
      ],
      timeToConsequence: '15 min',
    },
    A14: {
      short: 'recurrence',
      sentence: ({ what }) => `${what}: recurrence of an earlier deviation`,
      cause: 'The same function deviated in the same way before, within the agreed time.',
      consequence: 'A cause that was not taken away comes back; what is temporary becomes usual.',
      steps: [
        'Open the dossier and read the earlier deviation with its evaluation.',
        'Ask the owner what was done with the actions from that evaluation.',
        'Record what is done differently now.',
      ],
      timeToConsequence: '1 day',
    },
    'double-claim': {
      short: 'double claim',
      sentence: ({ what, where }) => `${what} is claimed by two meldkamers${where === null ? '' : ` (${where})`}`,
      cause: 'Two sources report a different meldkamer for the same function.',
      consequence: 'It is unclear who performs the function; calls may be taken in two places or in none.',
      steps: [
        'Call both meldkamers: who performs the function now?',
        'Have the meldkamer that does not perform it correct its report.',
        'If the difference remains: enter the place by hand.',
        'Report a disruption of the feed that lags behind.',
      ],
      timeToConsequence: '5 min',
    },
    clock: {
      short: 'clock deviation',
      sentence: ({ what }) => `${what}: the clock of the feed is off`,
      cause: 'The clock of the source system is ahead or behind.',
      consequence: 'Times from this source are unreliable; readings that are far off are refused.',
      steps: [
        'Report the clock deviation to the technical owner of the feed.',
        'Check after the repair that the source reports again.',
      ],
      timeToConsequence: '2 hours',
    },
  },
  priority: { 1: 'critical', 2: 'high', 3: 'low' },
  priorityMark: (name) => `priority ${name}`,
  unacknowledged: 'not acknowledged',
  isNew: 'NEW',
  state: {
    'active-unacknowledged': 'Active · not acknowledged',
    'active-acknowledged': 'Active · acknowledged',
    'returned-unacknowledged': 'Returned · not acknowledged',
    normal: 'Normal',
  },
  shelvedUntil: (at) => `Shelved until ${at}`,
  suppressedBy: (id) => `Suppressed: parent alarm #${id}`,
  outOfService: 'Out of service',
  cause: 'Cause',
  consequence: 'Consequence',
  steps: 'What to do',
  timeToConsequence: 'Time to consequence',
  list: 'Alarms',
  newCritical: (sentence) => `New critical alarm: ${sentence}`,
  merged: (count, last) => `${count} new critical alarms, latest: ${last}`,
} satisfies AlarmWords;
