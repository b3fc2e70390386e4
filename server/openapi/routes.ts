// Every route of the interface, as it is described to those who build on it. Requests by the schemas that check them.

import { z } from 'zod';
import type { Action } from '../access/permissions.ts';
import { pageShape } from '../http/cursor.ts';
import {
  acknowledgementSchema,
  asideConfirmationSchema,
  asideEndSchema,
  asideSchema,
  establishmentSchema,
  feedsQuery,
  handoverSchema,
  historyQuery,
  journalQuery,
  loginSchema,
  registerCsvQuery,
  registerQuery,
  retirementSchema,
  trendQuery,
} from '../http/request-schemas.ts';
import { changesQuery, replayEventsQuery, replayQuery } from '../replay/query-schemas.ts';
import { jsonOf as list, jsonNamed as named, type Paths, problemAnswer, refTo, rolesFor, shown } from './answers.ts';
import { dossierPaths } from './dossier-routes.ts';
import { EVENT_EXAMPLES } from './event-schemas.ts';
import { exercisePaths } from './exercise-routes.ts';
import { moment } from './fields.ts';
import { gebeurtenisPaths } from './gebeurtenis-routes.ts';
import { qualityPaths } from './quality-routes.ts';
import { reviewPaths } from './review-routes.ts';

export function routesOf(): Paths {
  return {
    '/events': {
      post: {
        summary: 'Report what a meldkamer knows, as CloudEvents 1.0',
        tag: 'events',
        roles: rolesFor('event.write'),
        body: {
          'application/cloudevents+json': 'Event',
          'application/cloudevents-batch+json': z.array(refTo('Event')).max(500),
          'application/json': z.looseObject({}).describe('Binary mode: the data here, the attributes in ce-* headers.'),
        },
        examples: { 'application/cloudevents+json': EVENT_EXAMPLES },
        answers: {
          200: {
            description: 'On disk, as far as it was accepted.',
            content: list({ results: z.array(refTo('EventResult')) }),
          },
          403: problemAnswer(
            'This key may not write them, or uses a source that belongs to another key (`source-of-another-key`), or has too many sources in use (`too-many-sources`) or too many announced deviations open (`too-many-announcements`).',
          ),
          409: problemAnswer(
            'An id was used before with other contents, or a meldkamer confirms that a function went home that was not there (`not-received-here`), or an event says that it belongs to an exercise (`exercise`) and does not belong to the one that runs (`not-in-exercise`).',
          ),
          413: problemAnswer('Too large, or more than 500 events.'),
          415: problemAnswer('Not a content mode of CloudEvents.'),
        },
      },
    },
    '/picture': {
      get: {
        summary: 'Where every function is now',
        tag: 'picture',
        roles: rolesFor('picture.read'),
        answers: shown('The whole picture, as far as the reader may know it.', 'Picture'),
      },
    },
    '/alarms': {
      get: {
        summary: 'Alarms that are not done, most urgent first',
        tag: 'alarms',
        roles: rolesFor('picture.read'),
        answers: {
          200: {
            description: 'The alarms.',
            content: list({ epoch: z.string(), position: z.int(), asOf: moment, alarms: z.array(refTo('Alarm')) }),
          },
        },
      },
    },
    ...qualityPaths(),
    '/alarms/{id}/acknowledgements': {
      post: {
        ...actUponAlarm('alarm.acknowledge', acknowledgementSchema),
        summary: 'Say that an alarm was seen. It approves nothing and closes nothing',
        answers: alarmAnswers(
          'The alarm changed, was acknowledged before, or is suppressed by another one (`alarm-suppressed`): acknowledge that. `version` is the current one.',
        ),
      },
    },
    '/alarms/{id}/asides': {
      post: {
        ...actUponAlarm('alarm.set-aside', asideSchema),
        summary:
          'Keep an alarm from calling for attention until a moment: shelved, or out of service. It is evaluated all the same. One of priority 1 waits for the confirmation of another key',
        answers: {
          ...alarmAnswers('The alarm changed, `version` is the current one; or it is set aside so already.'),
          400: problemAnswer('Not valid; or an end that has passed, or is too late: `most` is the latest.'),
        },
      },
    },
    '/alarms/{id}/asides/confirmations': {
      post: {
        ...actUponAlarm('alarm.set-aside', asideConfirmationSchema),
        summary: 'Confirm, with another key than asked it, that an alarm of priority 1 is set aside',
        answers: {
          ...alarmAnswers('The alarm changed, `version` is the current one; or nobody asked it.'),
          403: problemAnswer('Not allowed; or asked with this same key.'),
        },
      },
    },
    '/alarms/{id}/asides/ends': {
      post: {
        ...actUponAlarm('alarm.set-aside', asideEndSchema),
        summary: 'Let an alarm call for attention again, unacknowledged; or take back what was asked',
        answers: alarmAnswers('The alarm changed, `version` is the current one; or it is not set aside so.'),
      },
    },
    '/handovers': {
      post: {
        summary: 'Take over the shift at the alarms of LMS, as it was looked at up to a position',
        tag: 'alarms',
        roles: rolesFor('shift.take-over'),
        headers: {
          'Idempotency-Key': '1 to 100 printable characters; a retry with the same key has the same outcome.',
        },
        body: { 'application/json': handoverSchema },
        answers: {
          200: { description: 'A retry: it was recorded before.', content: named('Shift') },
          201: { description: 'Recorded.', content: named('Shift') },
          409: problemAnswer(
            'version-conflict: somebody else took it over since; `version` is the current one. handover-outdated: more was recorded since, or longer ago, than can be taken over unseen; `changes` tells what.',
          ),
          413: problemAnswer('Too large.'),
          415: problemAnswer('Not application/json.'),
        },
      },
    },
    ...reviewPaths(),
    ...dossierPaths(),
    ...gebeurtenisPaths(),
    ...exercisePaths(),
    '/register': {
      get: {
        summary: 'Every period in which a function was not at its own meldkamer',
        tag: 'register',
        roles: rolesFor('register.read'),
        query: registerQuery,
        answers: {
          200: {
            description: 'A page of lines.',
            content: list({
              asOf: moment,
              position: z.int(),
              total: z.int().describe('How many lines pass the filter.'),
              periods: z.int().describe('How many periods these are: more than lines where silences are joined.'),
              withinMs: z
                .int()
                .describe('Milliseconds of all of them together, as far as they lie between `from` and `to`.'),
              unreported: z
                .int()
                .describe(
                  'How many lines, of all that pass the rest of the filter, are time of which nobody ever said anything.',
                ),
              page: z.int().describe('Which page this is now, counted from 1.'),
              pageSize: z.int(),
              ...pageShape,
              lines: z.array(refTo('RegisterLine')),
            }),
          },
        },
      },
    },
    '/register.csv': {
      get: {
        summary: 'The same lines as a file: UTF-8 with byte order mark, semicolons, RFC 4180 quoting',
        tag: 'register',
        roles: rolesFor('register.read'),
        query: registerCsvQuery,
        answers: {
          200: {
            description: 'The file.',
            headers: { 'X-Total-Count': 'How many rows follow the headings.' },
            content: { 'text/csv': z.string() },
          },
        },
      },
    },
    '/trend': {
      get: {
        summary: 'Staffing of a post over the last day at most',
        tag: 'look back',
        roles: rolesFor('history.read'),
        query: trendQuery,
        answers: shown('Where it changed, and where nobody confirmed it.', 'Trend'),
      },
    },
    '/history': {
      get: {
        summary: 'What was recorded about one subject, newest first',
        tag: 'look back',
        roles: rolesFor('history.read'),
        query: historyQuery,
        answers: shown('The facts about the subject.', 'History'),
      },
    },
    '/past': {
      get: {
        summary: 'The picture of a past moment, as known then or as known now. Never live',
        tag: 'look back',
        roles: rolesFor('past.read'),
        query: replayQuery,
        answers: {
          ...shown('The picture, as far as the reader may know it.', 'PastPicture'),
          404: problemAnswer('Nothing was recorded yet at that moment; `firstAt` says when it began.'),
        },
      },
    },
    '/past/events': {
      get: {
        summary: 'What to step through between two moments, and when nothing was received',
        tag: 'look back',
        roles: rolesFor('past.read'),
        query: replayEventsQuery,
        answers: shown('Events oldest first.', 'PastMarks'),
      },
    },
    '/changes': {
      get: {
        summary: 'What changed since a position that was seen: alarms, places, states, feeds and dossiers',
        tag: 'look back',
        roles: rolesFor('past.read'),
        query: changesQuery,
        answers: {
          ...shown('What was, what is, and what came and went meanwhile.', 'Changes'),
          409: problemAnswer('too-far-back: more entries were recorded since than one answer tells of.'),
        },
      },
    },
    '/journal': {
      get: {
        summary: 'The entries as they were stored, in order',
        tag: 'look back',
        roles: rolesFor('journal.read'),
        query: journalQuery,
        answers: {
          200: {
            description: 'A page of entries; as ndjson all of them.',
            content: {
              ...list({ epoch: z.string(), position: z.int(), entries: z.array(refTo('Entry')) }),
              'application/x-ndjson': 'Entry',
            },
          },
        },
      },
    },
    '/register/establishments': {
      post: {
        summary: 'Establish afterwards which source was right about where a function was',
        tag: 'register',
        roles: rolesFor('register.establish'),
        headers: {
          'Idempotency-Key': '1 to 100 printable characters; a retry with the same key has the same outcome.',
        },
        body: { 'application/json': establishmentSchema },
        answers: {
          201: {
            description: 'Recorded: that time counts as this source had it. What the others said stays with it.',
            content: list({
              function: z.string(),
              source: z.string(),
              from: moment,
              until: moment,
              reason: z.string(),
              replaces: z.array(z.int()).exactOptional(),
              position: z.int(),
            }),
          },
          409: problemAnswer(
            'said-nothing: this source said nothing of this function in that time. established-otherwise: LMS established otherwise about it before; `standing` names what stands, and `replaces` says that this takes the place of it. no-such-establishment: `replaces` names none about that function and time.',
          ),
          415: problemAnswer('Not application/json.'),
        },
      },
    },
    '/feeds': {
      get: {
        summary: 'Which sources are heard, and what was refused',
        tag: 'feeds',
        roles: rolesFor('feeds.read'),
        query: feedsQuery,
        answers: shown('Feeds, refused events newest first, and meldkamers without a feed.', 'Feeds'),
      },
    },
    '/feeds/retirements': {
      post: {
        summary: 'Take a feed out of use: its silence is no alarm any more, and what it said last no claim',
        tag: 'feeds',
        roles: rolesFor('feed.retire'),
        body: { 'application/json': retirementSchema },
        answers: {
          201: {
            description: 'Recorded. When the feed speaks again, it is a feed again.',
            content: list({ source: z.string(), position: z.int() }),
          },
          404: problemAnswer('There is no such feed.'),
          415: problemAnswer('Not application/json.'),
        },
      },
    },
    '/sessions': {
      post: {
        summary: 'Log in with a key; the answer sets a cookie',
        tag: 'session',
        roles: [],
        body: { 'application/json': loginSchema },
        answers: {
          201: { description: 'Logged in.', content: { 'application/json': z.object(STANDING) } },
          400: problemAnswer('Not a login.'),
          401: problemAnswer('The key is not valid.'),
          403: problemAnswer('Not from our own pages.'),
          415: problemAnswer('Not application/json.'),
        },
      },
    },
    '/session': {
      get: {
        summary: 'Who am I',
        tag: 'session',
        roles: rolesFor('session.own'),
        answers: {
          200: {
            description: 'What the key or session stands for.',
            content: { 'application/json': z.object({ ...STANDING, synthetic: z.boolean(), build: z.string() }) },
          },
        },
      },
      delete: {
        summary: 'Log out',
        tag: 'session',
        roles: rolesFor('session.own'),
        answers: { 204: { description: 'Logged out.' } },
      },
    },
    '/openapi.json': {
      get: {
        summary: 'This description',
        tag: 'description',
        roles: [],
        answers: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': z.looseObject({}) } } },
      },
    },
  };
}

const STANDING = {
  role: z.string(),
  organisation: z.string(),
  meldkamer: z.string().nullable(),
  keyId: z.string().describe('Which key it is; it opens nothing.'),
};

function actUponAlarm(action: Action, body: z.ZodType) {
  return {
    tag: 'alarms',
    roles: rolesFor(action),
    path: { id: 'Of the alarm.' },
    headers: { 'Idempotency-Key': '1 to 100 printable characters; a retry with the same key has the same outcome.' },
    body: { 'application/json': body },
  } as const;
}

function alarmAnswers(conflict: string) {
  return {
    200: { description: 'A retry: it was recorded before.', content: named('ActedAlarm') },
    201: { description: 'Recorded.', content: named('ActedAlarm') },
    404: problemAnswer('No such alarm, or it is done.'),
    409: problemAnswer(conflict),
    413: problemAnswer('Too large.'),
    415: problemAnswer('Not application/json.'),
  };
}
