// Which fields each kind of fact has, as values that can be looked at while running. Follows shared/journal/facts.ts: a fact that is
// added, dropped or changed there is a compile error here.

import type { Fact } from '#shared/journal/facts.ts';

export type Shape = 'text' | 'text-or-null' | 'number' | 'boolean' | 'list' | 'object';

type ShapeOf<V> = [V] extends [string]
  ? 'text'
  : [V] extends [string | null]
    ? 'text-or-null'
    : [V] extends [number]
      ? 'number'
      : [V] extends [boolean]
        ? 'boolean'
        : [V] extends [readonly unknown[]]
          ? 'list'
          : 'object';

type ShapesOf<F> = { readonly [Field in keyof Omit<F, 'kind'>]-?: ShapeOf<F[Field & keyof F]> };

export const FACT_SHAPES: { readonly [Kind in Fact['kind']]: ShapesOf<Extract<Fact, { kind: Kind }>> } = {
  'journal-opened': { epoch: 'text', synthetic: 'boolean' },
  'policy-adopted': { policy: 'object' },
  'listening-resumed': { deafFrom: 'text-or-null', cause: 'text' },
  'feed-joined': { source: 'text', meldkamer: 'text' },
  'feed-silent': { source: 'text', lastHeardAt: 'text' },
  'feed-returned': { source: 'text' },
  'feed-retired': { source: 'text' },
  'function-located': { function: 'text', claim: 'object' },
  'function-returned': { function: 'text' },
  'since-corrected': {
    function: 'text',
    source: 'text',
    since: 'text',
    stated: 'list',
    otherwiseAt: 'text-or-null',
  },
  'staffing-reported': { state: 'object' },
  'state-reported': { subject: 'text', source: 'text', state: 'text', reason: 'text-or-null', observedAt: 'text' },
  'afwijking-opened': { afwijking: 'object' },
  'afwijking-changed': { number: 'text', change: 'object' },
  'reading-late': { source: 'text', observedAt: 'text', reading: 'object' },
  'conflict-noted': { source: 'text', firstPosition: 'number' },
  'alarm-raised': {
    id: 'text',
    key: 'text',
    condition: 'text',
    priority: 'number',
    subject: 'object',
  },
  'alarm-reraised': { key: 'text', subject: 'object' },
  'alarm-changed': { key: 'text', subject: 'object' },
  'alarm-returned': { key: 'text' },
  'alarm-acknowledged': { key: 'text', acknowledgement: 'object' },
  'acknowledgement-refused': { key: 'text', code: 'text' },
  'alarm-suppressed': { key: 'text', by: 'text' },
  'alarm-released': { key: 'text' },
};
