// Dutch words for handing over the shift at the alarms of LMS. English in ../en/handover.ts is complete by type.

export const handover = {
  intro:
    'Wat u overneemt, per alarm één keer, en wat er sinds de vorige overdracht is gebeurd. Overnemen keurt niets goed en bevestigt geen alarm.',
  toPage: 'Dienstoverdracht',
  lists: {
    open: 'Open alarmen',
    old: 'Langer dan 4 uur geleden bevestigd, nog actief',
    shelved: 'Geparkeerd',
    suppressed: 'Onderdrukt',
    outOfService: 'Buiten dienst',
    gebeurtenissen: 'Gebeurtenissen die gaande zijn',
    undecided: 'Afwijkingen zonder besluit',
    since: 'Sinds de vorige overdracht',
  },
  none: {
    open: 'Geen open alarmen.',
    old: 'Geen.',
    shelved: 'Niets is geparkeerd.',
    suppressed: 'Niets is onderdrukt.',
    outOfService: 'Niets is buiten dienst.',
    gebeurtenissen: 'Geen.',
    undecided: 'Geen, voor zover bekend.',
  },
  /** A situation is one line. */
  openCount: (alarms: number, situations: number) =>
    alarms === situations ? String(alarms) : `${alarms}, ${situations} ${situations === 1 ? 'situatie' : 'situaties'}`,
  acknowledged: (who: string, at: string) => `bevestigd door ${who} om ${at}`,
  notAcknowledged: 'niet bevestigd',
  returned: (at: string) => `hersteld om ${at}`,
  aside: (who: string, until: string) => `tot ${until}, door ${who}`,
  owner: (party: string) => `eigenaar ${party}`,
  reason: (reason: string) => `reden: ${reason}`,
  standsFor: (sentence: string) => `door: ${sentence}`,
  standsForNone: 'het alarm dat ervoor stond is voorbij',
  allFunctions: (count: number) => `alle ${count} functies`,
  moved: (meldkamer: string, what: string, place: string) => `${meldkamer}: ${what} → ${place}`,
  acts: (parties: string) => `nu aan zet: ${parties}`,
  noMandate: 'geen mandaathouder',
  inPart: 'deels besloten',
  since: (moment: string) => `sinds ${moment}`,
  last: (who: string, at: string) => `Laatst overgenomen door ${who} op ${at}.`,
  lastNote: (note: string) => `Afgesproken: ${note}`,
  never: 'De dienst is hier nog niet eerder overgenomen: er is geen vorige overdracht om vanaf te tellen.',
  print: 'Afdrukken',
  refresh: 'Ververs',
  newer: 'Er is sindsdien meer vastgelegd.',
  take: {
    title: 'Dienst overnemen',
    note: 'Wat bij de overdracht is afgesproken (mag leeg blijven)',
    submit: 'Neem de dienst over',
    busy: 'Bezig…',
    again: 'Nog een overdracht',
    done: (at: string) => `Vastgelegd: u nam de dienst over om ${at}.`,
    notYours: 'Alleen LMS neemt de dienst aan haar alarmen over.',
    unseen: 'Wat u nog niet zag',
    trouble: {
      codes: {
        'version-conflict': 'Iemand anders nam de dienst intussen over. Kijk hierboven wie, en ververs.',
        'handover-outdated':
          'Niet overgenomen: er is meer vastgelegd dan u zag, of langer geleden. Lees hieronder wat dat is en neem dan over.',
        'not-yours': 'Alleen LMS neemt de dienst aan haar alarmen over.',
      },
      unreachable: 'De server antwoordde niet. Probeer het opnieuw; dubbel kan geen kwaad.',
      other: (why: string) => `Niet vastgelegd: ${why}.`,
    },
  },
};

export type HandoverWords = typeof handover;
