// Facts about how a post is staffed, and about the state that a meldkamer or a post is in.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isManual } from '#shared/reference/source.ts';
import type { FactRules } from './fact-rule.ts';
import { homeOfPost, joinedFeed, meldkamerState, withMeldkamer } from './picture.ts';
import { ofName } from './subjects.ts';

export const REPORT_FACTS = {
  'staffing-reported': {
    apply(picture, { state: reported }) {
      joinedFeed(picture, reported.source);
      const meldkamer = homeOfPost(reported.post);
      const state = meldkamerState(picture, meldkamer);
      const where = isManual(reported.source) ? 'staffingByHand' : 'staffing';
      return withMeldkamer(picture, meldkamer, { ...state, [where]: { ...state[where], [reported.post]: reported } });
    },
    subjects: ({ state }) => [state.source, ...ofName(state.post)],
  },
  'state-reported': {
    apply(picture, { subject, source, state: reported, reason, observedAt }) {
      joinedFeed(picture, source);
      const meldkamer = subject.slice(0, 3) as MeldkamerId;
      const state = meldkamerState(picture, meldkamer);
      const states = { ...state.states, [subject]: { source, state: reported, reason, observedAt } };
      return withMeldkamer(picture, meldkamer, { ...state, states });
    },
    subjects: ({ source, subject }) => [source, ...ofName(subject)],
  },
} satisfies Partial<FactRules>;
