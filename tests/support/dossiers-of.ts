// What the server keeps beside the picture for those who read dossiers, folded from a story entry by entry as the server does it.

import { earliest } from '#shared/base/time.ts';
import { gebeurtenissenIn } from '#shared/deviation/gebeurtenis.ts';
import { type DossierIndex, indexOf } from '#shared/dossier/dossier-index.ts';
import { createDossierMentions } from '#shared/dossier/dossier-mentions.ts';
import { type FiguresParts, figures } from '#shared/dossier/figures.ts';
import { ledgerAt } from '#shared/dossier/ledger.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, gebeurtenissenOf } from '#shared/picture/picture.ts';
import { createBelowMinimum } from '#shared/register/below-minimum.ts';
import { createRegister } from '#shared/register/register.ts';
import { createStateTime } from '#shared/register/state-time.ts';
import { instant, type Story } from './story.ts';

export function foldedOf(story: Story) {
  const below = createBelowMinimum();
  const states = createStateTime();
  const mentions = createDossierMentions();
  let picture = emptyPicture();
  const register = createRegister();
  for (const entry of story.entries) {
    const after = evolve(picture, entry);
    register.note(picture, entry, after);
    below.note(picture, entry, after);
    states.note(picture, entry, after);
    mentions.note(picture, entry, after);
    picture = after;
  }
  const dossiers: DossierIndex = indexOf(picture);
  const ledger = ledgerAt(register, dossiers, story.now);
  return {
    picture,
    register,
    dossiers,
    ledger,
    below,
    states,
    mentions,
    policy: picture.policy.dossier,
    now: story.now,
  };
}

/** The figures of a story between two moments, as of its present. */
export function figuresOf(story: Story, from: string, to: string): ReturnType<typeof figures> {
  const { dossiers, ledger, below, states, policy, now } = foldedOf(story);
  const [begin, end] = [instant(from), instant(to)];
  const until = earliest(end, now);
  const parts: FiguresParts = {
    dossiers,
    ledger,
    policy,
    now,
    from: begin,
    to: end,
    below: below.within(begin, until),
    states: states.within(begin, until),
    gebeurtenissen: gebeurtenissenIn(gebeurtenissenOf(story.picture)),
  };
  return figures(parts);
}
