// English words of the operations console.

import type { ConsoleWords } from '../nl/console.ts';

export const consoleScreen = {
  title: 'Console',
  matrix: 'Meldkamers and disciplines',
  meldkamers: 'Meldkamer',
  noJournal:
    'Nothing has been received yet: the journal is empty. Everything below is unknown until the first feed reports.',
  waiting: 'Waiting for the first picture from the server…',
  changed: 'changed',
  changedSpoken: 'changed just now',
  alarmsInCell: (count, priority) =>
    count === 1 ? `1 alarm, priority ${priority}` : `${count} alarms, highest priority ${priority}`,
  returnedIn: (count) =>
    count === 1 ? '1 alarm that is over, not acknowledged' : `${count} alarms that are over, not acknowledged`,
  staffingSpoken: (level) => `staffing ${level}`,
  noStaffing: 'staffing not reported',
  planbaarSpoken: 'planned care is performed elsewhere',
  someParts: (count, total) => `${count} of ${total} ${total === 1 ? 'part' : 'parts'}`,
  neverHeard: 'never heard',
  neverStated: 'never stated',
  guestsSpoken: (count) => (count === 1 ? '1 guest function' : `${count} guest functions`),
  statesMore: (count) => `+${count}`,
  stateSpoken: (state) => `service: ${state}`,
  meldkamersIn: (count, level) => `${count} ${count === 1 ? 'meldkamer' : 'meldkamers'} ${level}`,
  counts: 'Count of all cells',
  total: (count) => `total ${count}`,
  expectedShort: (from, until, planned, minimum) => `${from} until ${until}: ${planned} planned, minimum ${minimum}`,
  banner: {
    label: 'Newest unacknowledged alarm',
    quiet: 'No unacknowledged alarms of critical or high priority',
    quietOld: 'Connection lost: whether there are new alarms is unknown',
    since: (clock) => `since ${clock}`,
    more: (active, returned) => {
      const parts = [
        active === 0 ? null : `+${active} unacknowledged`,
        returned === 0 ? null : `${returned} over, not acknowledged`,
      ];
      return parts.filter((part) => part !== null).join(' · ');
    },
    returned: (critical, high) => {
      const parts = [critical === 0 ? null : `${critical} critical`, high === 0 ? null : `${high} high`].filter(
        (part) => part !== null,
      );
      const alarms = critical + high === 1 ? 'alarm' : 'alarms';
      return parts.length === 0 ? '' : `${parts.join(' and ')} ${alarms} over, not yet acknowledged`;
    },
    asked: (count) => (count === 1 ? '1 request waits for a second' : `${count} requests wait for a second`),
    acknowledgeParts: (count) => `Acknowledge ${count}…`,
    toList: 'Show',
  },

  quiet: {
    suppressed: (count) => `Suppressed ${count}`,
    shelved: (count) => `Shelved ${count}`,
    'out-of-service': (count) => `Out of service ${count}`,
  },

  summary: {
    label: 'Counts by priority',
    returned: (parts) => `over, not acknowledged: ${parts}`,
    quiet: 'Aside',
  },

  list: {
    title: 'Alarm list',
    titleOf: (situations) => `Alarm list · ${situations} ${situations === 1 ? 'situation' : 'situations'}`,
    active: (active, returned) => (returned === 0 ? `Active ${active}` : `Active ${active} · returned ${returned}`),
    filter: 'Which alarms',
    none: (clock) => `No alarms. As of ${clock}.`,
    noneKnown: (clock) => `No alarms known until ${clock}; connection lost, unknown since.`,
    noneQuiet: {
      suppressed: (clock) => `No suppressed alarms. As of ${clock}.`,
      shelved: (clock) => `No shelved alarms. As of ${clock}.`,
      'out-of-service': (clock) => `No alarms out of service. As of ${clock}.`,
    },
    fresh: (count) => `${count} new ↑`,
    resort: 'Sort again',
    gone: 'Done',
    acknowledgedBy: (who, clock) => `by ${who} at ${clock}`,
    occurrences: (count) => `occurred ${count}×`,
    parts: (count) => `+${count} ${count === 1 ? 'alarm' : 'alarms'}`,
    partsExpired: 'acknowledgement expired',
    partsWaiting: (waiting, count, active) => {
      const core = active === 0 ? 'over' : `${active} of ${count} active`;
      return waiting === 0 ? `${core}, all acknowledged` : `${core}, ${waiting} not acknowledged`;
    },
    moreShort: (count) => `${count} more ${count === 1 ? 'part of a day' : 'parts of days'}`,
    extended: (clock) => `extended ${clock}`,
    showParts: (parts, sentence) => `${parts}, show: ${sentence}`,
    hideParts: (parts, sentence) => `${parts}, hide: ${sentence}`,
    actsNow: (said) => `now: ${said}`,
    actsTurn: (step, name) => `ladder step ${step}, ${name}`,
    actsUntil: (minutes) => `${minutes} min left`,
    loose: 'Ungrouped list',
    together: 'By situation',
    visible: 'Acknowledge visible…',
    openAlarm: (sentence) => `Open: ${sentence}`,
    several: 'sev.',
  },

  flood: {
    banner: (clock, count) => `Alarm flood since ${clock}: ${count} came on, without what their dossiers lack`,
    grouped: 'Grouped by meldkamer',
    ungroup: 'Ungrouped list',
    group: 'Group',
    key: 'Ctrl+Alt+L',
    groupOf: (name, active, returned) =>
      returned === 0 ? `${name}: ${active} active` : `${name}: ${active} active, ${returned} over`,
    shared: 'Several meldkamers',
    show: 'Show',
    hide: 'Hide',
    announced: (count) => `Alarm flood: ${count} new alarms in ten minutes, the list is grouped by meldkamer`,
    over: 'The alarm flood is over',
  },

  acknowledge: {
    named: (sentence) => `Acknowledge: ${sentence}`,
    busy: 'Busy…',
    behind: 'Recorded; the picture will follow',
    notAllowed: 'Only LMS, or this meldkamer itself, can acknowledge.',
    note: 'Note (may be left empty)',
    noteWarning: 'No names, phone numbers or details of patients or incidents. At most 200 characters.',
    left: (count) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
    key: 'Ctrl+Alt+B',
    nothingToAcknowledge: 'There is no active critical or high alarm that you can acknowledge',
    notInPast: 'This is a moment of the past; acknowledge on the console',
    dialogTitle: (count) => (count === 1 ? 'Acknowledge 1 visible alarm?' : `Acknowledge ${count} visible alarms?`),
    situationTitle: (count) => `Acknowledge this situation: ${count} ${count === 1 ? 'alarm' : 'alarms'}`,
    situation: (sentence, count) =>
      `Acknowledge the situation, ${count} ${count === 1 ? 'alarm' : 'alarms'}: ${sentence}`,
    dialogExplain: 'Acknowledging means: I have seen this alarm. It solves nothing and approves nothing.',
    dialogConfirm: (count) => `Acknowledge these ${count}`,
    dialogNone: 'There is no unacknowledged alarm in view.',
    failed: (sentence, why) => `Not acknowledged: ${sentence}. ${why}`,
    dismiss: 'Seen',
    trouble: {
      unreachable: 'The server did not answer. Try again; acknowledging twice does no harm.',
      first: (who, clock) => `${who} was first, at ${clock}. You need to do nothing.`,
      firstUnknown: 'Someone else was first. You need to do nothing.',
      changed: 'The alarm has changed meanwhile. Look at what it says now and acknowledge again.',
      suppressed: 'Another alarm stands for this one. Acknowledge that.',
      gone: 'This alarm is done already. You need to do nothing.',
      forbidden: 'Your role may not acknowledge this alarm. Ask LMS or the meldkamer itself.',
      note: (problem) => `The note was refused (${problem}). Remove names and numbers and try again.`,
      other: (title) => `The server refused (${title}). Try again or call support.`,
    },
  },

  aside: {
    open: { shelved: 'Shelve', 'out-of-service': 'Take out of service' },
    explain: {
      shelved:
        'Until then the alarm asks for no attention. It is judged and recorded as ever, and calls again as soon as it is about anything else.',
      'out-of-service':
        'For work on what this alarm watches. Until then it asks for no attention, is judged as ever, and calls again as soon as it is about anything else.',
    },
    explainSecond: {
      shelved:
        'A critical alarm is shelved for 60 minutes at most, and somebody else has to confirm it with a key of their own. Until then it goes on calling.',
      'out-of-service':
        'Somebody else has to confirm, with a key of their own, that a critical alarm is taken out of service. Until then it goes on calling.',
    },
    lasting: 'How long',
    choose: 'choose',
    owner: 'Owner',
    ownerHint: 'Who sees to it that it can be in service again?',
    reason: 'Reason',
    reasonHint: 'Why need nobody act now?',
    submit: { shelved: 'Shelve', 'out-of-service': 'Take out of service' },
    ask: 'Ask for confirmation',
    confirm: { shelved: 'Confirm the shelving', 'out-of-service': 'Confirm out of service' },
    takeBack: 'Withdraw the request',
    end: { shelved: 'Shelve no longer', 'out-of-service': 'Back in service' },
    by: (state, who, at) => `${state}, by ${who} at ${at}`,
    ownedBy: (party) => `owner ${party}`,
    confirmedBy: (who, at) => `confirmed by ${who} at ${at}`,
    because: (reason) => `reason: ${reason}`,
    asked: {
      shelved: (who, until) => `${who} wants to shelve it until ${until}; somebody else has to confirm that`,
      'out-of-service': (who, until) =>
        `${who} wants to take it out of service until ${until}; somebody else has to confirm that`,
    },
    pending: {
      shelved: (until, who) => `asked: shelving until ${until} by ${who}`,
      'out-of-service': (until, who) => `asked: out of service until ${until} by ${who}`,
    },
    waitsForSecond: 'waits for a second',
    trouble: {
      codes: {
        'version-conflict': 'The alarm has changed meanwhile. Look at what it says now and try again.',
        'not-found': 'This alarm is done already. There is nothing you need do.',
        'aside-already': 'Somebody else was first: it is so already.',
        'not-aside': 'It is not so any more: somebody else was first, or its time is over.',
        'aside-of-same-key': 'It was asked with this key. Somebody else has to confirm it, with a key of their own.',
        'not-allowed': 'Only LMS may do this.',
      },
      unreachable: 'The server did not answer. Try again; twice does no harm.',
      other: (why) => `Not recorded: ${why}.`,
    },
  },

  sound: {
    on: 'Sound on',
    off: 'SOUND OFF',
    offExplain: 'This screen cannot give sound',
    silenced: 'Silent',
    test: 'Test sound',
    tested: 'Sound test played',
    silence: 'Silence 30 s',
    said: 'Sound silent for 30 seconds',
    short: { on: 'on', off: 'OFF', silenced: 'quiet', silence: '30 s' },
  },

  news: {
    raised: (priority, sentence) => `New alarm, priority ${priority}: ${sentence}`,
    returned: (sentence) => `Returned: ${sentence}`,
    acknowledged: (sentence, who) => `Acknowledged by ${who}: ${sentence}`,
  },

  drawer: {
    label: (title) => `Detail: ${title}`,
    since: 'state since',
    confirmed: 'confirmed',
    source: 'source',
    states: 'State of the service',
    stateSince: (clock) => `reported ${clock}`,
    dossiers: 'Dossier',
    dossier: {
      kind: 'kind',
      term: 'term',
      span: (start, end) => `${start} until ${end}`,
      noEnd: 'unknown end',
      owner: 'owner',
      decision: 'decision',
      decided: (outcome, party, mandate, at) => `${outcome} by ${party}, ${at} · mandate: ${mandate}`,
      next: 'next step',
      mandate: 'mandate',
      ladder: 'ladder',
      turn: (step, name, parties) => `step ${step}, ${name}: ${parties}`,
      nextTurn: (time) => `next step in ${time}`,
      lastTurn: 'last step taken',
    },
    earlier: (stage, start) => `${stage}, began ${start}`,
    noDossier: 'What is elsewhere has no dossier yet.',
    makeAfwijking: 'Register a deviation',
    openDossier: (number) => `Open dossier ${number}`,
    alarms: 'Alarms',
    noAlarms: (clock) => `No alarms. As of ${clock}.`,
    actsNow: 'Has to act now',
    chain: 'Because of',
    record: 'What to do',
    opened: 'You opened this alarm',
    elapsed: (age) => `${age} elapsed`,
    overdue: (age) => `passed, ${age} elapsed`,
    lasted: (age) => `lasted ${age}`,
    callsAgain: 'calls again',
    callsAgainSince: (moment) => `since ${moment}`,
    climbed: 'not acknowledged',
    climbedTo: (step, name, moment) => `ladder step ${step}, ${name}, since ${moment}`,
    raisedAt: 'began',
    stateOf: 'state',
    parts: 'Parts',
    columns: { part: 'Part', place: 'Place', since: 'Since', confirmed: 'Confirmed', source: 'Source' },
    claims: 'Readings that contradict each other',
    late: 'Reported too late; changes nothing of what other sources report',
    planbaar: 'Planned care elsewhere',
    guests: 'Guests',
    guestFrom: (meldkamer) => `from ${meldkamer}`,
    feeds: 'Feeds',
    noFeeds: 'Nothing has ever been heard from this meldkamer.',
    heard: 'heard',
    staffing: 'Staffing',
    noStaffing: 'No staffing was reported.',
    cacos: (present, unknown) =>
      `Nationally ${present === 1 ? '1 CaCo' : `${present} CaCos`}; one that works for two meldkamers counts once.${
        unknown === 0 ? '' : ` Of ${unknown} ${unknown === 1 ? 'meldkamer' : 'meldkamers'} the CaCo is not known.`
      }`,
    headcount: (filled, minimum) => `${filled} filled, minimum ${minimum === null ? 'unknown' : minimum}`,
    trend: (post) => `Staffing ${post}`,
    range: 'Period',
    ranges: { 60: '60 min', 480: '8 hours', 1440: '24 hours' },
    post: 'Post',
    minimum: 'min.',
    planned: 'planned',
    filled: 'filled',
    level: 'Level',
    gap: 'no data',
    from_: 'From',
    to_: 'To',
    expectedShort: 'Below the minimum by planning',
    noTrend: 'Nothing was reported in this period.',
    timeline: 'Timeline',
    noTimeline: 'The journal says nothing about this yet.',
    by: (who) => `by ${who}`,
    place: (position) => `position ${position}`,
    feedsOf: 'Feeds that are silent',
  },

  map: {
    title: 'Map',
    explain: 'Schematic: equal tiles, no true distances.',
    outside: 'Outside the meldkamers',
    nothingMoved: 'Nothing has moved: every function whose place is known is in its own meldkamer.',
    unknownPlaces: (count) =>
      count === 1 ? 'The place of 1 function is unknown.' : `The place of ${count} functions is unknown.`,
    moved: (count) => `Moved: ${count} ${count === 1 ? 'function' : 'functions'}`,
    arrow: (from, to) => `${from} → ${to}`,
    arrowSpoken: (from, to) => `from ${from} to ${to}`,
  },
} satisfies ConsoleWords;
