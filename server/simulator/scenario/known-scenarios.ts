// All scenarios by name. Each has a file of its own.

import { DAG } from '../scenarios/dag.ts';
import { DUBBELE_CLAIM } from '../scenarios/dubbele-claim.ts';
import { GELDERLAND_ZUID_2011 } from '../scenarios/gelderland-zuid-2011.ts';
import { ONRUSTIG } from '../scenarios/onrustig.ts';
import { OOST_NEDERLAND_2023 } from '../scenarios/oost-nederland-2023.ts';
import { STORING_LANDELIJK } from '../scenarios/storing-landelijk.ts';
import { UTRECHT_2023 } from '../scenarios/utrecht-2023.ts';
import { UTRECHT_2024 } from '../scenarios/utrecht-2024.ts';
import type { Scenario } from './scenario.ts';

export const SCENARIOS: readonly Scenario[] = [
  DAG,
  GELDERLAND_ZUID_2011,
  OOST_NEDERLAND_2023,
  UTRECHT_2023,
  UTRECHT_2024,
  STORING_LANDELIJK,
  DUBBELE_CLAIM,
  ONRUSTIG,
];

export function scenarioNamed(name: string): Scenario | null {
  return SCENARIOS.find((scenario) => scenario.name === name) ?? null;
}
