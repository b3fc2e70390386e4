// Dutch words of the page of a party: what it must know, and what is asked of it. English in ../en/notices.ts is complete by type.

export const notices = {
  title: 'Berichten aan uw organisatie',
  intro: (party: string) =>
    `Wat ${party} moet weten over afwijkingen, en wat de inspecties aan u vragen. Een bericht gaat altijd over waar een functie wordt uitgevoerd, nooit over een incident.`,
  enter: 'Eigen functies met de hand invoeren',
  forbidden: 'Aan uw rol worden geen berichten gericht. Kies hierboven een ander scherm.',
  loading: 'Berichten laden…',
  noParty: {
    title: 'Uw organisatie is niet herkend',
    explain: (organisation: string) =>
      `Uw sleutel staat op naam van ‘${organisation}’. Dat is geen partij waarvoor uw rol kan spreken; daarom kan geen bericht aan u worden gericht en kunt u niets bevestigen.`,
    remedy:
      'Vraag uw beheerder om een sleutel op de naam van uw partij, zoals ‘Veiligheidsregio Utrecht’, ‘RAV Utrecht’, ‘Koninklijke Marechaussee’ of ‘Ministerie van Justitie en Veiligheid’.',
  },
  toConfirm: (count: string) => (count === '1' ? 'Te bevestigen: 1 bericht' : `Te bevestigen: ${count} berichten`),
  noneToConfirm: 'U heeft alle berichten bevestigd.',
  confirmedTitle: (count: string) => `Bevestigd: ${count}`,
  noneAtAll: 'Er zijn nog geen berichten aan uw organisatie.',
  /** Where this party has to act itself. */
  ownTurn: {
    label: 'Nu aan zet',
    needed: (step: string | null) => `U bent nu aan zet${step === null ? '' : `: ${step}`}`,
  },
  /** Alarms that nobody acknowledged, and that came to this party by the ladder. */
  climbed: {
    title: (count: string) =>
      count === '1'
        ? 'Bevestig deze: 1 alarm dat niemand bevestigt'
        : `Bevestig deze: ${count} alarmen die niemand bevestigt`,
    titleToAsk: (count: string) =>
      count === '1' ? 'Niemand bevestigt: 1 alarm' : `Niemand bevestigt: ${count} alarmen`,
    confirmThis: 'Bevestig deze',
    askToConfirm: 'Vraag om bevestiging',
    alarms: 'Alarm',
    since: (alarm: string, moment: string) => `${alarm}, onbevestigd sinds ${moment}`,
    ladder: 'Waarom u',
    step: (step: number, name: string) => `trede ${step} van de escalatie: ${name}`,
    toAlarm: 'Open het alarm en bevestig het',
    ask: 'Bel LMS of de meldkamer en vraag het alarm te bevestigen: dat kan alleen wie de alarmen bedient.',
  },
  /** Of a meldkamer that functions of another go to. */
  reception: {
    intro:
      'Wat naar uw meldkamer komt. Bevestig dat u het weet, en antwoord in het dossier of u het overneemt, hoever u het kunt dragen en tot wanneer.',
    title: (all: string, waiting: string) =>
      waiting === '0'
        ? `Wat naar uw meldkamer komt: ${all}`
        : `Wat naar uw meldkamer komt: ${all}, waarvan ${waiting} zonder antwoord`,
    none: 'Er komt nu niets van een andere meldkamer naar de uwe, voor zover vastgelegd.',
    from: (from: string, to: string) => `Van ${from} naar ${to}`,
    answer: 'Antwoord',
    due: (moment: string) => `antwoord vóór ${moment}`,
    late: (moment: string) => `te laat, antwoord was nodig vóór ${moment}`,
    unanswered: 'nog geen antwoord',
    answered: (outcome: string, carries: string | null, at: string, by: string) =>
      `${outcome}${carries === null ? '' : `, kan het ${carries} dragen`} (${at}, ${by})`,
    confirmFor: (number: string) => `Ontvangst bevestigen: ${number}`,
    confirmedNow: (number: string) => `Vastgelegd dat uw meldkamer weet van ${number}.`,
    toAnswer: 'Antwoord of u het overneemt en kunt dragen',
    noDecision: 'U bevestigt alleen dat u dit weet. Het is geen besluit en geen toezegging.',
  },
  about: {
    start: 'Begin van een afwijking',
    return: 'Terugkeer naar de normale situatie',
    claim: 'Bevestig of ontken: besluit op naam van uw organisatie',
  },
  dossier: (number: string) => `Dossier ${number}`,
  decision: 'Besluit op uw naam',
  inYourName: {
    announced: (outcome: string, by: string, at: string) => `${outcome}, volgens opgave van ${by} (${at})`,
    recorded: (outcome: string, by: string, at: string) => `${outcome}, vastgelegd door ${by} (${at})`,
    spoken: (outcome: string, by: string, at: string) => `${outcome}, mondeling, vastgelegd door ${by} (${at})`,
  },
  answerClaim: {
    'confirm-claim': 'Bevestig het besluit in het dossier',
    'deny-claim': 'Ontken het besluit in het dossier',
  },
  what: 'Wat',
  told: 'Aan u gemeld',
  toldBy: (at: string, by: string) => `${at} door ${by}`,
  notTold: 'nog niet gemeld: u ziet dit omdat u het moet weten',
  due: 'Bevestigen vóór',
  dueIn: (age: string) => `nog ${age}`,
  dueOver: (age: string) => `termijn ${age} verstreken`,
  unknown: 'onbekend',
  noEnd: 'geen einde opgegeven',
  confirm: 'Ontvangst bevestigen',
  confirmFor: (number: string, about: string) => `Ontvangst bevestigen: ${number}, ${about}`,
  noApproval: 'U bevestigt alleen dat u dit bericht heeft gezien. Het is geen goedkeuring van de afwijking.',
  busy: 'Bezig…',
  confirmedNow: (number: string, about: string) => `Ontvangst bevestigd: ${number}, ${about}.`,
  confirmedBy: (at: string, by: string) => `Ontvangst bevestigd op ${at} door ${by}`,
  late: 'na de termijn',
  failed: (reason: string) => `Vastleggen is niet gelukt: ${reason}. Er is niets verloren, probeer het opnieuw.`,
  questions: (count: string) =>
    count === '1' ? 'Vragen van de inspectie: 1 te beantwoorden' : `Vragen van de inspectie: ${count} te beantwoorden`,
  noQuestions: 'Er staan geen vragen van een inspectie aan uw organisatie open.',
  askedBy: (by: string, at: string) => `Gevraagd door ${by}, ${at}`,
  answerBefore: 'Antwoord vóór',
  submitAnswer: 'Antwoord vastleggen',
  answeredNow: (number: string) => `Antwoord vastgelegd bij dossier ${number}.`,
  answeredBy: (at: string, by: string) => `Beantwoord op ${at} door ${by}`,
  document: (reference: string) => `Document: ${reference}`,
  answered: (count: string) => `Beantwoorde vragen: ${count}`,
  ifConfirmed: 'Als u bevestigt',
  ownDossiers: 'Uw lopende dossiers',
  ownEnded: 'Beëindigd, nog niet gesloten',
  ownNone: 'Er loopt geen dossier waarover u bericht kreeg.',
  allOpen: 'Alle dossiers met open punten',
  asOf: (position: string, moment: string) => `Stand op positie ${position}, ${moment}`,
};

export type NoticesWords = typeof notices;
