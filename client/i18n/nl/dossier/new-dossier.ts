// Dutch words of the form with which a deviation is registered. "Onbekend" is an answer. English in ../../en/dossier/new-dossier.ts is complete by type.

export const newDossier = {
  title: 'Afwijking registreren',
  intro:
    'Leg vast dat een functie anders wordt uitgevoerd dan aangewezen, of dat dit gepland is. Alleen meldkamer, functies, soort en begin zijn nodig; wat u nog niet weet laat u op ‘onbekend’. Dat blijft in het dossier zichtbaar als open punt.',
  forbidden:
    'Uw rol kan geen afwijking registreren. Dat kunnen LMS, een meldkamer voor zichzelf en een partij voor haar eigen functies.',
  noParty: (organisation: string) =>
    `Uw sleutel staat op naam van ‘${organisation}’, en dat is geen partij waarvoor uw rol kan spreken. Vraag uw beheerder om een sleutel op de naam van uw partij; dan kunt u voor uw eigen functies registreren.`,
  what: 'Waar gaat het om',
  meldkamer: 'Meldkamer',
  meldkamerMissing: 'Kies de meldkamer waar de functies horen.',
  functionsFirst: 'Kies eerst de meldkamer.',
  why: 'Waarom',
  when: 'Wanneer',
  safety: 'Wie en wat als het misgaat',
  overlap: {
    title: 'Er is al een afwijking over dezelfde functies en tijd',
    explain: 'Kijk eerst of het dezelfde is. Dan hoort wat u weet in dat dossier, en niet in een nieuw.',
    open: (number: string) => `Open dossier ${number}`,
    alongside: (numbers: string) => `Het is een andere: registreer naast ${numbers}`,
  },
  notYours: 'U mag deze functies niet registreren. Dat kan alleen wie ervoor verantwoordelijk is, of LMS.',
  failed: (reason: string) => `Registreren is niet gelukt: ${reason}. Wat u invulde staat er nog; probeer het opnieuw.`,
  submit: 'Registreren',
  busy: 'Bezig met registreren…',
  afterwards: 'Een registratie kan worden gerectificeerd, maar nooit gewist.',
};

export type NewDossierWords = typeof newDossier;
