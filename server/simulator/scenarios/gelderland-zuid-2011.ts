// After 9 September 2011, 06:45-08:15: Gelderland-Zuid unreachable by a failure in emergency-power maintenance, taken over
// by Gelderland-Midden, staff moved along. Told with today's meldkamers; the numbers are synthetic.

import type { Scenario } from '../scenario.ts';

const POSTS = ['ONL/ambulance/08', 'ONL/brandweer/08'];

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
        { kind: 'location', posts: POSTS, to: { place: 'Arnhem' } },
        {
          kind: 'afwijking',
          meldkamer: 'ONL',
          reference: 'storing-gelderland-zuid',
          afwijking: 'storing',
          functions: POSTS.flatMap((post) => [`${post}/aanname`, `${post}/uitgifte`]),
          reason: 'Uitval na onderhoud aan de noodstroom; overgenomen door Gelderland-Midden',
          from: '06:55',
          until: null,
        },
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
  ],
};
