// The routes that read, on a real HTTP server, a real recorder and a real embedded journal in which a story was written down.
// A caller shows the name of a role as its key.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { onTestFinished } from 'vitest';
import type { Runtime } from '#shared/base/runtime.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Draft, Position } from '#shared/journal/facts.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { openGate } from '../../server/access/identify.ts';
import { type Identity, identityOf } from '../../server/access/identity.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { calendarRoutes } from '../../server/dossier/calendar-routes.ts';
import { dossierFileRoutes } from '../../server/dossier/detail-routes.ts';
import { figuresRoutes } from '../../server/dossier/figures-routes.ts';
import { dossierListRoutes } from '../../server/dossier/list-routes.ts';
import { noticesRoutes } from '../../server/dossier/notices-routes.ts';
import { pilotsRoutes } from '../../server/dossier/pilots-routes.ts';
import { takeoverRoutes } from '../../server/dossier/takeover-routes.ts';
import { exerciseRoutes } from '../../server/exercise/exercise-routes.ts';
import { gebeurtenisRoutes } from '../../server/gebeurtenis/gebeurtenis-routes.ts';
import { healthRoutes } from '../../server/health/health-routes.ts';
import { createMetrics, type Metrics } from '../../server/health/metrics.ts';
import type { Journal } from '../../server/journal/journal.ts';
import type { SideStore } from '../../server/journal/side-store.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { JournalUnreachable } from '../../server/journal/unreachable.ts';
import { openapiRoutes } from '../../server/openapi/openapi-routes.ts';
import { acknowledgementRoutes } from '../../server/picture/acknowledgement-routes.ts';
import { asideRoutes } from '../../server/picture/aside-routes.ts';
import { journalRoutes } from '../../server/picture/journal-routes.ts';
import { pictureRoutes } from '../../server/picture/picture-routes.ts';
import { reviewRoutes } from '../../server/picture/review-routes.ts';
import { shiftRoutes } from '../../server/picture/shift-routes.ts';
import { qualityRoutes } from '../../server/quality/quality-routes.ts';
import { whatIfRoutes } from '../../server/quality/what-if-routes.ts';
import { WhatIfRuns } from '../../server/quality/what-if-runs.ts';
import { Liveness } from '../../server/record/liveness.ts';
import { Recorder } from '../../server/record/recorder.ts';
import { establishmentRoutes } from '../../server/register/establishment-routes.ts';
import { feedsRoutes } from '../../server/register/feeds-routes.ts';
import { historyRoutes } from '../../server/register/history-routes.ts';
import { createProjections } from '../../server/register/projections.ts';
import { registerRoutes } from '../../server/register/register-routes.ts';
import { changesSince } from '../../server/replay/changes-since.ts';
import { ReplayPictures } from '../../server/replay/replay-pictures.ts';
import { replayRoutes } from '../../server/replay/replay-routes.ts';
import { parsePolicy } from '../../server/settings/policy-file.ts';
import { USUAL_ORGANISATION } from './organisations.ts';
import { temporaryStore } from './store.ts';
import type { Story } from './story.ts';

/** A role, with its meldkamer behind a colon for those that have one: `meldkamer:MNL`, or with a party it acts for: `party@rav-09`. */
export type Caller = Role | `${Role}:${MeldkamerId}` | `${Role}@${string}`;

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; looked at by the test that asked. */
  readonly body: Readonly<Record<string, unknown>>;
};

export type ReadingSide = {
  readonly url: string;
  readonly ask: (caller: Caller | null, path: string, init?: RequestInit) => Promise<Answer>;
  readonly journal: Journal;
  readonly sideStore: SideStore;
  readonly recorder: Recorder;
  readonly metrics: Metrics;
  /** The present of the server; begins at the present of the story. */
  now: Instant;
  /** While true the journal cannot be reached. */
  outage: boolean;
};

export async function readingSide(story: Story): Promise<ReadingSide> {
  const store = await temporaryStore();
  const { journal: real, sideStore } = await openSqliteStore({ path: store.path, runtime: SYSTEM_RUNTIME });
  const drafts = story.entries.map(({ position, ...draft }): Draft => draft);
  const written = await real.append(drafts, 0 as Position);
  if (!written.ok) throw new Error('The story could not be written down');
  onTestFinished(async () => {
    await real.close();
    await store.remove();
  });
  return readingSideOf({ journal: real, sideStore }, story);
}

