// What the server said when it did not record a step, as sentences that say what to do, each at its field where there is one. Pure.

import type { Instant } from '#shared/base/time.ts';
import { STAGES, type Stage } from '#shared/deviation/afwijking.ts';
import type { Problem } from '../../../live/http.ts';
import { localMoment } from '../../../words/format.ts';
import { functionList } from '../../../words/function-list.ts';
import type { DossierWords } from '../../../words/nl/dossier.ts';
import type { ProblemWords } from '../../../words/nl/problems.ts';
import { problemClause, problemSentence } from '../../../words/problem-text.ts';
import type { Speech } from '../../../words/words.tsx';
import { rowPath, sentRows } from './step-draft.ts';
import type { Draft, PlainField, Row, StepForm } from './step-field.ts';

export type Trouble = {
  /** About the whole; null when the fields say it all. */
  readonly whole: string | null;
  /** By the path of the field on the screen. */
  readonly fields: Readonly<Record<string, string>>;
  /** The dossier has moved on: what changed is shown before anything is sent again. */
  readonly isOutdated: boolean;
};

export const NO_TROUBLE: Trouble = { whole: null, fields: {}, isOutdated: false };

export function troubleOf(problem: Problem, form: StepForm, draft: Draft, speech: Speech): Trouble {
  const { refusal } = speech.words.dossier;
  if (problem.status === 0) return { ...NO_TROUBLE, whole: refusal.unreachable };
  if (problem.status === 429 || problem.status === 503) {
    return { ...NO_TROUBLE, whole: refusal.busy(String(problem.retryAfter ?? 5)) };
  }
  const named = inputProblems(problem);
  const isRefusal = problem.code !== null && Object.hasOwn(refusal, problem.code);
  if (!isRefusal && named.length > 0) return invalid(named, form, draft, speech);
  const sentence = refusalSentence(problem, speech);
  const said = named.map(({ path }) => screenPath(path, form, draft)).find((path) => path !== null);
  const field = said ?? fieldOf(problem.code, form);
  if (field === null) {
    return { ...NO_TROUBLE, whole: sentence, isOutdated: problem.code === 'version-conflict' };
  }
  return { ...NO_TROUBLE, fields: { [field]: sentence } };
}

type InputProblem = { readonly path: string; readonly problem: string };

function inputProblems({ document }: Problem): readonly InputProblem[] {
  const listed: unknown = document['problems'];
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((one: unknown) => {
    const { path, problem } = (typeof one === 'object' && one !== null ? one : {}) as Partial<InputProblem>;
    return typeof path === 'string' && typeof problem === 'string' ? [{ path, problem }] : [];
  });
}

function invalid(named: readonly InputProblem[], form: StepForm, draft: Draft, { words: all }: Speech): Trouble {
  const words = all.dossier;
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const { path, problem } of named) {
    const place = screenPath(path, form, draft);
    const sentence = inputSentence(problem, words, all.problems);
    if (place === null) rest.push(sentence);
    else fields[place] = sentence;
  }
  const isSaid = Object.keys(fields).length > 0;
  const whole = [...(isSaid ? [words.refusal.invalid] : []), ...rest].join(' ');
  return { whole: whole === '' ? null : whole, fields, isOutdated: false };
}

/** The server counts the rows it was sent; the screen counts those it shows. Null when no field has this path. */
function screenPath(path: string, form: StepForm, draft: Draft): string | null {
  for (const field of form.fields) {
    if (field.kind === 'rows') {
      const inside = new RegExp(`^${field.name.replaceAll('.', '\\.')}\\[(\\d+)\\](?:\\.(.+))?$`).exec(path);
      if (inside === null) continue;
      const rows = sentRows(field, (draft[field.name] ?? []) as readonly Row[]);
      const index = rows[Number(inside[1])];
      const columns: readonly PlainField[] = field.columns;
      const column = columns.find(({ name }) => name === inside[2]) ?? columns[0];
      if (index !== undefined && column !== undefined) return rowPath(field.name, index, column.name);
    }
    if (path === field.name || path.startsWith(`${field.name}.`) || path.startsWith(`${field.name}[`))
      return field.name;
  }
  return null;
}

function inputSentence(problem: string, { wrong }: DossierWords, problems: ProblemWords): string {
  if (/names a mandate/.test(problem)) return wrong.partyForMandate;
  return problemSentence(problems, { status: 400, code: null, problems: [problem], retryAfter: null });
}

/** The field that a refusal is about, when the form has it and the server did not say. */
function fieldOf(code: string | null, form: StepForm): string | null {
  const names: Readonly<Record<string, string>> = {
    'no-mandate': 'mandate',
    'no-such-question': 'question',
    'no-such-notice': 'about',
  };
  const name = code === null ? undefined : names[code];
  return form.fields.find((one) => one.name === name)?.name ?? null;
}

function refusalSentence(problem: Problem, { words, naming }: Speech): string {
  const { code, document } = problem;
  const { refusal } = words.dossier;
  const { domain } = words;
  const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  const idOf = (one: unknown): string => String((one as { readonly id?: unknown } | null)?.id ?? one);
  const stage = (value: unknown): string => domain.stage[STAGES.find((one) => one === value) as Stage] ?? String(value);
  const moment = (value: unknown): string => (typeof value === 'string' ? localMoment(value as Instant) : '?');
  const named: readonly unknown[] = Array.isArray(document['holders']) ? document['holders'] : [];
  const holders = named.map((one) => naming.party(idOf(one))).join(', ') || domain.nobodyNamed;
  switch (code) {
    case 'not-yours':
      return refusal['not-yours'](holders);
    case 'no-mandate':
      return refusal['no-mandate'](holders);
    case 'out-of-order':
      // The stage fits and yet it cannot be done: something else came first, or did not.
      if (list(document['stages']).includes(String(document['stage']))) {
        return document['step'] === 'assess' ? refusal.alreadyDecided : refusal.nothingToExtend;
      }
      return refusal['out-of-order'](stage(document['stage']), list(document['stages']).map(stage).join(', '));
    case 'overlapping':
      return refusal.overlapping(list(document['numbers']).join(', '));
    case 'ends-before-start':
      return refusal['ends-before-start'](moment(document['start']));
    case 'in-the-future':
      return refusal['in-the-future'](moment(document['moment']));
    case 'before-start':
      return refusal['before-start'](moment(document['start']));
    case 'still-away':
      return refusal['still-away'](functionList(domain, naming, list(document['functions'])));
    case 'other-meldkamer':
      return refusal['other-meldkamer'](String(document['meldkamer']));
    case 'no-such-afwijking':
    case 'version-conflict':
    case 'no-pilot':
    case 'no-such-guarantee':
    case 'no-such-notice':
    case 'no-such-question':
    case 'nothing-changed':
      return refusal[code];
    default:
      return refusal.other(problemClause(words.problems, problem));
  }
}
