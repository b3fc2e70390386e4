// What the routes that read dossiers are made of: the picture, what follows it, a clock and a gate. They never change anything.

import type { Clock, Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { valueAt } from '#shared/deviation/chunked-map.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierIndex } from '#shared/dossier/dossier-index.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Audience, redactAfwijking } from '#shared/picture/redact.ts';
import type { BelowStretch } from '#shared/register/below-minimum.ts';
import type { Register } from '#shared/register/register.ts';
import type { StateStretch } from '#shared/register/state-time.ts';
import type { Gate } from '../access/identify.ts';
import type { Recorder } from '../record/recorder.ts';

export type DossierProjections = {
  readonly register: Register;
  /** Remembered for as long as no deviation changes. */
  readonly dossiers: (picture: Picture) => DossierIndex;
  /** Where in the journal something is said about it, oldest first. */
  readonly mentions: (number: AfwijkingNumber) => readonly Position[];
  /** When posts were below their minimum. */
  readonly belowMinimum: (from: Instant, to: Instant) => readonly BelowStretch[];
  /** In which state meldkamers and posts were. */
  readonly states: (from: Instant, to: Instant) => readonly StateStretch[];
};

export type ReadingParts = {
  readonly recorder: Pick<Recorder, 'picture' | 'heard'>;
  readonly projections: DossierProjections;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
};

/**
 * The oldest number first, each as this audience may see it. The wall knows only what is not done; every other reader knows all of them,
 * the archive included.
 */
export function visibleTo(audience: Audience, picture: Picture, { all }: DossierIndex): readonly Afwijking[] {
  const known = audience === 'wall' ? all.filter(({ number }) => valueAt(picture.afwijkingen, number) !== null) : all;
  return known.map((one) => redactAfwijking(audience, one));
}
