// For trying the intake: doubles, conflicts, late, early, out-of-order and malformed events in between normal reporting.

import { POISONS, type Scenario } from '../scenario/scenario.ts';

export const ONRUSTIG: Scenario = {
  name: 'onrustig',
  title: {
    nl: 'Onrustige bronnen: dubbel, te laat, door elkaar, uit de toekomst en onleesbaar',
    en: 'Restless sources: double, late, out of order, from the future and malformed',
  },
  startsAt: '10:00',
  hours: 1,
  usual: [],
  steps: [
    {
      at: '10:02',
      text: {
        nl: 'Noord-Nederland stuurt dezelfde berichten nog eens.',
        en: 'Noord-Nederland sends the same events again.',
      },
      actions: [{ kind: 'inject', meldkamer: 'NNL', disturbance: { kind: 'duplicate', count: 20 } }],
    },
    {
      at: '10:05',
      text: {
        nl: 'Oost-Nederland gebruikt een oud kenmerk voor een andere inhoud.',
        en: 'Oost-Nederland uses an old id for other contents.',
      },
      actions: [{ kind: 'inject', meldkamer: 'ONL', disturbance: { kind: 'conflict' } }],
    },
    {
      at: '10:10',
      text: {
        nl: 'Noord-Holland meldt nu pas waar een functie tien minuten geleden was.',
        en: 'Noord-Holland only now reports where a function was ten minutes ago.',
      },
      actions: [
        {
          kind: 'inject',
          meldkamer: 'NHL',
          disturbance: { kind: 'late', post: 'NHL/kmar', to: { meldkamer: 'AMS' }, bySeconds: 600 },
        },
      ],
    },
    {
      at: '10:15',
      text: {
        nl: 'Amsterdam stuurt twee standen in de verkeerde volgorde.',
        en: 'Amsterdam sends two readings in the wrong order.',
      },
      actions: [
        {
          kind: 'inject',
          meldkamer: 'AMS',
          disturbance: {
            kind: 'out-of-order',
            post: 'AMS/politie',
            newer: { meldkamer: 'AMS' },
            older: { meldkamer: 'NHL' },
          },
        },
      ],
    },
    {
      at: '10:20',
      text: { nl: 'Rotterdam meldt iets uit de toekomst.', en: 'Rotterdam reports something from the future.' },
      actions: [
        {
          kind: 'inject',
          meldkamer: 'RTD',
          disturbance: { kind: 'future', post: 'RTD/politie', to: { place: 'Zeist' }, bySeconds: 600 },
        },
      ],
    },
    {
      at: '10:25',
      text: {
        nl: 'De klok van Oost-Brabant loopt veertig seconden voor.',
        en: 'The clock of Oost-Brabant runs forty seconds ahead.',
      },
      actions: [{ kind: 'clock', meldkamer: 'OBR', aheadSeconds: 40 }],
    },
    {
      at: '10:35',
      text: {
        nl: 'Limburg stuurt onleesbare berichten, elk soort één.',
        en: 'Limburg sends malformed events, one of each kind.',
      },
      actions: POISONS.map((poison) => ({ kind: 'inject', meldkamer: 'LIM', disturbance: { kind: 'poison', poison } })),
    },
    {
      at: '10:40',
      text: {
        nl: 'Tussen de onrust door: een echte uitwijk van Limburg.',
        en: 'In between: a real uitwijk of Limburg.',
      },
      actions: [{ kind: 'location', posts: ['LIM/brandweer/23'], to: { meldkamer: 'OBR' } }],
    },
    {
      at: '10:50',
      text: {
        nl: 'De klok van Oost-Brabant loopt weer gelijk en Limburg is terug.',
        en: 'The clock of Oost-Brabant is right again and Limburg is back.',
      },
      actions: [
        { kind: 'clock', meldkamer: 'OBR', aheadSeconds: 0 },
        { kind: 'location', posts: ['LIM/brandweer/23'], to: { meldkamer: 'LIM' } },
      ],
    },
  ],
};
