// Checks a scenario before it is played: every subject must exist and every time must fit. It never corrects anything.

import { SAID_BY_FEED } from '#shared/deviation/announcement.ts';
import { parseFunction, parsePost } from '#shared/reference/functions.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource } from '#shared/reference/source.ts';
import { actProblems, timesOf } from './act-problems.ts';
import type { Action, Move, Scenario } from './scenario.ts';
import { minuteOfDay, offsetOf } from './scenario-clock.ts';
import { functionsOfMove, meldkamersOfAction, sourceOf } from './scenario-subjects.ts';
import type { ClockTime } from './scenario-words.ts';
import { writtenAs } from './written.ts';

/** One sentence per problem, in the order of the scenario; empty when it can be played. */
export function scenarioProblems(scenario: Scenario): readonly string[] {
  const { startsAt, hours } = scenario;
  if (minuteOfDay(startsAt) === null) return [`startsAt is no time of day: ${startsAt}`];
  const problems: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(scenario.name)) problems.push(`not a name: ${scenario.name}`);
  if (!(hours > 0 && hours <= 24)) problems.push(`hours must be more than 0 and at most 24: ${hours}`);
  for (const move of scenario.usual) problems.push(...moveProblems(move).map((problem) => `usual: ${problem}`));
  let earlier = 0;
  for (const step of scenario.steps) {
    const found: string[] = timeProblems(scenario, step.at);
    if (found.length === 0) {
      const offset = offsetOf(startsAt, step.at);
      if (offset < earlier) found.push('comes before the step above it');
      earlier = offset;
      for (const action of step.actions) found.push(...actionProblems(scenario, step.at, action));
    }
    if (step.text.nl === '' || step.text.en === '') found.push('has no text');
    if (step.actions.length === 0) found.push('does nothing');
    problems.push(...found.map((problem) => `${step.at}: ${problem}`));
  }
  return problems;
}

function timeProblems({ startsAt, hours }: Scenario, time: ClockTime): string[] {
  if (minuteOfDay(time) === null) return [`no time of day: ${time}`];
  return offsetOf(startsAt, time) > hours * 60 ? [`${time} is after the end`] : [];
}

function moveProblems(move: Move): string[] {
  const problems = move.posts.filter((post) => parsePost(post) === null).map((post) => `no post ${post}`);
  if (problems.length > 0) return problems;
  if (move.posts.length === 0) return ['moves no post'];
  for (const id of functionsOfMove(move)) if (parseFunction(id) === null) problems.push(`no function ${id}`);
  const homes = new Set(move.posts.map((post) => post.slice(0, 3)));
  if (homes.size > 1) problems.push(`posts of more than one meldkamer: ${[...homes].join(', ')}`);
  const source = sourceOf(move.posts[0]?.slice(0, 3) ?? '', move.system);
  if (parseSource(source) === null) problems.push(`no source ${source}`);
  if ('meldkamer' in move.to && !isMeldkamerId(move.to.meldkamer)) problems.push(`no meldkamer ${move.to.meldkamer}`);
  if ('place' in move.to && move.to.place.trim() === '') problems.push('an empty place');
  return problems;
}

function actionProblems(scenario: Scenario, at: ClockTime, action: Action): string[] {
  const problems = meldkamersOfAction(action)
    .filter((meldkamer) => !isMeldkamerId(meldkamer))
    .map((meldkamer) => `no meldkamer ${meldkamer}`);
  if (problems.length > 0) return problems;
  const elapsed = (time: ClockTime) => offsetOf(scenario.startsAt, time);
  switch (action.kind) {
    case 'location':
      return moveProblems(action);
    case 'staffing':
      if (parsePost(action.post) === null) return [`no post ${action.post}`];
      return [action.filled, action.planned ?? 0, action.minimum ?? 0].every(isCount) ? [] : ['not a number of seats'];
    case 'usual-staffing':
      return parsePost(action.post) === null ? [`no post ${action.post}`] : [];
    case 'afwijking': {
      const { meldkamer, says } = action;
      const { functions, start, expectedEnd = null } = says;
      const times = writtenAs('moment', SAID_BY_FEED, says).filter((when) => typeof when === 'string');
      for (const id of functions) {
        if (parseFunction(id)?.meldkamer !== meldkamer) problems.push(`no function ${id} of ${meldkamer}`);
      }
      if (functions.length === 0) problems.push('an afwijking of no function');
      problems.push(...times.flatMap((time) => timeProblems(scenario, time as ClockTime)));
      const [begins, ends] = [start, expectedEnd].map((when) => (typeof when === 'string' ? elapsed(when) : null));
      if (problems.length === 0 && begins != null && ends != null && ends <= begins) problems.push('ends too early');
      return problems;
    }
    case 'silence': {
      problems.push(...timeProblems(scenario, action.until));
      if (problems.length === 0 && elapsed(action.until) <= elapsed(at)) problems.push('a silence that ends too early');
      return problems;
    }
    case 'state':
      return isMeldkamerId(action.subject) || parsePost(action.subject) !== null
        ? []
        : [`no subject ${action.subject}`];
    case 'clock':
      return Number.isFinite(action.aheadSeconds) ? [] : ['not a number of seconds'];
    case 'register':
    case 'step':
      return [...actProblems(scenario, action), ...timesOf(action).flatMap((time) => timeProblems(scenario, time))];
    case 'inject': {
      const { disturbance, meldkamer } = action;
      if (!('post' in disturbance)) return [];
      const post = parsePost(disturbance.post);
      return post?.meldkamer === meldkamer ? [] : [`no post ${disturbance.post} of ${meldkamer}`];
    }
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
