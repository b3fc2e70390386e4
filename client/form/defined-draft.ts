// What a form begins with when something stands there already: its values as they would have been typed. Pure.

import type { Instant } from '#shared/base/time.ts';
import type { Field, Fields } from '#shared/deviation/field.ts';
import type { Location } from '#shared/location/location.ts';
import type { Draft, DraftValue, Row } from './field.ts';
import { draftOfInstant } from './moment-draft.ts';
import { placeDraft } from './place-draft.ts';

type Values = Readonly<Record<string, unknown>>;

export function definedDraft(fields: Fields, values: object, under = ''): Draft {
  const drafts = Object.entries(fields).map(([name, field]): Draft => {
    const value = (values as Values)[name];
    const path = `${under}${name}`;
    if (value === undefined || value === null) return {};
    return field.kind === 'group' || field.kind === 'correction'
      ? definedDraft(field.of, value, `${path}.`)
      : { [path]: typed(field, value) };
  });
  return Object.assign({}, ...drafts);
}

function typed(field: Field, value: unknown): DraftValue {
  switch (field.kind) {
    case 'moment':
      return draftOfInstant(value as Instant);
    case 'place':
      return placeDraft(value as Location);
    case 'flag':
      return value === true ? 'yes' : '';
    case 'functions':
      return value as readonly string[];
    case 'list':
      return field.of.kind === 'text' ? (value as readonly string[]).join('\n') : (value as readonly string[]);
    case 'rows':
      return (value as readonly object[]).map((row) => definedDraft(field.of, row) as Row);
    default:
      return String(value);
  }
}
