// English words of the page of a party.

import type { NoticesWords } from '../nl/notices.ts';

export const notices = {
  title: 'Notices to your organisation',
  intro: (party) =>
    `What ${party} must know about deviations, and what the inspectorates ask of you. A notice is always about where a function is performed, never about an incident.`,
  enter: 'Enter your own functions by hand',
  forbidden: 'No notices are addressed to your role. Choose another screen above.',
  loading: 'Loading notices…',
  noParty: {
    title: 'Your organisation is not recognised',
    explain: (organisation) =>
      `Your key is in the name of ‘${organisation}’. That is no party that your role may speak for, so no notice can be addressed to you and you cannot confirm anything.`,
    remedy:
      'Ask your administrator for a key in the name of your party, such as ‘Veiligheidsregio Utrecht’, ‘RAV Utrecht’, ‘Koninklijke Marechaussee’ or ‘Ministerie van Justitie en Veiligheid’.',
  },
  toConfirm: (count) => (count === '1' ? 'To confirm: 1 notice' : `To confirm: ${count} notices`),
  noneToConfirm: 'You have confirmed all notices.',
  confirmedTitle: (count) => `Confirmed: ${count}`,
  noneAtAll: 'There are no notices to your organisation yet.',
  ownTurn: {
    label: 'Has to act now',
    needed: (step) => `You have to act now${step === null ? '' : `: ${step}`}`,
  },
  climbed: {
    title: (count) =>
      count === '1'
        ? 'Acknowledge this: 1 alarm that nobody acknowledges'
        : `Acknowledge these: ${count} alarms that nobody acknowledges`,
    titleToAsk: (count) => (count === '1' ? 'Nobody acknowledges: 1 alarm' : `Nobody acknowledges: ${count} alarms`),
    confirmThis: 'Acknowledge this',
    askToConfirm: 'Ask for acknowledgement',
    alarms: 'Alarm',
    since: (alarm, moment) => `${alarm}, unacknowledged since ${moment}`,
    ladder: 'Why you',
    step: (step, name) => `step ${step} of the escalation: ${name}`,
    toAlarm: 'Open the alarm and acknowledge it',
    ask: 'Call LMS or the meldkamer and have the alarm acknowledged: only whoever operates the alarms can.',
  },
  reception: {
    intro:
      'What comes to your meldkamer. Confirm that you know, and answer in the dossier whether you take it over, how far you can carry it and until when.',
    title: (all, waiting) =>
      waiting === '0'
        ? `What comes to your meldkamer: ${all}`
        : `What comes to your meldkamer: ${all}, of which ${waiting} without an answer`,
    none: 'Nothing comes from another meldkamer to yours now, as far as recorded.',
    from: (from, to) => `From ${from} to ${to}`,
    answer: 'Answer',
    due: (moment) => `answer before ${moment}`,
    late: (moment) => `late, the answer was due before ${moment}`,
    unanswered: 'no answer yet',
    answered: (outcome, carries, at, by) =>
      `${outcome}${carries === null ? '' : `, can carry it ${carries}`} (${at}, ${by})`,
    confirmFor: (number) => `Confirm receipt: ${number}`,
    confirmedNow: (number) => `Recorded that your meldkamer knows of ${number}.`,
    toAnswer: 'Answer whether you take it over and can carry it',
    noDecision: 'You confirm only that you know. It is no decision and no promise.',
  },
  about: {
    start: 'Start of a deviation',
    return: 'Return to the normal situation',
    claim: 'Confirm or deny: a decision in the name of your organisation',
  },
  dossier: (number) => `Dossier ${number}`,
  decision: 'Decision in your name',
  inYourName: {
    announced: (outcome, by, at) => `${outcome}, as stated by ${by} (${at})`,
    recorded: (outcome, by, at) => `${outcome}, recorded by ${by} (${at})`,
    spoken: (outcome, by, at) => `${outcome}, spoken, recorded by ${by} (${at})`,
  },
  answerClaim: {
    'confirm-claim': 'Confirm the decision in the dossier',
    'deny-claim': 'Deny the decision in the dossier',
  },
  what: 'What',
  told: 'Told to you',
  toldBy: (at, by) => `${at} by ${by}`,
  notTold: 'not told yet: you see this because you must know it',
  due: 'Confirm before',
  dueIn: (age) => `${age} left`,
  dueOver: (age) => `${age} overdue`,
  unknown: 'unknown',
  noEnd: 'no end was given',
  confirm: 'Confirm receipt',
  confirmFor: (number, about) => `Confirm receipt: ${number}, ${about}`,
  noApproval: 'You only confirm that you have seen this notice. It is no approval of the deviation.',
  busy: 'Busy…',
  confirmedNow: (number, about) => `Receipt confirmed: ${number}, ${about}.`,
  confirmedBy: (at, by) => `Receipt confirmed on ${at} by ${by}`,
  late: 'after the deadline',
  failed: (reason) => `Recording did not succeed: ${reason}. Nothing is lost, try again.`,
  questions: (count) =>
    count === '1' ? 'Questions of the inspectorate: 1 to answer' : `Questions of the inspectorate: ${count} to answer`,
  noQuestions: 'No question of an inspectorate to your organisation is open.',
  askedBy: (by, at) => `Asked by ${by}, ${at}`,
  answerBefore: 'Answer before',
  submitAnswer: 'Record answer',
  answeredNow: (number) => `Answer recorded in dossier ${number}.`,
  answeredBy: (at, by) => `Answered on ${at} by ${by}`,
  document: (reference) => `Document: ${reference}`,
  answered: (count) => `Answered questions: ${count}`,
  ifConfirmed: 'If you confirm',
  ownDossiers: 'Your running dossiers',
  ownEnded: 'Ended, not closed yet',
  ownNone: 'No dossier that you had a notice about is running.',
  allOpen: 'All dossiers with open points',
  asOf: (position, moment) => `State at position ${position}, ${moment}`,
} satisfies NoticesWords;
