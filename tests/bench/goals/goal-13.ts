// Goal 13: an alarm flood. Five hundred events in one second of which each brings an alarm on or takes one back, with twenty consoles
// looking on: how long until the last of them sees it, against the bare chain with as many events and viewers.

import { Audience } from '../audience.ts';
import { inTurns, ownRow, type Run, rowOf } from '../pairs.ts';
import { alarmsTold } from '../product/journal-check.ts';
import type { Measured } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';
import { bareToScreen, oursToScreen } from './to-screen.ts';

const CONSOLES = 20;
const FLOOD = { connections: 10, perSecond: 500, seconds: 1, alarming: true } as const;

export function goal13(asked: Asked): Promise<Measured> {
  return Stage.on(asked, flooded, 1);
}

async function flooded(stage: Stage): Promise<Measured> {
  const { journal, effort } = stage.asked;
  const part = await stage.part('bare/chain.ts');
  const port = await part.ask<number>('start', stage.server.redis?.url ?? null);
  const [ours, bare] = [await Audience.of(stage), await Audience.of(stage)];
  await ours.toProduct(CONSOLES);
  await bare.toBare('socket.io', port, CONSOLES);
  const oursRun = async (): Promise<Run> => {
    const from = await stage.end();
    const run = await oursToScreen(stage, ours, FLOOD);
    const told = await alarmsTold(stage.server, from);
    if (told < run.loaded.result.accepted) {
      stage.losses.push(`${journal}: ${run.loaded.result.accepted} events and only ${told} alarms that came or went`);
    }
    return { ...run, figures: { ...run.figures, told } };
  };
  const bareRun = () => bareToScreen(stage, bare, { part, port }, FLOOD);
  await bareRun();
  await oursRun();
  const pairs = await inTurns(effort.pairs, oursRun, bareRun);
  const about = { goal: 13, journal, unit: 'ms' } as const;
  const what = `${FLOOD.perSecond} alarms in a second to ${CONSOLES} consoles`;
  return {
    rows: [
      rowOf(pairs, { ...about, what: `${what}: screen p50`, figure: 'screenP50' }),
      rowOf(pairs, {
        ...about,
        what: `${what}: screen p99`,
        figure: 'screenP99',
        threshold: { way: 'at most', value: 1_000, of: 'ours' },
      }),
      rowOf(pairs, { ...about, what: `${what}: answer p99`, figure: 'answerP99' }),
      ownRow(
        pairs.map(({ ours: run }) => run),
        { ...about, what: `${what}: alarms that came, went or changed`, unit: 'alarms', figure: 'told' },
      ),
    ],
    losses: stage.losses,
  };
}
