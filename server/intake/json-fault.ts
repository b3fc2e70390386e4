// Finds where text stops being JSON. JSON.parse says so only sometimes, and repeats the text, which may be private.

/** Offset of the first character that cannot be; the length of the text when it ends too early; null when it is JSON. */
export function jsonFaultAt(text: string): number | null {
  const open: string[] = [];
  let expected: 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma' = 'value';
  let at = 0;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return expected === 'comma' && open.length === 0 ? null : text.length;
    const character = text[at] as string;
    const inside = open.at(-1);
    if (expected === 'colon') {
      if (character !== ':') return at;
      expected = 'value';
      at += 1;
    } else if (character === closing(inside) && (expected === 'comma' || expected.endsWith('-or-close'))) {
      open.pop();
      expected = 'comma';
      at += 1;
    } else if (expected === 'comma') {
      if (character !== ',' || inside === undefined) return at;
      expected = inside === '{' ? 'key' : 'value';
      at += 1;
    } else if (expected === 'key' || expected === 'key-or-close') {
      if (character !== '"') return at;
      const end = stringEnd(text, at);
      if (end < 0) return ~end;
      expected = 'colon';
      at = end;
    } else if (character === '{' || character === '[') {
      open.push(character);
      expected = character === '{' ? 'key-or-close' : 'value-or-close';
      at += 1;
    } else {
      const end = character === '"' ? stringEnd(text, at) : wordEnd(text, at);
      if (end < 0) return ~end;
      expected = 'comma';
      at = end;
    }
  }
}

/** `line 3, column 17`, both from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return `line ${before.split('\n').length}, column ${offset - lastBreak}`;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function closing(opening: string | undefined): string {
  if (opening === undefined) return '';
  return opening === '{' ? '}' : ']';
}

const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Offset behind the closing quote, or the complement of the offset of the fault. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return ~at;
    if (code === 0x5c) {
      ESCAPED.lastIndex = at;
      if (!ESCAPED.test(text)) return ~at;
      at = ESCAPED.lastIndex;
    } else {
      at += 1;
    }
  }
  return ~at;
}

function wordEnd(text: string, at: number): number {
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  NUMBER.lastIndex = at;
  return NUMBER.test(text) ? NUMBER.lastIndex : ~at;
}
