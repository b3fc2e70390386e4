// What must hold of any story at its end, however it was told: by which laws it would be wrong. For stories and for scenarios that are played.

import { after, elapsed } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { Stretch } from '#shared/dossier/account.ts';
import { accounted, COLUMNS } from '#shared/dossier/accounted.ts';
import { ledgerAt, stretchesOf } from '#shared/dossier/ledger.ts';
import { settle } from '#shared/location/settle.ts';
import { absencesIn, uncoveredIn, undecidedIn } from '#shared/picture/away.ts';
import { allAfwijkingen, functionState, owningDeviationAt, type Picture, silentFrom } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { spansIn } from './cover.ts';
import { figuresOf, foldedOf } from './dossiers-of.ts';
import type { Story } from './story.ts';

const [FROM, TO] = ['2020-01-01T00:00:00.000Z', '2040-01-01T00:00:00.000Z'];

/** Functions that are away or contested now, with the deviation that has them; found by other means than the code. */
export function awayNow({
  picture,
  now,
}: Pick<Story, 'picture' | 'now'>): readonly { readonly id: FunctionId; readonly afwijking: Afwijking | null }[] {
  return Object.values(picture.meldkamers)
    .flatMap(({ functions }) => Object.keys(functions) as FunctionId[])
    .flatMap((id) => {
      const tracked = parseFunction(id);
      if (tracked === null || tracked.scope !== 'spoed') return [];
      const silent = (source: Parameters<typeof silentFrom>[1]) => silentFrom(picture, source);
      const { claim, places: heard, lasting } = settle(tracked, functionState(picture, id), silent, now);
      // R84: also where it was last said to be by who does not say now where it is.
      const places = heard.length === 0 ? [] : [...heard, ...lasting.map(({ location }) => location)];
      if (places.length === 0 || claim === null) return [];
      return [{ id, afwijking: owningDeviationAt(picture, id, places, now, claim.since) }];
    });
}

export function isCalledFor(picture: Picture, { number, dossier }: Afwijking): boolean {
  const isOn = Object.values(picture.alarms).some(
    ({ condition, afwijking, core }) => condition === 'A4' && afwijking === number && core === 'active',
  );
  return isOn && dossier?.ladder != null && dossier.ladder.stoppedAt === null;
}

/**
 * Functions that the sums count as uncovered now, whatever the picture says of them. What begins at this very moment counts from now on, so
 * the sums of a moment later are asked.
 */
export function countedUncovered(folded: ReturnType<typeof foldedOf>): readonly FunctionId[] {
  return countedAway(folded).flatMap(({ function: id, cover }) => (cover === null ? [id] : []));
}

/** The stretches of absence and contested time that go on now. */
function countedAway({ register, dossiers, now }: ReturnType<typeof foldedOf>): readonly Stretch[] {
  const { functions, stretches } = ledgerAt(register, dossiers, after(now, 1));
  return functions.flatMap((id) => {
    const last = stretches(id).at(-1);
    const isNow = parseFunction(id)?.scope === 'spoed' && last !== undefined && last.to > now;
    return isNow && last.class !== 'unknown' ? [last] : [];
  });
}

/** TC7, in both directions: what of that the sums have as covered and the picture as uncovered, or the other way round. */
export function saidOtherwise(
  { picture, now }: Pick<Story, 'picture' | 'now'>,
  folded: ReturnType<typeof foldedOf>,
): { readonly covered: number; readonly uncovered: number; readonly otherwise: readonly string[] } {
  const away = countedAway(folded);
  const all = allAfwijkingen(picture);
  const otherwise = away.flatMap(({ function: id, cover }) => {
    const isUncovered = all.some((one) => uncoveredIn(picture, one, now).includes(id));
    const [sums, live] = [cover === null, isUncovered].map((is) => (is ? 'uncovered' : 'covered'));
    return sums === live ? [] : [`${id}: ${sums} in the sums, ${live} in the picture`];
  });
  const uncovered = away.filter(({ cover }) => cover === null).length;
  return { covered: away.length - uncovered, uncovered, otherwise };
}

/**
 * R77: what the sums count in one deviation and the picture has in another: there it is away, is called for when it is uncovered, and there it is
 * undecided. One that names it no more has only what its decision covers, and nothing to do. `several`: more than one names it.
 */
