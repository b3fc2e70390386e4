// Facts about how a post is staffed, and about the state that a meldkamer or a post is in.

import { isAsBad } from '#shared/reference/service-state.ts';
import { isManual } from '#shared/reference/source.ts';
import { ofName } from '#shared/reference/subjects.ts';
import type { FactRules } from './fact-rule.ts';
import { homeOfPost, homeOfSubject, joinedFeed, meldkamerState, withMeldkamer } from './picture.ts';

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
      const meldkamer = homeOfSubject(subject);
      const state = meldkamerState(picture, meldkamer);
      const before = state.states[subject]?.[source];
      const report = {
        source,
        state: reported,
        reason,
        observedAt,
        since: before !== undefined && isAsBad(before.state, reported) ? before.since : observedAt,
      };
      const states = { ...state.states, [subject]: { ...state.states[subject], [source]: report } };
      return withMeldkamer(picture, meldkamer, { ...state, states });
    },
    subjects: ({ source, subject }) => [source, ...ofName(subject)],
  },
} satisfies Partial<FactRules>;
