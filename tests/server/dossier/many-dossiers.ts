// Very many dossiers at once, put straight into a picture and a register, behind the real list routes on a real HTTP server.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { onTestFinished } from 'vitest';
import { after, DAY, HOUR, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { EMPTY_MAP, withValue } from '#shared/deviation/chunked-map.ts';
import { numberOf } from '#shared/deviation/number.ts';
import { createDossierIndex } from '#shared/dossier/dossier-index.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { FUNCTIONS, type FunctionId } from '#shared/reference/functions.ts';
import { createRegister, type Register } from '#shared/register/register.ts';
import type { Segment } from '#shared/register/segments.ts';
import { openGate } from '../../../server/access/identify.ts';
import { identityOf } from '../../../server/access/identity.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { dossierListRoutes } from '../../../server/dossier/list-routes.ts';
import { place, Story, sourceOf } from '../../support/story.ts';

const BEGIN = '2021-01-01T00:00:00.000Z' as Instant;
const PLACES = ['Zeist', 'AMS', 'RTD'];

export type Many = { readonly picture: Picture; readonly register: Register; readonly now: Instant };

/** One every four hours, each with a decision, notices and a period of three hours; nine in ten are closed. */
export function manyDossiers(count: number): Many {
  const { example, picture } = exampleOf();
  let afwijkingen = EMPTY_MAP;
  let archive = EMPTY_MAP;
  const segments = new Map<FunctionId, readonly Segment[]>();
  for (let index = 0; index < count; index += 1) {
    const tracked = FUNCTIONS[index % FUNCTIONS.length];
    if (tracked === undefined) throw new Error('No functions');
    const start = after(BEGIN, index * 4 * HOUR);
    const end = after(start, 3 * HOUR);
    const isDone = index % 10 !== 0;
    const to = place(PLACES[index % PLACES.length] ?? 'Zeist');
    const number = numberOf('2026', index + 1);
    const { dossier } = example;
    const afwijking: Afwijking = {
      ...example,
      number,
      meldkamer: tracked.meldkamer,
      functions: [tracked.id],
      to,
      start,
      expectedEnd: end,
      reason: `Reden ${index} van deze afwijking`,
      announcedAt: start,
      dossier: dossier && {
        ...dossier,
        decisions: dossier.decisions.map((one) => ({
          ...one,
          about: { ...one.about, functions: [tracked.id], to, start, end },
          within: [tracked.id],
        })),
      },
      course: {
        ...example.course,
        startedAt: start,
        endedAt: end,
        returnedAt: isDone ? end : null,
        closedAt: isDone ? end : null,
      },
    };
    if (isDone) archive = withValue(archive, afwijking);
    else afwijkingen = withValue(afwijkingen, afwijking);
    segments.set(tracked.id, [...(segments.get(tracked.id) ?? []), segmentOf(index, start, end, to)]);
  }
  const whole: Picture = { ...picture, afwijkingen, archive };
  return {
    picture: whole,
    register: { ...createRegister(), picture: () => whole, segments: (id) => segments.get(id) ?? [] },
    now: after(BEGIN, count * 4 * HOUR + DAY),
  };
}

function exampleOf(): { readonly example: Afwijking; readonly picture: Picture } {
  const story = new Story();
  story.registered('MNL', ['MNL/politie/aanname'], { reason: 'reden', owner: 'politie' });
  story.step('2026-0001', {
    kind: 'decide',
    outcome: 'allowed',
    party: 'smb',
    capacity: 'Landelijke strategische sturing',
    mandate: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
    document: 'SMB 2026-117',
    decidedAt: BEGIN,
    log: null,
    about: null,
    until: null,
    conditions: null,
  });
  return { example: story.afwijking('2026-0001'), picture: story.picture };
}

function segmentOf(index: number, from: Instant, until: Instant, to: ReturnType<typeof place>): Segment {
  return {
    from,
    until,
    class: to.kind === 'meldkamer' ? 'other-meldkamer' : 'outside',
    location: to,
    places: [to],
    lasting: [],
    source: sourceOf('MNL'),
    dated: 'stated',
    told: { position: (index + 2) as Segment['told']['position'], at: from },
    late: false,
    unconfirmedReturn: false,
    left: false,
    established: null,
  };
}

/** The address of the list. The key of every caller is that of an inspector. */
export async function serveMany({ picture, register, now }: Many): Promise<string> {
  const inspector = identityOf('key', { role: 'inspector', organisation: 'IGJ', meldkamer: null });
  const gate = openGate({
    access: { authenticate: () => inspector },
    sessions: { find: async () => null },
    allowedOrigins: new Set(),
    onDenied: () => {},
  });
  const app = express();
  app.use(
    dossierListRoutes({
      recorder: { picture: () => picture, heard: () => ({ sources: {}, confirmations: {}, listeningSince: null }) },
      projections: {
        register,
        dossiers: createDossierIndex(),
        mentions: () => [],
        belowMinimum: () => [],
        states: () => [],
      },
      clock: { now: () => now },
      runtime: SYSTEM_RUNTIME,
      gate,
    }),
  );
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}
