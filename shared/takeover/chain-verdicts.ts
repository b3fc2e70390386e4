// What the alarm A8 has to be (R137): one of the ten that others lean on cannot carry them, or too few of the ten stand on their own.

import type { AlarmSubject } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { chainsNow, dependentsNow, isBroken } from '#shared/picture/takeover-chain.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { isManual } from '#shared/reference/source.ts';

export type ChainVerdict = {
  readonly of: 'chain' | 'few';
  readonly name: string;
  readonly verdict: 'on' | 'off';
  readonly subject: Partial<AlarmSubject>;
};

/** Asked of a picture in which what it rests on, A6 and A7 among it, was judged. */
export function chainVerdicts(picture: Picture, now: Instant): readonly ChainVerdict[] {
  const broken = new Set(chainsNow(picture, now).flatMap((one) => (isBroken(one) ? [one.meldkamer] : [])));
  const chains = MELDKAMER_IDS.map((meldkamer): ChainVerdict => {
    return { of: 'chain', name: meldkamer, verdict: broken.has(meldkamer) ? 'on' : 'off', subject: { meldkamer } };
  });
  return [...chains, ofTheTen(picture, now)];
}

/** Named by the feeds of those that do not stand on their own: one more of them is to be seen anew. */
function ofTheTen(picture: Picture, now: Instant): ChainVerdict {
  const dependent = dependentsNow(picture, now);
  const isTooFew = MELDKAMER_IDS.length - dependent.length < picture.policy.dossier.independentFrom;
  // Where all are so because they fell silent together, the alarm of that calls already; one cause calls once.
  const isCalledFor = dependent.every(([, one]) => one === 'silent') && isSilentTogether(picture);
  const feeds = Object.values(picture.feeds)
    .filter(({ meldkamer, source }) => dependent.some(([id]) => id === meldkamer) && !isManual(source))
    .map(({ source }) => source)
    .sort();
  return { of: 'few', name: 'few', verdict: isTooFew && !isCalledFor ? 'on' : 'off', subject: { feeds } };
}

function isSilentTogether({ alarms }: Picture): boolean {
  return Object.values(alarms).some(
    ({ condition, source, core }) => condition === 'A12' && source === null && core === 'active',
  );
}
