// Dutch words for what touches several meldkamers at once: the line on every screen, and the page where LMS acts on it.
// English in ../en/gebeurtenissen.ts is complete by type.

import type { GebeurtenisAct, RegionalStatus } from '#shared/deviation/gebeurtenis.ts';
import type { GebeurtenisRefusal } from '#shared/gebeurtenis/gebeurtenis-rules.ts';

const status: Readonly<Record<RegionalStatus, string>> = {
  unknown: 'onbekend',
  disturbed: 'gestoord',
  fallback: 'werkt op terugval',
  recovering: 'herstelt',
};

const act: Readonly<Record<GebeurtenisAct['what'], string>> = {
  opened: 'geopend',
  restated: 'gewijzigd',
  ended: 'beëindigd',
  bound: 'dossier verbonden',
  unbound: 'dossier losgemaakt',
};

const refusal: Readonly<Record<GebeurtenisRefusal['code'], string>> = {
  'not-yours': 'Alleen LMS opent, wijzigt en beëindigt gebeurtenissen.',
  'no-such-gebeurtenis': 'Deze gebeurtenis is er niet.',
  'no-such-proposal': 'Dit voorstel is voorbij: geen van die meldkamers is nog gestoord of stil.',
  'proposal-answered': 'Dit voorstel is al overgenomen of afgewezen; dat blijft staan.',
  'proposal-differs':
    'U laat een meldkamer weg die in het voorstel staat. Noem ze allemaal, of wijs het voorstel af met de reden en open zelf een gebeurtenis.',
  'version-conflict':
    'De gebeurtenis is intussen gewijzigd. Kijk hierboven hoe zij nu is, en begin deze wijziging opnieuw.',
  'in-the-future': 'Een moment ligt in de toekomst: vul in wat was en is.',
  'part-ends-before-start': 'Bij een meldkamer ligt het einde niet na het begin.',
  'nothing-changed': 'Dit staat er al zo: er is niets gewijzigd.',
  'gebeurtenis-over':
    'Zij is overal al voorbij. Klopt een einde niet, wijzig dat dan; begon het opnieuw, open dan een nieuwe.',
  'no-such-afwijking': 'Dit dossier is er niet.',
  'not-in-gebeurtenis': 'De meldkamer van dit dossier staat niet in de gebeurtenis: voeg haar eerst toe met Wijzigen.',
  'bound-elsewhere': 'Dit dossier hoort al bij een andere gebeurtenis: maak het daar eerst los.',
  'not-bound': 'Dit dossier hoort niet (meer) bij deze gebeurtenis.',
  'dossiers-bound':
    'Er zijn dossiers verbonden van een meldkamer die u weglaat: maak die eerst los, of laat de meldkamer staan met haar einde.',
};

export const gebeurtenissen = {
  title: 'Gebeurtenissen',
  intro:
    'Eén oorzaak die meldkamers raakt: meestal meer dan één, of één met meer dossiers, zoals een ontruiming. Wat een meldkamer zelf over haar toestand opgeeft blijft daarnaast staan, en verandert hier niet door.',
  national: 'landelijk',
  regional: 'regionaal',
  goingOn: 'gaande',
  over: 'voorbij',
  none: 'Er is nog geen gebeurtenis geweest. LMS opent er een, of neemt een voorstel over zodra genoeg meldkamers kort na elkaar gestoord of stil zijn.',
  line: {
    label: 'Gebeurtenis',
    national: 'Landelijke gebeurtenis',
    regional: 'Gebeurtenis',
    proposed: 'Mogelijk één gebeurtenis',
    answer: 'Neem het voorstel over of wijs het af.',
    onWall: { national: 'LANDELIJK', regional: 'REGIONAAL' },
    since: (moment: string) => `sinds ${moment}`,
    more: (count: number) => `en nog ${count}`,
    toPage: 'Bekijk',
    toPageFor: (title: string) => `Bekijk gebeurtenis ${title}`,
  },
  where: 'Per meldkamer',
  meldkamer: 'Meldkamer',
  begin: 'Begin',
  end: 'Einde',
  ongoing: 'gaande',
  status: 'Stand volgens LMS',
  statusName: status,
  own: 'Eigen opgave nu',
  ownNone: 'niets opgegeven',
  lasted: 'Duur',
  dossiers: 'Dossiers',
  noDossiers: 'Geen dossier verbonden.',
  history: 'Wat LMS deed',
  act,
  because: (reason: string) => `: ${reason}`,
  open: 'Gebeurtenis openen',
  openTitle: 'Nieuwe gebeurtenis',
  change: 'Wijzigen',
  changeTitle: 'Gebeurtenis wijzigen',
  finish: 'Beëindigen',
  finishTitle: 'Gebeurtenis beëindigen',
  bind: 'Dossier verbinden',
  bindTitle: 'Dossier verbinden',
  noneToBind: 'Geen open dossier van deze meldkamers is nog vrij.',
  release: 'Losmaken',
  releaseFor: (number: string) => `Maak ${number} los`,
  releaseTitle: (number: string) => `Dossier ${number} losmaken`,
  save: 'Vastleggen',
  failed: (clause: string) => `Niet vastgelegd: ${clause}.`,
  done: 'Vastgelegd.',
  refusal,
  proposal: {
    title: 'Voorstel: mogelijk één gebeurtenis',
    explain: 'Deze meldkamers raakten kort na elkaar gestoord of stil.',
    decides: { self: 'U beslist of het één oorzaak is.', other: 'LMS beslist of het één oorzaak is.' },
    silent: 'alle koppelingen stil',
    accept: 'Neem over als gebeurtenis',
    unbound: 'De gebeurtenis is geopend, maar niet elk dossier is verbonden. Verbind ze hieronder alsnog.',
    dismiss: 'Wijs af',
    dismissTitle: 'Voorstel afwijzen',
    dismissed: (reason: string) => `Afgewezen${reason === '' ? '' : `: ${reason}`}`,
    accepted: (number: string) => `Overgenomen als ${number}`,
  },
  fields: {
    title: 'Titel',
    titleHint: 'Zoals iedereen haar noemt; staat op elk scherm en op de wand.',
    national: 'Landelijk: zij gaat het hele land aan',
    parts: 'Meldkamers die geraakt zijn',
    addPart: 'Meldkamer toevoegen',
    choose: 'kies een meldkamer',
    untilHint: 'Leeg: het gaat daar nog door.',
    at: 'Overal voorbij om',
    dossiers: 'Dossiers die erbij horen',
    dossiersHint: 'Lopende dossiers van deze meldkamers; ze worden meteen verbonden, met dezelfde reden.',
    afwijking: 'Dossier',
    chooseDossier: 'kies een dossier',
    reason: 'Reden',
  },
};

export type GebeurtenisWords = typeof gebeurtenissen;
