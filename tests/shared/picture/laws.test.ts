// The laws of the fold: it can be cut anywhere, redaction commutes with it, and it never changes what it was given.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import { EMPTY_MAP, valuesOf } from '#shared/deviation/chunked-map.ts';
import { indexOf } from '#shared/dossier/dossier-index.ts';
import { figures } from '#shared/dossier/figures.ts';
import { ledgerAt, ownedLines } from '#shared/dossier/ledger.ts';
import type { Draft, Entry, Position } from '#shared/journal/facts.ts';
import { evolve, fold } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { AUDIENCES, type Audience, redactAfwijking, redactEntry, redactPicture } from '#shared/picture/redact.ts';
import { redactLine, registerLines } from '#shared/register/register-lines.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { STEP_KINDS } from '#shared/rules/steps.ts';
import { draftFrom, storedForm, VERSION } from '../../../server/journal/versions/stored-form.ts';
import { fullestOf } from '../../contract/golden/golden.ts';
import { ASKERS, isAptFor, stepOf } from '../../support/arbitrary-step.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { planted, STRANGER } from '../../support/planted.ts';
import { registerOf } from '../../support/register-of.ts';
import { expectSame } from '../../support/same.ts';
import { Story } from '../../support/story.ts';
import { once } from '../../support/told-once.ts';

const toldOnce = once(tellStory);

test('the stories come to every kind of change, and to dossiers that are done', () => {
  const stories = fc.sample(steps, { numRuns: 900, seed: 20261121 }).map(tellStory);
  const kinds = stories.flatMap(({ entries }) =>
    entries.flatMap(({ facts }) =>
      facts.flatMap((fact) => (fact.kind === 'afwijking-changed' ? [fact.change.kind] : [])),
    ),
  );
  const known = [
    'announced answered asked assessed claim-answered closed consulted decided decision-rectified ended evaluated',
    'guarantees-found joined ladder-started',
    'ladder-stepped ladder-stopped left-open notices-due pilot-noted position-taken prolonged received reception-answered rectified',
    'restated resumed returned seen split-off started taken-up told withdrawn',
  ];
  expect([...new Set(kinds)].sort()).toEqual(known.join(' ').split(' '));
  const done = stories.flatMap(({ picture }) => valuesOf(picture.archive ?? EMPTY_MAP));
  expect(new Set(done.map((one) => one.course.closedAt === null))).toEqual(new Set([true, false]));
});

test('[I9] a snapshot anywhere and the entries behind it give the same picture as the whole journal', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (told, cut) => {
      const { entries, picture } = toldOnce(told);
      const at = cut % (entries.length + 1);
      const snapshot = JSON.parse(JSON.stringify(fold(entries.slice(0, at)))) as typeof picture;
      expectSame(fold(entries.slice(at), snapshot), picture);
    }),
    { numRuns: 200 },
  );
});

test('[I9] a decision tells the picture that the fold of its entry gives', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const story = toldOnce(told);
      let picture = emptyPicture();
      for (const [index, entry] of story.entries.entries()) {
        picture = evolve(picture, entry);
        expect(story.told[index]).toStrictEqual(picture);
      }
    }),
    { numRuns: 100 },
  );
});

test('[I9] nothing of an entry is lost in the bytes that are kept of it', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { entries } = toldOnce(told);
      const drafts = entries.map(({ position, ...draft }): Draft => draft);
      expect(drafts.map((draft) => draftFrom(storedForm(draft)))).toStrictEqual(drafts.map(ok));
    }),
    { numRuns: 100 },
  );
});

/** The picture that this audience makes of what it is told; expected to be, after each entry, what it may see of the whole one. */
function commuting(audience: Audience, entries: readonly Entry[]): Picture {
  let whole = emptyPicture();
  let redacted = redactPicture(audience, whole);
  for (const entry of entries) {
    whole = evolve(whole, entry);
    redacted = evolve(redacted, redactEntry(audience, entry));
    expectSame(redacted, redactPicture(audience, whole));
  }
  return redacted;
}

test('[L9] redaction commutes with the fold for every audience', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { entries } = toldOnce(told);
      for (const audience of AUDIENCES) commuting(audience, entries);
    }),
    { numRuns: 60 },
  );
});

