// Everything that screens ask of the server, each with the key under which its answer is kept. What is sent to it is in the views.

import { type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import type {
  Calendar,
  DossierDetail,
  DossierLine,
  Figures,
  NoticesCount,
  OwnNotices,
  Pilots,
  Takeover,
} from '#shared/dossier/api-dossier.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import type { MeasuredQuality } from '#shared/quality/alarm-quality.ts';
import type { WhatIfStatus } from '#shared/quality/what-if.ts';
import type { TrendWindow } from '#shared/register/trend.ts';
import type { ChangesSince } from '#shared/replay/changes.ts';
import type { ReplayPicture } from '#shared/replay/replay.ts';
import type { ReplayMarks } from '#shared/replay/replay-marks.ts';
import type { OnProgress, Paged } from './gather-pages.ts';
import { askHistories, type HistoryLine } from './history.ts';
import { askDossiers, askPeriods, type RegisterPage } from './lists.ts';
import { askPeriod, type PeriodFile } from './period.ts';
import { answerAt, type ServerQuery } from './server-query.ts';
import { askYearReport, type YearReport } from './year-report.ts';

export type Quarantine = { readonly asOf: Instant; readonly quarantine: readonly Quarantined[] };

/** Where a policy is tried on the past. */
export const WHAT_IF = '/api/v1/policy/what-if';
const WHAT_IF_EVERY = 2 * SECOND;
const QUARANTINE_EVERY = 10 * SECOND;
const LINES_OF_HISTORY = 50;

export const queries = {
  /** One dossier whole. */
  dossier(number: string): ServerQuery<DossierDetail> {
    return answerAt(`/api/v1/afwijkingen/${encodeURIComponent(number)}`);
  },

  /** `query`: what chooses, orders and pages them, from its question mark on; so everywhere below. */
  dossiers(query: string): ServerQuery<Paged<DossierLine>> {
    return { key: ['dossiers', query], ask: (signal) => askDossiers(query, signal), again: 'journal' };
  },

  periods(query: string): ServerQuery<RegisterPage> {
    return { key: ['periods', query], ask: (signal) => askPeriods(query, signal), again: 'journal' };
  },

  period(id: string): ServerQuery<PeriodFile> {
    return { key: ['period', id], ask: (signal) => askPeriod(id, signal), again: 'journal' };
  },

  figures(query: string): ServerQuery<Figures> {
    return answerAt(`/api/v1/figures${query}`);
  },

  /** `before`: what it is compared with. */
  yearReport(query: string, before: string, onProgress: OnProgress): ServerQuery<YearReport> {
    const ask: ServerQuery<YearReport>['ask'] = (signal) => askYearReport(query, before, signal, onProgress);
    return { key: ['report', query, before], ask, again: 'never' };
  },

  calendar(from: Instant, to: Instant): ServerQuery<Calendar> {
    return answerAt(`/api/v1/calendar?from=${from}&to=${to}`);
  },

  takeover(): ServerQuery<Takeover> {
    return answerAt('/api/v1/takeover');
  },

  pilots(): ServerQuery<Pilots> {
    return answerAt('/api/v1/pilots');
  },

  notices(): ServerQuery<OwnNotices> {
    return answerAt('/api/v1/notices');
  },

  noticesCount(): ServerQuery<NoticesCount> {
    return answerAt('/api/v1/notices/count');
  },

  /** Measured anew as time goes by, and not at each entry: it is looked back on, and no guide for what to do now. */
  alarmQuality(query: string): ServerQuery<MeasuredQuality> {
    return answerAt(`/api/v1/alarms/quality${query}`, MINUTE);
  },

  /** How far the trial of a policy is, or what it came to: no entry tells of it. */
  whatIf(): ServerQuery<WhatIfStatus> {
    return answerAt(WHAT_IF, WHAT_IF_EVERY);
  },

  /** What was refused at the door stands beside the journal, so nothing tells a screen that there is more of it. */
  quarantine(): ServerQuery<Quarantine> {
    return answerAt('/api/v1/feeds', QUARANTINE_EVERY);
  },

  /** `change`: another value each time something was recorded about one of them. */
  history(subjects: readonly string[], change: string): ServerQuery<readonly HistoryLine[]> {
    const ask: ServerQuery<readonly HistoryLine[]>['ask'] = (signal) =>
      askHistories(subjects, LINES_OF_HISTORY, signal);
    return { key: ['history', ...subjects], change, ask, again: 'never' };
  },

  /** The staffing of a post over the last so many minutes. `change`: another value when that has become different. */
  trend(post: string, minutes: number, change: string): ServerQuery<TrendWindow> {
    return { ...answerAt(`/api/v1/trend?post=${encodeURIComponent(post)}&minutes=${minutes}`, 'never'), change };
  },

  /** What changed since a position, up to another: asked once for each. */
  changes(since: number, upTo: number): ServerQuery<ChangesSince> {
    return { ...answerAt(`/api/v1/changes?since=${since}`, 'never'), change: String(upTo) };
  },

  /** `knowledge`: as known then, or as known now. */
  past(at: Instant, knowledge: string): ServerQuery<ReplayPicture> {
    return answerAt(`/api/v1/past?at=${encodeURIComponent(at)}&knowledge=${knowledge}`, 'never');
  },

  /** `subject`: null for what happened to anything. */
  pastMarks(from: Instant, to: Instant, subject: string | null): ServerQuery<ReplayMarks> {
    const about = subject === null ? '' : `&subject=${subject}`;
    return answerAt(`/api/v1/past/events?from=${from}&to=${to}&limit=2000${about}`, 'never');
  },
};
