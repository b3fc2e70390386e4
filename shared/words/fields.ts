// Dutch words of every field that people fill in about a deviation, each said once: for its forms, the page and the print form.

import { dossierTerms } from './dossier-terms.ts';
import type { FieldWords, Saying } from './field-words.ts';

const statement: FieldWords['statement'] = {
  kind: {
    label: 'Soort afwijking',
    short: 'soort',
    open: 'soort afwijking',
    missing: 'Kies de soort afwijking.',
    options: {
      uitwijk: 'uitwijk',
      'tijdelijke-wijziging-werkwijze': 'tijdelijke wijziging van werkwijze',
      pilot: 'pilot',
      storing: 'storing',
      onderhoud: 'onderhoud',
      overig: 'overig',
    },
  },
  functions: {
    label: 'Functies',
    short: 'functies',
    hint: 'Kies per post welke taken elders worden uitgevoerd.',
    missing: 'Kies ten minste één functie.',
  },
  to: { label: 'Waarheen', short: 'locatie', open: 'waar de functie heen is' },
  forced: {
    label: 'Gepland of gedwongen',
    short: 'gepland of gedwongen',
    options: { planned: 'gepland', forced: 'gedwongen' },
  },
  reasonCategory: {
    label: 'Soort reden',
    short: 'soort reden',
    options: {
      personeel: 'personeel',
      techniek: 'techniek',
      gebouw: 'gebouw',
      onderhoud: 'onderhoud',
      experiment: 'experiment',
      overig: 'overig',
    },
  },
  reason: { label: 'Reden', short: 'reden' },
  start: { label: 'Begin', short: 'begin', missing: 'Vul een geldige datum en tijd in voor het begin.' },
  expectedEnd: { label: 'Verwacht einde', short: 'verwacht einde', open: 'einde of eindvoorwaarde' },
  endCondition: {
    label: 'Eindvoorwaarde',
    short: 'eindvoorwaarde',
    hint: 'Wat zo moet zijn voordat het eindigt, als er geen datum is.',
  },
  owner: { label: 'Eigenaar', short: 'eigenaar' },
  fallback: { label: 'Terugvaloptie', short: 'terugvaloptie' },
  fallbackTestedAt: { label: 'Terugvaloptie laatst getest', short: 'test van de terugvaloptie' },
  fallbackWithin: {
    label: 'Terugvaloptie in gebruik binnen',
    short: 'snelheid van de terugvaloptie',
    open: 'hoe snel de terugvaloptie in gebruik kan zijn',
    wrong: 'Vul hele minuten in, van 1 tot en met 10080 (een week), of laat het veld leeg.',
  },
  returnPlan: { label: 'Terugkeerplan', short: 'terugkeerplan' },
  reviewAt: { label: 'Moment van herziening', short: 'herziening', open: 'moment van herziening' },
};

const text: Saying = { label: 'Toelichting' };
const document: Saying = { label: 'Stuk (verwijzing)' };
const log: Saying = {
  label: 'Nummer in het logboek van LMS',
  hint: 'Voor een mondeling besluit van een andere partij.',
};
const subject = {
  kind: { label: 'Besloten over: soort', options: statement.kind.options },
  functions: { label: 'Besloten over: functies', hint: 'Leeg: alle functies van de afwijking.' },
  to: { label: 'Besloten over: waarheen', hint: 'Een besluit zonder plaats dekt geen afwezigheid.' },
  start: { label: 'Geldt vanaf' },
  end: { label: 'Geldt tot', hint: 'Leeg: het einde van de afwijking, of tot de functie terug is.' },
};
const at: Saying = { label: 'Moment' };
const owner: Saying = { label: statement.owner.label };
const dueAt: Saying = { label: 'Uiterlijk' };
const outcome: Saying = { label: 'Uitkomst' };
const about = { label: 'Bericht over', options: dossierTerms.noticeAbout };

