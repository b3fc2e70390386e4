// All Dutch words, put together from one file per area in nl/, those about a deviation in nl/dossier/. A new area is a pair of files and
// one line here and in the other language; a new screen has its title here too.

import { domain } from '#shared/words/domain.ts';
import { fields } from '#shared/words/fields.ts';
import { alarms } from './nl/alarms.ts';
import { app } from './nl/app.ts';
import { calendar } from './nl/calendar.ts';
import { changes } from './nl/changes.ts';
import { consoleScreen } from './nl/console.ts';
import { course } from './nl/dossier/course.ts';
import { dossier } from './nl/dossier/dossier.ts';
import { dossiers } from './nl/dossier/dossiers.ts';
import { newDossier } from './nl/dossier/new-dossier.ts';
import { exercise } from './nl/exercise.ts';
import { facts } from './nl/facts.ts';
import { feeds } from './nl/feeds.ts';
import { figures } from './nl/figures.ts';
import { form } from './nl/form.ts';
import { gebeurtenissen } from './nl/gebeurtenissen.ts';
import { handover } from './nl/handover.ts';
import { manual } from './nl/manual.ts';
import { notices } from './nl/notices.ts';
import { pilots } from './nl/pilots.ts';
import { problems } from './nl/problems.ts';
import { quality } from './nl/quality.ts';
import { register } from './nl/register.ts';
import { replay } from './nl/replay.ts';
import { takeover } from './nl/takeover.ts';
import { wall } from './nl/wall.ts';

/** The title of each screen, and its name in links. */
const screen = {
  home: 'Beginscherm',
  login: 'Inloggen',
  console: 'Meldtafel',
  feeds: 'Koppelingen',
  agreements: 'Alarmafspraken',
  handover: 'Dienstoverdracht',
  exercise: 'Oefening',
  manual: 'Handmatige invoer',
  dossiers: 'Dossiers',
  periods: 'Perioden',
  figures: 'Cijfers',
  report: 'Verslag',
  calendar: 'Agenda',
  takeover: 'Overname',
  gebeurtenissen: 'Gebeurtenissen',
  pilots: 'Pilots',
  quality: 'Alarmkwaliteit',
  'new-dossier': 'Nieuwe afwijking',
  dossier: 'Afwijking',
  'dossier-print': 'Afwijking',
  notices: 'Berichten',
  replay: 'Terugkijken',
  wall: 'Wandscherm',
};

export const nl = {
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
};

/** What every language must say. */
export type Words = typeof nl;
