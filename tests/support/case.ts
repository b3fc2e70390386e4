// A case as a test: played on a server of its own, with every sum compared before its own numbers are.

import { expect, onTestFinished } from 'vitest';
import { type CaseOptions, CaseServer } from './case-server.ts';
import { type Minutes, sumsOf } from './case-sums.ts';

export async function playing(opens: string, options: Omit<CaseOptions, 'opens'> = {}): Promise<CaseServer> {
  const play = await CaseServer.start({ opens, ...options });
  onTestFinished(() => play.stop());
  return play;
}

export type Expected = {
  readonly functions?: Readonly<Record<string, Minutes>>;
  readonly figures: Minutes;
  readonly dossiers: Readonly<Record<string, Minutes>>;
};

/** All sums agree with each other, and are these. */
export async function expectSums(play: CaseServer, { functions, figures, dossiers }: Expected): Promise<void> {
  const sums = await sumsOf(play);
  expect({ differences: sums.differences, figures: sums.figures, dossiers: sums.dossiers }).toEqual({
    differences: [],
    figures,
    dossiers,
  });
  if (functions !== undefined) expect(sums.functions).toEqual(functions);
}
