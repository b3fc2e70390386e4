// After 21 March 2023: the regions of Oost-Nederland move to Apeldoorn in steps, and the last of them takes longer than was
// announced. Each is looked after by Midden-Nederland while it moves; that part, and all numbers, are made up.

import { SAFE_ANSWERS } from '../scenario/safe-answers.ts';
import type { Scenario } from '../scenario/scenario.ts';

const TWENTE = ['ONL/ambulance/05', 'ONL/brandweer/05'];
const GELDERLAND_MIDDEN = ['ONL/ambulance/07', 'ONL/brandweer/07'];
const GELDERLAND_ZUID = ['ONL/ambulance/08', 'ONL/brandweer/08'];

/** What LMS does in the dossier of the move. */
const LMS = { kind: 'step', by: 'lms', meldkamer: 'ONL', on: 'ONL/ambulance/05/aanname' } as const;
const MANDATE = {
  party: 'lms',
  capacity: 'Beheerder van de meldkamers',
  mandate: 'Besluit beheer politie, art. 43b',
  // The move itself ends at home; what is decided about is where the functions are meanwhile.
  about: { to: { meldkamer: 'MNL' } },
} as const;

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
          says: {
            kind: 'onderhoud',
            functions: [...TWENTE, ...GELDERLAND_MIDDEN, ...GELDERLAND_ZUID].flatMap((post) => [
              `${post}/aanname`,
              `${post}/uitgifte`,
            ]),
            reason: 'Stapsgewijze verhuizing naar Apeldoorn; Midden-Nederland neemt zolang waar',
            start: '08:00',
            expectedEnd: '14:30',
          },
        },
        { kind: 'state', subject: 'ONL', state: 'ScheduledMaintenanceAvailable', reason: 'Verhuizing in stappen' },
      ],
    },
    {
      at: '08:20',
      text: {
        nl: 'LMS beoordeelt de verhuizing en legt het besluit vast, met terugvaloptie en terugkeerplan.',
        en: 'LMS assesses the move and records the decision, with a fallback and a return plan.',
      },
      actions: [
        {
          ...LMS,
          step: 'rectify',
          statement: {
            ...SAFE_ANSWERS,
            owner: 'lms',
            reasonCategory: 'gebouw',
            fallback: 'De oude meldkamers blijven tot de avond bereikbaar',
            fallbackTestedAt: { days: -7 },
          },
          reason: 'Aangevuld uit het draaiboek van de verhuizing',
        },
        { ...LMS, step: 'assess', outcome: 'fit', text: 'Uitvoerbaar volgens het draaiboek' },
        { ...LMS, ...MANDATE, step: 'decide', outcome: 'allowed', decidedAt: { days: -1 } },
        { ...LMS, step: 'tell', about: 'start', parties: ['vr-05', 'vr-07', 'vr-08', 'inspectie-jenv'] },
        {
          kind: 'step',
          by: 'inspectie-jenv',
          meldkamer: 'ONL',
          on: 'ONL/ambulance/05/aanname',
          step: 'confirm-receipt',
          about: 'start',
        },
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
      at: '14:50',
      text: {
        nl: 'LMS verlengt: nog tot vier uur.',
        en: 'LMS extends: until four o’clock.',
      },
      actions: [
        {
          ...LMS,
          ...MANDATE,
          step: 'decide',
          outcome: 'extended',
          decidedAt: '14:40',
          until: '16:00',
          conditions: 'Midden-Nederland blijft zolang waarnemen',
        },
      ],
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
    {
      at: '16:15',
      text: {
        nl: 'LMS bevestigt dat alles normaal is, evalueert de verhuizing en sluit het dossier.',
        en: 'LMS confirms that all is normal, evaluates the move and closes the dossier.',
      },
      actions: [
        { ...LMS, step: 'confirm-return' },
        {
          ...LMS,
          step: 'evaluate',
          conclusion: 'De laatste stap duurde een uur langer dan gepland; de verlenging kwam pas na het einde.',
          actions: [{ text: 'Verlengen vóórdat het einde is bereikt', owner: 'lms', done: true }],
        },
        { ...LMS, step: 'close', despiteOpen: true },
      ],
    },
  ],
};
