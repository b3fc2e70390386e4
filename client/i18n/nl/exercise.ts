// Dutch words for an exercise: the band around all that is played, the line on the real screens, and the page where LMS begins and ends one.
// English in ../en/exercise.ts is complete by type.

import type { ExerciseRefusal } from '#shared/desk/exercising.ts';

const refusal: Readonly<Record<ExerciseRefusal['code'], string>> = {
  'not-yours': 'Alleen LMS begint en beëindigt een oefening.',
  'exercise-running': 'Er loopt al een oefening: beëindig die eerst.',
  'exercise-too-long': 'Het einde ligt niet binnen twaalf uur vanaf nu.',
  'exercise-over': 'Deze oefening is al beëindigd.',
};

export const exercise = {
  word: 'OEFENING',
  /** On the wall, where there is no room for its name. */
  onWall: (number: number) => `OEFENING ${number}`,
  /** In front of what is said aloud. */
  spoken: (sentence: string) => `Oefening. ${sentence}`,
  /** Of a party: nobody real is called or told. */
  receiver: (party: string) => `${party} (oefenontvanger)`,
  /** Of a dossier or a gebeurtenis: a real one may have the same number. */
  numbered: (number: string) => `oefening ${number}`,
  band: {
    label: 'Dit is een oefening',
    name: (number: number, title: string) => `OEFENING ${number} – ${title}`,
    notReal: 'Niets op dit scherm is echt.',
    ended: (moment: string) => `beëindigd ${moment}`,
    leave: 'Naar het echte beeld',
  },
  line: {
    label: 'Oefening',
    running: (number: number) => `Oefening ${number} loopt`,
    all: 'alle meldkamers',
    until: (moment: string) => `tot ${moment}`,
    toExercise: 'Naar de oefening',
    toEnd: 'Beëindigen',
    onWall: 'OEFENING LOOPT',
  },
  toPage: 'Oefening',
  title: 'Oefening',
  intro:
    'Wat in een oefening gespeeld wordt staat in een eigen journaal, met eigen schermen, alarmen en dossiers. Het komt nooit in het echte beeld, het register of de cijfers. Een koppeling doet mee door in elk bericht het nummer van de oefening mee te geven; alles zonder nummer blijft echt.',
  none: 'Er is nog geen oefening geweest.',
  last: 'Laatste oefening',
  running: 'loopt',
  ended: (moment: string) => `beëindigd ${moment}`,
  endedByItself: (moment: string) => `vanzelf beëindigd ${moment}: de tijd was om`,
  begunBy: 'Begonnen door',
  who: 'Meldkamers',
  until: 'Loopt tot',
  mark: 'Kenmerk in een bericht',
  look: 'Bekijk wat er gespeeld is',
  begin: 'Begin een oefening',
  end: 'Beëindig de oefening',
  endNote: 'De schermen van de oefening blijven te lezen tot de volgende begint; er komt niets meer bij.',
  fields: {
    title: 'Naam van de oefening',
    titleHint: 'Staat op elk scherm.',
    meldkamers: 'Meldkamers die meedoen',
    meldkamersHint: 'Geen aangevinkt: alle meldkamers, een landelijke oefening.',
    until: 'Eindigt vanzelf om',
    untilHint: 'Ten hoogste twaalf uur vanaf nu.',
  },
  begun: 'Oefening begonnen',
  done: 'Oefening beëindigd',
  refusal,
  failed: (why: string) => `Dit is niet vastgelegd: ${why}.`,
};

export type ExerciseWords = typeof exercise;
