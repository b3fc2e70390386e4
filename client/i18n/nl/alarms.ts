// Dutch words for alarms: per condition what it means and what to do, as agreed when the alarm was rationalised. Facts, no verdicts.

import type { ConditionId, Priority } from '#shared/alarm/alarm.ts';
import type { AlarmState } from '#shared/alarm/life.ts';
import type { CaseName, Control, Severity } from '#shared/alarm/rationale.ts';
import { PRIORITIES, type PriorityCounts } from '#shared/overview/roll-up.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { domain } from '#shared/words/domain.ts';
import { review } from './quality.ts';

/** The terms of a deviation that A9 is about, as they stand at the end of its key. */
export const ALARM_TERMS = ['end', 'end-near', 'evaluation', 'review', 'question', 'action'] as const;
type Term = (typeof ALARM_TERMS)[number];

/** What a sentence about one alarm is filled with. */
export type AlarmAbout = {
  /** Name of the deviation, function, post, source or meldkamer. */
  readonly what: string;
  /** Where it was found, or null when the alarm is not about a place. */
  readonly where: string | null;
  /** How many feeds fell silent together; 0 when it is about one. */
  readonly feeds: number;
  /** The meldkamers of those feeds; empty when it is about none. */
  readonly meldkamers: string;
  /** It is about the ten together, or several of them, and about none alone. */
  readonly ofSeveral: boolean;
  /** Which state it calls for; null when it is not about one, or when that is not known. */
  readonly state: ServiceState | null;
  /** Which term of a deviation it is about; null when it is not about a term, or when that is not known. */
  readonly due: Term | null;
  /** Of whom there are too few; null when it is about all, or about no post. */
  readonly qualification: string | null;
  /** It is so no more: said of what was. */
  readonly isOver: boolean;
};

/** What the rationalisation record of one condition (IEC 62682) says in words; its times, owner and source: shared/alarm/rationale.ts. At most five steps. */
export type ConditionWords = {
  readonly short: string;
  /** Read from eight metres, where there is no room for more. */
  readonly onWall: string;
  readonly sentence: (about: AlarmAbout) => string;
  /** `{eventFrom}`, `{eventWithin}`: what policy says now. */
  readonly cause: string;
  readonly consequence: string;
  readonly steps: readonly string[];
};

const TERMS: Readonly<Record<Term, string>> = {
  end: 'einde voorbij, functies nog elders',
  'end-near': 'einde nadert, functies nog elders',
  evaluation: 'evaluatie over tijd',
  review: 'herzieningsmoment voorbij, afwijking loopt door',
  question: 'vraag van een inspectie niet op tijd beantwoord',
  action: 'actie uit de evaluatie over tijd',
};

/** Those that say what goes on, once it is over. */
const TERMS_OVER: Partial<typeof TERMS> = {
  end: 'einde was voorbij, functies waren nog elders',
  'end-near': 'einde naderde, functies waren nog elders',
  evaluation: 'evaluatie was over tijd',
  review: 'herzieningsmoment was voorbij, afwijking liep door',
  action: 'actie uit de evaluatie was over tijd',
};

