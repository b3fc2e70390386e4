// The routes about dossiers, as they are described to those who build on them.

import { z } from 'zod';
import {
  calendarQuery,
  dossierFileQuery,
  dossiersCsvQuery,
  dossiersQuery,
  figuresCsvQuery,
  figuresQuery,
  noticesQuery,
} from '../dossier/query-schemas.ts';
import { type Paths, problemAnswer, rolesFor, shown } from './answers.ts';
import { registration, stepPaths } from './dossier-write-routes.ts';

const TAG = 'dossiers';

export function dossierPaths(): Paths {
  return {
    '/afwijkingen': {
      get: {
        summary: 'Every deviation there is or was, a page at a time',
        tag: TAG,
        roles: rolesFor('picture.read'),
        query: dossiersQuery,
        answers: shown('A page of lines. The wall gets what is not done, and no words of it.', 'DossierList'),
      },
      post: registration(),
    },
    '/afwijkingen.csv': {
      get: {
        summary: 'The same lines as a file: UTF-8 with byte order mark, semicolons, RFC 4180 quoting',
        tag: TAG,
        roles: rolesFor('register.read'),
        query: dossiersCsvQuery,
        answers: {
          200: {
            description: 'The file.',
            headers: { 'X-Total-Count': 'How many rows follow the headings.' },
            content: { 'text/csv': z.string() },
          },
        },
      },
    },
    '/afwijkingen/{number}': {
      get: {
        summary: 'One dossier whole: what is said, what is missing, what happened, and every entry about it',
        tag: TAG,
        roles: rolesFor('register.read'),
        path: { number: 'Such as 2026-0042.' },
        query: dossierFileQuery,
        answers: { ...shown('The dossier.', 'DossierFile'), 404: problemAnswer('No such number.') },
      },
    },
    ...stepPaths(),
    '/figures': {
      get: {
        summary:
          'Time away, covered and uncovered, per month on the Dutch calendar; reasons, decisions, what is overdue',
        tag: TAG,
        roles: rolesFor('register.read'),
        query: figuresQuery,
        answers: shown('The figures; of the last twelve months when no time is asked for.', 'Figures'),
      },
    },
    '/figures.csv': {
      get: {
        summary:
          'The same figures as a file, one number per row: UTF-8 with byte order mark, semicolons, RFC 4180 quoting',
        tag: TAG,
        roles: rolesFor('register.read'),
        query: figuresCsvQuery,
        answers: { 200: { description: 'The file.', content: { 'text/csv': z.string() } } },
      },
    },
    '/calendar': {
      get: {
        summary: 'What is planned, is going on or was, and what coincides in it',
        tag: TAG,
        roles: rolesFor('register.read'),
        query: calendarQuery,
        answers: shown('The calendar; of this month and the two after it when no time is asked for.', 'Calendar'),
      },
    },
    '/takeover': {
      get: {
        summary: 'Who can take over from whom, and what leans on what right now',
        tag: TAG,
        roles: rolesFor('register.read'),
        answers: shown('The relations of policy, and what is elsewhere now.', 'Takeover'),
      },
    },
    '/pilots': {
      get: {
        summary: 'The register of pilots, newest first',
        tag: TAG,
        roles: rolesFor('register.read'),
        answers: shown('The pilots.', 'Pilots'),
      },
    },
    '/notices': {
      get: {
        summary: "What the caller's own party was to be told, and was asked",
        tag: TAG,
        roles: rolesFor('notices.read'),
        query: noticesQuery,
        answers: shown('Notices that were not confirmed first; questions that wait first.', 'OwnNotices'),
      },
    },
    '/notices/count': {
      get: {
        summary: "How many of the caller's own notices, questions, receptions and climbed alarms wait",
        tag: TAG,
        roles: rolesFor('notices.read'),
        answers: shown('The number, whatever `limit` the list is asked with.', 'NoticesCount'),
      },
    },
  };
}
