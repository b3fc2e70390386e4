// English words for alarms, condition by condition the same as the Dutch.

import { PRIORITIES } from '#shared/overview/roll-up.ts';
import type { AlarmAbout, AlarmWords } from '../nl/alarms.ts';
import { domain } from './domain.ts';
import { review } from './quality.ts';

const TERMS: Readonly<Record<NonNullable<AlarmAbout['due']>, string>> = {
  end: 'end has passed, functions still elsewhere',
  'end-near': 'end is near, functions still elsewhere',
  evaluation: 'evaluation overdue',
  review: 'moment of review passed, deviation goes on',
  question: 'question of an inspectorate not answered in time',
  action: 'action of the evaluation overdue',
};

const TERMS_OVER: Partial<typeof TERMS> = {
  end: 'end had passed, functions were still elsewhere',
  'end-near': 'end was near, functions were still elsewhere',
  evaluation: 'evaluation was overdue',
  review: 'moment of review had passed, deviation went on',
  action: 'action of the evaluation was overdue',
};

const priority = { 1: 'critical', 2: 'high', 3: 'low' } as const;

export const alarms = {
  condition: {
    A1: {
      short: 'outside meldkamer',
      onWall: 'OUTSIDE',
      sentence: ({ what, where }) => `${what} outside any meldkamer${where === null ? '' : ` (${where})`}`,
      cause:
        'The function is performed at a place that is none of the ten meldkamers, or the place was reported wrongly.',
      consequence: 'Working together from one room is not possible; fallback and supervision are not arranged.',
      steps: [
        'Call the meldkamer and ask where the function is performed now, and why.',
        'Ask who took the decision and since when it holds.',
        'If the report is wrong: have the meldkamer correct the place.',
        'If the report is right: complete the dossier of the deviation with reason and expected end.',
        'Inform the LMS officer on duty.',
      ],
    },
    A2: {
      short: 'place unknown',
      onWall: 'UNKNOWN',
      sentence: ({ what }) => `${what}: place unknown or not confirmed`,
      cause: 'The feed no longer gives a place, or a manual entry was not confirmed again in time.',
      consequence: 'The picture no longer counts this function; a relocation would go unseen.',
      steps: [
        'See whether the feed of this meldkamer is still heard.',
        'Call the meldkamer and ask where the function is performed.',
        'Enter the place by hand while the feed gives nothing.',
        'Report a disturbance if the feed is alive but gives nothing.',
      ],
    },
    A3: {
      short: 'unannounced uitwijk',
      onWall: 'UITWIJK',
      sentence: ({ what, where }) => `${what} relocated${where === null ? '' : ` to ${where}`}, not announced`,
      cause: 'Another meldkamer took over the function and there is no announcement of it.',
      consequence: 'The receiving meldkamer may be overloaded; parties do not know where to turn.',
      steps: [
        'Call the home and the receiving meldkamer: is the uitwijk intended?',
        'Ask for reason, start and expected end.',
        'Have the uitwijk announced, or record a deviation yourself.',
        'Check the staffing of the receiving meldkamer.',
      ],
    },
    A4: {
      short: 'decision or mandate missing',
      onWall: 'NO DECISION',
      sentence: ({ what, where, isOver }) =>
        `${what}: ${isOver ? 'was in progress' : 'in progress'} without a decision on a mandate${where === null ? '' : ` (${where})`}`,
      cause: 'No decision was recorded, or it is a refusal, or who decided or on which mandate is not known.',
      consequence: 'Nobody demonstrably answers for what happens elsewhere now; the ladder runs.',
      steps: [
        'Open the dossier and see who holds the next step.',
        'Call the owner: is there a decision, by whom, on which mandate?',
        'If there is one: have it recorded with its document and mandate.',
        'If there is none: ask the holder of the mandate to decide, or have the function return.',
        'Note who was reached; unknown is an answer too.',
      ],
    },
    A5: {
      short: 'guarantee missing',
      onWall: 'GUARANTEE',
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
    },
    A6: {
      short: 'staffing below minimum',
      onWall: 'LOW STAFF',
      sentence: ({ what, qualification }) =>
        `${what}${qualification === null ? '' : ` (${qualification})`}: staffing below the agreed minimum`,
      cause: 'Fewer positions are filled than agreed: absence, a rush elsewhere or a gap in the planning.',
      consequence: 'Waiting times grow; there is no room for a large-scale incident.',
      steps: [
        'Call the meldkamer: how many positions, for how long, what was done already?',
        'Ask whether help from another meldkamer is needed.',
        'Agree on a moment to call again.',
        'Record a deviation if it lasts longer than the shift.',
      ],
    },
    A7: {
      short: 'CaCo not filled',
      onWall: 'UNFILLED',
      sentence: ({ what }) => `${what}: not filled`,
      cause: 'The calamity coordinator is absent, or was not reported as present.',
      consequence: 'Scaling up in a major incident starts later and without one coordinator.',
      steps: [
        'Call the meldkamer and ask who has the role of CaCo now.',
        'If the role is filled: have the staffing corrected.',
        'If it is not: ask for the standby or a neighbouring meldkamer.',
      ],
    },
    A8: {
      short: 'takeover cannot be carried',
      onWall: 'CHAIN',
      sentence: ({ what, ofSeveral, meldkamers, isOver }) =>
        ofSeveral
          ? `Too few meldkamers ${isOver ? 'stood' : 'stand'} on their own${meldkamers === '' ? '' : `; not on their own: ${meldkamers}`}`
          : isOver
            ? `${what}: this meldkamer could not simply carry what leaned on it`
            : `${what}: this meldkamer cannot simply carry what leans on it`,
      cause:
        'The meldkamer that does the work of another is partly away itself, disturbed, silent or below its minimum, or several meldkamers lean on it; or too few of the ten still stand on their own.',
      consequence:
        'The takeover fails as soon as it gets busier or one more thing breaks: then nobody answers, for two areas at once.',
      steps: [
        'Open the takeover page and read who leans on this meldkamer and what stands in its way.',
        'Call the receiving meldkamer: can it carry what it got, fully, partly or not, and until when?',
        'When it cannot: ask another meldkamer, or have the function return, and have that decided.',
        'Let whoever leans on it know how it stands.',
        'When too few stand on their own: put off planned deviations and warn the LMS duty officer.',
      ],
    },
    A9: {
      short: 'term passed or near',
      onWall: 'TERM',
      sentence: ({ what, due, isOver }) =>
        `${what}: ${due === null ? 'term passed or near' : ((isOver ? TERMS_OVER[due] : undefined) ?? TERMS[due])}`,
      cause:
        'The end is near or has passed while the functions are still elsewhere, or the review, the evaluation, an action of it or the answer to an inspectorate is overdue.',
      consequence: 'What was meant to be temporary goes on without a decision, or nothing is learned from it.',
      steps: [
        'Open the dossier and see which term it is.',
        'Ask the owner: does the function return, or is an extension needed?',
        'Have an extension recorded by the holder of the mandate.',
        'If the return was confirmed already: ask for the evaluation.',
        'Review, action or question: have the party that it concerns record the new moment, the completion or the answer.',
      ],
    },
    A10: {
      short: 'receipt not confirmed',
      onWall: 'RECEIPT',
      sentence: ({ what }) => `${what}: a party did not confirm receipt in time`,
      cause: 'A party that must know was not informed, or did not confirm receipt.',
      consequence: 'A party may act without knowing that a function is performed elsewhere.',
      steps: [
        'Open the dossier and see whose receipt is missing.',
        'Call these parties and record that they were informed.',
        'Ask them to confirm receipt themselves; that is no approval.',
      ],
    },
    A11: {
      short: 'ladder one step further',
      onWall: 'LADDER',
      sentence: ({ what, isOver }) =>
        `${what}: ladder one step further, ${isOver ? 'then still' : 'still'} no decision on a mandate`,
      cause: 'No decision was taken within the agreed time; a next party is called on now.',
      consequence: 'Without a decision the ladder goes on, until nobody with known authority is left.',
      steps: [
        'Open the dossier and see who is called on now, and until when.',
        'Call this party and ask what it does.',
        'Record the decision as soon as there is one.',
        'If nobody can be reached or is named: report that to the next step.',
      ],
    },
    A12: {
      short: 'feed silent',
      onWall: 'SILENT',
      sentence: ({ what, feeds, meldkamers }) =>
        feeds > 1
          ? `${feeds} feeds silent at the same time${meldkamers === '' ? '' : ` (${meldkamers})`}: possibly one cause`
          : `${what}: feed silent`,
      cause: 'The feed, the network or the source system is down; several feeds at once often have one common cause.',
      consequence: 'Everything this source reported counts as unknown; changes go unseen.',
      steps: [
        'See whether more feeds are silent.',
        'Call the meldkamer: does the source system still work there?',
        'Report the disturbance to the technical owner of the feed.',
        'Enter the places of the urgent functions by hand while it lasts.',
      ],
    },
    A13: {
      short: 'possibly one event',
      onWall: 'EVENT?',
      sentence: ({ meldkamers }) => `Possibly one event: ${meldkamers} disturbed or silent within a short time`,
      cause:
        'At least {eventFrom} meldkamers report a disturbed state or fall silent within {eventWithin}; often one national or regional cause.',
      consequence:
        'Each meldkamer mends its own part and counts on a neighbour that is disturbed too; nobody sees the whole.',
      steps: [
        'Call the meldkamers that are named: is it the same disturbance, and since when?',
        'When it is one cause: accept the proposal as an event, with a title that everybody recognises.',
        'When it is chance: dismiss the proposal, with the reason.',
        'Keep begin, status and end per meldkamer, and bind the dossiers to it.',
      ],
    },
    A14: {
      short: 'recurrence',
      onWall: 'RECURRENCE',
      sentence: ({ what }) => `${what}: recurrence of an earlier deviation`,
      cause: 'The same function was at another meldkamer, or outside the ten, before, within the agreed time.',
      consequence: 'A cause that was not taken away comes back; what is temporary becomes usual.',
      steps: [
        'Open the dossier and read the earlier deviation with its evaluation.',
        'Ask the owner what was done with the actions from that evaluation.',
        'Record what is done differently now.',
      ],
    },
    A16: {
      short: 'spoken, not confirmed',
      onWall: 'SPOKEN',
      sentence: ({ what, isOver }) => `${what}: a spoken decision ${isOver ? 'was' : 'is'} not confirmed yet`,
      cause: 'LMS noted a spoken decision of another party, which did not confirm or deny it in time.',
      consequence: 'Without confirmation it rests on the word of LMS alone that this was decided.',
      steps: [
        'Ask the party that decided to confirm or deny it.',
        'Refer to the number in the log of LMS.',
        'Record a document if there is one by now.',
      ],
    },
    A17: {
      short: 'reports refused',
      onWall: 'REFUSED',
      sentence: ({ what, isOver }) => `${what}: reports of this feed ${isOver ? 'were' : 'are'} refused`,
      cause: 'The feed sends messages that are not right; it is heard, but what it reports is not taken.',
      consequence: 'What those messages are about is not current; changes stay unseen.',
      steps: [
        'Open the feeds and read why the messages were refused.',
        'Call the meldkamer: how do things stand?',
        'Report it to the technical management of the feed, with the reason.',
        'Enter the places of the urgent functions by hand for as long as it lasts.',
      ],
    },
    A18: {
      short: 'not connected',
      onWall: 'NOT CONNECTED',
      sentence: ({ what, isOver }) =>
        `${what}: a feed ${isOver ? 'was' : 'is'} expected, and none ${isOver ? 'was' : 'is'} in use`,
      cause: 'By policy this meldkamer is connected; no feed was ever heard, or the last one is out of use.',
      consequence: 'Nothing is known of this meldkamer; a move or a shortage stays unseen.',
      steps: [
        'Ask the meldkamer whether the feed is set up and sends.',
        'Look among the feeds whether its messages are refused.',
        'If the date is not right, have the policy changed.',
      ],
    },
    A19: {
      short: 'ladder at its end',
      onWall: 'LADDER ENDED',
      sentence: ({ what, isOver }) => `${what}: ladder at its end, nobody ${isOver ? 'had ' : ''}decided`,
      cause: 'All steps of the ladder had their time, and no party with a mandate recorded a decision.',
      consequence: 'Nobody is called on by itself any more; the function stays elsewhere without a decision.',
      steps: [
        'Call the officer on duty of the LMS and report that the ladder is at its end.',
        'Call the party that holds the mandate again and ask for a decision now, also a spoken one.',
        'Record in the dossier whom you spoke, and that no decision came.',
        'Find out whether the function can return to its own meldkamer.',
      ],
    },
    A20: {
      short: 'below minimum expected',
      onWall: 'LOW STAFF AHEAD',
      sentence: ({ what, isOver }) => `${what}: below the agreed minimum by what ${isOver ? 'was' : 'is'} planned`,
      cause: 'What is planned for the days to come has fewer people than were agreed for that part of the day.',
      consequence: 'Unless it is filled the shift begins short, with no time left to arrange help.',
      steps: [
        'Call the meldkamer: is the gap in the planning known, and who fills it?',
        'Ask whether another meldkamer can help out, and record that.',
        'Have the planning reported again as soon as it is complete.',
      ],
    },
    'double-claim': {
      short: 'double claim',
      onWall: 'DOUBLE',
      sentence: ({ what, where }) =>
        `${what} at home by one source, elsewhere by another${where === null ? '' : ` (${where})`}`,
      cause: 'Two sources contradict each other: one reports the own meldkamer, the other another place.',
      consequence: 'It is unclear who performs the function; calls may be taken in two places or in none.',
      steps: [
        'Call the own meldkamer and the other place: who performs the function now?',
        'Have the source that is wrong correct its report.',
        'If the difference remains: an entry by hand alone does not end it; tell LMS which source is right.',
        'Report a disturbance of the feed that lags behind.',
      ],
    },
    'service-state': {
      short: 'state of the service',
      onWall: 'STATE',
      sentence: ({ what, state: reported, isOver }) =>
        `${what}: ${reported === null ? `${isOver ? 'reported' : 'reports'} a disturbed state` : domain.serviceState[reported]}, by its own report`,
      cause:
        'The meldkamer itself reports that it or this post is down, unstaffed, overloaded, in a major incident or partly available.',
      consequence: 'Calls are answered late or not at all; another meldkamer may have to take over the work.',
      steps: [
        'Call the meldkamer: what does not work, and how long is it expected to last?',
        'Ask who takes the calls now, and whether that works.',
        'If a takeover is needed: ask another meldkamer and have the decision recorded.',
        'Inform the officer on call of LMS.',
        'If it is over: have the meldkamer report the state as normal.',
      ],
    },
    clock: {
      short: 'clock deviation',
      onWall: 'CLOCK',
      sentence: ({ what, isOver }) => `${what}: the clock of the feed ${isOver ? 'was' : 'is'} off`,
      cause: 'The clock of the source system is ahead or behind.',
      consequence: 'Times from this source are unreliable; readings that are far off are refused.',
      steps: [
        'Report the clock deviation to the technical owner of the feed.',
        'Check after the repair that the source reports again.',
      ],
    },
  },
  priority,
  priorityMark: (name) => `priority ${name}`,
  unacknowledged: 'not acknowledged',
  isNew: 'NEW',
  state: {
    'active-unacknowledged': 'Active · not acknowledged',
    'active-acknowledged': 'Active · acknowledged',
    'returned-unacknowledged': 'Over · not acknowledged',
    normal: 'Normal',
  },
  move: {
    to: (who, place) => `${who} → ${place}`,
    several: (moved, count, of) =>
      count === of
        ? `${moved} (all ${count} functions)`
        : `${moved} (${count}${of === null ? '' : ` of ${of}`} functions)`,
  },
  lastKnown: (sentence) => `${sentence}, last known`,
  expired: 'Active · acknowledgement expired',
  expiredOf: (who, clock) => `acknowledgement by ${who} at ${clock} expired`,
  shelvedUntil: (at) => `Shelved until ${at}`,
  suppressedBy: (id) => `Suppressed: parent alarm #${id}`,
  outOfServiceUntil: (at) => `Out of service until ${at}`,
  cause: 'Cause',
  consequence: 'Consequence',
  steps: 'What to do',
  timeToConsequence: 'Time to consequence',
  rationale: {
    intro:
      'What each alarm means, what to do, how long there is and what that rests on. The priority follows from the severity and the time available.',
    table: 'Table of alarm agreements',
    condition: 'Condition',
    name: 'Alarm',
    cases: {
      always: 'always',
      end: 'end has passed',
      'end-near': 'end is near',
      evaluation: 'evaluation overdue',
      review: 'review passed',
      question: 'question of an inspectorate',
      action: 'action overdue',
      soon: 'within a day',
      early: 'later',
      first: 'at first',
      long: 'for longer',
      one: 'one feed',
      together: 'several feeds at once',
      down: 'down or unstaffed',
      degraded: 'disturbed',
      chain: 'the one leaned on',
      few: 'too few on their own',
    },
    case: 'Case',
    severity: 'Severity',
    severityName: {
      care: 'help to people is touched at once',
      duty: 'what law or continuity asks is not so',
      quality: 'less to fall back on, or less known',
    },
    priority: 'Priority',
    priorityName: 'Priority in words',
    available: 'Time available',
    needed: 'Time needed',
    begin: 'Begin at',
    control: {
      dossier: 'Dossier',
      feeds: 'Feeds',
      gebeurtenissen: 'Events',
      manual: 'Manual entry',
      register: 'New deviation',
      takeover: 'Takeover',
    },
    owner: 'Owner',
    source: 'Ground',
    review,
    times: (available, needed) => `${available}; acting takes ${needed}`,
    all: 'All alarm agreements',
    export: 'CSV',
    file: 'alarm-agreements',
  },
  list: 'Alarms',
  newCritical: (sentence) => `New critical alarm: ${sentence}`,
  merged: (raised, others, last) =>
    `${[
      ...PRIORITIES.filter((one) => raised[one] > 0).map((one) => `${raised[one]} new ${priority[one]}`),
      ...(others === 0 ? [] : [`${others} other ${others === 1 ? 'message' : 'messages'}`]),
    ].join(', ')}, latest: ${last}`,
} satisfies AlarmWords;
