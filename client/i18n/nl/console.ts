// Dutch words of the operations console. English in ../en/console.ts is complete by type.

import type { StateCount } from '#shared/overview/state-view.ts';

export const consoleScreen = {
  title: 'Meldtafel',
  matrix: 'Meldkamers en disciplines',
  meldkamers: 'Meldkamer',
  noJournal:
    'Er is nog niets ontvangen: het journaal is leeg. Alles hieronder is onbekend totdat de eerste koppeling zich meldt.',
  waiting: 'Wacht op het eerste beeld van de server…',
  changed: 'gewijzigd',
  changedSpoken: 'zojuist gewijzigd',
  /** Text of a cell in full, for its accessible name. */
  alarmsInCell: (count: number, priority: string) =>
    count === 1 ? `1 alarm, prioriteit ${priority}` : `${count} alarmen, hoogste prioriteit ${priority}`,
  /** All over, and seen by nobody. */
  returnedIn: (count: number) =>
    count === 1 ? '1 hersteld alarm, niet bevestigd' : `${count} herstelde alarmen, niet bevestigd`,
  staffingSpoken: (level: string) => `bezetting ${level}`,
  noStaffing: 'bezetting niet opgegeven',
  planbaarSpoken: 'planbare zorg wordt elders uitgevoerd',
  someParts: (count: number, total: number) => `${count} van ${total} ${total === 1 ? 'onderdeel' : 'onderdelen'}`,
  neverHeard: 'nooit gehoord',
  /** Its feed is heard, and never said where it is. */
  neverStated: 'nooit opgegeven',
  /** For a cell or a row head with no room for the sentence. */
  narrow: {
    never: 'nooit',
    notConnected: 'nog niet',
    apart: 'niet mee',
    last: (place: string) => `was ${place}`,
    toConfirm: 'terug?',
    staffing: { at: '= min.', below: '< min.' },
    guests: (count: number) => `+${count}`,
  },
  guestsSpoken: (count: number) => (count === 1 ? '1 functie te gast' : `${count} functies te gast`),
  statesMore: (count: number) => `+${count}`,
  stateSpoken: (state: string) => `dienst: ${state}`,
  statesCounted: ({ count, isLast }: StateCount, level: string) =>
    `${isLast ? 'laatst: ' : ''}${count} ${count === 1 ? 'meldkamer' : 'meldkamers'} ${level}`,
  counts: 'Stand van alle cellen',
  total: (count: number) => `totaal ${count} ${count === 1 ? 'discipline' : 'disciplines'}`,
  expectedShort: (from: string, until: string, planned: number, minimum: number) =>
    `${from} tot ${until}: ${planned} gepland, minimum ${minimum}`,
  banner: {
    label: 'Nieuwste onbevestigde alarm',
    quiet: 'Geen onbevestigde alarmen van prioriteit kritiek of hoog',
    quietOld: 'Verbinding verbroken: of er nieuwe alarmen zijn is onbekend',
    since: (clock: string) => `sinds ${clock}`,
    /** What waits besides the newest: still so, and over; empty for nothing. */
    more: (active: number, returned: number) => {
      const parts = [
        active === 0 ? null : `+${active} onbevestigd`,
        returned === 0 ? null : `${returned} hersteld, niet bevestigd`,
      ];
      return parts.filter((part) => part !== null).join(' · ');
    },
    /** Alarms that are over and that nobody acknowledged; empty for none. */
    returned: (critical: number, high: number) => {
      const parts = [
        critical === 0 ? null : `${critical} ${critical === 1 ? 'kritiek alarm' : 'kritieke alarmen'}`,
        high === 0 ? null : `${high} ${high === 1 ? 'hoog alarm' : 'hoge alarmen'}`,
      ].filter((part) => part !== null);
      return parts.length === 0 ? '' : `${parts.join(' en ')} hersteld, nog niet bevestigd`;
    },
    /** What one seat asked to set aside, and another has to confirm. */
    asked: (count: number) =>
      count === 1 ? '1 verzoek wacht op een tweede' : `${count} verzoeken wachten op een tweede`,
    acknowledgeParts: (count: number) => `Bevestig ${count}…`,
    toList: 'Toon',
  },

  quiet: {
    suppressed: (count: number) => `Onderdrukt ${count}`,
    shelved: (count: number) => `Geparkeerd ${count}`,
    'out-of-service': (count: number) => `Buiten dienst ${count}`,
  },

  summary: {
    label: 'Stand per prioriteit',
    returned: (parts: string) => `hersteld, niet bevestigd: ${parts}`,
    /** All that call for nobody now: suppressed, shelved and out of service. */
    quiet: 'Apart',
  },

  list: {
    title: 'Alarmlijst',
    titleOf: (situations: number) => `Alarmlijst · ${situations} ${situations === 1 ? 'situatie' : 'situaties'}`,
    active: (active: number, returned: number) =>
      returned === 0 ? `Actief ${active}` : `Actief ${active} · hersteld ${returned}`,
    filter: 'Welke alarmen',
    none: (clock: string) => `Geen alarmen. Stand ${clock}.`,
    noneKnown: (clock: string) => `Geen alarmen bekend tot ${clock}; verbinding verbroken, sindsdien onbekend.`,
    noneQuiet: {
      suppressed: (clock: string) => `Geen onderdrukte alarmen. Stand ${clock}.`,
      shelved: (clock: string) => `Geen geparkeerde alarmen. Stand ${clock}.`,
      'out-of-service': (clock: string) => `Geen alarmen buiten dienst. Stand ${clock}.`,
    },
    fresh: (count: number) => (count === 1 ? '1 nieuw ↑' : `${count} nieuwe ↑`),
    resort: 'Sorteer opnieuw',
    gone: 'Afgehandeld',
    acknowledgedBy: (who: string, clock: string) => `door ${who} om ${clock}`,
    occurrences: (count: number) => `${count}× opgetreden`,
    /** Besides the one that is named. */
    parts: (count: number) => `+${count} ${count === 1 ? 'alarm' : 'alarmen'}`,
    partsExpired: 'bevestiging verlopen',
    /** `active`: how many of its alarms are still so. */
    partsWaiting: (waiting: number, count: number, active: number) => {
      const core = active === 0 ? 'hersteld' : `${active} van ${count} ${count === 1 ? 'alarm' : 'alarmen'} actief`;
      return waiting === 0 ? `${core}, alle bevestigd` : `${core}, ${waiting} niet bevestigd`;
    },
    shortLeftOpen:
      'de nieuwste opgave noemt die uren niet meer, of een lager minimum: blijft tot er genoeg gepland zijn',
    minimumLowered: 'opgegeven minimum verlaagd: blijft tot er genoeg zijn of LMS minder vraagt',
    moreShort: (count: number) => `nog ${count} ${count === 1 ? 'dagdeel' : 'dagdelen'}`,
    /** Functions joined it later than what is one move. */
    extended: (clock: string) => `uitgebreid ${clock}`,
    /** One alarm came to be about more than was acknowledged. */
    extendedSince: (clock: string) => `uitgebreid sinds ${clock}`,
    showParts: (parts: string, sentence: string) => `${parts}, toon: ${sentence}`,
    hideParts: (parts: string, sentence: string) => `${parts}, verberg: ${sentence}`,
    /** Who has to act, on what, until when. */
    actsNow: (said: string) => `nu: ${said}`,
    actsTurn: (step: number, name: string) => `ladder stap ${step}, ${name}`,
    actsBesides: (step: string, who: string) => `${step}: ${who}`,
    actsUntil: (minutes: number) => `nog ${minutes} min`,
    loose: 'Losse lijst',
    together: 'Per situatie',
    visible: 'Bevestig zichtbare…',
    openAlarm: (sentence: string) => `Open: ${sentence}`,
    several: 'div.',
  },

  flood: {
    banner: (clock: string, count: number) =>
      `Alarmvloed sinds ${clock}: ${count} opgekomen, zonder wat hun dossiers missen`,
    grouped: 'Gegroepeerd per meldkamer',
    ungroup: 'Losse lijst',
    group: 'Groepeer',
    key: 'Ctrl+Alt+L',
    groupOf: (name: string, active: number, returned: number) =>
      returned === 0 ? `${name}: ${active} actief` : `${name}: ${active} actief, ${returned} hersteld`,
    shared: 'Meer meldkamers',
    show: 'Toon',
    hide: 'Verberg',
    announced: (count: number) =>
      `Alarmvloed: ${count} nieuwe alarmen in tien minuten, de lijst is gegroepeerd per meldkamer`,
    over: 'De alarmvloed is voorbij',
  },

  acknowledge: {
    named: (sentence: string) => `Bevestig: ${sentence}`,
    busy: 'Bezig…',
    behind: 'Vastgelegd; het beeld volgt nog',
    notAllowed: 'Bevestigen kan de LMS, of deze meldkamer zelf.',
    note: 'Notitie (mag leeg blijven)',
    noteWarning: 'Geen namen, telefoonnummers of gegevens over patiënten of incidenten. Hooguit 200 tekens.',
    left: (count: number) => `nog ${count} ${count === 1 ? 'teken' : 'tekens'}`,
    key: 'Ctrl+Alt+B',
    nothingToAcknowledge: 'Er is geen actief kritiek of hoog alarm dat u kunt bevestigen',
    notInPast: 'Dit is een moment van vroeger; bevestigen kan op de meldtafel',
    dialogTitle: (count: number) =>
      count === 1 ? '1 zichtbaar alarm bevestigen?' : `${count} zichtbare alarmen bevestigen?`,
    situationTitle: (count: number) => `Bevestig deze situatie: ${count} ${count === 1 ? 'alarm' : 'alarmen'}`,
    situation: (sentence: string, count: number) =>
      `Bevestig de situatie, ${count} ${count === 1 ? 'alarm' : 'alarmen'}: ${sentence}`,
    dialogExplain: 'Bevestigen betekent: ik heb dit alarm gezien. Het lost niets op en keurt niets goed.',
    dialogConfirm: (count: number) => `Bevestig deze ${count}`,
    /** Of one that came to be about something else while this was open. */
    dialogChanged: 'gewijzigd sinds u dit opende',
    dialogNone: 'Er is geen onbevestigd alarm in beeld.',
    failed: (sentence: string, why: string) => `Niet bevestigd: ${sentence}. ${why}`,
    dismiss: 'Gezien',
    trouble: {
      unreachable: 'De server antwoordde niet. Probeer het opnieuw; dubbel bevestigen kan geen kwaad.',
      first: (who: string, clock: string) => `${who} was eerder, om ${clock}. U hoeft niets te doen.`,
      firstUnknown: 'Iemand anders was eerder. U hoeft niets te doen.',
      changed: 'Het alarm is intussen veranderd. Kijk wat er nu staat en bevestig dan opnieuw.',
      suppressed: 'Een ander alarm staat hiervoor. Bevestig dat.',
      exerciseOver: 'De oefening is beëindigd: er wordt niets meer in vastgelegd.',
      gone: 'Dit alarm is al afgehandeld. U hoeft niets te doen.',
      forbidden: 'Uw rol mag dit alarm niet bevestigen. Vraag het de LMS of de meldkamer zelf.',
      note: (problem: string) =>
        `De notitie is geweigerd (${problem}). Haal namen en nummers weg en probeer het opnieuw.`,
      other: (title: string) => `De server weigerde (${title}). Probeer het opnieuw of bel beheer.`,
    },
  },

  aside: {
    open: { shelved: 'Parkeren', 'out-of-service': 'Buiten dienst stellen' },
    explain: {
      shelved:
        'Het alarm vraagt tot dan geen aandacht. Het wordt gewoon beoordeeld en vastgelegd, en roept weer zodra het om iets anders gaat.',
      'out-of-service':
        'Voor werk aan wat dit alarm bewaakt. Het vraagt tot dan geen aandacht, wordt gewoon beoordeeld en roept weer zodra het om iets anders gaat.',
    },
    explainSecond: {
      shelved:
        'Een kritiek alarm parkeert u hooguit 60 minuten, en een ander moet dat met een eigen sleutel bevestigen. Tot dan blijft het roepen.',
      'out-of-service':
        'Een kritiek alarm buiten dienst stellen moet een ander met een eigen sleutel bevestigen. Tot dan blijft het roepen.',
    },
    lasting: 'Hoe lang',
    choose: 'kies',
    owner: 'Eigenaar',
    ownerHint: 'Wie zorgt dat het weer in dienst kan?',
    reason: 'Reden',
    reasonHint: 'Waarom hoeft nu niemand te handelen?',
    submit: { shelved: 'Parkeer', 'out-of-service': 'Stel buiten dienst' },
    ask: 'Vraag om bevestiging',
    confirm: { shelved: 'Bevestig het parkeren', 'out-of-service': 'Bevestig buiten dienst' },
    takeBack: 'Trek de vraag in',
    end: { shelved: 'Niet langer parkeren', 'out-of-service': 'Weer in dienst' },
    by: (state: string, who: string, at: string) => `${state}, door ${who} om ${at}`,
    ownedBy: (party: string) => `eigenaar ${party}`,
    confirmedBy: (who: string, at: string) => `bevestigd door ${who} om ${at}`,
    because: (reason: string) => `reden: ${reason}`,
    asked: {
      shelved: (who: string, until: string) => `${who} wil het parkeren tot ${until}; een ander moet dat bevestigen`,
      'out-of-service': (who: string, until: string) =>
        `${who} wil het buiten dienst stellen tot ${until}; een ander moet dat bevestigen`,
    },
    /** On the line of the alarm. */
    pending: {
      shelved: (until: string, who: string) => `gevraagd: parkeren tot ${until} door ${who}`,
      'out-of-service': (until: string, who: string) => `gevraagd: buiten dienst stellen tot ${until} door ${who}`,
    },
    waitsForSecond: 'wacht op een tweede',
    trouble: {
      codes: {
        'version-conflict': 'Het alarm is intussen veranderd. Kijk wat er nu staat en probeer het dan opnieuw.',
        'not-found': 'Dit alarm is al afgehandeld. U hoeft niets te doen.',
        'aside-already': 'Iemand anders was eerder: het is al zo.',
        'not-aside': 'Het is niet meer zo: iemand anders was eerder, of de tijd is om.',
        'aside-of-same-key': 'Met deze sleutel is het gevraagd. Een ander moet het bevestigen, met een eigen sleutel.',
        'not-allowed': 'Alleen de LMS mag dit.',
      },
      unreachable: 'De server antwoordde niet. Probeer het opnieuw; dubbel kan geen kwaad.',
      other: (why: string) => `Niet vastgelegd: ${why}.`,
    },
  },

  sound: {
    on: 'Geluid aan',
    off: 'GELUID UIT',
    offExplain: 'Dit scherm kan geen geluid geven',
    silenced: 'Stil',
    test: 'Geluid testen',
    tested: 'Geluidstest gespeeld',
    silence: 'Stil 30 s',
    said: 'Geluid 30 seconden stil',
    /** Where there is no room for more. */
    short: { on: 'aan', off: 'UIT', silenced: 'stil', silence: '30 s' },
  },

  news: {
    raised: (priority: string, sentence: string) => `Nieuw alarm, prioriteit ${priority}: ${sentence}`,
    returned: (sentence: string) => `Hersteld: ${sentence}`,
    acknowledged: (sentence: string, who: string) => `Bevestigd door ${who}: ${sentence}`,
  },

  drawer: {
    label: (title: string) => `Detail: ${title}`,
    since: 'toestand sinds',
    confirmed: 'bevestigd',
    source: 'bron',
    states: 'Toestand van de dienst',
    stateSince: (clock: string) => `gemeld ${clock}`,
    dossiers: 'Dossier',
    dossier: {
      kind: 'soort',
      term: 'termijn',
      span: (start: string, end: string) => `${start} tot ${end}`,
      noEnd: 'onbekend einde',
      owner: 'eigenaar',
      decision: 'besluit',
      decided: (outcome: string, party: string, mandate: string, at: string) =>
        `${outcome} door ${party}, ${at} · mandaat: ${mandate}`,
      next: 'volgende stap',
      mandate: 'mandaat',
      ladder: 'ladder',
      turn: (step: number, name: string, parties: string) => `stap ${step}, ${name}: ${parties}`,
      nextTurn: (time: string) => `volgende stap over ${time}`,
      lastTurn: 'laatste stap genomen',
    },
    /** Of one that does not have the absence now. */
    earlier: (stage: string, start: string) => `${stage}, begin ${start}`,
    noDossier: 'Wat elders is heeft nog geen dossier.',
    makeAfwijking: 'Maak afwijking',
    openDossier: (number: string) => `Open dossier ${number}`,
    alarms: 'Alarmen',
    noAlarms: (clock: string) => `Geen alarmen. Stand ${clock}.`,
    actsNow: 'Nu aan zet',
    chain: 'Waardoor',
    record: 'Wat te doen',
    /** The alarm that was pressed, of those of one subject. */
    opened: 'Dit alarm opende u',
    elapsed: (age: string) => `${age} verstreken`,
    /** It is still so, and the time in which acting helps is over. */
    overdue: (age: string) => `voorbij, ${age} verstreken`,
    lasted: (age: string) => `duurde ${age}`,
    callsAgain: 'vraagt opnieuw aandacht',
    callsAgainSince: (moment: string) => `sinds ${moment}`,
    climbed: 'niet bevestigd',
    climbedTo: (step: number, name: string, moment: string) => `ladder stap ${step}, ${name}, sinds ${moment}`,
    raisedAt: 'begonnen',
    stateOf: 'staat',
    parts: 'Onderdelen',
    columns: {
      part: 'Onderdeel',
      place: 'Plaats',
      since: 'Sinds',
      confirmed: 'Bevestigd',
      source: 'Bron',
    },
    claims: 'Opgaven die elkaar tegenspreken',
    late: 'Te laat gemeld; verandert niets aan wat andere bronnen melden',
    planbaar: 'Planbare zorg elders',
    guests: 'Te gast',
    guestFrom: (meldkamer: string) => `van ${meldkamer}`,
    feeds: 'Koppelingen',
    noFeeds: 'Van deze meldkamer is nog nooit iets gehoord.',
    heard: 'gehoord',
    staffing: 'Bezetting',
    noStaffing: 'Er is geen bezetting opgegeven.',
    cacos: (present: number, unknown: number) =>
      `Landelijk ${present === 1 ? '1 CaCo' : `${present} CaCo’s`}; wie voor twee meldkamers werkt telt één keer.${
        unknown === 0 ? '' : ` Van ${unknown} ${unknown === 1 ? 'meldkamer' : 'meldkamers'} is de CaCo niet bekend.`
      }`,
    headcount: (filled: number, minimum: number | null) =>
      `${filled} gevuld, minimum ${minimum === null ? 'onbekend' : minimum}`,
    trend: (post: string) => `Bezetting ${post}`,
    range: 'Periode',
    ranges: { 60: '60 min', 480: '8 uur', 1440: '24 uur' },
    post: 'Post',
    minimum: 'min.',
    planned: 'gepland',
    filled: 'gevuld',
    level: 'Niveau',
    gap: 'geen gegevens',
    from_: 'Van',
    to_: 'Tot',
    expectedShort: 'Volgens planning onder het minimum',
    ahead: (post: string) => `Planning ${post}`,
    shortFrom: (when: string) => `onder minimum vanaf ${when}`,
    noTrend: 'In deze periode is niets opgegeven.',
    timeline: 'Tijdlijn',
    noTimeline: 'Hierover staat nog niets in het journaal.',
    by: (who: string) => `door ${who}`,
    place: (position: string) => `positie ${position}`,
    feedsOf: 'Koppelingen die stil zijn',
  },

  map: {
    title: 'Kaart',
    explain: 'Schematisch: gelijke tegels, geen ware afstanden.',
    outside: 'Buiten de meldkamers',
    nothingMoved: 'Niets is verplaatst: elke functie waarvan de plaats bekend is, is in de eigen meldkamer.',
    unknownPlaces: (count: number) =>
      count === 1 ? 'Van 1 functie is de plaats onbekend.' : `Van ${count} functies is de plaats onbekend.`,
    moved: (count: number) => `Verplaatst: ${count} ${count === 1 ? 'functie' : 'functies'}`,
    arrow: (from: string, to: string) => `${from} → ${to}`,
    arrowSpoken: (from: string, to: string) => `van ${from} naar ${to}`,
  },
};

export type ConsoleWords = typeof consoleScreen;
