// All English words, put together from one file per area in en/. A new area is a pair of files and one line here and in the other language.

import { alarms } from './en/alarms.ts';
import { app } from './en/app.ts';
import { consoleScreen } from './en/console.ts';
import { domain } from './en/domain.ts';
import { facts } from './en/facts.ts';
import { feeds } from './en/feeds.ts';
import { manual } from './en/manual.ts';
import { register } from './en/register.ts';
import { wall } from './en/wall.ts';
import type { Words } from './nl.ts';

export const en = { app, domain, alarms, facts, console: consoleScreen, feeds, manual, register, wall } satisfies Words;
