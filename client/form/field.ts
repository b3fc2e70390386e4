// What a field of a form is, as data. A form is a list of these: drawn, kept and read by one engine, whatever it is about.

import type { TEXT_SIZES } from '#shared/deviation/field.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export type Choice = { readonly id: string; readonly name: string; readonly group?: string };

export type Row = Readonly<Record<string, string>>;
export type DraftValue = string | readonly string[] | readonly Row[];
/** What was typed, by the name of the field. */
export type Draft = Readonly<Record<string, DraftValue>>;

type Named = {
  /** Its path in what is sent: `statement.reason`. */
  readonly name: string;
  readonly label: string;
  /** What it is called away from its place, when the label says too little by itself. */
  readonly title?: string;
  readonly hint?: string;
  /** What may stay empty is recorded as unknown. */
  readonly required?: boolean;
  /** Said when it is required and not there, instead of the general sentence. */
  readonly missing?: string;
  /** Said when it is no such answer, instead of the general sentence. */
  readonly wrong?: string;
};

/** Fields whose draft is one text; a row may hold them too. */
export type PlainField =
  | (Named & {
      readonly kind: 'text';
      readonly size: keyof typeof TEXT_SIZES;
      /** Texts that policy has for it, to take over with one press. */
      readonly suggest?: readonly string[];
    })
  /** A text for each line. */
  | (Named & { readonly kind: 'list' })
  /** `canBeNow`: with a button that fills in the moment of now. `after`: the moment that it must be later than, by name. */
  | (Named & { readonly kind: 'moment'; readonly canBeNow?: boolean; readonly after?: string })
  | (Named & { readonly kind: 'minutes' | 'count'; readonly least: number; readonly most: number })
  | (Named & {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      /** What stands there while nothing is chosen; null: something always is. */
      readonly empty: string | null;
    })
  | (Named & { readonly kind: 'tick' })
  /** The name of a city, never an address. */
  | (Named & { readonly kind: 'city' })
  /** Unknown, a meldkamer, or a city. */
  | (Named & { readonly kind: 'place'; readonly without?: MeldkamerId });

/** Boxes to tick, in groups where the choices have them. */
export type ManyField = Named & { readonly kind: 'many'; readonly choices: readonly Choice[] };

export type RowsField = Named & {
  readonly kind: 'rows';
  readonly columns: readonly PlainField[];
  /** The rows there are, each with its name; absent: rows are added by hand. */
  readonly fixed?: readonly FixedRow[];
  /** What the button that adds a row says. */
  readonly add?: string;
};

/** `now`: what holds at present, beside its name. `keep`: goes into the body as it is. */
export type FixedRow = { readonly title: string; readonly now: string; readonly keep: Row };

export type FormField = PlainField | ManyField | RowsField;

/** Does it hold words that somebody types? Then the warning about names and numbers belongs with it. */
export function holdsFreeText(fields: readonly FormField[]): boolean {
  return fields.some((field) =>
    field.kind === 'rows' ? holdsFreeText(field.columns) : field.kind === 'text' || field.kind === 'list',
  );
}
