// The answer of a door that looks into the journal, when the journal cannot be read.

import type { ErrorRequestHandler } from 'express';
import { JournalUnreachable } from '../journal/unreachable.ts';
import { sendProblem, unavailable } from './problems.ts';

/** 503 when the journal is out of reach; any other error goes on. */
export const journalUnread: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof JournalUnreachable)) return next(error);
  sendProblem(response, unavailable('The journal cannot be read now.', 1));
};
