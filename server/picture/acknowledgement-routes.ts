// `POST /api/v1/alarms/{id}/acknowledgements`: someone has seen an alarm. Acknowledging approves nothing and closes nothing.

import { Router } from 'express';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble } from '../http/idempotent.ts';
import { conflict } from '../http/problems.ts';
import { acknowledgementSchema } from '../http/request-schemas.ts';
import { type AlarmActParts, alarmAct } from './alarm-act.ts';

export function acknowledgementRoutes(parts: AlarmActParts): Router {
  const acknowledge = alarmAct(parts, {
    action: 'alarm.acknowledge',
    schema: acknowledgementSchema,
    name: 'ack',
    said: ({ version, note }) => [version, noteOf(note)],
    intent: (alarm, { version, note }) => ({ kind: 'acknowledge', alarm, version, note: noteOf(note) }),
    problemOf(refusal) {
      if (refusal.code === 'alarm-suppressed')
        return conflict(refusal.code, 'Another alarm stands for this one; acknowledge that.', {
          version: refusal.version,
        });
      if (refusal.code !== 'already-acknowledged')
        throw new Error(`An acknowledgement cannot be refused as ${refusal.code}`);
      return conflict(refusal.code, 'Someone acknowledged this alarm before.', { version: refusal.version });
    },
  });
  const router = Router(EXACT_PATHS);
  router.post('/api/v1/alarms/:id/acknowledgements', ...acknowledge);
  router.use(answerTrouble);
  return router;
}

function noteOf(note = ''): string | null {
  return note === '' ? null : note;
}
