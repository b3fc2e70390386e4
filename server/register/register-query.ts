// From what was asked in a query to a filter and an order of the register.

import type { z } from 'zod';
import { MINUTE } from '#shared/base/time.ts';
import { REGISTER_ORDERS, type RegisterFilter, type RegisterOrder } from '#shared/register/register-lines.ts';
import type { registerCsvQuery } from '../http/request-schemas.ts';

type Asked = z.output<typeof registerCsvQuery>;

export function filterOf(asked: Asked): RegisterFilter {
  return {
    from: asked.from,
    to: asked.to,
    meldkamers: asked.meldkamer,
    disciplines: asked.discipline,
    tasks: asked.task,
    scopes: asked.scope,
    classes: asked.class,
    reasons: asked.reason,
    open: asked.open,
    reported: asked.reported,
    minDurationMs: asked.minDuration * MINUTE,
    text: asked.q,
  };
}

export function orderOf({ sort }: Asked): RegisterOrder {
  const by = REGISTER_ORDERS.find((one) => sort.endsWith(one)) ?? 'begin';
  return { by, descending: sort.startsWith('-') };
}
