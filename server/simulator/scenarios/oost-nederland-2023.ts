// After 21 March 2023: the regions of Oost-Nederland move to Apeldoorn in steps, and the last of them takes longer than was
// announced. Each is looked after by Midden-Nederland while it moves; that part, and all numbers, are made up.

import type { Scenario } from '../scenario.ts';

const TWENTE = ['ONL/ambulance/05', 'ONL/brandweer/05'];
const GELDERLAND_MIDDEN = ['ONL/ambulance/07', 'ONL/brandweer/07'];
const GELDERLAND_ZUID = ['ONL/ambulance/08', 'ONL/brandweer/08'];

export const OOST_NEDERLAND_2023: Scenario = {
  name: 'oost-nederland-2023',
  title: {
    nl: 'Verhuizing naar Apeldoorn die uitloopt (naar 21 maart 2023)',
    en: 'Move to Apeldoorn that overruns (after 21 March 2023)',
  },
  startsAt: '08:00',
  hours: 9,
  usual: [],
  steps: [
    {
      at: '08:00',
      text: {
        nl: 'Oost-Nederland kondigt de verhuizing aan: klaar om half drie.',
        en: 'Oost-Nederland announces the move: done at half past two.',
      },
      actions: [
        {
          kind: 'afwijking',
          meldkamer: 'ONL',
          reference: 'verhuizing-apeldoorn',
          afwijking: 'onderhoud',
          functions: [...TWENTE, ...GELDERLAND_MIDDEN, ...GELDERLAND_ZUID].flatMap((post) => [
            `${post}/aanname`,
            `${post}/uitgifte`,
          ]),
          reason: 'Stapsgewijze verhuizing naar Apeldoorn; Midden-Nederland neemt zolang waar',
          from: '08:00',
          until: '14:30',
        },
        { kind: 'state', subject: 'ONL', state: 'ScheduledMaintenanceAvailable', reason: 'Verhuizing in stappen' },
      ],
    },
    {
      at: '09:40',
      text: {
        nl: 'Twente verhuist als eerste; Midden-Nederland neemt zolang waar.',
        en: 'Twente is the first to move; Midden-Nederland looks after it meanwhile.',
      },
      actions: [{ kind: 'location', posts: TWENTE, to: { meldkamer: 'MNL' } }],
    },
    {
      at: '10:45',
      text: {
        nl: 'Twente zit in Apeldoorn; nu verhuist Gelderland-Midden.',
        en: 'Twente is at Apeldoorn; now Gelderland-Midden moves.',
      },
      actions: [
        { kind: 'location', posts: TWENTE, to: { meldkamer: 'ONL' } },
        { kind: 'location', posts: GELDERLAND_MIDDEN, to: { meldkamer: 'MNL' } },
      ],
    },
    {
      at: '12:00',
      text: {
        nl: 'Gelderland-Midden zit in Apeldoorn; nu verhuist Gelderland-Zuid.',
        en: 'Gelderland-Midden is at Apeldoorn; now Gelderland-Zuid moves.',
      },
      actions: [
        { kind: 'location', posts: GELDERLAND_MIDDEN, to: { meldkamer: 'ONL' } },
        { kind: 'location', posts: GELDERLAND_ZUID, to: { meldkamer: 'MNL' } },
      ],
    },
    {
      at: '13:30',
      text: {
        nl: 'De uitgifte van Gelderland-Zuid is over; de aanname wacht op de techniek.',
        en: 'The uitgifte of Gelderland-Zuid has moved; the aanname waits for the technology.',
      },
      actions: [{ kind: 'location', posts: GELDERLAND_ZUID, tasks: ['uitgifte'], to: { meldkamer: 'ONL' } }],
    },
    {
      at: '14:30',
      text: {
        nl: 'De aangekondigde tijd is om, maar de aanname van Gelderland-Zuid is nog bij Midden-Nederland.',
        en: 'The announced time is over, but the aanname of Gelderland-Zuid is still at Midden-Nederland.',
      },
      actions: [{ kind: 'state', subject: 'ONL', state: 'Partial', reason: 'De verhuizing duurt langer dan gepland' }],
    },
    {
      at: '15:30',
      text: {
        nl: 'De laatste functie is over: Apeldoorn is compleet.',
        en: 'The last function has moved: Apeldoorn is complete.',
      },
      actions: [
        { kind: 'location', posts: GELDERLAND_ZUID, tasks: ['aanname'], to: { meldkamer: 'ONL' } },
        { kind: 'state', subject: 'ONL', state: 'Normal', reason: '' },
      ],
    },
  ],
};