describe('[TC9] redaction commutes with all that is worked out from what happened', () => {
  const FULL: Audience = 'full';
  const READERS: readonly Audience[] = ['shared', 'meldkamer:MNL', 'meldkamer:NHL'];
  /** The stories begin in November. */
  const [FROM, TO] = ['2026-11-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'];

  /** Where functions were, which deviations there are, what decisions cover and what figures come of it; below the minimum is for few. */
  function books(entries: readonly Entry[], now: Instant, audience: Audience) {
    const register = registerOf(entries);
    const picture = register.picture();
    const dossiers = indexOf(picture);
    const ledger = ledgerAt(register, dossiers, now);
    const between = { from: FROM as Instant, to: TO as Instant, now };
    return {
      places: registerLines(register, () => [], now).map((line) => redactLine(audience, line)),
      lines: ownedLines(register, dossiers, now).map((line) => redactLine(audience, line)),
      dossiers: dossiers.all.map((one) => redactAfwijking(audience, one)),
      stretches: ledger.functions.map(ledger.stretches),
      figures: figures({
        dossiers,
        ledger,
        policy: picture.policy.dossier,
        below: [],
        states: [],
        gebeurtenissen: [],
        ...between,
      }),
      open: dossiers.all.map((one) => openPoints(picture, one, now)),
    };
  }

  const holds = (audiences: readonly Audience[], given: (audience: Audience, entry: Entry) => Entry): void =>
    fc.assert(
      fc.property(steps, (told) => {
        const { entries, now } = toldOnce(told);
        for (const audience of audiences) {
          const seen = books(
            entries.map((entry) => given(audience, entry)),
            now,
            FULL,
          );
          const whole = books(entries, now, audience);
          if (audience !== 'wall') expectSame(seen, whole);
          // Who decided is not for a wall, so neither is what that covers, nor which deviation has it by that.
          else expectSame([seen.places, seen.dossiers], [whole.places, whole.dossiers]);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );

  test('[L9] the register, the dossiers and the figures of what an audience is told are those that it is shown', () => {
    holds([...READERS, 'wall'], redactEntry);
  });

  test('an audience from which it is kept for which functions a decision was within its mandate is noticed', () => {
    const withheld = (audience: Audience, entry: Entry): Entry => {
      const told = redactEntry(audience, entry);
      return JSON.parse(JSON.stringify(told).replace(/"within":\[[^\]]+\]/g, '"within":[]'));
    };
    expect(() => holds(READERS, withheld)).toThrow();
  });
});

test('[L9][L19] redaction commutes with the fold also where entries hold more than any list names', () => {
  const entries = fullestOf(VERSION).lines.map(({ bytes }, index): Entry => {
    const draft = draftFrom(planted(bytes));
    if (!draft.ok) throw new Error(draft.problem);
    return { position: (index + 1) as Position, ...draft.value };
  });
  expect(JSON.stringify(fold(entries))).toContain(STRANGER);
  for (const audience of AUDIENCES) {
    const given = JSON.stringify([commuting(audience, entries), entries.map((entry) => redactEntry(audience, entry))]);
    expect([audience, given.includes(STRANGER)]).toEqual([audience, audience === 'full']);
  }
});

test('what an audience may not know is nowhere in what it is given', () => {
  const story = new Story();
  story.staffed('MNL/ambulance/09', 7341, 8342);
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  const [alarm] = story.alarms('A1');
  if (alarm === undefined) throw new Error('The story has no alarm');
  story.acknowledge(alarm.id, alarm.version, 'notitie-alleen-voor-wie-handelt');
  const given = (audience: (typeof AUDIENCES)[number]): string =>
    JSON.stringify([
      redactPicture(audience, story.picture),
      story.entries.map((entry) => redactEntry(audience, entry)),
    ]);
  const secrets = ['7341', '8342', 'notitie-alleen-voor-wie-handelt'];
  const known = AUDIENCES.map((audience) => [audience, secrets.filter((secret) => given(audience).includes(secret))]);
  expect(Object.fromEntries(known)).toEqual({
    ...Object.fromEntries(AUDIENCES.map((audience) => [audience, []])),
    full: secrets,
    'meldkamer:MNL': ['7341', '8342'],
    'party:rav-09': ['7341', '8342'],
  });
});

test('the words of a dossier are for all who read, and nowhere in what a wall is given', () => {
  const story = new Story();
  story.registered('MNL', ['MNL/ambulance/09/aanname'], { reason: 'verborgen-reden', owner: 'verborgen-eigenaar' });
  const afwijking = () => story.afwijking('2026-0001');
  for (const kind of STEP_KINDS) {
    for (const asker of ASKERS.filter((one) => isAptFor(one, kind, afwijking())).slice(0, 1)) {
      story.step('2026-0001', stepOf(kind, 3, afwijking(), story.wait(1000).now), asker);
    }
  }
  const given = (audience: (typeof AUDIENCES)[number]): string =>
    JSON.stringify([
      redactPicture(audience, story.picture),
      story.entries.slice(1).map((entry) => redactEntry(audience, entry)),
    ]);
  const secrets = ['verborgen-reden', 'verborgen-eigenaar', 'woorden-van-een-partij', 'BST-1'];
  expect(AUDIENCES.map((audience) => secrets.filter((secret) => given(audience).includes(secret)))).toEqual(
    AUDIENCES.map((audience) => (audience === 'wall' ? [] : secrets)),
  );
});

test('an entry that does not follow is refused', () => {
  const { entries } = new Story();
  const [first] = entries;
  if (first === undefined) throw new Error('The story has no first entry');
  expect(() => evolve(emptyPicture(), { ...first, position: 2 as Position })).toThrow('does not follow');
});

test('the fold does not change the picture it was given', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const { entries } = toldOnce(told);
      let picture = emptyPicture();
      for (const entry of entries) {
        const before = JSON.stringify(picture);
        const next = evolve(picture, entry);
        expect(JSON.stringify(picture)).toBe(before);
        picture = next;
      }
    }),
    { numRuns: 40 },
  );
});