const condition: Readonly<Record<ConditionId, ConditionWords>> = {
  A1: {
    short: 'buiten meldkamer',
    onWall: 'BUITEN',
    sentence: ({ what, where }) => `${what} buiten elke meldkamer${where === null ? '' : ` (${where})`}`,
    cause:
      'De functie wordt uitgevoerd op een plaats die geen van de tien meldkamers is, of de plaats is verkeerd opgegeven.',
    consequence:
      'Multidisciplinair samenwerken vanuit één ruimte is niet mogelijk; terugval en toezicht zijn niet geregeld.',
    steps: [
      'Bel de meldkamer en vraag waar de functie nu wordt uitgevoerd en waarom.',
      'Vraag wie het besluit heeft genomen en sinds wanneer het geldt.',
      'Klopt de opgave niet: laat de meldkamer de plaats herstellen.',
      'Klopt de opgave: vul in het dossier van de afwijking reden en verwacht einde aan.',
      'Informeer de piketfunctionaris van de LMS.',
    ],
  },
  A2: {
    short: 'plaats onbekend',
    onWall: 'ONBEKEND',
    sentence: ({ what }) => `${what}: plaats onbekend of niet bevestigd`,
    cause: 'De koppeling geeft geen plaats meer door, of een handmatige opgave is niet op tijd herbevestigd.',
    consequence: 'Het beeld telt deze functie niet meer mee; een verplaatsing blijft ongezien.',
    steps: [
      'Kijk of de koppeling van deze meldkamer nog gehoord wordt.',
      'Bel de meldkamer en vraag waar de functie wordt uitgevoerd.',
      'Voer de plaats handmatig in zolang de koppeling niets opgeeft.',
      'Meld een storing als de koppeling wel leeft maar niets opgeeft.',
    ],
  },
  A3: {
    short: 'uitwijk niet aangekondigd',
    onWall: 'UITWIJK',
    sentence: ({ what, where }) => `${what} uitgeweken${where === null ? '' : ` naar ${where}`}, niet aangekondigd`,
    cause: 'De functie is overgenomen door een andere meldkamer zonder dat daar een aankondiging van is.',
    consequence: 'De ontvangende meldkamer kan overbelast raken; partijen weten niet waar zij moeten zijn.',
    steps: [
      'Bel de eigen en de ontvangende meldkamer: is de uitwijk bedoeld?',
      'Vraag naar reden, begin en verwacht einde.',
      'Laat de uitwijk aankondigen, of leg zelf een afwijking vast.',
      'Controleer de bezetting van de ontvangende meldkamer.',
    ],
  },
  A4: {
    short: 'besluit of mandaat ontbreekt',
    onWall: 'GEEN BESLUIT',
    sentence: ({ what, where, isOver }) =>
      `${what}: ${isOver ? 'liep' : 'loopt'} zonder besluit met mandaat${where === null ? '' : ` (${where})`}`,
    cause: 'Er is geen besluit vastgelegd, of het is een afwijzing, of wie besloot of op welk mandaat is niet bekend.',
    consequence: 'Niemand draagt aanwijsbaar de verantwoordelijkheid voor wat nu elders gebeurt; de ladder loopt.',
    steps: [
      'Open het dossier en kijk wie de volgende stap heeft.',
      'Bel de eigenaar: is er een besluit, van wie, op welk mandaat?',
      'Is er een besluit: laat het met stuk en mandaat vastleggen.',
      'Is er geen besluit: vraag de houder van het mandaat om een besluit, of laat de functie terugkeren.',
      'Noteer wie is bereikt; onbekend is ook een antwoord.',
    ],
  },
  A5: {
    short: 'waarborg ontbreekt',
    onWall: 'WAARBORG',
    sentence: ({ what, where }) =>
      `${what}: waarborgen niet voldaan of onbekend${where === null ? '' : ` op de andere locatie (${where})`}`,
    cause: 'Van ten minste één punt van de checklist is niet vastgelegd dat de andere locatie eraan voldoet.',
    consequence: 'Bij uitval of opschaling op de andere locatie is niet zeker dat het werk doorgaat.',
    steps: [
      'Open het dossier en kijk welke waarborgen niet voldaan of onbekend zijn.',
      'Vraag de eigenaar naar de stand en naar het bewijs.',
      'Laat de bevindingen vastleggen, ook als het antwoord onbekend is.',
      'Spreek voor wat ontbreekt een maatregel of een terugkeer af.',
    ],
  },
  A6: {
    short: 'bezetting onder minimum',
    onWall: 'ONDERBEZET',
    sentence: ({ what, qualification }) =>
      `${what}${qualification === null ? '' : ` (${qualification})`}: bezetting onder het afgesproken minimum`,
    cause: 'Er zijn minder posities gevuld dan afgesproken: uitval, drukte elders of een gat in de planning.',
    consequence: 'Wachttijden lopen op; er is geen ruimte voor een grootschalige inzet.',
    steps: [
      'Bel de meldkamer: hoeveel posities, hoe lang, wat is al gedaan?',
      'Vraag of bijstand van een andere meldkamer nodig is.',
      'Spreek een moment af waarop u opnieuw belt.',
      'Leg een afwijking vast als het langer dan de dienst duurt.',
    ],
  },
  A7: {
    short: 'CaCo niet gevuld',
    onWall: 'ONGEVULD',
    sentence: ({ what }) => `${what}: niet gevuld`,
    cause: 'De calamiteitencoördinator is er niet, of is niet als aanwezig opgegeven.',
    consequence: 'Opschaling bij een groot incident begint later en zonder één coördinator.',
    steps: [
      'Bel de meldkamer en vraag wie de rol van CaCo nu vervult.',
      'Is de rol wel gevuld: laat de bezetting herstellen.',
      'Is de rol niet gevuld: vraag om de achterwacht of een buurmeldkamer.',
    ],
  },
  A8: {
    short: 'overname kan niet gedragen worden',
    onWall: 'KETEN',
    sentence: ({ what, ofSeveral, meldkamers, isOver }) =>
      ofSeveral
        ? `Te weinig meldkamers ${isOver ? 'stonden' : 'staan'} op zichzelf${meldkamers === '' ? '' : `; niet op zichzelf: ${meldkamers}`}`
        : isOver
          ? `${what}: wat op deze meldkamer leunde kon zij niet zonder meer dragen`
          : `${what}: wat op deze meldkamer leunt kan zij niet zonder meer dragen`,
    cause:
      'De meldkamer die werk van een ander uitvoert is zelf deels weg, gestoord, stil of onder haar minimum, of meer meldkamers leunen op haar; of te weinig van de tien staan nog op zichzelf.',
    consequence:
      'De overname valt weg zodra het drukker wordt of er nog iets uitvalt: dan neemt niemand aan, van twee gebieden tegelijk.',
    steps: [
      'Open de overname en lees wie op deze meldkamer leunt en wat haar in de weg staat.',
      'Bel de ontvangende meldkamer: kan zij dragen wat zij kreeg, geheel, deels of niet, en tot wanneer?',
      'Kan zij het niet: vraag een andere meldkamer, of laat de functie terugkeren, en laat dat besluiten.',
      'Laat wie op haar leunt weten hoe zij ervoor staat.',
      'Staan te weinig meldkamers op zichzelf: stel geplande afwijkingen uit en waarschuw de piketfunctionaris van de LMS.',
    ],
  },
  A9: {
    short: 'termijn voorbij of nabij',
    onWall: 'TERMIJN',
    sentence: ({ what, due, isOver }) =>
      `${what}: ${due === null ? 'termijn voorbij of nabij' : ((isOver ? TERMS_OVER[due] : undefined) ?? TERMS[due])}`,
    cause:
      'Het einde nadert of is voorbij terwijl de functies nog elders zijn, of de herziening, de evaluatie, een actie daaruit of het antwoord aan een inspectie is over tijd.',
    consequence: 'Wat tijdelijk is bedoeld loopt door zonder besluit, of er wordt niet van geleerd.',
    steps: [
      'Open het dossier en kijk welke termijn het is.',
      'Vraag de eigenaar: keert de functie terug, of is verlenging nodig?',
      'Laat een verlenging door de houder van het mandaat vastleggen.',
      'Is de terugkeer al bevestigd: vraag om de evaluatie.',
      'Herziening, actie of vraag: laat de partij die het aangaat het nieuwe moment, de afronding of het antwoord vastleggen.',
    ],
  },
  A10: {
    short: 'ontvangst niet bevestigd',
    onWall: 'ONTVANGST',
    sentence: ({ what }) => `${what}: een partij heeft de ontvangst niet op tijd bevestigd`,
    cause: 'Een partij die het moet weten is niet geïnformeerd, of heeft de ontvangst niet bevestigd.',
    consequence: 'Een partij handelt mogelijk zonder te weten dat een functie elders wordt uitgevoerd.',
    steps: [
      'Open het dossier en kijk van welke partijen de ontvangst ontbreekt.',
      'Bel deze partijen en leg vast dat zij zijn geïnformeerd.',
      'Vraag hun de ontvangst zelf te bevestigen; dat is geen goedkeuring.',
    ],
  },
  A11: {
    short: 'ladder een stap verder',
    onWall: 'LADDER',
    sentence: ({ what, isOver }) =>
      `${what}: ladder een stap verder, ${isOver ? 'toen ' : ''}nog geen besluit met mandaat`,
    cause: 'Binnen de afgesproken tijd is geen besluit genomen; een volgende partij is nu aan de beurt.',
    consequence: 'Zonder besluit gaat de ladder verder, tot niemand met bekend gezag overblijft.',
    steps: [
      'Open het dossier en kijk wie nu aan de beurt is en tot wanneer.',
      'Bel deze partij en vraag wat zij doet.',
      'Leg het besluit vast zodra het er is.',
      'Is niemand bereikbaar of aangewezen: meld dat aan de volgende stap.',
    ],
  },
  A12: {
    short: 'koppeling stil',
    onWall: 'STIL',
    sentence: ({ what, feeds, meldkamers }) =>
      feeds > 1
        ? `${feeds} koppelingen tegelijk stil${meldkamers === '' ? '' : ` (${meldkamers})`}: mogelijk één oorzaak`
        : `${what}: koppeling stil`,
    cause:
      'De koppeling, het netwerk of het bronsysteem is uitgevallen; bij meer koppelingen tegelijk vaak één gezamenlijke oorzaak.',
    consequence: 'Alles wat deze bron opgaf telt als onbekend; veranderingen blijven ongezien.',
    steps: [
      'Kijk of meer koppelingen stil zijn.',
      'Bel de meldkamer: werkt het bronsysteem daar nog?',
      'Meld de storing bij het technisch beheer van de koppeling.',
      'Voer de plaatsen van de spoedfuncties handmatig in zolang het duurt.',
    ],
  },
  A13: {
    short: 'mogelijk één gebeurtenis',
    onWall: 'GEBEURTENIS?',
    sentence: ({ meldkamers }) => `Mogelijk één gebeurtenis: ${meldkamers} kort na elkaar gestoord of stil`,
    cause:
      'Ten minste {eventFrom} meldkamers melden binnen {eventWithin} een gestoorde toestand of zwijgen; vaak één landelijke of regionale oorzaak.',
    consequence:
      'Elke meldkamer lost haar eigen deel op en rekent op een buur die zelf ook gestoord is; niemand overziet het geheel.',
    steps: [
      'Bel de genoemde meldkamers: is het dezelfde storing, en sinds wanneer?',
      'Is het één oorzaak: neem het voorstel over als gebeurtenis, met een titel die iedereen herkent.',
      'Is het toeval: wijs het voorstel af, met de reden.',
      'Houd per meldkamer begin, status en einde bij, en verbind er de dossiers aan.',
    ],
  },
  A14: {
    short: 'herhaling',
    onWall: 'HERHALING',
    sentence: ({ what }) => `${what}: herhaling van een eerdere afwijking`,
    cause:
      'Dezelfde functie was binnen de afgesproken tijd al eerder bij een andere meldkamer, of al eerder buiten de tien.',
    consequence: 'Een oorzaak die niet is weggenomen komt terug; tijdelijk wordt gewoon.',
    steps: [
      'Open het dossier en lees de eerdere afwijking met haar evaluatie.',
      'Vraag de eigenaar wat er met de acties uit die evaluatie is gedaan.',
      'Leg vast wat er nu anders wordt gedaan.',
    ],
  },
  A16: {
    short: 'mondeling, niet bevestigd',
    onWall: 'MONDELING',
    sentence: ({ what, isOver }) => `${what}: een mondeling besluit ${isOver ? 'was' : 'is'} nog niet bevestigd`,
    cause:
      'LMS legde een mondeling besluit van een andere partij vast; die partij bevestigde of ontkende het niet op tijd.',
    consequence: 'Zonder bevestiging staat alleen op gezag van LMS vast dat er is besloten.',
    steps: [
      'Vraag de partij die besloot te bevestigen of te ontkennen.',
      'Verwijs haar naar het nummer in het logboek van LMS.',
      'Leg een stuk vast als dat er inmiddels is.',
    ],
  },
  A17: {
    short: 'opgaven geweigerd',
    onWall: 'GEWEIGERD',
    sentence: ({ what, isOver }) => `${what}: opgaven van deze koppeling ${isOver ? 'werden' : 'worden'} geweigerd`,
    cause: 'De koppeling stuurt berichten die niet voldoen; zij is gehoord, maar wat zij opgeeft komt niet aan.',
    consequence: 'Waar die berichten over gaan is niet actueel; veranderingen blijven ongezien.',
    steps: [
      'Open de koppelingen en lees waarom de berichten zijn geweigerd.',
      'Bel de meldkamer: hoe is het nu?',
      'Meld het bij het technisch beheer van de koppeling, met de reden.',
      'Voer de plaatsen van de spoedfuncties handmatig in zolang het duurt.',
    ],
  },
  A18: {
    short: 'niet aangesloten',
    onWall: 'NIET AANGESLOTEN',
    sentence: ({ what }) => `${what}: koppeling verwacht, en niet in gebruik`,
    cause:
      'Volgens het beleid is deze meldkamer aangesloten; er is nooit een koppeling gehoord, of de laatste is buiten gebruik.',
    consequence: 'Van deze meldkamer is niets bekend; een verplaatsing of onderbezetting blijft ongezien.',
    steps: [
      'Vraag de meldkamer of de koppeling is ingericht en verstuurt.',
      'Kijk bij de koppelingen of haar berichten worden geweigerd.',
      'Klopt de datum niet, laat dan het beleid aanpassen.',
    ],
  },
  A19: {
    short: 'ladder ten einde',
    onWall: 'LADDER TEN EINDE',
    sentence: ({ what, isOver }) => `${what}: ladder ten einde, niemand ${isOver ? 'had' : 'heeft'} besloten`,
    cause: 'Alle stappen van de ladder hadden hun tijd, en geen partij met mandaat heeft een besluit vastgelegd.',
    consequence: 'Niemand wordt meer vanzelf aangesproken; de functie blijft zonder besluit elders.',
    steps: [
      'Bel de piketfunctionaris van de LMS en meld dat de ladder ten einde is.',
      'Bel opnieuw de partij die het mandaat heeft en vraag nu een besluit, ook mondeling.',
      'Leg in het dossier vast wie u sprak, en dat er geen besluit kwam.',
      'Ga na of de functie terug kan naar de eigen meldkamer.',
    ],
  },
  A20: {
    short: 'onder minimum verwacht',
    onWall: 'TEKORT VERWACHT',
    sentence: ({ what }) => `${what}: volgens planning onder het afgesproken minimum`,
    cause: 'In de opgegeven planning staan voor de komende dagen minder mensen dan voor dat dagdeel is afgesproken.',
    consequence: 'Zonder aanvulling begint de dienst onderbezet, en is er geen tijd meer om bijstand te regelen.',
    steps: [
      'Bel de meldkamer: is het gat in de planning bekend, en wie vult het aan?',
      'Vraag of een andere meldkamer kan bijspringen, en leg dat vast.',
      'Laat de planning opnieuw opgeven zodra zij rond is.',
    ],
  },
  'double-claim': {
    short: 'dubbele opgave',
    onWall: 'DUBBEL',
    sentence: ({ what, where }) =>
      `${what} volgens de ene bron thuis, volgens de andere elders${where === null ? '' : ` (${where})`}`,
    cause: 'Twee bronnen spreken elkaar tegen: de ene geeft de eigen meldkamer op, de andere een andere plaats.',
    consequence:
      'Onduidelijk is wie de functie uitvoert; meldingen kunnen op twee plaatsen of nergens worden opgepakt.',
    steps: [
      'Bel de eigen meldkamer en de andere plaats: wie voert de functie nu uit?',
      'Laat de bron die het mis heeft de opgave herstellen.',
      'Blijft het verschil bestaan: een handmatige opgave alleen neemt het niet weg; zeg de LMS welke bron gelijk heeft.',
      'Meld een storing aan de koppeling die achterloopt.',
    ],
  },
  'service-state': {
    short: 'toestand van de dienst',
    onWall: 'TOESTAND',
    sentence: ({ what, state: reported, isOver }) =>
      `${what}: ${reported === null ? `${isOver ? 'gaf' : 'geeft'} een gestoorde toestand op` : domain.serviceState[reported]}, volgens eigen opgave`,
    cause:
      'De meldkamer geeft zelf op dat zij of deze post is uitgevallen, onbemand, overbelast, opgeschaald of deels beschikbaar is.',
    consequence: 'Oproepen worden later of niet aangenomen; een andere meldkamer moet het werk mogelijk overnemen.',
    steps: [
      'Bel de meldkamer: wat werkt niet, en hoe lang duurt het naar verwachting?',
      'Vraag wie de oproepen nu aanneemt en of dat lukt.',
      'Is overname nodig: vraag een andere meldkamer en leg het besluit vast.',
      'Informeer de piketfunctionaris van de LMS.',
      'Is het voorbij: laat de meldkamer de toestand normaal opgeven.',
    ],
  },
  clock: {
    short: 'klokafwijking',
    onWall: 'KLOK FOUT',
    sentence: ({ what, isOver }) => `${what}: klok van de koppeling ${isOver ? 'week' : 'wijkt'} af`,
    cause: 'De klok van het bronsysteem loopt voor of achter.',
    consequence: 'Tijdstippen van deze bron zijn onbetrouwbaar; sterk afwijkende opgaven worden geweigerd.',
    steps: [
      'Meld de klokafwijking bij het technisch beheer van de koppeling.',
      'Controleer na herstel of de bron weer opgeeft.',
    ],
  },
};

