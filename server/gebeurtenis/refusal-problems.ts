// What somebody hears when what is asked of a *gebeurtenis* is refused: why, and what to do.

import type { Refusal } from '#shared/rules/intent.ts';
import { conflict, notAllowed, notFound, type Problem, unfitInput } from '../http/problems.ts';

export function problemOfRefusal(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'not-yours':
      return notAllowed('Only LMS opens, changes and ends a gebeurtenis.', refusal.code);
    case 'no-such-gebeurtenis':
      return noSuchGebeurtenis({ number: refusal.number });
    case 'no-such-proposal':
      return noSuchProposal({ proposal: refusal.proposal });
    case 'proposal-answered':
      return conflict(refusal.code, 'This proposal was accepted or dismissed before, and that stands.', {
        proposal: refusal.proposal,
      });
    case 'proposal-differs':
      return unfitInput(
        refusal.code,
        `${refusal.proposal} names ${refusal.lacking.join(', ')} as well, which this is not about: name all that it names, or dismiss it with the reason and open this without it.`,
        [{ path: 'parts', problem: `must name ${refusal.lacking.join(', ')}, as the proposal does` }],
        { proposal: refusal.proposal, lacking: refusal.lacking },
      );
    case 'version-conflict':
      return conflict(
        refusal.code,
        'The gebeurtenis has changed since this version: look at it again, and send it with the present version.',
        { version: refusal.version },
      );
    case 'in-the-future':
      return unfitInput(
        refusal.code,
        'This tells of what was and is, so no moment in it can be in the future: correct the moment.',
        [{ path: 'parts', problem: 'must not be in the future' }],
        { moment: refusal.moment },
      );
    case 'part-ends-before-start':
      return unfitInput(
        refusal.code,
        `At ${refusal.meldkamer} it began at ${refusal.start}: its end there must come after that.`,
        [{ path: 'parts', problem: `must be later than ${refusal.start}` }],
        { meldkamer: refusal.meldkamer, start: refusal.start },
      );
    case 'nothing-changed':
      return conflict(refusal.code, 'This is so already; nothing has to be done.');
    case 'gebeurtenis-over':
      return conflict(
        refusal.code,
        'It goes on nowhere any more: correct an end with a change, or open another one when it began again.',
        { number: refusal.number },
      );
    case 'no-such-afwijking':
      return notFound('There is no deviation with this number: look for it in the register.', refusal.code, {
        number: refusal.number,
      });
    case 'not-in-gebeurtenis':
      return conflict(
        refusal.code,
        `The gebeurtenis does not name ${refusal.meldkamer}, the meldkamer of this deviation: add that one with a change first.`,
        { meldkamer: refusal.meldkamer },
      );
    case 'bound-elsewhere':
      return conflict(refusal.code, `This deviation belongs to ${refusal.gebeurtenis}: release it there first.`, {
        gebeurtenis: refusal.gebeurtenis,
      });
    case 'not-bound':
      return conflict(refusal.code, 'This deviation does not belong to it; nothing has to be done.', {
        afwijking: refusal.afwijking,
      });
    case 'dossiers-bound':
      return conflict(
        refusal.code,
        'Deviations of a meldkamer that is left out belong to it: release those first, or keep the meldkamer with its end.',
        { numbers: refusal.numbers },
      );
    default:
      throw new Error(`What is asked of a gebeurtenis cannot be refused as ${refusal.code}`);
  }
}

export function noSuchGebeurtenis(members: Readonly<Record<string, unknown>> = {}): Problem {
  return notFound('There is no gebeurtenis with this number: look at those there are.', 'no-such-gebeurtenis', members);
}

export function noSuchProposal(members: Readonly<Record<string, unknown>> = {}): Problem {
  return notFound('There is no such proposal, or what it was about is over.', 'no-such-proposal', members);
}
