// What a field of a step's form is. Data only: the form draws it, the draft holds what was typed, the body is what is sent.

import type { DossierFile } from '#shared/dossier/api-dossier.ts';
import type { Role } from '#shared/reference/actor.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import type { DossierWords } from '../../../words/nl/dossier.ts';
import type { Speech } from '../../../words/words.tsx';

/** Of whom and what the form is: fields choose from it. */
export type About = {
  readonly file: DossierFile;
  readonly role: Role;
  /** The party that acts; null when the organisation of the key is no known one. */
  readonly self: PartyId | null;
  readonly speech: Speech;
};

export type Choice = { readonly id: string; readonly name: string; readonly group?: string };

export type Row = Readonly<Record<string, string>>;
export type DraftValue = string | readonly string[] | readonly Row[];
/** What was typed, by the name of the field. */
export type Draft = Readonly<Record<string, DraftValue>>;

/** Characters that the server keeps: short text is one line, long text may have several. */
export const TEXT_SIZES = { short: 200, long: 1_000 } as const;

type Named = {
  /** Its path in the body: `statement.reason`. */
  readonly name: string;
  readonly label: keyof DossierWords['field'];
  /** What may stay empty is recorded as unknown. */
  readonly required?: boolean;
  /** Left out of form and body while it is not so. */
  readonly when?: (draft: Draft, about: About) => boolean;
};

/** Fields with one answer, which a row may hold too. */
export type PlainField =
  | (Named & {
      readonly kind: 'text';
      readonly size: keyof typeof TEXT_SIZES;
      /** Texts that policy has for it, to take over with one press. */
      readonly suggest?: (draft: Draft, about: About) => readonly string[];
    })
  | (Named & { readonly kind: 'moment' })
  | (Named & { readonly kind: 'minutes' })
  | (Named & {
      readonly kind: 'choice';
      readonly choices: (about: About) => readonly Choice[];
      /** What stands there when nothing is chosen. */
      readonly empty: 'choose' | 'unknown' | 'unchanged' | 'own' | 'none';
    })
  | (Named & { readonly kind: 'tick' });

export type RowsField = Named & {
  readonly kind: 'rows';
  readonly columns: readonly PlainField[];
  /** The rows there are, each with its name; absent: rows are added by hand. */
  readonly fixed?: (about: About) => readonly FixedRow[];
  /** What the button that adds a row says. */
  readonly add?: keyof DossierWords['form']['addRow'];
};

/** `now`: what holds at present, beside its name. `keep`: goes into the body as it is. */
export type FixedRow = { readonly title: string; readonly now: string; readonly keep: Row };

export type StepField =
  | PlainField
  | RowsField
  | (Named & { readonly kind: 'place' })
  | (Named & { readonly kind: 'lines' })
  | (Named & { readonly kind: 'many'; readonly choices: (draft: Draft, about: About) => readonly Choice[] });

export type StepForm = {
  readonly kind: StepKind;
  readonly fields: readonly StepField[];
  /** What stands in the fields at first; empty for what is not named. */
  readonly start?: (about: About) => Draft;
  /** Only what differs from the start is sent, as a correction does. */
  readonly onlyChanged?: boolean;
};

/** Does it hold words that somebody types? Then the warning about names and numbers belongs with it. */
export function holdsFreeText({ fields }: StepForm): boolean {
  return fields.some(
    (field) =>
      field.kind === 'text' ||
      field.kind === 'lines' ||
      (field.kind === 'rows' && field.columns.some((column) => column.kind === 'text')),
  );
}
