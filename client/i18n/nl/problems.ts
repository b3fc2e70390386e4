// Dutch words for what the server refuses. It gives its reasons in English, for programs; here is what they mean to a person.
// Clauses, so that they fit into a sentence. English in ../en/problems.ts is complete by type.

import type { InputReason, KnownCode } from '../known-refusals.ts';

const code: Readonly<Record<KnownCode, string>> = {
  'not-yours': 'dit is niet aan uw partij',
  'not-allowed': 'uw rol mag dit niet',
  'no-such-afwijking': 'deze afwijking staat niet (meer) in het register',
  'no-such-notice': 'er wacht geen bericht aan uw partij op bevestiging',
  'no-such-question': 'deze vraag bestaat niet (meer)',
  'nothing-to-show':
    'LMS legt een besluit van een ander vast met een stuk of het nummer in het eigen logboek, en rectificeert met een stuk',
  'uitwijk-outside': 'een uitwijk is naar een van de tien meldkamers',
  'repeated-without-end': 'bij herhaalde afwezigheid hoort een einde',
  'no-such-decision': 'dit besluit bestaat niet (meer)',
  'not-named': 'een andere partij zou dit hebben besloten',
  'answered-already': 'dit is al bevestigd of ontkend',
  'denied-before': 'de genoemde partij heeft dit ontkend',
  'claim-changed': 'dit is intussen opnieuw opgegeven',
  'no-claim': 'uw partij legde dit zelf vast',
  'nothing-changed': 'dit staat al zo in het dossier',
  'version-conflict': 'het dossier is intussen gewijzigd; laad de bladzijde opnieuw',
  'out-of-order': 'dit past niet bij de stand van de afwijking',
  'no-mandate': 'het beleid noemt deze partij niet als houder van dit mandaat',
  overlapping: 'er is al een afwijking over dezelfde functies in deze tijd',
  'too-many-registrations':
    'van deze sleutel staan al zoveel geregistreerde afwijkingen open als mag; sluit er af of trek er in',
  'in-the-future': 'een moment dat is geweest ligt in de toekomst',
  'ends-before-start': 'het einde ligt niet na het begin',
  'said-nothing': 'deze bron gaf in die tijd niets op over deze functie',
  'not-in-exercise':
    'dit gaat over een meldkamer die niet meedoet aan deze oefening; kies er een die meedoet, of laat LMS een oefening met deze meldkamer beginnen',
};

const input: Readonly<Record<InputReason, string>> = {
  otherKey:
    'deze bron hoort bij een andere sleutel; verstuur met die sleutel, of laat de beheerder deze sleutel voor de bron noemen',
  sources:
    'van deze sleutel zijn al zoveel bronnen in gebruik als mag; stel er een buiten gebruik die niet meer spreekt',
  announcements: 'van deze sleutel staan al zoveel aangekondigde afwijkingen open als mag; sluit er af of trek er in',
  phone: 'dit lijkt een telefoonnummer te bevatten; haal het weg, want dit wordt bewaard en aan anderen getoond',
  email: 'dit lijkt een e-mailadres te bevatten; haal het weg, want dit wordt bewaard en aan anderen getoond',
  nineDigits: 'hierin staat een getal van negen cijfers, zoals een BSN; haal het weg, want dit wordt bewaard',
  postcode: 'dit lijkt een postcode te bevatten; noem niet meer dan een plaats',
  address: 'dit lijkt een adres; noem niet meer dan een plaats',
  brokenCharacter: 'er staat een beschadigd teken in; typ de tekst opnieuw',
  oneLine: 'schrijf dit op één regel, zonder bijzondere tekens',
  length: 'dit is leeg of te lang',
  required: 'dit is nodig',
  asText: 'hier hoort tekst',
  asList: 'hier hoort een lijst',
  moment: 'dit is geen datum en tijd die bestaat',
  tooEarly: 'dit ligt vóór het jaar 2000',
  future: 'dit ligt in de toekomst',
  order: 'het einde ligt niet na het begin',
  partyForMandate: 'kies wie besloot: bij een mandaat hoort een bekende partij',
  party: 'dit is geen bekende partij',
  place: 'dit is geen naam van een plaats',
  function: 'dit is geen functie van de genoemde meldkamer',
  choice: 'kies een van de genoemde antwoorden',
  number: 'dit getal kan niet',
  many: 'dit zijn er te veel of te weinig',
  unknownField: 'de server kent dit veld niet',
  notAnswering: 'deze partij is niet verantwoordelijk voor deze functie',
  elsewhere: 'uw sleutel mag niet voor deze meldkamer schrijven',
};

export const problems = {
  code,
  input,
  inputOther: 'dit antwoord kan niet; pas het aan',
  unreachable: 'de server antwoordt niet',
  invalid: 'de invoer klopt niet',
  loggedOut: 'u bent niet meer ingelogd',
  forbidden: 'uw rol mag dit niet',
  gone: 'dit is er niet (meer)',
  changed: 'er is intussen iets gewijzigd; laad de bladzijde opnieuw',
  tooLarge: 'dit is te veel in één keer',
  busy: (seconds: string) => `de server is nu te druk of even niet beschikbaar; probeer het over ${seconds} s opnieuw`,
  broken: (status: string) => `er ging iets mis bij de server (${status})`,
};

export type ProblemWords = typeof problems;
