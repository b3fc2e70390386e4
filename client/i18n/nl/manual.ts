// Dutch words of manual entry: what a meldkamer says by hand while its feed is down. English in ../en/manual.ts is complete by type.

export const manual = {
  intro:
    'Voer in waar elke functie nu wordt uitgevoerd zolang de koppeling van de meldkamer niets opgeeft. Alleen wat u wijzigt of herbevestigt wordt vastgelegd.',
  introOwn:
    'Voer in waar uw eigen functies nu worden uitgevoerd en hoe zij bezet zijn. Wat u vastlegt staat naast wat de meldkamer opgeeft en vervangt dat niet. Dat een functie weg is, telt direct; dat zij terug is, telt pas als de koppeling, LMS of de ontvangende meldkamer dat bevestigt.',
  enter: 'Handmatig invoeren',
  enterShort: 'Invoeren',
  enterFor: (name: string) => `Handmatig invoeren voor ${name}`,
  enterKey: 'Ctrl+Alt+H',
  choose: 'Meldkamer',
  chooseFirst: 'Kies de meldkamer waarvoor u invoert.',
  forbidden: 'Uw rol kan niet handmatig invoeren.',
  onlyOwn: (name: string) => `U kunt alleen invoeren voor uw eigen meldkamer: ${name}.`,
  onlyOwnFunctions: (name: string) => `U kunt alleen uw eigen functies invoeren; die horen bij meldkamer ${name}.`,
  unknownMeldkamer: (id: string) => `Er is geen meldkamer ${id}.`,
  holdsUntil: (at: string, lapses: string) =>
    `Wat u nu vastlegt geldt tot ${at}, en staat daarna als oud nog tot ${lapses} in het register; herbevestigen vóór ${at}.`,
  feedAlive: (systems: string, name: string) =>
    `Let op: de koppeling ${systems} van ${name} leeft. Voert u iets anders in dan zij opgeeft, dan is dat een tegenspraak: beide blijven zichtbaar.`,
  functions: 'Plaats per functie',
  staffing: 'Bezetting per post',
  lastKnown: 'Laatst bekend',
  nothingKnown: 'nog nooit opgegeven',
  since: (at: string) => `sinds ${at}`,
  now: 'Nu',
  choice: {
    unchanged: 'geen wijziging',
    own: 'eigen meldkamer',
    other: 'andere meldkamer',
    elsewhere: 'elders',
    unknown: 'onbekend',
  },
  which: 'Welke meldkamer',
  /** What the one who enters said last: a place, or how many. */
  reconfirm: (what: string) => `herbevestig ${what}`,
  filled: 'Gevuld',
  minimum: 'Minimum',
  sharedWith: 'Gedeeld met',
  notShared: 'niet gedeeld',
  minimumOfPolicy: (minimum: number) => `minimum ${minimum} (beleid)`,
  staffingOf: (post: string) => `${post}, bezetting`,
  headcount: (filled: number, minimum: number | null) => `${filled} gevuld, minimum ${minimum ?? 'onbekend'}`,
  received: 'Functies van andere meldkamers die hier waren',
  receivedMeans:
    'Bevestig alleen wat u zelf heeft gezien: dat de functie hier niet meer wordt uitgevoerd en terug is bij de eigen meldkamer. Uw bevestiging telt als terugkeer.',
  confirmReturn: 'is terug bij de eigen meldkamer',
  fill: {
    title: 'In één keer invullen',
    explain:
      'Dit vult alleen het formulier in: niets wordt verstuurd vóór Vastleggen. Wat u zelf al anders koos, blijft staan.',
    known: 'Alles herbevestigen zoals laatst bekend',
    own: 'Alles in eigen meldkamer',
    /** After the name of a discipline. */
    of: { known: 'herbevestigen zoals laatst bekend', own: 'in eigen meldkamer' },
    knownKey: (digit: number) => `Ctrl+Alt+${digit}`,
    ownKey: (digit: number) => `Ctrl+Alt+Shift+${digit}`,
    left: {
      unknown: (count: number) => `Niet herbevestigd, want niet bekend (${count}):`,
      disputed: (count: number) =>
        `Niet herbevestigd, want de opgaven spreken elkaar tegen of een terugkeer is niet bevestigd (${count}):`,
    },
    said: (pending: number, left: number) =>
      left === 0
        ? `Ingevuld: ${pending} ${pending === 1 ? 'regel' : 'regels'} om vast te leggen.`
        : `Ingevuld: ${pending} ${pending === 1 ? 'regel' : 'regels'} om vast te leggen; ${left} niet herbevestigd.`,
  },
  changes: {
    title: 'Wat u vastlegt',
    changed: (count: number) => `Wijzigt (${count})`,
    same: (count: number) => `Alleen herbevestigd (${count})`,
    became: (count: number) => `Vastgelegd (${count})`,
    was: 'was',
    becomes: 'wordt',
    unknown: 'niet bekend',
    incomplete: 'nog niet volledig ingevuld',
  },
  submit: 'Vastleggen',
  submitKey: 'Ctrl+Enter',
  busy: 'Bezig met vastleggen…',
  pending: (count: number) => (count === 1 ? '1 regel om vast te leggen' : `${count} regels om vast te leggen`),
  nothingPending: 'Nog niets gewijzigd of herbevestigd.',
  error: {
    nothing: 'Wijzig of herbevestig ten minste één regel.',
    which: 'Kies welke andere meldkamer.',
    place: 'Noem de plaats.',
    filled: 'Vul in hoeveel posities gevuld zijn.',
    notReceived: 'Deze functie was hier volgens de laatste opgave niet, of is al terug.',
    forbidden: 'Uw sleutel mag dit niet vastleggen.',
  },
  failed: (title: string) => `Vastleggen is niet gelukt (${title}). Er is niets verloren: probeer het opnieuw.`,
  unreachable: 'De server antwoordt niet. Wat u invoerde staat er nog: probeer het opnieuw.',
  result: {
    accepted: (position: string) => `Vastgelegd op positie ${position}`,
    unchanged: 'Stond er al zo',
    duplicate: (position: string) => `Was al vastgelegd op positie ${position}`,
    rejected: 'Niet vastgelegd',
  },
  done: (count: number) => (count === 1 ? '1 regel vastgelegd.' : `${count} regels vastgelegd.`),
  doneWithRefused: (count: number, refused: number) => `${count} vastgelegd, ${refused} niet vastgelegd.`,
};

export type ManualWords = typeof manual;
