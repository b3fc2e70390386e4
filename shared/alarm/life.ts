// The life of an alarm as one table (ISA-18.2, IEC 62682): a core, and flags beside it that keep it from calling for attention and never from
// being evaluated. Every state and every event is here; what is null is refused. Pure, and of no picture.

export type AlarmState = 'active-unacknowledged' | 'active-acknowledged' | 'returned-unacknowledged' | 'normal';

/** What somebody sets aside is kept from calling for attention, whatever the core is. */
export const ASIDES = ['shelved', 'out-of-service'] as const;
export type Aside = (typeof ASIDES)[number];

/** `asked`: by one, where it needs two. */
export type AsideState = 'free' | 'asked' | 'aside';

export type Life = {
  readonly core: AlarmState;
  /** By design: another alarm stands for it. */
  readonly suppressed: boolean;
  readonly asides: Readonly<Record<Aside, AsideState>>;
};

const CORE_EVENTS = ['raise', 'return', 'acknowledge', 'expire', 'reopen'] as const;
const ASIDE_EVENTS = ['ask', 'set', 'end'] as const;

/**
 * `expire`: who acknowledged it did so too long ago. `reopen`: it is about something else or something worse, or somebody took its situation
 * apart. `ask`: for what needs two; `set`: by who may alone, or as the second; `end`: asked for, over, or about something else by now.
 */
export type LifeEvent =
  | (typeof CORE_EVENTS)[number]
  | 'suppress'
  | 'release'
  | `${(typeof ASIDE_EVENTS)[number]} ${Aside}`;

type Table<State extends string, Event extends string> = Readonly<Record<State, Readonly<Record<Event, State | null>>>>;

const CORE: Table<AlarmState, (typeof CORE_EVENTS)[number]> = {
  normal: { raise: 'active-unacknowledged', return: null, acknowledge: null, expire: null, reopen: null },
  'active-unacknowledged': {
    raise: null,
    return: 'returned-unacknowledged',
    acknowledge: 'active-acknowledged',
    expire: null,
    reopen: 'active-unacknowledged',
  },
  'active-acknowledged': {
    raise: null,
    return: 'normal',
    acknowledge: null,
    expire: 'active-unacknowledged',
    reopen: 'active-unacknowledged',
  },
  // What is gone is never revived: it waits to be seen, or comes on again by itself.
  'returned-unacknowledged': {
    raise: 'active-unacknowledged',
    return: null,
    acknowledge: 'normal',
    expire: null,
    reopen: null,
  },
};

const ASIDE: Table<AsideState, (typeof ASIDE_EVENTS)[number]> = {
  free: { ask: 'asked', set: 'aside', end: null },
  // Whoever asks anew asks for something else.
  asked: { ask: 'asked', set: 'aside', end: 'free' },
  // Longer means again: taken back first, and looked at.
  aside: { ask: null, set: null, end: 'free' },
};

/** Not there: never raised, or over. */
export const NO_LIFE: Life = {
  core: 'normal',
  suppressed: false,
  asides: { shelved: 'free', 'out-of-service': 'free' },
};

/** Where an event leads; null when it is not possible in this state. `NO_LIFE`: it leaves, and the journal keeps it. */
export function lifeAfter(life: Life, event: LifeEvent): Life | null {
  if (event !== 'raise' && isOver(life)) return null;
  switch (event) {
    case 'suppress':
      return { ...life, suppressed: true };
    case 'release':
      return life.suppressed ? { ...life, suppressed: false } : null;
    case 'acknowledge':
      // Nobody sees what another alarm stands for: that has to be looked at when it speaks for itself.
      return life.suppressed ? null : afterCore(life, event);
    case 'return':
      // Another alarm called for attention in its place.
      return life.suppressed && afterCore(life, event) !== null ? NO_LIFE : afterCore(life, event);
    case 'raise':
    case 'expire':
    case 'reopen':
      return afterCore(life, event);
    default:
      return afterAside(life, event);
  }
}

function afterCore(life: Life, event: (typeof CORE_EVENTS)[number]): Life | null {
  const core = CORE[life.core][event];
  return core === null ? null : orNone({ ...life, core });
}

function afterAside(life: Life, event: `${(typeof ASIDE_EVENTS)[number]} ${Aside}`): Life | null {
  const [aside, other] = event.endsWith(ASIDES[0]) ? ASIDES : ([ASIDES[1], ASIDES[0]] as const);
  const what = event.slice(0, event.indexOf(' ')) as (typeof ASIDE_EVENTS)[number];
  const state = ASIDE[life.asides[aside]][what];
  if (state === null) return null;
  // One thing is asked at a time: asking for one of the two, or setting it, takes back what was asked for the other.
  const isTakenBack = what !== 'end' && life.asides[other] === 'asked';
  const asides = { ...life.asides, [aside]: state, ...(isTakenBack ? { [other]: 'free' } : {}) };
  const after = { ...life, asides };
  // What is still so when nothing keeps it aside any more calls anew, also when somebody acknowledged it before.
  const isBack = isAsideIn(life) && !isAsideIn(after) && life.core === 'active-acknowledged';
  return orNone(isBack ? { ...after, core: 'active-unacknowledged' } : after);
}

/** Set aside it stays until that ends, also when what it is about is over meanwhile. */
function orNone(life: Life): Life {
  return isOver(life) ? NO_LIFE : life;
}

function isOver(life: Life): boolean {
  return life.core === 'normal' && !isAsideIn(life);
}

function isAsideIn({ asides }: Life): boolean {
  return ASIDES.some((aside) => asides[aside] === 'aside');
}

/** It waits to be seen, is still so, and nothing keeps it quiet. */
export function isCalling(life: Life): boolean {
  return life.core === 'active-unacknowledged' && !life.suppressed && !isAsideIn(life);
}