export const fields: FieldWords = {
  statement,
  step: {
    rectify: {
      from: {
        label: 'Plaats of functies: sinds wanneer is dat zo',
        hint: 'Alleen invullen als het onderweg veranderde. Leeg: het was van het begin af aan zo, en wat er stond was onjuist.',
      },
      reason: { label: 'Waarom wordt dit hersteld' },
    },
    assess: { outcome: { ...outcome, options: dossierTerms.assessmentOutcome }, text, document },
    decide: {
      outcome: { ...outcome, options: dossierTerms.decisionOutcome },
      party: { label: 'Wie besloot' },
      capacity: { label: 'Hoedanigheid' },
      mandate: { label: 'Mandaat' },
      document,
      log,
      decidedAt: { label: 'Besloten op' },
      about: { fields: { ...subject, repeated: { label: 'Ook voor herhaalde afwezigheid tot dat einde' } } },
      until: { label: 'Nieuw einde' },
      conditions: { label: 'Voorwaarden' },
    },
    join: {
      with: { label: 'Welk dossier gaat hierin op' },
      reason: { label: 'Waarom zijn zij één' },
      despiteContradiction: { label: 'Toch samenvoegen terwijl besluiten elkaar tegenspreken' },
    },
    split: {
      functions: { label: 'Welke functies krijgen een eigen dossier' },
      reason: { label: 'Waarom horen zij hier niet bij' },
    },
    'confirm-claim': { decision: { label: 'Besluit' }, text },
    'deny-claim': { decision: { label: 'Besluit' }, text },
    'rectify-decision': {
      decision: { label: 'Besluit' },
      words: {
        fields: {
          ...subject,
          functions: { label: subject.functions.label },
          end: { label: subject.end.label, hint: 'Leeg: zonder einde, tot de functie terug is.' },
          capacity: { label: 'Hoedanigheid' },
          mandate: { label: 'Mandaat' },
          document,
          log,
          decidedAt: { label: 'Besloten op' },
          conditions: { label: 'Voorwaarden' },
        },
      },
      reason: { label: 'Waarom wordt dit hersteld' },
    },
    consult: {
      party: { label: 'Geraadpleegde partij' },
      outcome: { ...outcome, options: dossierTerms.consultationOutcome },
      text,
      followUp: { label: 'Wat ermee is gedaan' },
      at,
    },
    'take-position': {
      party: { label: 'Namens' },
      stance: { label: 'Standpunt', options: dossierTerms.stance },
      text,
      document,
    },
    'find-guarantees': {
      findings: {
        label: 'Bevindingen per waarborg',
        fields: {
          item: { label: 'Waarborg' },
          side: { label: 'Kant', options: dossierTerms.guaranteeSide },
          state: { label: 'Toestand', options: dossierTerms.guaranteeState },
          evidence: { label: 'Bewijs (verwijzing)' },
        },
      },
    },
    'note-pilot': {
      pilot: {
        fields: {
          application: { label: 'Aanvraag (verwijzing)' },
          appliedAt: { label: 'Aangevraagd op' },
          approvals: {
            label: 'Goedkeuringen',
            add: 'Goedkeuring toevoegen',
            fields: {
              body: { label: 'Orgaan' },
              outcome: { ...outcome, options: dossierTerms.approvalOutcome },
              document,
              at,
            },
          },
          criteria: { label: 'Criteria', hint: 'Eén per regel.' },
          evaluationDueAt: { label: 'Evaluatie uiterlijk' },
        },
      },
    },
    tell: { about, parties: { label: 'Partijen' } },
    'confirm-receipt': { about },
    receive: {
      outcome: { ...outcome, label: 'Antwoord', options: dossierTerms.receptionOutcome },
      carries: { label: 'Kan zij het dragen', options: dossierTerms.takeoverExtent },
      functions: { label: 'Welke functies draagt zij', missing: 'Kies ten minste één functie.' },
      until: { label: 'Tot wanneer' },
      text,
    },
    start: { at, text },
    end: { at, text },
    'confirm-return': { text },
    close: {
      text,
      despiteOpen: {
        label: 'Toch sluiten terwijl punten open staan',
        hint: 'Vastgelegd wordt dat u dit wist, en welke punten open stonden.',
      },
    },
    withdraw: {
      text,
      despiteOpen: {
        label: 'Toch intrekken terwijl punten open staan',
        hint: 'Vastgelegd wordt dat u dit wist, en welke punten open stonden.',
      },
    },
    evaluate: {
      conclusion: { label: 'Conclusie' },
      document,
      actions: {
        label: 'Acties',
        add: 'Actie toevoegen',
        fields: { text, owner, dueAt, done: { label: 'Gedaan' } },
      },
    },
    'mark-seen': {},
    ask: { to: { label: 'Partij' }, text: { label: 'Vraag' }, dueAt },
    answer: {
      question: { label: 'Vraag' },
      text: { label: 'Antwoord', missing: 'Vul een antwoord in.' },
      document,
    },
  },
};
