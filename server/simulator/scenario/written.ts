// Fields as a scenario writes them, and what is sent of them: the tables of shared say what each field is. What is left out is unknown.

import { after, DAY, type Instant } from '#shared/base/time.ts';
import type { Field, FieldKind, Fields, ValueOf } from '#shared/deviation/field.ts';
import type { ClockTime, Place, When } from './scenario-words.ts';

/** Moments by the scenario, places as a feed writes them, functions and parties by any name. */
type Written<F extends FieldKind> = F extends { readonly kind: 'moment' }
  ? When
  : F extends { readonly kind: 'place' }
    ? Place
    : F extends { readonly kind: 'functions' }
      ? readonly string[]
      : F extends { readonly kind: 'party' | 'id' }
        ? string
        : F extends { readonly kind: 'list'; readonly of: infer Item extends FieldKind }
          ? readonly Written<Item>[]
          : F extends { readonly kind: 'rows'; readonly of: infer Row extends Fields }
            ? readonly Writing<Row>[]
            : F extends { readonly kind: 'group'; readonly of: infer Group extends Fields }
              ? Writing<Group>
              : F extends { readonly kind: 'correction'; readonly of: infer Group extends Fields }
                ? Partial<Writing<Group>>
                : ValueOf<F>;

type Required<F extends Fields> = { [K in keyof F]: F[K] extends { readonly required: true } ? K : never }[keyof F];

export type Writing<F extends Fields> = { readonly [K in Required<F>]: Written<F[K]> } & {
  readonly [K in Exclude<keyof F, Required<F>>]?: Written<F[K]>;
};

/** When something of the scenario really is. */
export type RealTime = (when: When) => Instant;

export function realTimeFrom(now: Instant, realTimeOf: (time: ClockTime) => Instant): RealTime {
  return (when) => (typeof when === 'string' ? realTimeOf(when) : after(now, when.days * DAY));
}

export type Body = Readonly<Record<string, unknown>>;

/** As the doors take it. */
export function bodyOf(fields: Fields, written: Body, realTime: RealTime): Body {
  const named = Object.entries(written).map(([name, value]) => {
    const field = fields[name];
    if (field === undefined) throw new Error(`No field ${name}`);
    return [name, valueIn(field, value, realTime)] as const;
  });
  return Object.fromEntries(named);
}

function valueIn(field: Field, value: unknown, realTime: RealTime): unknown {
  switch (field.kind) {
    case 'moment':
      return realTime(value as When);
    case 'rows':
      return (value as readonly Body[]).map((row) => bodyOf(field.of, row, realTime));
    case 'group':
    case 'correction':
      return bodyOf(field.of, value as Body, realTime);
    default:
      return value;
  }
}

/** Everything that is written in fields of one kind, however deep. */
export function writtenAs(kind: Field['kind'], fields: Fields, written: Body): readonly unknown[] {
  return Object.entries(written).flatMap(([name, value]): readonly unknown[] => {
    const field = fields[name];
    switch (field?.kind) {
      case kind:
        return [value];
      case 'list':
        return field.of.kind === kind ? (value as readonly unknown[]) : [];
      case 'rows':
        return (value as readonly Body[]).flatMap((row) => writtenAs(kind, field.of, row));
      case 'group':
      case 'correction':
        return writtenAs(kind, field.of, value as Body);
      default:
        return [];
    }
  });
}
