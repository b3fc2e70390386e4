// A file of a demonstration or an exercise says so in its name, in a header and in each row; a real one says nothing.

import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { askLater, attachment, EXERCISE_HEADER, markedRows, unreal } from '../../../server/http/attachment.ts';

const MADE_UP = 'X-Meldkamerbeeld-Demonstratie';

function answer(): ServerResponse {
  return new ServerResponse(new IncomingMessage(new Socket()));
}

describe('[R153] a file', () => {
  test('of a demonstration says so', () => {
    const response = answer();
    askLater(response, () => true);
    expect([unreal(response), attachment(response, 'cijfers.csv'), response.getHeader(MADE_UP)]).toEqual([
      'DEMONSTRATIE',
      'attachment; filename="demonstratie-cijfers.csv"',
      'true',
    ]);
  });

  test('of an exercise says which, also in a demonstration', () => {
    const response = answer();
    askLater(response, () => true);
    response.setHeader(EXERCISE_HEADER, '3');
    expect([unreal(response), attachment(response, 'cijfers.csv')]).toEqual([
      'OEFENING 3',
      'attachment; filename="oefening-3-cijfers.csv"',
    ]);
  });

  test('that is real says nothing', () => {
    const response = answer();
    askLater(response, () => false);
    expect([unreal(response), attachment(response, 'cijfers.csv'), response.getHeader(MADE_UP)]).toEqual([
      null,
      'attachment; filename="cijfers.csv"',
      undefined,
    ]);
  });

  test('has it in front of each row, under a heading of its own', () => {
    expect([...markedRows(['\uFEFFa;b\r\n', '1;2\r\n'], 'OEFENING 3')]).toEqual([
      '\uFEFFniet echt;a;b\r\n',
      'OEFENING 3;1;2\r\n',
    ]);
  });
});
