// What an event that was refused would have told of, as far as it can be read: so that nobody takes what was said before for how it is.

import { type Told, told } from '#shared/journal/reading.ts';
import { isPerRegion, parsePost, tasksOf, trackedFunction } from '#shared/reference/functions.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource } from '#shared/reference/source.ts';
import type { RefusedReport } from '#shared/rules/refused-reports.ts';
import { AFWIJKING_REPORTED } from './afwijking-event.ts';
import type { Rejection } from './event-result.ts';
import { HEARTBEAT } from './heartbeat-event.ts';
import { LOCATION_REPORTED } from './location-event.ts';
import { STAFFING_REPORTED } from './staffing-event.ts';
import { STATE_REPORTED } from './state-event.ts';

/** Refused for who sent it, not for what it says: then nothing that this key may tell of has become doubtful. */
const NOT_ITS_OWN: ReadonlySet<Rejection> = new Set([
  'forbidden',
  'source-of-another-key',
  'too-many-sources',
  'not-in-exercise',
]);

export function isOwnReport(code: Rejection): boolean {
  return !NOT_ITS_OWN.has(code);
}

/** Empty for what tells nothing of how things stand: a heartbeat, an announcement. */
export function refusedReports(event: unknown, key: string): readonly RefusedReport[] {
  const { source, type, subject, data } = (typeof event === 'object' ? (event ?? {}) : {}) as Record<string, unknown>;
  if (type === HEARTBEAT.type || type === AFWIJKING_REPORTED.type) return [];
  const from = typeof source === 'string' ? (parseSource(source)?.id ?? null) : null;
  const about = typeof subject === 'string' ? toldOf(type, subject, data) : [];
  return (about.length === 0 ? [null] : about).map((one) => ({ source: from, about: one, key }));
}

/** Empty when it cannot be read. */
function toldOf(type: unknown, subject: string, data: unknown): readonly Told[] {
  const post = parsePost(subject);
  switch (type) {
    case LOCATION_REPORTED.type: {
      if (post === null || (isPerRegion(post.discipline) && post.region === null)) return [];
      const { task, scope } = (typeof data === 'object' ? (data ?? {}) : {}) as Record<string, unknown>;
      const tasks = tasksOf(post.discipline);
      const said = tasks.filter((one) => one === task);
      return (said.length === 0 ? tasks : said).map((one) =>
        told('location', trackedFunction(post, one, scope === 'planbaar' ? 'planbaar' : 'spoed').id),
      );
    }
    case STAFFING_REPORTED.type:
      return post === null ? [] : [told('staffing', post.id)];
    case STATE_REPORTED.type:
      return post === null && !isMeldkamerId(subject) ? [] : [told('state', subject)];
    default:
      return [];
  }
}
