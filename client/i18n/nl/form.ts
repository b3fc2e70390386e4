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
  localTime: 'Nederlandse tijd',
  date: 'datum',
  clock: 'tijd',
  clockForm: 'uu:mm',
  busy: 'Bezig met vastleggen…',
  now: 'Nu',
  nowFor: (label: string) => `${label}: nu`,
  meaning: (local: string, utc: string) => `= ${local} (${utc})`,
  twice: 'Dit uur komt die nacht twee keer. Welke bedoelt u?',
  first: 'de eerste (zomertijd, CEST)',
  second: 'de tweede (wintertijd, CET)',
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
    moment: 'Vul een datum en tijd in die bestaan (Nederlandse tijd).',
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
