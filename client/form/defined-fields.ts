// The fields of a form from their definition in shared and their words: a field that is added there is asked for here by itself. Pure.

import type { Field, Fields } from '#shared/deviation/field.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { AnySaying, AnySayings } from '#shared/words/field-words.ts';
import type { I18n } from '../i18n/i18n.tsx';
import { partyChoices } from './choices.ts';
import type { Choice, Draft, FixedRow, FormField, PlainField } from './field.ts';

/** What a form knows better than the definition does, by the path of the field: `statement.owner`, `findings.state`. */
export type Special = {
  /** In place of what the words call it. */
  readonly label?: string;
  readonly choices?: readonly Choice[];
  /** What stands there while nothing is chosen. */
  readonly empty?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly suggest?: readonly string[];
  /** The rows there are. */
  readonly fixed?: readonly FixedRow[];
  readonly without?: MeldkamerId;
  readonly canBeNow?: boolean;
  readonly after?: string;
  /** Drawn as a line of text: the answer may be none of those on a list. */
  readonly isTyped?: true;
};

/** Null: it is not asked. */
export type Specials = Readonly<Record<string, Special | null>>;

type Asking = { readonly draft: Draft; readonly specials: Specials; readonly i18n: I18n };

/** @param under What the paths begin with: `statement.`. */
export function definedFields(fields: Fields, sayings: AnySayings, asking: Asking, under = ''): readonly FormField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = `${under}${name}`;
    const special = asking.specials[path];
    const { onlyWith } = field;
    if (special === null) return [];
    if (onlyWith !== undefined && asking.draft[`${under}${onlyWith.field}`] !== onlyWith.is) return [];
    if (field.kind === 'correction' && field.of === STATEMENT) return statementFields(asking, `${path}.`);
    if (field.kind === 'group' || field.kind === 'correction')
      return definedFields(field.of, sayings[name]?.fields ?? {}, asking, `${path}.`);
    return [definedField(path, field, sayings[name] ?? {}, special ?? {}, asking)];
  });
}

/** The answers of a deviation, as it is registered and as it is set right. */
export function statementFields({ draft, specials, i18n }: Asking, under = ''): readonly FormField[] {
  const known = {
    [`${under}start`]: { canBeNow: true },
    [`${under}expectedEnd`]: { after: `${under}start` },
  };
  return definedFields(
    STATEMENT,
    i18n.words.fields.statement,
    { draft, specials: { ...known, ...specials }, i18n },
    under,
  );
}

function definedField(path: string, field: Field, saying: AnySaying, special: Special, asking: Asking): FormField {
  const { form } = asking.i18n.words;
  const { options, fields, add, label = path, ...sentences } = saying;
  const isRequired = special.required ?? (field.required === true || field.onlyWith !== undefined);
  const named = { name: path, label: special.label ?? label, ...sentences, ...(isRequired ? { required: true } : {}) };
  const list = (choices: readonly Choice[]): FormField => {
    // What has to be answered and is, does not offer to be left open.
    const isAnswered = isRequired && (asking.draft[path] ?? '') !== '';
    const empty = isAnswered ? null : isRequired ? form.choose : form.unknown;
    return { ...named, kind: 'choice', choices, empty, ...special };
  };
  if (special.isTyped === true) return { ...named, kind: 'text', size: 'line' };
  switch (field.kind) {
    case 'text':
      return { ...named, kind: 'text', size: field.size, ...special };
    case 'moment':
      return { ...named, kind: 'moment', canBeNow: field.past === true, ...special };
    case 'minutes':
      return { ...named, kind: 'minutes', least: field.least, most: field.most };
    case 'choice':
      return list(field.of.map((id) => ({ id, name: options?.[id] ?? id })));
    case 'party':
      return list(partyChoices(asking.i18n));
    case 'id':
      return list([]);
    case 'place':
      return { ...named, kind: 'place', ...special };
    case 'flag':
      return { ...named, kind: 'tick' };
    case 'list':
      return field.of.kind === 'text'
        ? { ...named, kind: 'list' }
        : { ...named, kind: 'many', choices: [], ...special };
    case 'functions':
      return { ...named, kind: 'many', choices: [], ...special };
    case 'group':
    case 'correction':
      throw new Error(`${path} is no field of its own`);
    case 'rows': {
      const cells = definedFields(field.of, fields ?? {}, { ...asking, draft: {} }, `${path}.`);
      return {
        ...named,
        kind: 'rows',
        columns: cells.map((cell) => ({ ...cell, name: cell.name.slice(path.length + 1) })) as PlainField[],
        ...(add === undefined ? {} : { add }),
        ...special,
      };
    }
  }
}
