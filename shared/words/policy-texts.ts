// Texts of the policy that this software proposes, as policy has them: steps of the ladder, capacities, grounds and guarantees. Policy is data, so what
// an organisation writes of its own stands here in no language.

export const policyTexts = {
  'Verantwoordelijke partij': 'Verantwoordelijke partij',
  'LMS operaties': 'LMS operaties',
  'Strategisch Meldkamerberaad': 'Strategisch Meldkamerberaad',
  'Verantwoordelijke ministeries': 'Verantwoordelijke ministeries',
  'Kan de eigen meldkamerfunctie terugbrengen of een besluit vragen':
    'Kan de eigen meldkamerfunctie terugbrengen of een besluit vragen',
  'Beheer van de meldkamers; roept partijen bijeen, geen gezag over de uitvoering van een functie':
    'Beheer van de meldkamers; roept partijen bijeen, geen gezag over de uitvoering van een functie',
  'Landelijke strategische sturing; mandaat om in te grijpen is niet vastgelegd':
    'Landelijke strategische sturing; mandaat om in te grijpen is niet vastgelegd',
  'Stelselverantwoordelijkheid; doorzettingsmacht is niet uitgewerkt (Inspectie JenV, 3 maart 2025)':
    'Stelselverantwoordelijkheid; doorzettingsmacht is niet uitgewerkt (Inspectie JenV, 3 maart 2025)',
  'Verantwoordelijk voor de eigen meldkamerfunctie': 'Verantwoordelijk voor de eigen meldkamerfunctie',
  'Beheerder van de meldkamers': 'Beheerder van de meldkamers',
  'Landelijke strategische sturing': 'Landelijke strategische sturing',
  'Hoogste bestuurlijk orgaan': 'Hoogste bestuurlijk orgaan',
  'Procedure tijdelijke wijziging werkwijze (SMB/BMB)': 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
  'Kaders en randvoorwaarden pilots (SMB/BMB)': 'Kaders en randvoorwaarden pilots (SMB/BMB)',
  'Continuïteitsgarantie vergelijkbaar met de meldkamer': 'Continuïteitsgarantie vergelijkbaar met de meldkamer',
  'Opschaalbaarheid bij crises': 'Opschaalbaarheid bij crises',
  'Kwaliteit en patiëntveiligheid': 'Kwaliteit en patiëntveiligheid',
  'Beschikbaarheid van ICT, telefonie en radio': 'Beschikbaarheid van ICT, telefonie en radio',
  'Fysieke beveiliging en informatiebeveiliging': 'Fysieke beveiliging en informatiebeveiliging',
  'Terugvaloptie en terugkeerplan': 'Terugvaloptie en terugkeerplan',
  'Bezetting op beide locaties': 'Bezetting op beide locaties',
  'Informatiedeling met de andere disciplines en de CaCo': 'Informatiedeling met de andere disciplines en de CaCo',
  'Beheersbaarheid voor LMS': 'Beheersbaarheid voor LMS',
  'Begin, einde en herzieningsdatum': 'Begin, einde en herzieningsdatum',
  'Wijze van evaluatie': 'Wijze van evaluatie',
  'Besluit, mandaat en geraadpleegde partijen': 'Besluit, mandaat en geraadpleegde partijen',
  'Inspecties geïnformeerd': 'Inspecties geïnformeerd',
};

export type PolicyTexts = { readonly [text in keyof typeof policyTexts]: string };
