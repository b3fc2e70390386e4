// The description of the interface in OpenAPI 3.1, made once from the schemas, open to anyone and to any page
// (NL GOV API Design Rules: core/doc-openapi, core/publish-openapi). Describes; decides nothing.

import { z } from 'zod';
import { API_VERSION } from '../http/problems.ts';
import { alarm, picture } from './answer-schemas.ts';
import { BEYOND_IN_WORDS } from './beyond-schema.ts';
import { changesSince, shift } from './changes-schemas.ts';
import { DOSSIER_ANSWERS } from './dossier-answer-schemas.ts';
import { event, eventResult, problem } from './event-schemas.ts';
import { exercises } from './exercise-routes.ts';
import { gebeurtenissen } from './gebeurtenis-routes.ts';
import { entry, feeds, history, shownLine, trend } from './history-schemas.ts';
import { jsonSchemaOf, operation } from './operation.ts';
import { alarmQuality, whatIfStatus } from './quality-routes.ts';
import { replayMarks, replayPicture } from './replay-schemas.ts';
import { reviewed } from './review-routes.ts';
import { routesOf } from './routes.ts';

export type Contact = { readonly name: string; readonly email: string; readonly url: string };

/** An address that never exists (RFC 2606): whoever runs a server says who answers for it. */
export const NO_CONTACT: Contact = {
  name: 'Beheer Meldkamerbeeld',
  email: 'beheer@meldkamerbeeld.example',
  url: 'https://meldkamerbeeld.example',
};

const COMPONENTS: Readonly<Record<string, z.ZodType>> = {
  Picture: picture,
  Alarm: alarm,
  AlarmQuality: alarmQuality,
  WhatIf: whatIfStatus,
  ActedAlarm: z.object({
    alarm: z.union([alarm, z.object({ id: z.string(), state: z.literal('normal') })]),
  }),
  Shift: shift,
  Reviewed: reviewed,
  ...DOSSIER_ANSWERS,
  Gebeurtenissen: gebeurtenissen,
  Exercises: exercises,
  RegisterLine: shownLine,
  Entry: entry,
  Trend: trend,
  History: history,
  PastPicture: replayPicture,
  PastMarks: replayMarks,
  Changes: changesSince,
  Feeds: feeds,
  Event: event,
  EventResult: eventResult,
  Problem: problem,
};

export function openApiDocument(contact: Contact = NO_CONTACT) {
  const paths = Object.entries(routesOf()).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, one]) => [method, operation(operationId(method, path), one)]),
    ),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Meldkamerbeeld',
      version: API_VERSION,
      description: `Where the functions of the ten Dutch meldkamers are performed now. Facts, never verdicts.\n\nWhat these schemas cannot say, and the doors check as well:\n\n${BEYOND_IN_WORDS}`,
      contact,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }, { session: [] }],
    paths: Object.fromEntries(paths),
    components: {
      headers: {
        'API-Version': {
          description: 'Semantic version of this interface.',
          schema: { type: 'string', examples: [API_VERSION] },
        },
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key, for feeds and programs.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-meldkamerbeeld',
          description: 'A session, for browsers.',
        },
      },
      schemas: Object.fromEntries(Object.entries(COMPONENTS).map(([name, schema]) => [name, jsonSchemaOf(schema)])),
    },
  };
}

/** `get /alarms/{id}` becomes `getAlarmsId`. */
function operationId(method: string, path: string): string {
  const words = path.match(/[a-z]+/gi) ?? [];
  return method + words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}
