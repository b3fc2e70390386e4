// All Dutch words, put together from one file per area in nl/. A new area is a pair of files and one line here and in the other language.

import { alarms } from './nl/alarms.ts';
import { app } from './nl/app.ts';
import { consoleScreen } from './nl/console.ts';
import { domain } from './nl/domain.ts';
import { facts } from './nl/facts.ts';
import { feeds } from './nl/feeds.ts';
import { manual } from './nl/manual.ts';
import { register } from './nl/register.ts';
import { wall } from './nl/wall.ts';

export const nl = { app, domain, alarms, facts, console: consoleScreen, feeds, manual, register, wall };

/** What every language must say. */
export type Words = typeof nl;
