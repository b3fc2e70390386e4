// Two systems of one meldkamer contradict each other about where a function is. Synthetic.

import type { Scenario } from '../scenario/scenario.ts';

const SECOND_SYSTEM = 'simulatie-telefonie';

export const DUBBELE_CLAIM: Scenario = {
  name: 'dubbele-claim',
  title: {
    nl: 'Twee bronnen van Zeeland-West-Brabant spreken elkaar tegen',
    en: 'Two sources of Zeeland-West-Brabant contradict each other',
  },
  startsAt: '09:00',
  hours: 2,
  usual: [{ posts: ['ZWB/ambulance/19'], to: { meldkamer: 'ZWB' }, system: SECOND_SYSTEM }],
  steps: [
    {
      at: '09:10',
      text: {
        nl: 'De telefonie meldt ambulance Zeeland in Rotterdam; de meldkamer zelf houdt het op Bergen op Zoom.',
        en: 'The telephony says ambulance Zeeland is at Rotterdam; the meldkamer itself says Bergen op Zoom.',
      },
      actions: [{ kind: 'location', posts: ['ZWB/ambulance/19'], to: { meldkamer: 'RTD' }, system: SECOND_SYSTEM }],
    },
    {
      at: '09:30',
      text: {
        nl: 'De telefonie weet het niet meer: dat spreekt niemand tegen.',
        en: 'The telephony no longer knows: that contradicts nobody.',
      },
      actions: [{ kind: 'location', posts: ['ZWB/ambulance/19'], to: { unknown: true }, system: SECOND_SYSTEM }],
    },
    {
      at: '09:50',
      text: {
        nl: 'De telefonie meldt Goes: buiten de tien, en dat weegt het zwaarst.',
        en: 'The telephony says Goes: outside the ten, and that weighs heaviest.',
      },
      actions: [{ kind: 'location', posts: ['ZWB/ambulance/19'], to: { place: 'Goes' }, system: SECOND_SYSTEM }],
    },
    {
      at: '10:20',
      text: { nl: 'De bronnen zijn het weer eens.', en: 'The sources agree again.' },
      actions: [{ kind: 'location', posts: ['ZWB/ambulance/19'], to: { meldkamer: 'ZWB' }, system: SECOND_SYSTEM }],
    },
  ],
};