export function hadOtherwise(
  { picture, now }: Pick<Story, 'picture' | 'now'>,
  folded: ReturnType<typeof foldedOf>,
): { readonly away: number; readonly several: number; readonly otherwise: readonly string[] } {
  const away = countedAway(folded);
  const all = allAfwijkingen(picture);
  const numbers = (those: readonly Afwijking[]): string => those.map(({ number }) => number).join();
  const otherwise = away.flatMap(({ function: id, cover, belongsTo }) => {
    const having = all.filter((one) => absencesIn(picture, one, now, false).some((each) => each.function === id));
    const counted = all.find(({ number }) => number === belongsTo);
    const owners =
      counted?.functions.includes(id) === false ? having.slice(0, 1) : counted === undefined ? [] : [counted];
    const isOne = numbers(having) === numbers(owners) && owners.length === 1;
    const calling = having.filter((one) => isCalledFor(picture, one) && undecidedIn(picture, one, now).includes(id));
    const isCalled = cover !== null || numbers(calling) === numbers(owners);
    return isOne && isCalled
      ? []
      : [`${id}: counted in ${belongsTo}, had by ${numbers(having)}, called for in ${numbers(calling)}`];
  });
  const several = away.filter(({ function: id }) => all.filter((one) => one.functions.includes(id)).length > 1);
  return { away: away.length, several: several.length, otherwise };
}

/** TC7: of these the ones that the picture calls uncovered in no deviation, or that nobody is called for. */
export function calledForNone({ picture, now }: Pick<Story, 'picture' | 'now'>, ids: readonly FunctionId[]) {
  return ids.filter((id) => {
    const having = allAfwijkingen(picture).filter((one) => uncoveredIn(picture, one, now).includes(id));
    return !having.some((one) => isCalledFor(picture, one));
  });
}

/** TC1, TC5, TC6 and TC7, each with what it is broken by; nothing when all is well. */
export function lawsBrokenIn(story: Story): readonly string[] {
  const folded = foldedOf(story);
  const { dossiers, ledger, now } = folded;
  const { months } = figuresOf(story, FROM, TO);
  const broken: string[] = [];
  const spoed = ledger.functions.filter((id) => parseFunction(id)?.scope === 'spoed');
  for (const id of spoed) {
    const segments = ledger.segments(id);
    const [first] = segments;
    const lasted = segments.reduce((sum, { from, until }) => sum + elapsed(from, until ?? now), 0);
    if (first === undefined || lasted !== elapsed(first.from, now)) broken.push(`TC1 ${id}`);
  }
  const all = spoed.flatMap((id) => ledger.stretches(id));
  const inDossiers = dossiers.all.map((one) =>
    accounted(stretchesOf(one, ledger).filter(({ function: id }) => spoed.includes(id))),
  );
  const besides = accounted(all.filter(({ belongsTo }) => belongsTo === null));
  for (const column of COLUMNS) {
    const figured = months.reduce((sum, row) => sum + row[column], 0);
    if (inDossiers.reduce((sum, one) => sum + one[column], besides[column]) !== figured) broken.push(`TC5 ${column}`);
  }
  for (const { number, dossier, functions, course } of allAfwijkingen(story.picture)) {
    const claims = dossier?.decisions.filter(({ told }) => told === 'announced') ?? [];
    const only = { course, dossier: dossier && { ...dossier, decisions: claims } };
    if (functions.some((id) => spansIn(only, id).length > 0)) broken.push(`TC6 ${number}`);
  }
  for (const { id, afwijking } of awayNow(story)) {
    const isUncovered = afwijking === null || uncoveredIn(story.picture, afwijking, now).includes(id);
    if (isUncovered && (afwijking === null || !isCalledFor(story.picture, afwijking))) broken.push(`TC7 ${id}`);
  }
  for (const id of calledForNone(story, countedUncovered(folded))) broken.push(`TC7 ${id} in the sums`);
  for (const one of saidOtherwise(story, folded).otherwise) broken.push(`TC7 ${one}`);
  for (const one of hadOtherwise(story, folded).otherwise) broken.push(`R77 ${one}`);
  return broken;
}
