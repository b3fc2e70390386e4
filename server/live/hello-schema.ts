// Checks the one word that comes up a socket.

import { z } from 'zod';
import type { Position } from '#shared/journal/facts.ts';
import type { Hello } from '#shared/wire/protocol.ts';

/** A first hello may leave the cursor out, or say null. */
export const helloSchema = z
  .object({
    protocol: z.number().int().nonnegative(),
    epoch: z.string().max(100).nullish(),
    position: z.number().int().nonnegative().nullish(),
    hash8: z.string().max(16).nullish(),
  })
  .transform(
    ({ protocol, epoch, position, hash8 }): Hello => ({
      protocol,
      epoch: epoch ?? '',
      position: (position ?? 0) as Position,
      hash8: hash8 ?? '',
    }),
  );
