// Dutch words of the page about alarm quality, what the alarms asked beside what a person can do, and of the review by LMS of what was agreed
// about an alarm. Facts, no verdict about anybody.
// English in ../en/quality.ts.

import type { ReviewOutcome } from '#shared/alarm/review.ts';
import type { TargetName } from '#shared/quality/targets.ts';
import type { NotReplayed } from '#shared/quality/what-if.ts';
import { domain } from '#shared/words/domain.ts';

/** `seats`: so many people share what calls. */
const target: Readonly<Record<TargetName, (seats: string) => string>> = {
  rate: (seats) => `Alarmen per tien minuten, per plaats (${seats})`,
  peak: (seats) => `Meeste alarmen in tien minuten, per plaats (${seats})`,
  'busy-ten-minutes': () => 'Tien minuten met meer dan 10 alarmen per plaats',
  'busy-hours': () => 'Uren met meer dan 30 alarmen per plaats',
  flood: () => 'Tijd in een alarmvloed',
  critical: () => 'Aandeel kritiek',
  high: () => 'Aandeel hoog',
  low: () => 'Aandeel laag',
  'top-ten': () => 'Aandeel van de tien drukste bronnen',
  stale: () => 'Meeste langdurige alarmen op één dag',
  chattering: () => 'Klapperende alarmen',
};

export const quality = {
  intro:
    'Wat de alarmen vroegen van wie aan de meldtafel zat, naast wat een mens volgens de richtlijnen aankan. Het gaat over de alarmen, niet over wie er zat. Een alarm telt elke keer dat het aandacht begon te vragen.',
  loading: 'Alarmkwaliteit laden…',
  forbidden: 'Uw rol heeft geen toegang tot de alarmkwaliteit.',
  days: 'Tijd',
  lastDays: (days: string) => `laatste ${days} dagen`,
  seats: 'Plaatsen',
  seatsHint: 'Hoeveel mensen de alarmen delen. Eén: alles komt bij de tafel van de LMS.',
  exportCsv: 'CSV van deze tijd',
  asOf: (position: string, at: string) => `Stand van ${at}, journaal tot ${position}`,
  since: (at: string) => `Gemeten sinds ${at}`,
  tooShort: (at: string, days: string) =>
    `Nog geen ${days} dagen journaal: gemeten sinds ${at}. De cijfers hieronder gaan over die kortere tijd.`,
  unmeasured: 'Van deze tijd is geen journaal: er is niets gemeten.',
  targets: {
    title: 'Tegen de richtlijn',
    figure: 'Cijfer',
    measured: 'Gemeten',
    target: 'Streefwaarde',
    judged: 'Oordeel',
    source: 'Richtlijn',
    name: target,
    most: (value: string) => `hoogstens ${value}`,
    least: (value: string) => `minstens ${value}`,
    met: 'gehaald',
    notMet: 'niet gehaald',
    unmeasured: 'niet gemeten',
    /** Less than a day was measured. */
    tooShort: 'te kort om te beoordelen',
    sum: (met: string, of: string) => `${met} van ${of} gehaald`,
  },
  load: {
    perDay: 'Alarmen per dag',
    perWeek: 'Alarmen per week',
    day: 'Dag',
    week: 'Week vanaf',
    definition: 'Van middernacht tot middernacht, Nederlandse tijd, naar prioriteit.',
    total: 'Samen',
    perMeldkamer: 'Alarmen per meldkamer',
    perMeldkamerDefinition: 'Wat over een meldkamer ging. Wat over meer meldkamers ging, staat apart.',
    meldkamer: 'Meldkamer',
    calls: 'Alarmen',
    several: 'meer meldkamers',
    none: 'In deze tijd vroeg geen alarm aandacht.',
  },
  sources: {
    title: 'Drukste bronnen',
    definition:
      'De tien die het vaakst aandacht vroegen: een alarmsoort van één functie, post, koppeling of meldkamer, om welk dossier het ook ging.',
    source: 'Bron',
  },
  floods: {
    title: 'Alarmvloed',
    definition:
      'Van het eerste van meer dan 10 alarmen per plaats in tien minuten, tot er in de laatste tien minuten minder dan 5 waren. Elk alarm telt; de meldtafel telt wat een dossier mist niet mee, en ziet een vloed daardoor later beginnen.',
    none: 'Er was in deze tijd geen alarmvloed.',
    from: 'Begin',
    until: 'Einde',
    lasts: 'duurt voort',
    lasted: 'Duur',
  },
  standing: {
    title: 'Langdurig',
    definition: 'Langer dan een dag aan één stuk actief en in de lijst, bevestigd of niet. De langste eerst.',
    none: 'Er was in deze tijd geen alarm langer dan een dag actief.',
  },
  chattering: {
    title: 'Klapperend',
    definition: 'Kwam binnen een minuut drie keer of vaker op of weer weg, ook wanneer het stil gehouden werd.',
    none: 'Er klapperde in deze tijd geen alarm.',
    times: 'Keren',
    most: 'Meeste wisselingen in een minuut',
  },
  asides: {
    title: 'Geparkeerd of buiten dienst',
    definition: 'Wat LMS opzij zette, van wanneer tot wanneer. Het is al die tijd wel beoordeeld en vastgelegd.',
    none: 'Er is in deze tijd geen alarm opzij gezet.',
    how: 'Hoe',
    name: domain.aside,
    by: 'Door',
    planned: 'Zou eindigen',
  },
  pairs: {
    title: 'Vermoedelijk dubbel',
    definition:
      'Twee bronnen die elk drie keer of vaker aandacht vroegen, en waarvan bij vier van de vijf keer de andere dat binnen een minuut ook deed. Bekijk of één van de twee genoeg is.',
    none: 'Er zijn geen twee bronnen die steeds samen aandacht vroegen.',
    one: 'De ene',
    other: 'De andere',
    together: (together: string, of: string) => `${together} van ${of} keer samen`,
  },
  acknowledging: {
    title: 'Tijd tot bevestigen',
    definition:
      'Van het moment dat een alarm aandacht begon te vragen tot iemand het bevestigde. Niet bevestigd: het wacht nog, of het is stil gezet, of een ander alarm nam het over.',
    median: 'de helft binnen',
    ninth: 'negen van de tien binnen',
    count: 'bevestigd',
    unanswered: 'niet bevestigd',
    none: 'niet gemeten',
  },
  whatIf: {
    title: 'Wat als: een ander beleid op de laatste 90 dagen',
    definition:
      'Wat is opgegeven, gehoord en gedaan blijft zoals het is vastgelegd; elk alarm wordt opnieuw beoordeeld, met het beleid dat geldt en met het beleid dat u probeert. Er wordt niets vastgesteld of vastgelegd.',
    file: 'Beleidsbestand',
    policy: 'Beleid als JSON, in de vorm van het beleidsbestand',
    start: 'Probeer',
    stop: 'Stop',
    running: (entries: string, of: string) => `Bezig: ${entries} van ${of} vastleggingen`,
    noJson: 'Dit is geen JSON.',
    refused: (why: string) => `Niet geprobeerd: ${why}.`,
    isRunning: 'Iemand anders probeert nu een beleid. Wacht tot dat klaar is, of stop het.',
    failed: 'Het proberen is mislukt. Er is niets veranderd; probeer het opnieuw.',
    outcome: (version: string, before: string, after: string) =>
      `Beleid ${version}: ${before} alarmen met het geldende beleid, ${after} met dit beleid`,
    period: (from: string, to: string, recorded: string) =>
      `Van ${from} tot ${to}. Werkelijk vroegen ${recorded} alarmen aandacht; dat kan anders zijn waar het beleid in die tijd veranderde.`,
    notReplayed:
      'Dit verandert het beleid ook, en het journaal kan niet zeggen wat dat had gedaan; hier telt wat is vastgelegd:',
    untold: {
      'shorter-silence': 'een koppeling eerder stil: stiltes die korter waren, staan niet in het journaal',
      confirmations: 'herbevestigen: wat alleen bevestigde, staat niet in het journaal',
      clock: 'de klok van een koppeling',
      mandates: 'mandaten: een besluit is gedekt zoals het toen is beoordeeld',
      ladders: 'de ladder: de stappen staan er zoals zij zijn gezet',
      notices: 'berichten: de termijnen staan er zoals zij zijn gezet',
      joining: 'wat bij één dossier hoort',
      proposals: 'het voorstellen van een gebeurtenis',
      intake: 'hoeveel een sleutel mag sturen',
      'minimum-removed': 'een minimum dat vervalt: wat de bron zelf als minimum gaf, is niet bewaard',
    } satisfies Record<NotReplayed, string>,
    perKind: 'Per soort alarm',
    perSeat: 'Wat het van een plaats vraagt',
    kind: 'Alarm',
    before: 'Geldend beleid',
    after: 'Dit beleid',
    gained: 'Erbij',
    lost: 'Eraf',
    noneGained: 'Er komt geen alarm bij.',
    noneLost: 'Er valt geen alarm af.',
    more: (count: string) => `en nog ${count} zoals deze`,
  },
  more: (count: string) => `en nog ${count}; alle staan in de CSV`,
  table: (title: string) => `Tabel: ${title}`,
};

