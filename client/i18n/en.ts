// All English words, put together from one file per area in en/. A new area is a pair of files and one line here and in the other language.

import { alarms } from './en/alarms.ts';
import { app } from './en/app.ts';
import { calendar } from './en/calendar.ts';
import { changes } from './en/changes.ts';
import { consoleScreen } from './en/console.ts';
import { domain } from './en/domain.ts';
import { course } from './en/dossier/course.ts';
import { dossier } from './en/dossier/dossier.ts';
import { dossiers } from './en/dossier/dossiers.ts';
import { newDossier } from './en/dossier/new-dossier.ts';
import { exercise } from './en/exercise.ts';
import { facts } from './en/facts.ts';
import { feeds } from './en/feeds.ts';
import { fields } from './en/fields.ts';
import { figures } from './en/figures.ts';
import { form } from './en/form.ts';
import { gebeurtenissen } from './en/gebeurtenissen.ts';
import { handover } from './en/handover.ts';
import { manual } from './en/manual.ts';
import { notices } from './en/notices.ts';
import { pilots } from './en/pilots.ts';
import { problems } from './en/problems.ts';
import { quality } from './en/quality.ts';
import { register } from './en/register.ts';
import { replay } from './en/replay.ts';
import { takeover } from './en/takeover.ts';
import { wall } from './en/wall.ts';
import type { Words } from './nl.ts';

const screen = {
  home: 'Start screen',
  login: 'Log in',
  console: 'Console',
  feeds: 'Feeds',
  agreements: 'Alarm agreements',
  handover: 'Shift handover',
  exercise: 'Exercise',
  manual: 'Manual entry',
  dossiers: 'Dossiers',
  periods: 'Periods',
  figures: 'Figures',
  report: 'Report',
  calendar: 'Calendar',
  takeover: 'Takeover',
  gebeurtenissen: 'Events',
  pilots: 'Pilots',
  quality: 'Alarm quality',
  'new-dossier': 'New deviation',
  dossier: 'Deviation',
  'dossier-print': 'Deviation',
  notices: 'Notices',
  replay: 'Look back',
  wall: 'Wall display',
};

export const en = {
  screen,
  app,
  domain,
  alarms,
  facts,
  console: consoleScreen,
  changes,
  handover,
  exercise,
  feeds,
  manual,
  register,
  wall,
  dossiers,
  figures,
  form,
  fields,
  course,
  dossier,
  notices,
  calendar,
  takeover,
  gebeurtenissen,
  pilots,
  quality,
  problems,
  newDossier,
  replay,
} satisfies Words;
