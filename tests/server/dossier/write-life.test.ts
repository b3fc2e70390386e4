// The whole life of a deviation over HTTP, each step by a role that may take it, and every step in the journal with who took it.

import { describe, expect, test } from 'vitest';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { fold } from '#shared/picture/evolve.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { STEP_KINDS, STEPS } from '#shared/rules/steps.ts';
import { minutesFromNow, registration } from '../../support/registration.ts';
import { type Answer, dossierServerForFile, type Who } from './dossier-server.ts';

const server = await dossierServerForFile();

const by = (role: string, organisation: string) => ({ role, organisation, at: expect.any(String) });
const RAVU = by('party', 'RAV Utrecht');
const LMS = by('lms', 'Landelijke Meldkamer Samenwerking');
const MNL = by('meldkamer', 'Meldkamer Midden-Nederland');
const SMB = by('smb', 'Strategisch Meldkamerberaad');
const IGJ = by('inspector', 'IGJ');

/** Steps that stand beside the dossier: nobody's form is out of date for them. */
const CHANGES_WITHOUT_VERSION = ['tellings', 'receipts', 'receptions', 'seen-marks', 'questions', 'answers'];

/** What is answered is the dossier as who asked would read it at once; an alarm may be raised about it in between. */
async function expectWhole(who: Who, number: string, { problem: answered }: Answer): Promise<void> {
  const { problem: read } = await server.send(who, `/api/v1/afwijkingen/${number}`, {});
  const fixed = ({ dossier, statement, may, checklist, chain, pastFrom }: Answer['problem']) => ({
    ...{ dossier, statement, may, checklist, chain, pastFrom },
  });
  expect(fixed(answered)).toEqual(fixed(read));
  expect(Object.keys(answered)).toEqual(Object.keys(read));
  const entries = answered['entries'] as readonly unknown[];
  expect(entries.length).toBeGreaterThan(0);
  expect((read['entries'] as readonly unknown[]).slice(0, entries.length)).toEqual(entries);
}

