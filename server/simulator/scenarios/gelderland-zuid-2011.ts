// After 9 September 2011, 06:45-08:15: Gelderland-Zuid unreachable by a failure in emergency-power maintenance, taken over
// by Gelderland-Midden, staff moved along. Told with today's meldkamers; the numbers are synthetic.

import type { Scenario } from '../scenario/scenario.ts';

const POSTS = ['ONL/ambulance/08', 'ONL/brandweer/08'];
const ON = 'ONL/ambulance/08/aanname';

/** What LMS does in the dossier of the failure. */
const LMS = { kind: 'step', by: 'lms', meldkamer: 'ONL', on: ON } as const;

export const GELDERLAND_ZUID_2011: Scenario = {
  name: 'gelderland-zuid-2011',
  title: {
    nl: 'Gelderland-Zuid onbereikbaar, overgenomen door Gelderland-Midden (naar 9 september 2011)',
    en: 'Gelderland-Zuid unreachable, taken over by Gelderland-Midden (after 9 September 2011)',
  },
  startsAt: '06:30',
  hours: 3,
  usual: [],
  steps: [
    {
      at: '06:45',
      text: {
        nl: 'Het wekelijkse onderhoud aan de noodstroom mislukt: Gelderland-Zuid is onbereikbaar.',
        en: 'The weekly emergency-power maintenance fails: Gelderland-Zuid is unreachable.',
      },
      actions: [
        { kind: 'location', posts: POSTS, to: { unknown: true } },
        { kind: 'state', subject: 'ONL/ambulance/08', state: 'Down', reason: 'Storing bij onderhoud noodstroom' },
        { kind: 'state', subject: 'ONL/brandweer/08', state: 'Down', reason: 'Storing bij onderhoud noodstroom' },
        { kind: 'staffing', post: 'ONL/ambulance/08', filled: 0 },
        { kind: 'staffing', post: 'ONL/brandweer/08', filled: 0 },
      ],
    },
    {
      at: '06:55',
      text: {
        nl: 'Gelderland-Midden neemt over, in Arnhem; de regio meldt de storing als afwijking.',
        en: 'Gelderland-Midden takes over, at Arnhem; the region reports the failure as an afwijking.',
      },
      actions: [
        {
          kind: 'afwijking',
          meldkamer: 'ONL',
          reference: 'storing-gelderland-zuid',
          says: {
            kind: 'storing',
            functions: POSTS.flatMap((post) => [`${post}/aanname`, `${post}/uitgifte`]),
            reason: 'Uitval na onderhoud aan de noodstroom; overgenomen door Gelderland-Midden',
            start: '06:55',
          },
        },
        { kind: 'location', posts: POSTS, to: { place: 'Arnhem' } },
      ],
    },
    {
      at: '07:05',
      text: {
        nl: 'LMS legt het besluit over de storing vast en meldt het; tot Arnhem reikt het mandaat niet. De veiligheidsregio bevestigt, de RAV niet.',
        en: 'LMS records the decision about the failure and tells it; its mandate does not reach Arnhem. The safety region confirms, the RAV does not.',
      },
      actions: [
        {
          ...LMS,
          step: 'decide',
          outcome: 'allowed',
          party: 'lms',
          capacity: 'Beheerder van de meldkamers',
          mandate: 'Besluit beheer politie, art. 43b',
          decidedAt: '06:55',
        },
        { ...LMS, step: 'tell', about: 'start', parties: ['vr-08', 'rav-08', 'inspectie-jenv', 'igj'] },
        { kind: 'step', by: 'vr-08', meldkamer: 'ONL', on: ON, step: 'confirm-receipt', about: 'start' },
        { ...LMS, step: 'find-guarantees', side: 'site', states: { 1: 'partly', 4: 'met', 7: 'not' } },
      ],
    },
    {
      at: '07:20',
      text: {
        nl: 'De eerste mensen uit Nijmegen zitten in Arnhem aan tafel.',
        en: 'The first people from Nijmegen are seated at Arnhem.',
      },
      actions: [
        { kind: 'staffing', post: 'ONL/ambulance/08', filled: 1 },
        { kind: 'staffing', post: 'ONL/brandweer/08', filled: 1 },
      ],
    },
    {
      at: '08:00',
      text: {
        nl: 'De stroom is terug; eerst wordt gecontroleerd.',
        en: 'Power is back; it is checked first.',
      },
      actions: [
        {
          kind: 'state',
          subject: 'ONL/ambulance/08',
          state: 'ScheduledMaintenanceAvailable',
          reason: 'Controle na herstel',
        },
        {
          kind: 'state',
          subject: 'ONL/brandweer/08',
          state: 'ScheduledMaintenanceAvailable',
          reason: 'Controle na herstel',
        },
      ],
    },
    {
      at: '08:15',
      text: {
        nl: 'Gelderland-Zuid is terug op de eigen plek.',
        en: 'Gelderland-Zuid is back in its own place.',
      },
      actions: [
        { kind: 'location', posts: POSTS, to: { meldkamer: 'ONL' } },
        { kind: 'state', subject: 'ONL/ambulance/08', state: 'Normal', reason: '' },
        { kind: 'state', subject: 'ONL/brandweer/08', state: 'Normal', reason: '' },
        { kind: 'usual-staffing', post: 'ONL/ambulance/08' },
        { kind: 'usual-staffing', post: 'ONL/brandweer/08' },
      ],
    },
    {
      at: '08:45',
      text: {
        nl: 'LMS bevestigt de terugkeer, nadat alles is gecontroleerd: dat is een besluit op zichzelf.',
        en: 'LMS confirms the return, after everything was checked: that is a decision of its own.',
      },
      actions: [
        { ...LMS, step: 'confirm-return', text: 'Noodstroom en verbindingen gecontroleerd' },
        {
          ...LMS,
          step: 'evaluate',
          conclusion: 'Onderhoud aan de noodstroom is zelf een risico en hoort vooraf te worden aangekondigd.',
          actions: [{ text: 'Onderhoud aan noodstroom in de agenda opnemen', owner: 'lms', done: false }],
        },
      ],
    },
  ],
};
