// English of the texts of the policy that this software proposes. Names of laws and of who laid something down stay as they are.

import type { PolicyTexts } from '#shared/words/policy-texts.ts';

export const policyTexts = {
  'Verantwoordelijke partij': 'Responsible party',
  'LMS operaties': 'LMS operations',
  'Strategisch Meldkamerberaad': 'SMB, Strategisch Meldkamerberaad',
  'Verantwoordelijke ministeries': 'Responsible ministries',
  'Kan de eigen meldkamerfunctie terugbrengen of een besluit vragen':
    'Can bring its own function back, or ask for a decision',
  'Beheer van de meldkamers; roept partijen bijeen, geen gezag over de uitvoering van een functie':
    'Runs the meldkamers; calls parties together, no authority over how a function is performed',
  'Landelijke strategische sturing; mandaat om in te grijpen is niet vastgelegd':
    'National strategic direction; no mandate to intervene was laid down',
  'Stelselverantwoordelijkheid; doorzettingsmacht is niet uitgewerkt (Inspectie JenV, 3 maart 2025)':
    'Responsible for the system; the power to overrule was not worked out (Inspectie JenV, 3 March 2025)',
  'Verantwoordelijk voor de eigen meldkamerfunctie': 'Responsible for its own function of the meldkamer',
  'Beheerder van de meldkamers': 'Manager of the meldkamers',
  'Landelijke strategische sturing': 'National strategic direction',
  'Hoogste bestuurlijk orgaan': 'Highest governing body',
  'Procedure tijdelijke wijziging werkwijze (SMB/BMB)':
    'Procedure for a temporary change of the way of working (SMB/BMB)',
  'Kaders en randvoorwaarden pilots (SMB/BMB)': 'Frames and conditions for pilots (SMB/BMB)',
  'Continuïteitsgarantie vergelijkbaar met de meldkamer': 'Guarantee of continuity comparable to the meldkamer',
  'Opschaalbaarheid bij crises': 'Room to scale up in a crisis',
  'Kwaliteit en patiëntveiligheid': 'Quality and patient safety',
  'Beschikbaarheid van ICT, telefonie en radio': 'Availability of ICT, telephony and radio',
  'Fysieke beveiliging en informatiebeveiliging': 'Physical and information security',
  'Terugvaloptie en terugkeerplan': 'Fallback and plan of return',
  'Bezetting op beide locaties': 'Staffing at both places',
  'Informatiedeling met de andere disciplines en de CaCo':
    'Sharing of information with the other disciplines and the CaCo',
  'Beheersbaarheid voor LMS': 'Manageable for LMS',
  'Begin, einde en herzieningsdatum': 'Start, end and date of review',
  'Wijze van evaluatie': 'How it is evaluated',
  'Besluit, mandaat en geraadpleegde partijen': 'Decision, mandate and consulted parties',
  'Inspecties geïnformeerd': 'Inspectorates informed',
} satisfies PolicyTexts;

/** As it is said in English; what an organisation wrote of its own stays as it is. */
export function inEnglish(text: string): string {
  return (policyTexts as Readonly<Record<string, string>>)[text] ?? text;
}
