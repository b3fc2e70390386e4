// After the summer of 2024 (Inspectie JenV, 3 March 2025): once more, only the aanname, at a place that was not named, and nobody knew
// who could decide or who answers for it. Compressed in time; the wording is synthetic. Played after utrecht-2023 on the same server it
// is a recurrence.

import type { Scenario } from '../scenario/scenario.ts';

const AMBULANCE = 'MNL/ambulance/09';
const AANNAME = 'MNL/ambulance/09/aanname';
const MNL = 'MNL';
const ON = 'aanname-2024';

export const UTRECHT_2024: Scenario = {
  name: 'utrecht-2024',
  title: {
    nl: 'Aanname van ambulance Utrecht opnieuw buiten de meldkamer, zonder besluit (naar zomer 2024)',
    en: 'Aanname of ambulance Utrecht outside the meldkamer again, without a decision (after the summer of 2024)',
  },
  startsAt: '08:00',
  hours: 8,
  usual: [],
  steps: [
    {
      at: '08:30',
      text: {
        nl: 'De RAV registreert dat alleen de aanname elders wordt gedaan; waar staat er niet bij.',
        en: 'The RAV registers that only the aanname is done elsewhere; where is not said.',
      },
      actions: [
        {
          kind: 'register',
          by: 'rav-09',
          as: ON,
          meldkamer: MNL,
          statement: {
            kind: 'tijdelijke-wijziging-werkwijze',
            functions: [AANNAME],
            start: '09:00',
          },
        },
      ],
    },
    {
      at: '09:00',
      text: {
        nl: 'De aanname is buiten de tien meldkamers; de uitgifte blijft in de meldkamer.',
        en: 'The aanname is outside the ten meldkamers; the uitgifte stays at the meldkamer.',
      },
      actions: [{ kind: 'location', posts: [AMBULANCE], tasks: ['aanname'], to: { place: 'Niet genoemd' } }],
    },
    {
      at: '09:30',
      text: {
        nl: 'De veiligheidsregio en het ministerie weten niet wie kan besluiten; niemand legt een besluit vast.',
        en: 'The safety region and the ministry do not know who can decide; nobody records a decision.',
      },
      actions: [
        {
          kind: 'step',
          by: 'vr-09',
          meldkamer: MNL,
          on: ON,
          step: 'take-position',
          stance: 'concerns',
          text: 'Onduidelijk wie kan besluiten en wie aanspreekbaar is als het misgaat',
        },
        {
          kind: 'step',
          by: 'jenv',
          meldkamer: MNL,
          on: ON,
          step: 'take-position',
          stance: 'concerns',
          text: 'Onduidelijk wie hierover gaat',
        },
      ],
    },
    {
      at: '10:30',
      text: {
        nl: 'De Inspectie JenV vraagt het SMB wie kan besluiten en wie kan ingrijpen.',
        en: 'The Inspectie JenV asks the SMB who can decide and who can intervene.',
      },
      actions: [
        { kind: 'step', by: 'inspectie-jenv', meldkamer: MNL, on: ON, step: 'mark-seen' },
        {
          kind: 'step',
          by: 'inspectie-jenv',
          meldkamer: MNL,
          on: ON,
          step: 'ask',
          to: 'smb',
          text: 'Wie kan hierover besluiten, op welk mandaat, en wie kan nu ingrijpen?',
          dueAt: { days: 14 },
        },
        {
          kind: 'step',
          by: 'inspectie-jenv',
          meldkamer: MNL,
          on: ON,
          step: 'ask',
          to: 'rav-09',
          text: 'Op welke plek wordt de aanname gedaan, en welke waarborgen geeft die plek?',
          dueAt: { days: 14 },
        },
      ],
    },
    {
      at: '12:00',
      text: {
        nl: 'Het SMB antwoordt dat dit niet is vastgelegd; de vraag aan de RAV blijft open.',
        en: 'The SMB answers that this is not laid down; the question to the RAV stays open.',
      },
      actions: [
        {
          kind: 'step',
          by: 'smb',
          meldkamer: MNL,
          on: ON,
          step: 'answer',
          text: 'Er is een procedure afgesproken; wie mandaat heeft om in te grijpen is daarin niet vastgelegd.',
        },
        {
          kind: 'step',
          by: 'inspectie-jenv',
          meldkamer: MNL,
          on: ON,
          step: 'take-position',
          stance: 'concerns',
          text: 'Het mandaat om in te grijpen en de weg van opschaling zijn onduidelijk',
        },
      ],
    },
    {
      at: '14:30',
      text: {
        nl: 'De aanname is terug in de meldkamer.',
        en: 'The aanname is back at the meldkamer.',
      },
      actions: [{ kind: 'location', posts: [AMBULANCE], tasks: ['aanname'], to: { meldkamer: MNL } }],
    },
    {
      at: '15:00',
      text: {
        nl: 'LMS bevestigt de terugkeer; besluit, waarborgen en evaluatie blijven open.',
        en: 'LMS confirms the return; decision, guarantees and evaluation stay open.',
      },
      actions: [{ kind: 'step', by: 'lms', meldkamer: MNL, on: ON, step: 'confirm-return' }],
    },
  ],
};
