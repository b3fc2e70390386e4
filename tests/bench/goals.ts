// All goals in one list, in the order in which they are measured.

import { goal1 } from './goals/goal-1.ts';
import { goal2 } from './goals/goal-2.ts';
import { goal3 } from './goals/goal-3.ts';
import { goal4 } from './goals/goal-4.ts';
import { goal5 } from './goals/goal-5.ts';
import { goal6 } from './goals/goal-6.ts';
import { goal7 } from './goals/goal-7.ts';
import { goal8 } from './goals/goal-8.ts';
import { goal9 } from './goals/goal-9.ts';
import { goal10 } from './goals/goal-10.ts';
import { goal11 } from './goals/goal-11.ts';
import { goal12 } from './goals/goal-12.ts';
import { goal13 } from './goals/goal-13.ts';
import type { Measured } from './row.ts';
import type { Asked } from './stage.ts';

const MEASURES = [goal1, goal2, goal3, goal4, goal5, goal6, goal7, goal8, goal9, goal10, goal11, goal12, goal13];

export const GOALS: readonly { readonly goal: number; readonly measure: (asked: Asked) => Promise<Measured> }[] =
  MEASURES.map((measure, index) => ({ goal: index + 1, measure }));
