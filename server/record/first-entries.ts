// What a journal must say before anything else: that it was opened, and by which policy it is judged.

import { hash } from 'node:crypto';
import type { Policy } from '#shared/policy/policy.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import type { Recorder } from './recorder.ts';
import { refuseFailed } from './submission.ts';

/**
 * Opens an empty journal, and says whether it was empty. Rejects when a demonstration would be written into a real journal, or the other way
 * round: the two never mix.
 */
export async function openJournal(
  recorder: Recorder,
  { epoch, synthetic }: { readonly epoch: string; readonly synthetic: boolean },
): Promise<boolean> {
  const isNew = recorder.picture().at === 0;
  if (isNew) {
    const cause = { key: 'open', digest: hash('sha256', 'open') };
    refuseFailed(await recorder.submit([{ intent: { kind: 'open', epoch, synthetic }, by: SYSTEM, cause }]));
  }
  if (recorder.picture().synthetic === synthetic) return isNew;
  throw new MixedJournal(
    synthetic
      ? 'This journal holds real data; a demonstration must have a journal of its own.'
      : 'This journal was opened for a demonstration; real data must have a journal of their own.',
  );
}

/**
 * Adopts the policy when it is another than the one in force. After the watch has begun: the time in which nobody listened is judged by the
 * policy of then.
 */
export async function adoptPolicy(
  recorder: Recorder,
  { policy, isNewJournal }: { readonly policy: Policy; readonly isNewJournal: boolean },
): Promise<void> {
  if (JSON.stringify(recorder.picture().policy) === JSON.stringify(policy)) return;
  const intent = { kind: 'adopt-policy', policy, isNewJournal } as const;
  refuseFailed(await recorder.submit([{ intent, by: SYSTEM, cause: null }]));
}

export class MixedJournal extends Error {
  override readonly name = 'MixedJournal';
}
