// After the summer of 2023 (Kamerstuk 29 247 nr. 430): for want of staff, aanname and uitgifte of ambulance Utrecht at Zeist instead of
// the meldkamer. One hour here stands for about two weeks. Who decided, when exactly and by which document is not known, and is not
// made up here either; the numbers and the wording of positions are synthetic.

import type { Scenario } from '../scenario/scenario.ts';

const AMBULANCE = 'MNL/ambulance/09';
const MNL = 'MNL';
const ON = 'zeist-2023';

export const UTRECHT_2023: Scenario = {
  name: 'utrecht-2023',
  title: {
    nl: 'Ambulance Utrecht in Zeist door personeelstekort (naar zomer 2023)',
    en: 'Ambulance Utrecht at Zeist for want of staff (after the summer of 2023)',
  },
  startsAt: '08:00',
  hours: 9,
  usual: [],
  steps: [
    {
      at: '08:15',
      text: {
        nl: 'De bezetting van ambulance Utrecht komt onder het minimum.',
        en: 'The staffing of ambulance Utrecht falls below its minimum.',
      },
      actions: [{ kind: 'staffing', post: AMBULANCE, filled: 1, planned: 4 }],
    },
    {
      at: '08:30',
      text: {
        nl: 'De RAV registreert een tijdelijke wijziging van werkwijze: aanname en uitgifte gaan naar Zeist, zonder einddatum.',
        en: 'The RAV registers a temporary change of working method: aanname and uitgifte move to Zeist, without an end date.',
      },
      actions: [
        {
          kind: 'register',
          by: 'rav-09',
          as: ON,
          meldkamer: MNL,
          statement: {
            kind: 'tijdelijke-wijziging-werkwijze',
            functions: [AMBULANCE],
            start: '09:00',
            to: { place: 'Zeist' },
            reasonCategory: 'personeel',
            reason: 'Personeelstekort op de meldkamer',
            endCondition: 'De bezetting op de meldkamer is weer op peil',
            owner: 'rav-09',
          },
        },
      ],
    },
    {
      at: '09:00',
      text: {
        nl: 'Aanname en uitgifte van ambulance Utrecht zijn in Zeist: buiten de tien meldkamers.',
        en: 'Aanname and uitgifte of ambulance Utrecht are at Zeist: outside the ten meldkamers.',
      },
      actions: [{ kind: 'location', posts: [AMBULANCE], to: { place: 'Zeist' } }],
    },
    {
      at: '09:20',
      text: {
        nl: 'LMS legt vast dat er is besloten; door wie en op welk mandaat is niet bekend.',
        en: 'LMS records that there was a decision; by whom and on which mandate is not known.',
      },
      actions: [
        { kind: 'step', by: 'lms', meldkamer: MNL, on: ON, step: 'decide', outcome: 'allowed' },
        {
          kind: 'step',
          by: 'lms',
          meldkamer: MNL,
          on: ON,
          step: 'tell',
          about: 'start',
          parties: ['vr-09', 'igj', 'jenv', 'vws'],
        },
      ],
    },
    {
      at: '09:40',
      text: {
        nl: 'De partijen maken bezwaar: de plek mist de waarborgen voor continuïteit en veiligheid van de meldkamer.',
        en: 'The parties object: the site lacks the guarantees of continuity and safety of the meldkamer.',
      },
      actions: [
        {
          kind: 'step',
          by: 'rav-09',
          meldkamer: MNL,
          on: ON,
          step: 'consult',
          party: 'vr-09',
          outcome: 'objected',
          text: 'De plek mist de waarborgen voor continuïteit en veiligheid van de meldkamer',
        },
        {
          kind: 'step',
          by: 'lms',
          meldkamer: MNL,
          on: ON,
          step: 'find-guarantees',
          side: 'meldkamer',
          states: { 1: 'met', 2: 'met', 4: 'met', 5: 'met', 8: 'met' },
        },
        {
          kind: 'step',
          by: 'lms',
          meldkamer: MNL,
          on: ON,
          step: 'find-guarantees',
          side: 'site',
          states: { 1: 'not', 2: 'not', 3: 'partly', 5: 'not', 7: 'partly' },
        },
      ],
    },
    {
      at: '10:30',
      text: {
        nl: 'IGJ noemt de afweging navolgbaar; beide ministeries en de veiligheidsregio hebben zorgen.',
        en: 'IGJ calls the weighing followable; both ministries and the safety region have concerns.',
      },
      actions: [
        {
          kind: 'step',
          by: 'igj',
          meldkamer: MNL,
          on: ON,
          step: 'take-position',
          stance: 'followable',
          text: 'De afweging is navolgbaar',
        },
        {
          kind: 'step',
          by: 'jenv',
          meldkamer: MNL,
          on: ON,
          step: 'take-position',
          stance: 'concerns',
          text: 'Zorgen over het proces en het operationele risico',
        },
        {
          kind: 'step',
          by: 'vws',
          meldkamer: MNL,
          on: ON,
          step: 'take-position',
          stance: 'concerns',
          text: 'Zorgen over het proces en het operationele risico',
        },
        {
          kind: 'step',
          by: 'vr-09',
          meldkamer: MNL,
          on: ON,
          step: 'take-position',
          stance: 'objects',
          text: 'De plek mist de waarborgen van de meldkamer',
        },
        { kind: 'step', by: 'igj', meldkamer: MNL, on: ON, step: 'confirm-receipt', about: 'start' },
        { kind: 'step', by: 'vr-09', meldkamer: MNL, on: ON, step: 'confirm-receipt', about: 'start' },
        { kind: 'step', by: 'igj', meldkamer: MNL, on: ON, step: 'mark-seen' },
      ],
    },
    {
      at: '15:00',
      text: {
        nl: 'De bezetting is op peil: aanname en uitgifte zijn terug in de meldkamer.',
        en: 'The staffing is as it should be: aanname and uitgifte are back at the meldkamer.',
      },
      actions: [
        { kind: 'staffing', post: AMBULANCE, filled: 4, planned: 4 },
        { kind: 'usual-staffing', post: AMBULANCE },
        { kind: 'location', posts: [AMBULANCE], to: { meldkamer: MNL } },
      ],
    },
    {
      at: '15:30',
      text: {
        nl: 'LMS bevestigt de terugkeer en meldt die aan dezelfde partijen.',
        en: 'LMS confirms the return and tells the same parties.',
      },
      actions: [
        { kind: 'step', by: 'lms', meldkamer: MNL, on: ON, step: 'confirm-return', text: 'Alles is terug' },
        {
          kind: 'step',
          by: 'lms',
          meldkamer: MNL,
          on: ON,
          step: 'tell',
          about: 'return',
          parties: ['vr-09', 'igj', 'jenv', 'vws'],
        },
        { kind: 'step', by: 'vr-09', meldkamer: MNL, on: ON, step: 'confirm-receipt', about: 'return' },
      ],
    },
    {
      at: '16:30',
      text: {
        nl: 'De evaluatie: SMB en BMB spreken een procedure af, en kaders voor pilots moeten nog komen.',
        en: 'The evaluation: SMB and BMB agree on a procedure, and frames for pilots are still to come.',
      },
      actions: [
        {
          kind: 'step',
          by: 'smb',
          meldkamer: MNL,
          on: ON,
          step: 'evaluate',
          conclusion: 'Vooraf was niet duidelijk wie mocht besluiten en welke waarborgen de plek moest geven.',
          document: 'Kamerstuk 29 247 nr. 430',
          actions: [
            { text: 'Procedure voor een tijdelijke wijziging van werkwijze afspreken', owner: 'smb', done: true },
            { text: 'Kaders en randvoorwaarden voor pilots vaststellen', owner: 'bmb', done: false },
          ],
        },
      ],
    },
  ],
};
