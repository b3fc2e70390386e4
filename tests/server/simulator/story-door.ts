// The interface for people, in a test: the real readers of the real door in front of the real rules, with a story behind them.

import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { STEP_KINDS, STEPS, type Step } from '#shared/rules/steps.ts';
import { registrationSchema } from '../../../server/dossier/registration-schemas.ts';
import { STEP_SCHEMAS } from '../../../server/dossier/step-schemas.ts';
import { type PeopleKeys, peopleOf } from '../../../server/simulator/actors.ts';
import type { Scenario } from '../../../server/simulator/scenario/scenario.ts';
import type { Story } from '../../support/story.ts';
import type { AnswerAsking, Asking } from './manual-parts.ts';

export function keysOf(scenario: Scenario): PeopleKeys {
  return Object.fromEntries(peopleOf(scenario).map(({ party }) => [party, `sleutel-${party}`]));
}

/** `catchUp` brings the story to the moment of the asking. */
export function storyDoor(scenario: Scenario, story: Story, catchUp: (at: number) => void): AnswerAsking {
  const people = peopleOf(scenario);

  function actorOf({ headers }: Asking): Actor {
    const key = headers['Authorization']?.slice('Bearer sleutel-'.length);
    const person = people.find(({ party }) => party === key);
    if (person === undefined) throw new Error(`Nobody has the key ${key}`);
    return { role: person.role, organisation: person.organisation, meldkamer: null };
  }

  function outcome(told: readonly Fact[] | Refusal, number: () => string): Response {
    if ('code' in told) return Response.json({ title: told.code, code: told.code }, { status: 409 });
    return Response.json({ afwijking: { number: number() } }, { status: 201 });
  }

  return (asking) => {
    catchUp(asking.at);
    const by = actorOf(asking);
    const { path, body } = asking;
    const [, number = '', noun = ''] = /^\/api\/v1\/afwijkingen\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    if (path === '/api/v1/picture') {
      const afwijkingen = story.afwijkingen().map((one) => apiAfwijking(story.picture, one, story.now));
      return Response.json({ afwijkingen });
    }
    if (path === '/api/v1/afwijkingen') {
      const { meldkamer, alongside, ...statement } = registrationSchema.parse(body);
      const intent = { kind: 'register-afwijking', registration: { meldkamer, statement, alongside } } as const;
      const told = story.submit(intent, by);
      return outcome(told, () => story.afwijkingen().at(-1)?.number ?? '');
    }
    if (noun === '') {
      const afwijking = afwijkingIn(story.picture, number as AfwijkingNumber);
      if (afwijking === null) return Response.json({ title: 'No such', code: 'no-such-afwijking' }, { status: 404 });
      return Response.json({
        afwijking: apiAfwijking(story.picture, afwijking, story.now),
        dossier: afwijking.dossier,
      });
    }
    const kind = STEP_KINDS.find((one) => STEPS[one].noun === noun);
    if (kind === undefined) throw new Error(`No step ${noun}`);
    const { version, ...words } = STEP_SCHEMAS[kind].parse(body);
    const step = { kind, ...words } as Step;
    return outcome(story.ask(number as AfwijkingNumber, version, step, by), () => number);
  };
}