const priority: Readonly<Record<Priority, string>> = { 1: 'kritiek', 2: 'hoog', 3: 'laag' };

const state: Readonly<Record<AlarmState, string>> = {
  'active-unacknowledged': 'Actief · niet bevestigd',
  'active-acknowledged': 'Actief · bevestigd',
  'returned-unacknowledged': 'Hersteld · niet bevestigd',
  normal: 'Normaal',
};

const severity: Readonly<Record<Severity, string>> = {
  care: 'hulpverlening direct geraakt',
  duty: 'wat de wet of de continuïteit vraagt is niet zo',
  quality: 'minder om op terug te vallen, of minder bekend',
};

/** Where acting begins. */
const control: Readonly<Record<Control, string>> = {
  dossier: 'Dossier',
  feeds: 'Koppelingen',
  gebeurtenissen: 'Gebeurtenissen',
  manual: 'Handmatige invoer',
  register: 'Nieuwe afwijking',
  takeover: 'Overname',
};

/** Which case of a condition. */
const cases: Readonly<Record<CaseName, string>> = {
  always: 'altijd',
  end: 'einde voorbij',
  'end-near': 'einde nabij',
  evaluation: 'evaluatie over tijd',
  review: 'herziening voorbij',
  question: 'vraag van een inspectie',
  action: 'actie over tijd',
  soon: 'binnen een dag',
  early: 'later',
  first: 'eerste tijd',
  long: 'al langer',
  one: 'één koppeling',
  together: 'meer koppelingen tegelijk',
  down: 'uitgevallen of onbemand',
  degraded: 'gestoord',
  chain: 'op wie geleund wordt',
  few: 'te weinig op zichzelf',
};

