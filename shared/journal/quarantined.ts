// A refused event, as it is kept and as it is shown to who looks after the feeds. Never its contents.

import type { Instant } from '#shared/base/time.ts';
import type { Role } from '#shared/reference/roles.ts';

/** A refused event. Its contents are not kept: what was refused may be what must never be stored. */
export type Quarantined = {
  readonly receivedAt: Instant;
  readonly role: Role;
  readonly organisation: string;
  readonly meldkamer: string | null;
  /** As claimed by the event, cut to 200 characters, control characters removed; null when it had none, or when it may hold a personal detail. */
  readonly source: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly subject: string | null;
  readonly bytes: number;
  /** SHA-256 (hex) of the event, so that its sender can find it. */
  readonly digest: string;
  readonly problems: readonly string[];
};
