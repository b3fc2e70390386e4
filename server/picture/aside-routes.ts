// `POST /api/v1/alarms/{id}/asides`, `…/asides/confirmations`, `…/asides/ends`: an alarm is kept from calling for attention for a while, a
// second key confirms that of one that is kritiek, and it calls again (R150).

import { Router } from 'express';
import type { Refusal } from '#shared/rules/intent.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble } from '../http/idempotent.ts';
import { conflict, notAllowed, type Problem, unfitInput } from '../http/problems.ts';
import { asideConfirmationSchema, asideEndSchema, asideSchema } from '../http/request-schemas.ts';
import { type AlarmActParts, alarmAct } from './alarm-act.ts';

export function asideRoutes(parts: AlarmActParts): Router {
  const setAside = alarmAct(parts, {
    action: 'alarm.set-aside',
    schema: asideSchema,
    name: 'aside',
    said: ({ version, aside, until, reason, owner }) => [version, aside, until, reason, owner ?? null],
    intent: (alarm, { version, aside, until, reason, owner = null }, { keyId: key }) => ({
      kind: 'set-aside',
      alarm,
      version,
      asked: { aside, until, reason, owner, key },
    }),
    problemOf,
  });
  const confirm = alarmAct(parts, {
    action: 'alarm.set-aside',
    schema: asideConfirmationSchema,
    name: 'aside-confirmed',
    said: ({ version }) => [version],
    intent: (alarm, { version }, { keyId: key }) => ({ kind: 'confirm-aside', alarm, version, key }),
    problemOf,
  });
  const end = alarmAct(parts, {
    action: 'alarm.set-aside',
    schema: asideEndSchema,
    name: 'aside-ended',
    said: ({ version, aside, reason }) => [version, aside, reason],
    intent: (alarm, { version, aside, reason }) => ({ kind: 'end-aside', alarm, version, aside, reason }),
    problemOf,
  });
  const router = Router(EXACT_PATHS);
  router.post('/api/v1/alarms/:id/asides', ...setAside);
  router.post('/api/v1/alarms/:id/asides/confirmations', ...confirm);
  router.post('/api/v1/alarms/:id/asides/ends', ...end);
  router.use(answerTrouble);
  return router;
}

function problemOf(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'aside-too-long':
      return unfitInput(
        refusal.code,
        `That is longer than this alarm may be set aside at once: ${refusal.most} at the latest.`,
        [{ path: 'until', problem: `must not be after ${refusal.most}` }],
        { most: refusal.most },
      );
    case 'aside-over-already':
      return unfitInput(
        refusal.code,
        'The end that was given has passed: give one to come.',
        [{ path: 'until', problem: 'must be in the future' }],
        {},
      );
    case 'aside-already':
      return conflict(refusal.code, 'It is set aside so already: end that first, and look at it again.');
    case 'not-aside':
      return conflict(refusal.code, 'It is not set aside so, and nobody asked for it.');
    case 'aside-of-same-key':
      return notAllowed(
        'Whoever asked to set it aside cannot confirm it: another key has to, in a session of its own.',
        refusal.code,
      );
    default:
      throw new Error(`Setting an alarm aside cannot be refused as ${refusal.code}`);
  }
}
