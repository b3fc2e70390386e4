// What is asked of LMS about an event, as fields of a form, and what is sent of what was typed. Pure.

import type { GebeurtenisPart, GebeurtenisStatement, Proposal } from '#shared/deviation/gebeurtenis.ts';
import { REGIONAL_STATUSES } from '#shared/deviation/gebeurtenis.ts';
import { MELDKAMERS } from '#shared/reference/meldkamers.ts';
import type { Choice, Draft, FormField, Row } from '../../form/field.ts';
import { draftOfInstant } from '../../form/moment-draft.ts';
import type { GebeurtenisWords } from '../../i18n/nl/gebeurtenissen.ts';
import type { Body } from './act-form.tsx';

export function reasonField({ fields }: GebeurtenisWords): FormField {
  return { kind: 'text', size: 'line', name: 'reason', label: fields.reason, required: true };
}

/** Those that go with a proposal when it is accepted. */
export function dossiersField({ fields }: GebeurtenisWords, choices: readonly Choice[]): FormField {
  return { kind: 'many', name: 'dossiers', label: fields.dossiers, hint: fields.dossiersHint, choices };
}

export function statementFields(words: GebeurtenisWords): readonly FormField[] {
  const { fields, statusName } = words;
  return [
    { kind: 'text', size: 'line', name: 'title', label: fields.title, hint: fields.titleHint, required: true },
    { kind: 'tick', name: 'national', label: fields.national },
    {
      kind: 'rows',
      name: 'parts',
      label: fields.parts,
      add: fields.addPart,
      required: true,
      columns: [
        {
          kind: 'choice',
          name: 'meldkamer',
          label: words.meldkamer,
          required: true,
          empty: fields.choose,
          choices: MELDKAMERS.map(({ id, name }) => ({ id, name })),
        },
        { kind: 'moment', name: 'from', label: words.begin, required: true, canBeNow: true },
        { kind: 'moment', name: 'until', label: words.end, hint: fields.untilHint, canBeNow: true },
        {
          kind: 'choice',
          name: 'status',
          label: words.status,
          empty: statusName.unknown,
          choices: REGIONAL_STATUSES.filter((one) => one !== 'unknown').map((id) => ({ id, name: statusName[id] })),
        },
      ],
    },
    reasonField(words),
  ];
}

export function draftOfStatement({ title, national, parts }: GebeurtenisStatement): Draft {
  return { title, national: national ? 'yes' : '', parts: parts.map(rowOf) };
}

function rowOf({ meldkamer, from, until, status }: GebeurtenisPart): Row {
  return {
    meldkamer,
    from: draftOfInstant(from),
    until: draftOfInstant(until),
    status: status === 'unknown' ? '' : status,
  };
}

export function partsOfProposal({ disturbed }: Proposal): readonly GebeurtenisPart[] {
  return disturbed.map(({ meldkamer, from, state }) => ({
    meldkamer,
    from,
    until: null,
    status: state === null ? 'unknown' : 'disturbed',
  }));
}

/** Moments that were left as they stand are sent as they are: a form keeps no milliseconds. */
export function statementBody(typed: Body, known: readonly GebeurtenisPart[]): Body {
  const parts = (typed['parts'] as readonly Readonly<Record<string, unknown>>[]).map((part) => {
    const before = known.find(({ meldkamer }) => meldkamer === part['meldkamer']);
    return {
      ...part,
      from: asItWas(part['from'], before?.from ?? null),
      until: asItWas(part['until'], before?.until ?? null),
      status: part['status'] ?? 'unknown',
    };
  });
  return { ...typed, parts };
}

function asItWas(typed: unknown, before: GebeurtenisPart['until']): unknown {
  return typeof typed === 'string' && before !== null && before.slice(0, 19) === typed.slice(0, 19) ? before : typed;
}
