// The names of what there is, as entries call it: an entry about a meldkamer, post or function that never was cannot have been written
// by any version, and nothing that is asked of it has an answer.

import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { isGebeurtenisNumber, isProposalId } from '#shared/deviation/gebeurtenis.ts';
import { parseFunction, parsePost } from '#shared/reference/functions.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource } from '#shared/reference/source.ts';
import { matching, oneOf, textThat } from './shape.ts';

export const MELDKAMER = textThat(isMeldkamerId, 'a meldkamer');
export const POST = textThat((text) => parsePost(text) !== null, 'a post');
export const FUNCTION = textThat((text) => parseFunction(text) !== null, 'a function');
export const SOURCE = textThat((text) => parseSource(text) !== null, 'a source');
/** What a state is about. */
export const SUBJECT = textThat((text) => isMeldkamerId(text) || parsePost(text) !== null, 'a meldkamer or a post');
export const DEVIATION_NUMBER = matching(/^\d{4}-\d{4,}$/, 'the number of a deviation');
export const GEBEURTENIS_NUMBER = textThat(isGebeurtenisNumber, 'the number of a gebeurtenis');
export const PROPOSAL = textThat(isProposalId, 'a proposal');
/** What an alarm is raised for. One that is gone from memory makes entries unreadable: a test has all that were ever stored, by hand. */
export const CONDITION = oneOf(...CONDITIONS);