const rationale = {
  intro:
    'Wat elk alarm betekent, wat u doet, hoe lang er is en waar dat op rust. De prioriteit volgt uit de ernst en de beschikbare tijd.',
  table: 'Tabel met alarmafspraken',
  condition: 'Conditie',
  name: 'Alarm',
  cases,
  case: 'Geval',
  severity: 'Ernst',
  severityName: severity,
  priority: 'Prioriteit',
  priorityName: 'Prioriteit in woorden',
  available: 'Beschikbare tijd',
  needed: 'Benodigde tijd',
  begin: 'Begin bij',
  control,
  owner: 'Eigenaar',
  source: 'Grond',
  review,
  times: (available: string, needed: string) => `${available}; handelen duurt ${needed}`,
  all: 'Alle alarmafspraken',
  export: 'CSV',
  file: 'alarmafspraken',
};

export const alarms = {
  condition,
  priority,
  priorityMark: (name: string) => `prioriteit ${name}`,
  unacknowledged: 'niet bevestigd',
  isNew: 'NIEUW',
  state,
  /** Which functions of a deviation are where; `of`: all that there are, null where that says nothing. */
  move: {
    to: (who: string, place: string) => `${who} → ${place}`,
    several: (moved: string, count: number, of: number | null) =>
      count === of
        ? `${moved} (alle ${count} functies)`
        : `${moved} (${count}${of === null ? '' : ` van ${of}`} functies)`,
  },
  /** Nobody confirms now that it is there. */
  lastKnown: (sentence: string) => `${sentence}, laatst bekend`,
  expired: 'Actief · bevestiging verlopen',
  expiredOf: (who: string, clock: string) => `bevestiging van ${who} om ${clock} verlopen`,
  shelvedUntil: (at: string) => `Geparkeerd tot ${at}`,
  suppressedBy: (id: string) => `Onderdrukt: ouder-alarm #${id}`,
  outOfServiceUntil: (at: string) => `Buiten dienst tot ${at}`,
  cause: 'Oorzaak',
  consequence: 'Gevolg',
  steps: 'Handeling',
  timeToConsequence: 'Tijd tot gevolg',
  rationale,
  list: 'Alarmen',
  newCritical: (sentence: string) => `Nieuw kritiek alarm: ${sentence}`,
  merged: (raised: PriorityCounts, others: number, last: string) =>
    `${[
      ...PRIORITIES.filter((one) => raised[one] > 0).map((one) => `${raised[one]} nieuw ${priority[one]}`),
      ...(others === 0 ? [] : [`${others} ${others === 1 ? 'ander bericht' : 'andere berichten'}`]),
    ].join(', ')}, laatste: ${last}`,
};

export type AlarmWords = typeof alarms;
