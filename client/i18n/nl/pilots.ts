// Dutch words of the page of pilots: what was asked, who approved, what it must prove and whether that was told. English in
// ../en/pilots.ts is complete by type.

export const pilots = {
  title: 'Pilots',
  intro:
    'Elke pilot met zijn aanvraag, goedkeuringen, criteria, de standpunten van beide inspecties en de evaluatie. Wat ontbreekt staat er als ‘onbekend’.',
  loading: 'Pilots laden…',
  forbidden: 'Uw rol heeft geen toegang tot de pilots.',
  none: 'Er is geen pilot geregistreerd.',
  count: (count: string) => (count === '1' ? '1 pilot' : `${count} pilots`),
  overdueCount: (count: string) =>
    count === '1' ? 'Van 1 pilot is de evaluatie te laat.' : `Van ${count} pilots is de evaluatie te laat.`,
  heading: (number: string, where: string) => `Pilot ${number}: ${where}`,
  dossier: 'Open het dossier',
  where: 'Waarheen',
  owner: 'Eigenaar',
  stage: 'Stand',
  start: 'Begin',
  end: 'Einde',
  noEnd: 'geen einde opgegeven',
  application: 'Aanvraag',
  appliedAt: (date: string) => `ingediend ${date}`,
  approvals: 'Goedkeuringen',
  noApprovals: 'Geen goedkeuring vastgelegd.',
  approvalColumn: { body: 'Orgaan', outcome: 'Uitkomst', at: 'Datum', document: 'Document' },
  criteria: 'Wat de pilot moet aantonen',
  noCriteria: 'Geen criteria vastgelegd.',
  positions: 'Standpunten van de inspecties',
  positionsNote: 'Een standpunt is geen goedkeuring.',
  noPosition: 'nog geen standpunt',
  positionBy: (stance: string, date: string) => `${stance} (${date})`,
  evaluation: 'Evaluatie',
  due: (at: string) => `Verwacht vóór ${at}`,
  dueIn: (age: string) => `nog ${age}`,
  overdue: (age: string) => `Te laat: had er ${age} geleden moeten zijn.`,
  noDue: 'Geen moment voor de evaluatie vastgelegd.',
  received: (at: string, by: string) => `Ontvangen op ${at} van ${by}`,
  receivedLate: (age: string) => `${age} na de afgesproken datum`,
  notReceived: 'Nog niet ontvangen.',
  openActions: (open: string, all: string) => `Acties: ${open} van ${all} nog open`,
  openPoints: (count: string) => (count === '1' ? '1 open punt' : `${count} open punten`),
  unknown: 'onbekend',
  asOf: (position: string, moment: string) => `Stand op positie ${position}, ${moment}`,
};

export type PilotsWords = typeof pilots;
