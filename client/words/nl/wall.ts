// Dutch words of the wall display: short, because they are read from eight metres, and in full where only a screen reader hears them.

import type { ConditionId } from '#shared/alarm.ts';
import type { LocationClass } from '#shared/location.ts';

const counts: Readonly<Record<LocationClass, string>> = {
  own: 'EIGEN',
  transitional: 'OVERGANG',
  'other-meldkamer': 'UITWIJK',
  outside: 'BUITEN',
  'double-claim': 'DUBBEL',
  unknown: '?',
};

const condition: Readonly<Record<ConditionId, string>> = {
  A1: 'BUITEN',
  A2: 'ONBEKEND',
  A3: 'UITWIJK',
  A6: 'ONDERBEZET',
  A7: 'ONGEVULD',
  A12: 'STIL',
  'double-claim': 'DUBBEL',
  clock: 'KLOK FOUT',
};

export const wall = {
  title: 'Wandscherm',
  picture: 'Beeld van de tien meldkamers',
  counts,
  countsTitle: 'Functies naar plaats',
  condition,
  problemsTitle: 'Wat er niet is zoals het hoort',
  noProblems: 'Alle functies worden in de eigen meldkamer uitgevoerd.',
  meldkamers: 'Meldkamers',
  alarms: 'Alarmen',
  noAlarms: 'Geen alarmen',
  more: (count: number) => `+${count} meer`,
  moreSpoken: (count: number) => `en nog ${count} ${count === 1 ? 'alarm' : 'alarmen'}`,
  feed: 'Koppeling',
  feeds: (count: number) => `${count} koppelingen`,
  demo: 'DEMO',
  position: (position: string) => `pos. ${position}`,
  current: (age: string) => `actueel ${age}`,
  seconds: (seconds: number) => `${seconds} s`,
  faltering: (age: string) => `verbinding hapert ${age}`,
  old: (clock: string, age: string) => `BEELD OUD — laatste gegevens ${clock} (${age})`,
  lost: (clock: string, age: string) => `GEEN BEELD — laatste gegevens ${clock} (${age})`,
  healed: (clock: string) => `hersteld om ${clock}`,
  understaffed: 'onderbezet',
  silent: { old: 'oud', silent: 'stil', never: 'nooit gehoord' },
  guests: (count: number) => `+${count} te gast`,
  guestsSpoken: (count: number) => `${count} ${count === 1 ? 'discipline' : 'disciplines'} van elders te gast`,
  justNow: 'zojuist',
  sinceSpoken: (duration: string) => `sinds ${duration}`,
  partly: (count: number, total: number) => `${count} van ${total} onderdelen`,
  lastSpoken: (place: string) => `laatst bekend: ${place}`,
  waiting: 'Wacht op eerste beeld',
  waitingExplain: 'Dit scherm begint vanzelf zodra de server antwoordt.',
  unreachable: 'De server antwoordt niet',
  unreachableExplain: 'Dit scherm probeert het vanzelf opnieuw. Zie tot dan een ander scherm of bel de meldkamer.',
  signedOut: 'Dit wandscherm is niet ingelogd',
  signedOutExplain:
    'Open op deze computer de inloglink voor het wandscherm; de beheerder kan een nieuwe maken. Daarna gaat het beeld vanzelf verder.',
  broken: 'Dit scherm is gestopt',
  brokenExplain: (seconds: number) =>
    `Het begint opnieuw over ${seconds} s. De gegevens op de server zijn niet geraakt.`,
  settings: {
    title: 'Wandscherm instellen',
    explain: 'Vul in hoe groot het scherm is en hoe ver de verste lezer zit. De letters van het beeld volgen daaruit.',
    diagonal: 'Schermdiagonaal (inch)',
    distance: 'Afstand van de verste lezer (meter)',
    limits: (least: string, most: string) => `Van ${least} tot ${most}.`,
    wrong: (least: string, most: string) => `Vul een getal in van ${least} tot ${most}.`,
    save: 'Opslaan',
    saved: 'Opgeslagen op dit scherm.',
    toWall: 'Naar het wandscherm',
    readable: (arcmin: string) => `Leesbaar: de kleinste letters zijn ${arcmin} boogminuten hoog.`,
    tooSmall: (arcmin: string, diagonal: number, distance: string) =>
      `Dit scherm is te klein voor deze afstand: de kleinste letters zijn ${arcmin} boogminuten hoog, ten minste 16 is nodig. Neem een scherm van ${diagonal} inch of meer, of zet de verste lezer op ${distance} m of dichterbij.`,
    fullScreen: 'Deze maat klopt alleen als dit venster het hele scherm vult.',
    letters: 'Proefletters',
    lettersExplain: 'Loop naar de verste plaats. Kunt u beide regels en de tekens lezen, dan is de maat goed.',
    codes: (pixels: number) => `Codes en tellingen: ${pixels} px`,
    smallest: (pixels: number) => `Kleinste tekst: ${pixels} px`,
    symbols: (pixels: number) => `Tekens: ${pixels} px`,
    appearance: 'Weergave en taal',
  },
};

export type WallWords = typeof wall;
