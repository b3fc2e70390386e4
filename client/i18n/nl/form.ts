// Dutch words of every form: what stands around its fields, and what is wrong with what was typed. English in ../en/form.ts is complete
// by type.

export const form = {
  required: 'verplicht',
  choose: 'kies…',
  unknown: 'onbekend',
  none: 'geen',
  minutes: 'minuten',
  privacy:
    'Geen namen, telefoonnummers, e-mailadressen, adressen of gegevens van patiënten of melders. Noem rol en organisatie.',
  privateHint: {
    phone: 'Dit lijkt op een telefoonnummer. Laat het weg: dit blijft bewaard en is voor anderen te lezen.',
    'e-mail': 'Dit lijkt op een e-mailadres. Laat het weg: dit blijft bewaard en is voor anderen te lezen.',
    digits: 'Dit lijkt op een persoonsnummer. Laat het weg: dit blijft bewaard en is voor anderen te lezen.',
    postcode: 'Dit lijkt op een postcode. Noem hooguit een stad: dit blijft bewaard en is voor anderen te lezen.',
  },
  dateForm: 'dd-mm-jjjj',
  momentForm: 'dd-mm-jjjj uu:mm, Nederlandse tijd',
  busy: 'Bezig met vastleggen…',
  now: 'Nu',
  nowFor: (label: string) => `${label}: nu`,
  meaning: (local: string, utc: string) => `= ${local} (${utc})`,
  twice: 'Dit uur komt die nacht twee keer. Welke bedoelt u?',
  zones: { CEST: 'de eerste keer: zomertijd (CEST)', CET: 'de tweede keer: wintertijd (CET)' },
  elsewhere: 'een plaats buiten de meldkamers',
  city: 'Plaats (alleen de stad)',
  adopt: (text: string) => `Neem over: ${text}`,
  suggestions: 'Uit het beleid',
  selectAll: 'Kies alle',
  selectNone: 'Kies geen',
  wholeGroup: 'alles',
  row: (number: number) => `Regel ${number}`,
  removeRow: (number: number) => `Verwijder regel ${number}`,
  overtaken: (label: string) =>
    `${label}: een ander heeft dit gewijzigd sinds u het invulde. Wat hieronder staat is van u, en vervangt wat er nu staat.`,
  typedBack: 'Uw login was verlopen. Wat u had ingevuld staat er weer; het is nog niet verzonden.',
  giveUp: (label: string) => `${label}: laat staan wat er nu staat`,
  current: (state: string) => `nu: ${state}`,
  errors: (count: number) => (count === 1 ? 'Er is 1 fout' : `Er zijn ${count} fouten`),
  wrong: {
    required: 'Vul dit in.',
    date: 'geen datum. Schrijf hem als 31-12-2026.',
    moment: 'Schrijf de datum en de tijd als 31-12-2026 14:05: dag, maand, jaar en Nederlandse tijd.',
    clock: 'Vul ook de tijd in, van 00:00 tot en met 23:59: 31-12-2026 14:05.',
    day: 'Die dag bestaat niet. Eerst de dag, dan de maand: 31-12-2026.',
    skipped:
      'Die tijd bestaat niet: in deze nacht gaat de klok om 02:00 naar 03:00. Vul een tijd vóór 02:00 in, of vanaf 03:00.',
    twice: 'Kies zomertijd of wintertijd.',
    zone: 'De klok staat dan niet op die tijd: ’s zomers is het CEST, ’s winters CET. Laat dat weg of verbeter het.',
    minutes: (least: string, most: string) =>
      `Vul hele minuten in, van ${least} tot en met ${most}, of laat het veld leeg.`,
    count: (least: string, most: string) => `Vul een heel getal van ${least} tot en met ${most} in.`,
    place: 'Noem de plaats, of kies ‘onbekend’.',
    city: 'Noem alleen de naam van een plaats: geen adres, postcode of nummer.',
    order: 'Het einde ligt niet na het begin.',
    many: 'Kies er ten minste één.',
    nothing: 'Er is nog niets gewijzigd of gekozen. Wijzig of kies ten minste één antwoord.',
    tooLong: (most: string) => `Dit is te lang: hooguit ${most} tekens. Kort het in.`,
  },
};

export type FormWords = typeof form;
