// English words of the form with which a deviation is registered.

import type { NewDossierWords } from '../../nl/dossier/new-dossier.ts';

export const newDossier = {
  title: 'Register a deviation',
  intro:
    'Record that a function is performed otherwise than designated, or that this is planned. Only meldkamer, functions, kind and start are needed; leave what you do not know yet on ‘unknown’. It stays visible in the dossier as an open point.',
  forbidden:
    'Your role cannot register a deviation. LMS can, a meldkamer for itself, and a party for its own functions.',
  noParty: (organisation) =>
    `Your key is in the name of ‘${organisation}’, which is no party that your role may speak for. Ask your administrator for a key in the name of your party; then you can register for your own functions.`,
  what: 'What it is about',
  meldkamer: 'Meldkamer',
  meldkamerMissing: 'Choose the meldkamer to which the functions belong.',
  functionsFirst: 'Choose the meldkamer first.',
  why: 'Why',
  when: 'When',
  safety: 'Who, and what if it goes wrong',
  overlap: {
    title: 'There already is a deviation about the same functions and time',
    explain: 'Look first whether it is the same one. Then what you know belongs in that dossier, not in a new one.',
    open: (number) => `Open dossier ${number}`,
    alongside: (numbers) => `It is another one: register alongside ${numbers}`,
  },
  notYours: 'You may not register these functions. Only who answers for them can, or LMS.',
  failed: (reason) => `Registering did not succeed: ${reason}. What you filled in is still there; try again.`,
  submit: 'Register',
  busy: 'Registering…',
  afterwards: 'A registration can be rectified, but never erased.',
} satisfies NewDossierWords;