describe('[R42][R44] a deviation that is registered, allowed, carried out, ended and closed', () => {
  const until = minutesFromNow(48 * 60);
  const startedAt = minutesFromNow(-30);
  let version = 1;
  let number = '';
  const taken = new Set<string>();

  /** Takes a step on the newest version, and says in which stage the deviation is then. */
  async function take(who: Who, noun: string, body: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const answer: Answer = await server.step(who, number, noun, { version, ...body });
    if (answer.status !== 201) throw new Error(`${noun}: ${answer.text}`);
    await expectWhole(who, number, answer);
    if (CHANGES_WITHOUT_VERSION.includes(noun)) expect(answer.afwijking.version).toBe(version);
    else expect(answer.afwijking.version).toBeGreaterThan(version);
    version = answer.afwijking.version;
    taken.add(noun);
    return answer.afwijking.stage;
  }

  test('gets a number and a version when its own meldkamer registers it', async () => {
    const answer = await server.register('mnl', registration({ kind: 'pilot' }));
    const { status, headers, afwijking } = answer;
    expect([status, headers.get('Location'), headers.get('API-Version')]).toEqual([
      201,
      `/api/v1/afwijkingen/${afwijking.number}`,
      '1.1.0',
    ]);
    expect(afwijking).toMatchObject({
      origin: 'registered',
      stage: 'announced',
      meldkamer: 'MNL',
      functions: ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'],
      to: { place: 'Zeist' },
      owner: 'rav-09',
      decided: false,
      consulted: [],
    });
    expect(afwijking.number).toMatch(/^\d{4}-0001$/);
    await expectWhole('mnl', afwijking.number, answer);
    number = afwijking.number;
    version = afwijking.version;
  });

  test('[I1] passes through every stage, each step by who may take it', async () => {
    const stages = [
      await take('ravu', 'rectifications', {
        statement: { kind: 'tijdelijke-wijziging-werkwijze', returnPlan: 'Per dienst terug' },
        reason: 'Het is geen pilot',
      }),
      await take('lms', 'assessments', { outcome: 'fit', document: 'LMS 2026-4' }),
      await take('ravu', 'consultations', {
        party: 'Nationale Politie',
        outcome: 'objected',
        text: 'Zorg over gedeeld beeld',
        followUp: 'Liaison in Hilversum',
        at: minutesFromNow(-120),
      }),
      await take('igj', 'positions', { stance: 'followable', text: 'Afweging is navolgbaar' }),
      await take('lms', 'positions', { party: 'Inspectie JenV', stance: 'concerns', document: 'Brief 6225307' }),
      await take('ravu', 'guarantees', {
        findings: [{ item: 'g01', side: 'site', state: 'partly', evidence: 'Toets noodstroom' }],
      }),
      await take('smb', 'decisions', {
        outcome: 'allowed',
        party: 'SMB',
        capacity: 'Landelijke strategische sturing',
        mandate: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
        document: 'SMB 2026-117',
      }),
      await take('mnl', 'tellings', { about: 'start', parties: ['IGJ', 'igj', 'Veiligheidsregio Haaglanden'] }),
      await take('igj', 'receipts', { about: 'start' }),
      await take('ravu', 'starts', { at: startedAt, text: 'Overgezet om 6 uur' }),
      await take('igj', 'seen-marks'),
      await take('igj', 'questions', { to: 'RAVU', text: 'Hoe is\nopschaling geborgd?', dueAt: minutesFromNow(60) }),
      await take('ravu', 'answers', { question: `${number}-v1`, text: 'Met twee extra tafels', document: null }),
      await take('smb', 'decisions', {
        outcome: 'extended',
        party: 'smb',
        mandate: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
        until,
      }),
      await take('mnl', 'endings', { text: 'Alles terug' }),
      await take('mnl', 'returns'),
      await take('lms', 'tellings', { about: 'return', parties: ['igj'] }),
      await take('ravu', 'evaluations', {
        conclusion: 'Goed verlopen.\nDe lijn met de politie kan beter.',
        actions: [{ text: 'Oefenen', owner: 'Nationale Politie', dueAt: until }],
      }),
      await take('lms', 'closures', { despiteOpen: true }),
      await take('ravu', 'rectifications', {
        statement: { fallback: 'Apeldoorn', fallbackWithin: 45 },
        reason: 'Ontbrak',
      }),
    ];
    expect(stages).toEqual([
      'announced',
      'assessed',
      'assessed',
      'assessed',
      'assessed',
      'assessed',
      'allowed',
      'allowed',
      'allowed',
      'active',
      'active',
      'active',
      'active',
      'active',
      'ended',
      'returned',
      'returned',
      'evaluated',
      'closed',
      'closed',
    ]);
  });

  test('has all of it in the dossier that the journal folds to, each with role and organisation', async () => {
    const afwijking = afwijkingIn(fold(await server.entries()), number as AfwijkingNumber);
    const dossier = afwijking?.dossier;
    const notice = (party: string, about: string) =>
      dossier?.notices.find((one) => one.party === party && one.about === about);
    expect(afwijking).toMatchObject({
      version,
      kind: 'tijdelijke-wijziging-werkwijze',
      returnPlan: 'Per dienst terug',
      fallback: 'Apeldoorn',
      fallbackWithin: 45,
      course: { startedAt, withdrawnAt: null },
    });
    expect(dossier).toMatchObject({
      assessment: { outcome: 'fit', text: null, document: 'LMS 2026-4', by: LMS },
      decisions: [
        {
          outcome: 'allowed',
          party: 'smb',
          capacity: 'Landelijke strategische sturing',
          document: 'SMB 2026-117',
          decidedAt: null,
          until: null,
          recognised: true,
          told: 'recorded',
          by: SMB,
        },
        { outcome: 'extended', party: 'smb', until, by: SMB },
      ],
      consultations: [
        {
          party: 'politie',
          outcome: 'objected',
          text: 'Zorg over gedeeld beeld',
          followUp: 'Liaison in Hilversum',
          by: RAVU,
        },
      ],
      positions: [
        { party: 'igj', stance: 'followable', by: IGJ },
        { party: 'inspectie-jenv', stance: 'concerns', document: 'Brief 6225307', by: LMS },
      ],
      guarantees: [{ item: 'g01', side: 'site', state: 'partly', evidence: 'Toets noodstroom', by: RAVU }],
      seen: [{ party: 'igj', by: IGJ }],
      questions: [
        {
          id: `${number}-v1`,
          to: 'rav-09',
          text: 'Hoe is\nopschaling geborgd?',
          by: IGJ,
          answer: { text: 'Met twee extra tafels', document: null, by: RAVU },
        },
      ],
      evaluation: {
        conclusion: 'Goed verlopen.\nDe lijn met de politie kan beter.',
        document: null,
        actions: [{ text: 'Oefenen', owner: 'politie', dueAt: until, done: false }],
        by: RAVU,
      },
      milestones: [
        { kind: 'started', text: 'Overgezet om 6 uur', by: RAVU },
        { kind: 'ended', text: 'Alles terug', by: MNL },
        { kind: 'returned', text: null, by: MNL },
        { kind: 'closed', text: null, by: LMS },
      ],
      rectifications: [
        { fields: ['kind', 'returnPlan'], reason: 'Het is geen pilot', by: RAVU },
        { fields: ['fallback', 'fallbackWithin'], reason: 'Ontbrak', by: RAVU },
      ],
    });
    expect([notice('igj', 'start'), notice('igj', 'return'), notice('vr-15', 'start')]).toMatchObject([
      { told: MNL, received: IGJ },
      { told: LMS, received: null },
      // Policy does not name this party; that it was told is known all the same, and it is asked to confirm.
      { told: MNL, received: null },
    ]);
  });

  test('a pilot has notes, and a deviation that never happens is withdrawn', async () => {
    const registered = await server.register('lms', registration({ kind: 'pilot', functions: ['MNL/politie'] }));
    number = registered.afwijking.number;
    version = registered.afwijking.version;
    const pilot = {
      application: 'Aanvraag 7',
      appliedAt: minutesFromNow(-60),
      approvals: [{ body: 'BMB', outcome: 'pending' }],
      criteria: ['Geen langere wachttijd'],
      evaluationDueAt: until,
    };
    // A party answers for what is recorded in its name, and sets right what was written down wrongly.
    const spoken = { outcome: 'refused', party: 'smb', log: '2026-1128-03' };
    expect(await take('lms', 'decisions', spoken)).toBe('announced');
    expect(await take('smb', 'confirmations', { decision: `${number}-b1`, text: 'Zo besloten' })).toBe('announced');
    const words = { conditions: 'Tot nader order' };
    const right = { decision: `${number}-b1`, words, reason: 'Was weggevallen' };
    expect(await take('smb', 'decision-rectifications', right)).toBe('announced');
    expect(await take('lms', 'decisions', spoken)).toBe('announced');
    expect(await take('smb', 'denials', { decision: `${number}-b2` })).toBe('announced');
    expect(await take('lms', 'pilot-notes', { pilot })).toBe('announced');
    expect(await take('politie', 'withdrawals', { text: 'Gaat niet door', despiteOpen: true })).toBe('withdrawn');
    const withdrawn = afwijkingIn(fold(await server.entries()), number as AfwijkingNumber);
    expect(withdrawn?.dossier?.pilot).toEqual({
      ...pilot,
      approvals: [{ body: 'bmb', outcome: 'pending', document: null, at: null }],
    });
  });

  test('two that are one move are joined', async () => {
    const about = (post: string) => registration({ functions: [post] });
    const begun: string[] = [];
    for (const post of ['DHG/politie', 'DHG/ambulance/15']) {
      const registered = await server.register('lms', { ...about(post), meldkamer: 'DHG' });
      ({ number, version } = registered.afwijking);
      await take('lms', 'starts');
      begun.push(number);
    }
    expect(await take('lms', 'joinings', { with: begun[0], reason: 'Eén verhuizing' })).toBe('active');
    const gone = afwijkingIn(fold(await server.entries()), begun[0] as AfwijkingNumber);
    expect(gone?.dossier?.milestones.at(-1)).toMatchObject({
      kind: 'withdrawn',
      text: `Opgegaan in ${begun[1]}: Eén verhuizing`,
    });
  });

  test('one that is two is split', async () => {
    const both = ['DHG/brandweer/15', 'DHG/ambulance/16'];
    const registered = await server.register('lms', { ...registration({ functions: both }), meldkamer: 'DHG' });
    ({ number, version } = registered.afwijking);
    await take('lms', 'starts');
    expect(await take('lms', 'splittings', { functions: both.slice(1), reason: 'Eigen besluit' })).toBe('active');
    const picture = fold(await server.entries());
    const [left, own] = [...valuesOf(picture.afwijkingen)].slice(-2);
    expect(left?.number).toBe(number);
    expect(own?.functions.every((id) => id.startsWith('DHG/ambulance/16/'))).toBe(true);
    expect(left?.functions.some((id) => own?.functions.includes(id))).toBe(false);
    expect([left, own].map((one) => one?.dossier?.rectifications.at(-1)?.reason)).toEqual([
      'Eigen besluit',
      'Eigen besluit',
    ]);
  });

  test('[R138] the meldkamer that it goes to answers, and LMS for it', async () => {
    const about = registration({ functions: ['DHG/caco'], kind: 'uitwijk', to: { meldkamer: 'RTD' } });
    const registered = await server.register('lms', { ...about, meldkamer: 'DHG' });
    ({ number, version } = registered.afwijking);
    await take('lms', 'receptions', { outcome: 'refused', text: 'Telefonisch door de leidinggevende' });
    const told = afwijkingIn(fold(await server.entries()), number as AfwijkingNumber);
    expect(told?.dossier?.receptions).toMatchObject([{ meldkamer: 'RTD', outcome: 'refused', by: { role: 'lms' } }]);
  });

  test('every kind of step was taken', () => {
    expect([...taken].sort()).toEqual(STEP_KINDS.map((kind) => STEPS[kind].noun).sort());
  });
});