/** The same on a journal that is there already. `sources`: who was heard when. */
export async function readingSideOf(
  { journal: real, sideStore }: { readonly journal: Journal; readonly sideStore: SideStore },
  { now, sources }: Pick<Story, 'now' | 'sources'>,
): Promise<ReadingSide> {
  const reach = <T>(answer: () => Promise<T>): Promise<T> =>
    side.outage ? Promise.reject(new JournalUnreachable('The journal is away')) : answer();
  const journal: Journal = {
    epoch: real.epoch,
    append: (all, after) => reach(() => real.append(all, after)),
    read: (after, limit) => reach(() => real.read(after, limit)),
    known: (keys) => reach(() => real.known(keys)),
    follow: (after, signal) => real.follow(after, signal),
    close: () => real.close(),
  };
  const runtime: Runtime = { ...SYSTEM_RUNTIME, now: () => side.now };
  const liveness = new Liveness(sideStore);
  for (const [source, at] of Object.entries(sources)) liveness.hear(source as never, at);
  const projections = createProjections();
  const replayPictures = new ReplayPictures();
  const metrics = createMetrics();
  const recorder: Recorder = new Recorder({
    journal,
    liveness,
    runtime,
    onAdvance: (advance) => {
      projections.advance(advance);
      replayPictures.advance(advance);
    },
    onAppend: metrics.observeAppend,
  });
  const gate = openGate({
    access: { authenticate: identityIn },
    sessions: { find: async () => null },
    allowedOrigins: new Set(),
    onDenied: () => {},
  });
  const parts = {
    recorder,
    journal,
    sideStore,
    pastPictures: replayPictures,
    projections,
    metrics,
    clock: runtime,
    runtime,
    gate,
  };
  const app = express();
  app.use(pictureRoutes(parts));
  app.use(acknowledgementRoutes(parts));
  app.use(asideRoutes(parts));
  app.use(reviewRoutes(parts));
  app.use(shiftRoutes({ ...parts, whatChanged: (...asked) => changesSince(parts, ...asked) }));
  app.use(journalRoutes(parts));
  app.use(registerRoutes(parts), establishmentRoutes(parts));
  app.use(dossierListRoutes(parts));
  app.use(dossierFileRoutes(parts));
  app.use(figuresRoutes(parts));
  app.use(qualityRoutes(parts));
  const whatIf = new WhatIfRuns({ journal, clock: runtime, onFailed: () => undefined });
  onTestFinished(() => whatIf.cancel());
  app.use(whatIfRoutes({ ...parts, whatIf, parsePolicy }));
  app.use(calendarRoutes(parts));
  app.use(takeoverRoutes(parts));
  app.use(gebeurtenisRoutes({ ...parts, pace: (_request, _response, next) => next() }));
  app.use(exerciseRoutes({ ...parts, pace: (_request, _response, next) => next(), settled: async () => {} }));
  app.use(pilotsRoutes(parts));
  app.use(noticesRoutes(parts));
  app.use(historyRoutes(parts));
  app.use(replayRoutes(parts));
  app.use(feedsRoutes(parts));
  app.use(openapiRoutes());
  const watch = { trouble: () => null, isInTouch: () => true };
  const unforeseen = { count: () => 0 };
  app.use(healthRoutes({ ...parts, watch, unforeseen, answerWithin: 200 }));
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const side: ReadingSide = { url, ask, journal, sideStore, recorder, metrics, now, outage: false };
  await recorder.start();
  onTestFinished(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  return side;

  async function ask(caller: Caller | null, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (caller !== null) headers.set('Authorization', `Bearer ${caller}`);
    const response = await fetch(url + path, { ...init, headers });
    const text = await response.text();
    const isJson = /[/+]json$/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  }
}

function identityIn(keyText: string): Identity | null {
  const [standing = '', party] = keyText.split('@');
  const [role = '', meldkamer = null] = standing.split(':');
  if (role === 'nobody') return null;
  const organisation = party ?? (role === 'lms' || role === 'smb' ? USUAL_ORGANISATION[role] : `Organisatie ${role}`);
  return identityOf(`key-${keyText}`, { role: role as Role, organisation, meldkamer: meldkamer as MeldkamerId | null });
}
