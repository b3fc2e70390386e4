// What the server said when it did not record a step, as sentences that say what to do, each at its field where there is one. Pure.

import type { Instant } from '#shared/base/time.ts';
import { STAGES, type Stage } from '#shared/deviation/afwijking.ts';
import { OPEN_POINTS } from '#shared/rules/open-points.ts';
import type { Draft, FormField } from '../../../form/field.ts';
import { NOTHING_WRONG, namedIn, saidWrong, screenPath, type Wrong } from '../../../form/wrong.ts';
import { localMoment } from '../../../i18n/format.ts';
import { functionList } from '../../../i18n/function-list.ts';
import type { I18n } from '../../../i18n/i18n.tsx';
import { problemClause } from '../../../i18n/problem-text.ts';
import type { Problem } from '../../../live/http.ts';

export type Trouble = Wrong & {
  /** The dossier has moved on: what changed is shown before anything is sent again. */
  readonly isOutdated: boolean;
};

const NO_TROUBLE: Trouble = { ...NOTHING_WRONG, isOutdated: false };

export function troubleOf(problem: Problem, fields: readonly FormField[], draft: Draft, i18n: I18n): Trouble {
  const { refusal } = i18n.words.dossier;
  if (problem.status === 0) return { ...NO_TROUBLE, whole: refusal.unreachable };
  if (problem.status === 429 || problem.status === 503) {
    return { ...NO_TROUBLE, whole: refusal.busy(String(problem.retryAfter ?? 5)) };
  }
  const named = namedIn(problem.document);
  const isRefusal = problem.code !== null && Object.hasOwn(refusal, problem.code);
  if (!isRefusal && named.length > 0) {
    return { ...NO_TROUBLE, ...saidWrong(named, fields, draft, i18n.words) };
  }
  const sentence = refusalSentence(problem, i18n);
  const said = named.map(({ path }) => screenPath(path, fields, draft)).find((path) => path !== null);
  const field = said ?? fieldOf(problem.code, fields);
  if (field === null) {
    return { ...NO_TROUBLE, whole: sentence, isOutdated: problem.code === 'version-conflict' };
  }
  return { ...NO_TROUBLE, fields: { [field]: sentence } };
}

/** The field that a refusal is about, when the form has it and the server did not say. */
function fieldOf(code: string | null, fields: readonly FormField[]): string | null {
  const names: Readonly<Record<string, string>> = {
    'no-mandate': 'mandate',
    'no-such-question': 'question',
    'no-such-decision': 'decision',
    'no-such-notice': 'about',
    'points-open': 'despiteOpen',
    'decisions-contradict': 'despiteContradiction',
    'joins-announced': 'with',
    'receives-unsaid': 'text',
    'receives-unknown': 'functions',
    'splits-all': 'functions',
    'splits-planned': 'functions',
    'splits-unknown': 'functions',
    'joins-places': 'with',
    'joins-gone-up': 'with',
    'joins-meldkamers': 'with',
  };
  const name = code === null ? undefined : names[code];
  return fields.find((one) => one.name === name)?.name ?? null;
}

function refusalSentence(problem: Problem, { words, naming }: I18n): string {
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
    case 'not-known-back':
      return refusal['not-known-back'](functionList(domain, naming, list(document['functions'])));
    case 'points-open':
      return refusal['points-open'](
        OPEN_POINTS.filter((point) => list(document['openPoints']).includes(point))
          .map((point) => domain.openPoint[point])
          .join('; '),
      );
    case 'decisions-contradict':
      return refusal['decisions-contradict'](list(document['decisions']).join(', '));
    case 'splits-unknown':
      return refusal['splits-unknown'](functionList(domain, naming, list(document['functions'])));
    case 'receives-unknown':
      return refusal['receives-unknown'](functionList(domain, naming, list(document['functions'])));
    case 'joins-announced':
      return refusal['joins-announced'](String(document['number']));
    case 'joins-gone-up':
      return refusal['joins-gone-up'](String(document['number']), String(document['into']));
    case 'joins-places':
      return refusal['joins-places'](String(document['number']));
    case 'other-meldkamer':
      return refusal['other-meldkamer'](String(document['meldkamer']));
    case 'joins-meldkamers':
    case 'receives-nothing':
    case 'receives-unsaid':
    case 'splits-all':
    case 'splits-planned':
    case 'splits-announced':
    case 'no-such-afwijking':
    case 'version-conflict':
    case 'no-pilot':
    case 'no-such-guarantee':
    case 'no-such-notice':
    case 'no-such-question':
    case 'nothing-to-show':
    case 'uitwijk-outside':
    case 'repeated-without-end':
    case 'no-such-decision':
    case 'not-named':
    case 'answered-already':
    case 'denied-before':
    case 'claim-changed':
    case 'no-claim':
    case 'nothing-changed':
      return refusal[code];
    default:
      return refusal.other(problemClause(words.problems, problem));
  }
}
