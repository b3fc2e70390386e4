// After 7 February 2026, 15:00-19:00: one national failure, and sources that fall silent together while others go on.
// Who falls silent here is made up.

import type { Scenario } from '../scenario/scenario.ts';

export const STORING_LANDELIJK: Scenario = {
  name: 'storing-landelijk',
  title: {
    nl: 'Landelijke storing: vijf meldkamers vallen tegelijk stil (naar 7 februari 2026)',
    en: 'National failure: five meldkamers fall silent together (after 7 February 2026)',
  },
  startsAt: '14:45',
  hours: 5,
  usual: [],
  steps: [
    {
      at: '15:00',
      text: {
        nl: 'Een landelijke storing: van vijf meldkamers wordt niets meer vernomen.',
        en: 'A national failure: nothing is heard from five meldkamers.',
      },
      actions: [
        { kind: 'silence', meldkamers: ['NHL', 'AMS', 'DHG', 'RTD', 'ZWB'], until: '18:30', atLeastSeconds: 150 },
        {
          kind: 'state',
          subject: 'LIM',
          state: 'Overloaded',
          reason: 'Langere wachttijden, reservesysteem in gebruik',
        },
        {
          kind: 'state',
          subject: 'MNL',
          state: 'Overloaded',
          reason: 'Langere wachttijden, reservesysteem in gebruik',
        },
        { kind: 'state', subject: 'OBR', state: 'Normal', reason: 'Aanname verloopt normaal' },
      ],
    },
    {
      at: '15:20',
      text: {
        nl: 'Midden-Nederland schaalt op en vraagt om hulp bij de aanname van de politie.',
        en: 'Midden-Nederland scales up and asks for help with the aanname of the politie.',
      },
      actions: [
        { kind: 'state', subject: 'MNL', state: 'MajorIncidentInProgress', reason: 'Opgeschaald' },
        { kind: 'location', posts: ['MNL/politie'], tasks: ['aanname'], to: { meldkamer: 'ONL' } },
      ],
    },
    {
      at: '17:45',
      text: {
        nl: 'Limburg en Midden-Nederland werken weer op het eigen systeem.',
        en: 'Limburg and Midden-Nederland work on their own system again.',
      },
      actions: [
        { kind: 'state', subject: 'LIM', state: 'Normal', reason: '' },
        { kind: 'state', subject: 'MNL', state: 'Normal', reason: '' },
        { kind: 'location', posts: ['MNL/politie'], tasks: ['aanname'], to: { meldkamer: 'MNL' } },
      ],
    },
    {
      at: '19:00',
      text: { nl: 'De storing is voorbij.', en: 'The failure is over.' },
      actions: [{ kind: 'state', subject: 'OBR', state: 'Normal', reason: '' }],
    },
  ],
};
