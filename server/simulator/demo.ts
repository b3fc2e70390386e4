// The demo day for a server that plays it to itself, through its own HTTP door. It never touches the server in any other way.

import type { Instant } from '#shared/base/time.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { MELDKAMER_IDS, type MeldkamerId, meldkamerOf } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { Role } from '#shared/reference/roles.ts';
import { type PeopleKeys, peopleOf } from './actors.ts';
import { askDoor } from './dossier-door.ts';
import type { PlayOptions } from './play-options.ts';
import { play } from './player.ts';
import { progressLine } from './progress.ts';
import { type PlayerParts, REAL_PARTS } from './real-parts.ts';
import { DAG } from './scenarios/dag.ts';
import { Stopped } from './waiting.ts';

/** One day of the demo in 18 real minutes. */
const DEMO_SPEED = 60;

/** The keys the demo needs: one feed per meldkamer. */
export const DEMO_FEEDS: readonly {
  readonly role: 'feed';
  readonly organisation: string;
  readonly meldkamer: MeldkamerId;
}[] = MELDKAMER_IDS.map((meldkamer) => ({
  role: 'feed',
  organisation: `Simulatie ${meldkamerOf(meldkamer).name}`,
  meldkamer,
}));

/** And one for each party that does something in the demo day. */
export const DEMO_PEOPLE = peopleOf(DAG);

/** The keys of the parties among those that were issued for the demo. */
export function demoPeopleIn(
  issued: readonly { readonly record: { readonly role: Role; readonly organisation: string }; readonly text: string }[],
): PeopleKeys {
  return Object.fromEntries(
    DEMO_PEOPLE.flatMap(({ party, role, organisation }) =>
      issued
        .filter(({ record }) => record.role === role && record.organisation === organisation)
        .map(({ text }) => [party, text] as const),
    ),
  );
}

export type DemoOptions = {
  readonly url: string;
  readonly keys: Readonly<Record<MeldkamerId, string>>;
  readonly people: PeopleKeys;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  readonly speed?: number;
};

/**
 * Plays day after day until the signal, and goes on where the day is when the journal has one already. Ends by itself only when the
 * server refuses the keys, and says so in the log.
 */
export async function playDemo(options: DemoOptions, parts: PlayerParts = REAL_PARTS): Promise<void> {
  const { url, keys: key, people, signal, log, speed = DEMO_SPEED } = options;
  // The log speaks English.
  const report: PlayOptions['report'] = (progress) => log(progressLine(progress, 'en'));
  const begunAt = await whenItBegan(options, parts);
  const played = await play(DAG, { url, key, people, speed, signal, report, begunAt, repeat: true }, parts);
  if (played.ok) return;
  const { source, status, reason } = played.problem;
  log(`The demo has ended: the server refuses the events of ${source} (HTTP ${status}, ${reason})`);
}

/** When a feed first spoke in the journal behind this door; null when none did, or nobody may ask. */
async function whenItBegan({ url, people, signal }: DemoOptions, parts: PlayerParts): Promise<Instant | null> {
  const key = people['lms' as PartyId];
  if (key === undefined) return null;
  const asked = { url, key, path: '/api/v1/journal?limit=100', body: undefined, idempotencyKey: undefined };
  const answer = await askDoor(asked, parts, signal).catch(ifStopped);
  if (answer?.kind !== 'given') return null;
  const entries = answer.body['entries'] as readonly Entry[];
  const first = entries.find(({ facts }) => facts.some(({ kind }) => kind === 'feed-joined'));
  return first?.recordedAt ?? null;
}

/** A stop is for the player to notice. */
function ifStopped(problem: unknown): null {
  if (problem instanceof Stopped) return null;
  throw problem;
}