export type QualityWords = typeof quality;

const outcome: Readonly<Record<ReviewOutcome, string>> = {
  stays: 'blijft zoals het is',
  'must-change': 'moet anders',
};

export const review = {
  column: 'Beoordeling',
  on: 'Laatst beoordeeld',
  by: 'Beoordeeld door',
  outcomeOf: 'Uitkomst',
  outcome,
  due: 'Te herzien sinds',
  change: 'Wat moet anders',
  policy: 'Beleid toen',
  /** Of the day that stands in the record itself. */
  asDelivered: 'LMS, bij oplevering',
  dueSince: (date: string) => `Te herzien sinds ${date}`,
  noneDue: 'Alle afspraken zijn in het afgelopen jaar beoordeeld; geen ervan moet anders.',
  someDue: (count: string, of: string) => `${count} van de ${of} afspraken te herzien.`,
  open: 'Beoordelen',
  title: (name: string) => `Afspraak beoordelen: ${name}`,
  note: 'U beoordeelt de tekst zoals die hier nu staat. Verandert die later, dan telt deze beoordeling daarvoor niet.',
  choose: 'Kies',
  reason: 'Wat moet anders, en waarom',
  submit: 'Vastleggen',
  done: (name: string) => `Vastgelegd: ${name} is beoordeeld.`,
  trouble: {
    refusal: {
      'record-changed':
        'De tekst van deze afspraak is een andere geworden dan u las. Laad de bladzijde opnieuw, lees de afspraak en beoordeel die.',
      'no-such-condition': 'Dit alarm bestaat niet meer. Laad de bladzijde opnieuw.',
      'not-yours': 'Alleen LMS beoordeelt de afspraken over alarmen.',
      'not-allowed': 'Alleen LMS beoordeelt de afspraken over alarmen.',
    },
    failed: (why: string) => `Niet vastgelegd: ${why}.`,
  },
};

export type ReviewWords = typeof review;
