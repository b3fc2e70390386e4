// The demo day: ten meldkamers at work, and one of everything that can happen to where a function is. Synthetic data only.

import { SAFE_ANSWERS } from '../scenario/safe-answers.ts';
import type { Scenario } from '../scenario/scenario.ts';

const MAINTENANCE = 'OBR/brandweer/21/aanname';
const TELEPHONY = 'DHG/politie/aanname';
const PILOT = 'pilot-flevoland';

export const DAG: Scenario = {
  name: 'dag',
  title: {
    nl: 'Een dag in de tien meldkamers: bezetting, uitwijk, afwijking en stilte',
    en: 'A day in the ten meldkamers: staffing, uitwijk, afwijking and silence',
  },
  startsAt: '06:00',
  hours: 18,
  usual: [
    // Planbare zorg outside the meldkamer is shown and never alarmed (R31).
    { posts: ['MNL/ambulance/09'], scope: 'planbaar', to: { place: 'Bilthoven' } },
  ],
  steps: [
    {
      at: '06:00',
      text: {
        nl: 'Oost-Brabant kondigt onderhoud aan: brandweer Brabant-Noord wijkt van half zeven tot tien uur uit naar Zeeland-West-Brabant.',
        en: 'Oost-Brabant announces maintenance: brandweer Brabant-Noord moves to Zeeland-West-Brabant from half past six to ten.',
      },
      actions: [
        {
          kind: 'afwijking',
          meldkamer: 'OBR',
          reference: 'onderhoud-brandweer',
          says: {
            ...SAFE_ANSWERS,
            kind: 'onderhoud',
            start: '06:15',
            expectedEnd: '10:30',
            functions: ['OBR/brandweer/21/aanname', 'OBR/brandweer/21/uitgifte'],
            reason: 'Gepland onderhoud aan de meldtafels; aangekondigd en gedekt door Zeeland-West-Brabant',
            to: { meldkamer: 'ZWB' },
            reasonCategory: 'onderhoud',
            owner: 'Veiligheidsregio Brabant-Noord',
            fallback: 'aanname door Limburg',
          },
        },
      ],
    },
    {
      at: '06:05',
      text: {
        nl: 'LMS legt het besluit over het onderhoud vast en meldt het; de veiligheidsregio bevestigt, de RAV doet dat niet.',
        en: 'LMS records the decision about the maintenance and tells it; the safety region confirms, the RAV does not.',
      },
      actions: [
        {
          kind: 'step',
          by: 'lms',
          meldkamer: 'OBR',
          on: MAINTENANCE,
          step: 'decide',
          outcome: 'allowed',
          party: 'lms',
          capacity: 'Beheerder van de meldkamers',
          mandate: 'Besluit beheer politie, art. 43b',
          document: 'Onderhoudsplanning Oost-Brabant',
          decidedAt: { days: -3 },
        },
        {
          kind: 'step',
          by: 'lms',
          meldkamer: 'OBR',
          on: MAINTENANCE,
          step: 'tell',
          about: 'start',
          parties: ['vr-21', 'rav-21'],
        },
        { kind: 'step', by: 'vr-21', meldkamer: 'OBR', on: MAINTENANCE, step: 'confirm-receipt', about: 'start' },
      ],
    },
    {
      at: '06:10',
      text: {
        nl: 'Er ligt een aanvraag voor een pilot: planbare zorg en aanname van ambulance Flevoland samen in Lelystad, over een maand.',
        en: 'There is an application for a pilot: planned care and aanname of ambulance Flevoland together at Lelystad, in a month.',
      },
      actions: [
        {
          kind: 'register',
          by: 'rav-25',
          as: PILOT,
          once: true,
          meldkamer: 'MNL',
          statement: {
            ...SAFE_ANSWERS,
            kind: 'pilot',
            functions: ['MNL/ambulance/25/aanname'],
            start: { days: 30 },
            expectedEnd: { days: 210 },
            to: { place: 'Lelystad' },
            reasonCategory: 'experiment',
            reason: 'Proef met zorgcoördinatie en aanname op één plek',
            owner: 'rav-25',
            reviewAt: { days: 120 },
          },
        },
        {
          kind: 'step',
          by: 'rav-25',
          once: true,
          meldkamer: 'MNL',
          on: PILOT,
          step: 'note-pilot',
          pilot: {
            application: 'Aanvraag pilot Flevoland',
            appliedAt: { days: -14 },
            approvals: [
              { body: 'smb', outcome: 'approved', document: 'SMB-verslag', at: { days: -2 } },
              { body: 'bmb', outcome: 'pending' },
            ],
            criteria: [
              'Dezelfde continuïteit als op de meldkamer',
              'Opschalen bij een ramp kan binnen dezelfde tijd',
              'De andere disciplines en de CaCo hebben hetzelfde beeld',
            ],
            evaluationDueAt: { days: 240 },
          },
        },
        {
          kind: 'step',
          by: 'igj',
          once: true,
          meldkamer: 'MNL',
          on: PILOT,
          step: 'take-position',
          stance: 'followable',
          text: 'De aanvraag is navolgbaar',
        },
      ],
    },
    {
      at: '06:30',
      text: {
        nl: 'De geplande uitwijk begint: brandweer Brabant-Noord staat nu in Bergen op Zoom.',
        en: 'The planned uitwijk begins: brandweer Brabant-Noord is now at Bergen op Zoom.',
      },
      actions: [{ kind: 'location', posts: ['OBR/brandweer/21'], to: { meldkamer: 'ZWB' } }],
    },
    {
      at: '06:45',
      text: {
        nl: 'Noord-Nederland heeft even geen CaCo: de aflossing is later.',
        en: 'Noord-Nederland has no CaCo for a moment: the relief is late.',
      },
      actions: [{ kind: 'staffing', post: 'NNL/caco', filled: 0 }],
    },
    {
      at: '07:15',
      text: {
        nl: 'Ambulance Utrecht komt onder de minimale bezetting.',
        en: 'Ambulance Utrecht falls below its minimum staffing.',
      },
      actions: [{ kind: 'staffing', post: 'MNL/ambulance/09', filled: 1, planned: 4 }],
    },
    {
      at: '07:30',
      text: {
        nl: 'Aanname en uitgifte van ambulance Utrecht gaan naar Zeist: buiten de tien meldkamers.',
        en: 'Aanname and uitgifte of ambulance Utrecht move to Zeist: outside the ten meldkamers.',
      },
      actions: [{ kind: 'location', posts: ['MNL/ambulance/09'], to: { place: 'Zeist' } }],
    },
    {
      at: '07:40',
      text: { nl: 'De CaCo van Noord-Nederland is er weer.', en: 'The CaCo of Noord-Nederland is back.' },
      actions: [
        { kind: 'staffing', post: 'NNL/caco', filled: 1 },
        { kind: 'usual-staffing', post: 'NNL/caco' },
      ],
    },
    {
      at: '10:00',
      text: {
        nl: 'De geplande uitwijk eindigt op tijd: brandweer Brabant-Noord is terug.',
        en: 'The planned uitwijk ends on time: brandweer Brabant-Noord is back.',
      },
      actions: [{ kind: 'location', posts: ['OBR/brandweer/21'], to: { meldkamer: 'OBR' } }],
    },
    {
      at: '10:15',
      text: {
        nl: 'LMS bevestigt de terugkeer, evalueert het onderhoud en sluit het dossier.',
        en: 'LMS confirms the return, evaluates the maintenance and closes the dossier.',
      },
      actions: [
        { kind: 'step', by: 'lms', meldkamer: 'OBR', on: MAINTENANCE, step: 'confirm-return' },
        {
          kind: 'step',
          by: 'lms',
          meldkamer: 'OBR',
          on: MAINTENANCE,
          step: 'evaluate',
          conclusion: 'Volgens plan verlopen; één partij bevestigde de ontvangst niet.',
          actions: [],
        },
        { kind: 'step', by: 'lms', meldkamer: 'OBR', on: MAINTENANCE, step: 'close', despiteOpen: true },
      ],
    },
    {
      at: '11:00',
      text: { nl: 'Van Limburg wordt niets meer vernomen.', en: 'Nothing is heard from Limburg any more.' },
      actions: [{ kind: 'silence', meldkamers: ['LIM'], until: '11:20', atLeastSeconds: 120 }],
    },
    {
      at: '14:00',
      text: {
        nl: 'Den Haag laat de aanname van de politie onaangekondigd over aan Rotterdam.',
        en: 'Den Haag leaves the aanname of the politie to Rotterdam, unannounced.',
      },
      actions: [
        { kind: 'location', posts: ['DHG/politie'], tasks: ['aanname'], to: { meldkamer: 'RTD' } },
        { kind: 'state', subject: 'DHG/politie', state: 'Partial', reason: 'Storing in de telefonie' },
      ],
    },
    {
      at: '14:20',
      text: {
        nl: 'De politie legt alsnog een besluit vast over de overname door Rotterdam.',
        en: 'The politie records a decision about the takeover by Rotterdam after all.',
      },
      actions: [
        {
          kind: 'step',
          by: 'politie',
          meldkamer: 'DHG',
          on: TELEPHONY,
          step: 'decide',
          outcome: 'allowed',
          party: 'politie',
          capacity: 'Verantwoordelijk voor de eigen meldkamerfunctie',
          mandate: 'Politiewet 2012, art. 25b; Regeling hoofdlijnen beleid en beheer meldkamers',
          decidedAt: '14:15',
        },
      ],
    },
    {
      at: '15:30',
      text: {
        nl: 'De aanname van de politie is terug in Den Haag.',
        en: 'The aanname of the politie is back in Den Haag.',
      },
      actions: [
        { kind: 'location', posts: ['DHG/politie'], tasks: ['aanname'], to: { meldkamer: 'DHG' } },
        { kind: 'state', subject: 'DHG/politie', state: 'Normal', reason: '' },
      ],
    },
    {
      at: '16:00',
      text: {
        nl: 'LMS bevestigt de terugkeer in Den Haag; de politie evalueert en LMS sluit het dossier.',
        en: 'LMS confirms the return at Den Haag; the politie evaluates and LMS closes the dossier.',
      },
      actions: [
        { kind: 'step', by: 'lms', meldkamer: 'DHG', on: TELEPHONY, step: 'confirm-return' },
        {
          kind: 'step',
          by: 'politie',
          meldkamer: 'DHG',
          on: TELEPHONY,
          step: 'evaluate',
          conclusion: 'Rotterdam nam snel over; het besluit kwam pas na twintig minuten.',
          actions: [{ text: 'Vooraf vastleggen wie hierover besluit', owner: 'politie', done: false }],
        },
        { kind: 'step', by: 'lms', meldkamer: 'DHG', on: TELEPHONY, step: 'close', despiteOpen: true },
      ],
    },
    {
      at: '19:00',
      text: {
        nl: 'De bezetting van ambulance Utrecht is weer op peil.',
        en: 'The staffing of ambulance Utrecht is back to what it should be.',
      },
      actions: [
        { kind: 'staffing', post: 'MNL/ambulance/09', filled: 4, planned: 4 },
        { kind: 'usual-staffing', post: 'MNL/ambulance/09' },
      ],
    },
    {
      at: '19:30',
      text: {
        nl: 'Eerst komt de uitgifte van ambulance Utrecht terug in de meldkamer.',
        en: 'First the uitgifte of ambulance Utrecht returns to the meldkamer.',
      },
      actions: [{ kind: 'location', posts: ['MNL/ambulance/09'], tasks: ['uitgifte'], to: { meldkamer: 'MNL' } }],
    },
    {
      at: '20:00',
      text: {
        nl: 'Daarna ook de aanname: alles is weer waar het hoort.',
        en: 'Then the aanname too: everything is back where it belongs.',
      },
      actions: [{ kind: 'location', posts: ['MNL/ambulance/09'], tasks: ['aanname'], to: { meldkamer: 'MNL' } }],
    },
  ],
};
