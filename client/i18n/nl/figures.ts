// Dutch words of the figures and the yearly report. Every figure comes with the sentence that says what is counted; never a verdict.
// English in ../en/figures.ts.

const month = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const monthShort = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

export const figures = {
  title: 'Cijfers',
  intro: 'Wat het journaal telt over de gekozen periode. Een cijfer zegt wat is vastgelegd, niet of iets mocht.',
  month,
  monthShort,
  unit: 'Periode',
  units: { month: 'maand', quarter: 'kwartaal', year: 'jaar', free: 'vrij gekozen' },
  quarter: (number: number, year: string) => `${number}e kwartaal ${year}`,
  span: (from: string, to: string) => `${from} tot en met ${to}`,
  previous: 'Vorige periode',
  next: 'Volgende periode',
  meldkamer: 'Meldkamer',
  allMeldkamers: 'alle meldkamers',
  perMonth: 'Per maand',
  loading: 'Cijfers laden…',
  forbidden: 'Uw rol heeft geen toegang tot de cijfers.',
  exportCsv: 'CSV van deze periode en die ervoor',
  nothing: 'In deze periode is hiervan niets vastgelegd.',
  total: 'Totaal',
  absent: 'afwezig samen',
  covered: {
    inTime: 'gedekt, op tijd',
    later: 'gedekt, later',
    spoken: 'gedekt, mondeling',
    byParty: 'waarvan door de partij zelf',
  },
  besides: (contested: string, unknown: string) =>
    `Daarnaast, in geen van de balken: dubbel opgegeven ${contested} uur, plaats onbekend ${unknown} uur.`,
  establishedBesides: (away: string, home: string) =>
    `Waarvan vastgesteld achteraf door LMS welke bron gelijk had: ${away} uur niet in de eigen meldkamer, ${home} uur in de eigen meldkamer. Die uren staan al in de balk en de tabel.`,
  class: {
    own: 'eigen meldkamer',
    other: 'andere meldkamer',
    outside: 'buiten de tien',
    transitional: 'overgang',
    notOwn: 'niet eigen, samen',
    whole: 'alle uren',
  },
  comparison: {
    with: (from: string, to: string, before: string, now: string) =>
      `Vergeleken met de periode ervoor, ${from} tot en met ${to}. Verantwoorde uren van alle functies: toen ${before}, nu ${now}.`,
    nothing: (from: string, to: string) =>
      `Met de periode ervoor, ${from} tot en met ${to}, is niet te vergelijken: daarvan is niets vastgelegd.`,
    was: (before: string) => `was ${before}`,
  },
  toReport: 'Jaarverslag',
  summary: {
    title: 'In het kort',
    opened: 'dossiers geopend',
    closed: 'dossiers gesloten',
    undecided: 'zonder enig besluit',
    recurrences: 'herhalingen',
    overdue: 'evaluaties over tijd',
    coveredMs: 'uur gedekt',
    uncoveredMs: 'uur ongedekt',
    doubleClaimMs: 'uur dubbel opgegeven',
    unknownMs: 'uur plaats onbekend',
    establishedMs: 'uur vastgesteld achteraf',
    belowMinimumMs: 'uur onder minimum',
    definition:
      'Geopend en gesloten: dossiers die in de periode een nummer kregen of werden gesloten. Zonder enig besluit: dossiers die in de periode speelden en nooit zijn toegestaan door een partij met mandaat, noch geweigerd; een dossier dat voor een deel of te laat besloten is, staat hier niet bij: dat zijn de ongedekte uren; een storing of onderhoud met alle functies in de eigen meldkamer vraagt geen besluit. Herhalingen: dossiers die in de periode speelden, van een functie die binnen de tijd die het beleid noemt al eerder bij een andere meldkamer was, of al eerder buiten de tien. De overige getallen zijn hieronder omschreven.',
  },
  places: {
    title: 'Waar functies waren, per meldkamer',
    definition:
      'Alle uren van alle functies, zonder planbare zorg, van de eerste vastlegging in het journaal tot nu; ook uren van daarvoor, voor zover een bron die heeft opgegeven. Elk uur telt één keer. Buiten de tien: buiten elke meldkamer. Overgang: op een overgangslocatie volgens het Besluit aanwijzing meldkamers, art. 2. Dubbel opgegeven: de ene bron zegt in de eigen meldkamer, de andere elders. Plaats onbekend: niemand zei waar de functie was, of de bron zweeg. De uren in de eigen meldkamer staan alleen in de tabel; met de balk samen zijn zij alle uren. Vastgesteld achteraf: LMS stelde later vast welke bron gelijk had; die uren tellen bij de klasse die deze bron opgaf, en zijn geen klasse apart.',
  },
  monthlyPlaces: {
    title: 'Waar functies waren, per maand',
    definition: 'Dezelfde uren van alle functies per kalendermaand, Nederlandse tijd.',
  },
  planned: {
    title: 'Planbare zorg: waar functies waren',
    definition:
      'De uren van functies voor planbare zorg, die elders mag worden uitgevoerd en in geen ander cijfer meetelt. Elk uur telt één keer, zoals bij de andere functies.',
  },
  outside: {
    title: 'Uren niet in de eigen meldkamer, per meldkamer',
    definition:
      'Uren waarin een functie in een andere meldkamer of buiten elke meldkamer was, opgeteld per functie. Gedekt: op dat moment gold voor die plaats een besluit van een partij met mandaat. Op tijd: het stond toen al in het register. Later: het was toen genomen, en is daarna pas vastgelegd. Mondeling: door LMS vastgelegd met een nummer in het eigen logboek, en door de partij nog niet bevestigd. Door de partij zelf: wat zij zelf vastlegde; de rest legde LMS namens haar vast. Ongedekt: al het andere. Uren die dubbel zijn opgegeven of waarin de plaats onbekend was, zijn gedekt noch ongedekt. Waarvan vastgesteld achteraf: LMS stelde later vast welke bron gelijk had; die uren staan ook in een van de andere kolommen. Uren van planbare zorg en op een overgangslocatie tellen niet mee.',
  },
  monthly: {
    title: 'Uren niet in de eigen meldkamer, per maand',
    definition: 'Dezelfde uren, gedekt en ongedekt, per kalendermaand, Nederlandse tijd.',
  },
  reasons: {
    title: 'Naar reden',
    definition:
      'De uren niet in de eigen meldkamer, gedekt en ongedekt, naar de soort reden in het dossier waar zij bij horen. Onbekend: er is geen soort reden opgegeven, of de uren horen bij geen dossier.',
    reason: 'Soort reden',
    dossiers: 'Dossiers',
  },
  kinds: {
    title: 'Naar soort',
    definition: 'Dossiers die in de periode speelden, naar soort afwijking. Wat is ingetrokken telt niet mee.',
    kind: 'Soort',
  },
  decision: {
    title: 'Tijd tot het besluit',
    definition:
      'Van het eerste moment dat een functie weg was tot het eerste besluit van een partij met mandaat werd genomen, voor dossiers die in de periode speelden. Een besluit dat er toen al was, telt als vooraf; wat is geweigerd, telt niet mee. Daarnaast, over dezelfde dossiers, de tijd tot dat besluit in het register stond.',
    group: 'Tijd na het begin',
    groups: {
      before: 'vooraf',
      hour: 'binnen 1 uur',
      day: '1 tot 24 uur',
      week: '1 tot 7 dagen',
      longer: 'na 7 dagen',
      none: 'geen besluit',
    },
    median: (time: string, count: string) =>
      `Mediaan: ${time}, over ${count === '1' ? '1 besloten dossier' : `${count} besloten dossiers`}.`,
    medianBefore: (count: string) =>
      `Mediaan: vooraf besloten, over ${count === '1' ? '1 besloten dossier' : `${count} besloten dossiers`}.`,
    medianNone: 'Er is geen dossier met een besluit met mandaat.',
    taken: 'Genomen',
    onRecord: 'Vastgelegd',
    dossiers: 'Dossiers',
    each: 'Per dossier',
    number: 'Dossier',
    time: 'Tijd tot het besluit',
    recorded: 'Tijd tot het vastleggen',
    none: 'geen besluit met mandaat',
  },
  disturbance: {
    title: 'Storing en onderhoud, per meldkamer',
    definition:
      'Hoelang een storing of onderhoud binnen de periode duurde, ook als alle functies daarbij in de eigen meldkamer bleven; dan is er geen besluit nodig. Was een functie weg, dan tellen haar uren ook hierboven mee.',
    lasted: 'Duur',
    each: 'Per storing of onderhoud',
  },
  overdue: {
    title: 'Evaluaties te laat',
    definition: 'Dossiers waarvan de evaluatie vóór het einde van de periode af had moeten zijn, en dat nu niet is.',
    number: 'Dossier',
    due: 'Af vóór',
    late: 'Over tijd',
    nothing: 'Er is geen evaluatie over tijd.',
  },
  below: {
    title: 'Uren onder de minimale bezetting',
    definition:
      'Uren waarin een post minder bezet was dan het afgesproken minimum, opgeteld per post. Zonder opgegeven minimum telt een post niet mee.',
    hours: 'Uren onder minimum',
  },
  states: {
    title: 'Toestand van de dienst, in uren',
    definition:
      'Uren in elke toestand volgens eigen opgave: van de meldkamer als geheel, en van haar posten samen. Van meer bronnen telt de slechtste opgave. Elk uur telt één keer. Onbekend: niemand gaf een toestand op, of wie de slechtste opgaf was stil. Normaal en gepland onderhoud staan alleen in de tabel.',
    whole: 'meldkamer als geheel',
    posts: 'posten samen',
    total: 'Verstoord',
    unknown: 'toestand onbekend',
    unknownBeside: (name: string, hours: string) => `${name}: daarnaast ${hours} waarin de toestand onbekend was.`,
  },
  gebeurtenissen: {
    title: 'Gebeurtenissen, in uren',
    definition:
      'Uren waarin een meldkamer in een gebeurtenis zat, van haar begin tot haar einde volgens LMS, zoals dat nu bekend is. Wat in twee gebeurtenissen tegelijk viel telt per meldkamer één keer. Het staat naast alle andere cijfers en telt daarin niet mee.',
    none: 'Er was in deze tijd geen gebeurtenis.',
    hours: 'Uren in een gebeurtenis',
    table: 'Tabel met gebeurtenissen per meldkamer',
    within: 'Duur in deze tijd',
  },
  openDossier: (number: string) => `Open dossier ${number}`,
  report: {
    title: (year: string) => `Verslag afwijkingen ${year}`,
    product: 'Meldkamerbeeld',
    demo: 'Demonstratie met verzonnen gegevens: dit verslag gaat niet over de werkelijkheid.',
    print: 'Afdrukken of opslaan als PDF',
    previousYear: 'Vorig jaar',
    nextYear: 'Volgend jaar',
    back: 'Terug naar de cijfers',
    gathering: (done: string, total: string) => `Dossiers ophalen: ${done} van ${total}`,
    moved: 'De dossiers veranderden tijdens het ophalen. Probeer het opnieuw.',
    runningYear: (moment: string) => `Het jaar is nog niet voorbij: dit verslag loopt tot ${moment}.`,
    made: 'Verantwoording',
    madeAt: 'Gemaakt op',
    position: 'Positie in het journaal',
    positions: (from: string, to: string) => `${from} tot en met ${to}: het journaal liep door tijdens het maken`,
    policy: 'Beleid',
    policyText: (version: string, owner: string, source: string) => `versie ${version}, ${owner} (${source})`,
    checklist: 'Lijst van waarborgen',
    checklistText: (version: string, source: string) => `versie ${version} (${source})`,
    period: 'Periode',
    periodText: (from: string, to: string) => `${from} tot ${to}`,
    verdict:
      'Dit verslag geeft feiten zoals zij zijn opgegeven en vastgelegd. Het geeft geen oordeel over rechtmatigheid. Namen van personen en gegevens van meldingen worden niet vastgelegd.',
    again: 'Wie hetzelfde journaal tot dezelfde positie naspeelt, krijgt dezelfde cijfers.',
    figures: 'Cijfers',
    list: (total: string) => (total === '1' ? 'Het dossier' : `De ${total} dossiers`),
    pilots: (total: string) => (total === '1' ? 'De pilot' : total === '0' ? 'Pilots' : `De ${total} pilots`),
    pilotsDefinition:
      'Elke pilot die in dit jaar speelde: wat is aangevraagd en goedgekeurd, wat hij moet aantonen, wat beide inspecties ervan vinden en of de evaluatie er is. Een standpunt is geen goedkeuring.',
    pilotsNone: 'In dit jaar speelde geen enkele pilot.',
    listDefinition:
      'Alle dossiers die in dit jaar speelden, in volgorde van nummer, met hun uren in dit jaar en wat nog open is op het moment van maken.',
    listNone: 'In dit jaar speelde geen enkel dossier.',
    noneOpen: 'geen open punten',
    openPoints: 'Open punten',
    number: 'Nr',
    what: 'Wat',
    when: 'Wanneer',
    decision: 'Besluit',
    hours: 'Uren',
    hoursOf: (column: string, hours: string) => `${column}: ${hours}`,
    until: (end: string) => `tot ${end}`,
    recurrenceOf: (numbers: readonly string[]) => `herhaling van ${numbers.join(', ')}`,
    lasts: 'loopt',
    planned: 'niet begonnen',
    toPlace: (place: string) => `naar ${place}`,
    placeUnknown: 'naar: onbekend',
    reason: (reason: string) => `reden: ${reason}`,
  },
};

export type FiguresWords = typeof figures;
