// The rules of the house that no compiler checks: who imports whom, where time may be named, how a file begins.
// Every check also says how much it looked at, so that none can pass by looking at nothing.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn } from './support/circles.ts';
import { isLibrary, problemWith } from './support/directions.ts';
import { machineGlobalsIn, RUNTIMES, SIMULATED } from './support/machine-globals.ts';
import { codeOf, importsOf, PROJECT, sourceFiles } from './support/source-files.ts';
import { writtenOut } from './support/written-out.ts';

const CODE = ['.ts', '.tsx'];
const shared = sourceFiles(['shared'], CODE);
const server = sourceFiles(['server'], CODE);
const client = sourceFiles(['client'], CODE);
const product = [...shared, ...server, ...client];
const everything = [...product, ...sourceFiles(['tests', 'tools'], [...CODE, '.mjs'])];
const imports = product.flatMap(importsOf);

/** Only ever lowered. */
const WRITTEN_OUT = 4;

/** How many files of code lie loose in one folder, without the styles beside them: what can be taken in at a glance. */
const IN_A_FOLDER = 23;
/** Each more than that for a reason of its own, and only ever lowered. */
const LARGER: Readonly<Record<string, number>> = {
  // Each section of the page that shows a deviation is one file, and they are read one by one.
  'client/views/dossier/sections': 27,
};

/** An import as it would be read from a file. */
function importing(from: string, written: string) {
  return importsOf({ path: from, text: `import { x } from '${written}';\n` });
}

describe('import directions', () => {
  it('looks at every room', () => {
    expect(Math.min(shared.length, server.length, client.length)).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(product.length);
  });

  it('sees every form of import', () => {
    const text = [
      "import type { A } from './a.ts';",
      'import {\n  b,\n  type B,\n} from "./b.ts";',
      "import './c.css';",
      "export { d } from './d.ts';",
      "const e = await import('@scope/library/part');",
      "import f, * as g from 'node:fs';",
    ].join('\n');
    expect(
      importsOf({ path: 'client/parts/x.tsx', text })
        .map(({ target }) => target)
        .sort(),
    ).toEqual(
      [
        'client/parts/a.ts',
        'client/parts/b.ts',
        'client/parts/c.css',
        'client/parts/d.ts',
        '@scope/library',
        'node:fs',
      ].sort(),
    );
  });

  it('reads as many imports as there are import lines', () => {
    const lines = product.flatMap(
      ({ text }) => text.match(/^(?:import\b(?!\().*|(?:export\b.*|\}) from .*);$/gm) ?? [],
    );
    const closing = lines.filter((line) => /['"];$/.test(line));
    const written = product.flatMap((file) =>
      importsOf({ ...file, text: file.text.replaceAll(/\bimport\(/g, 'load(') }),
    );
    expect(written.length).toBe(closing.length);
  });

  it('are kept', () => {
    expect(imports.map(problemWith).filter((problem) => problem !== null)).toEqual([]);
  });

  it.each([
    ['shared/picture/picture.ts', 'node:fs'],
    ['shared/picture/picture.ts', 'zod'],
    ['shared/picture/picture.ts', '../server/record/recorder.ts'],
    ['shared/picture/picture.ts', '#shared/picture/redact.ts'],
    ['shared/picture/picture.ts', '../journal/facts.ts'],
    ['shared/picture/picture.ts', '#shared/rules/decide.ts'],
    ['shared/picture.ts', '#shared/journal/facts.ts'],
    ['shared/elsewhere/x.ts', '#shared/journal/facts.ts'],
    ['server/record/recorder.ts', '../shared/journal/facts.ts'],
    ['server/record/recorder.ts', '../live/gateway.ts'],
    ['server/loose.ts', './settings/config.ts'],
    ['server/record/recorder.ts', '../journal/redis/redis-journal.ts'],
    ['server/record/recorder.ts', '../journal/versions/stored-form.ts'],
    ['server/record/recorder.ts', '../http/problems.ts'],
    ['server/http/problems.ts', '../intake/intake.ts'],
    ['server/intake/intake.ts', '../live/gateway.ts'],
    ['server/intake/intake.ts', '../journal/sqlite/sqlite-journal.ts'],
    ['server/intake/intake.ts', '../main.ts'],
    ['server/journal/sqlite/sqlite-journal.ts', 'ioredis'],
    ['server/journal/sqlite/sqlite-journal.ts', '../../record/recorder.ts'],
    ['server/simulator/player.ts', '../recorder.ts'],
    ['server/live/gateway.ts', '../../client/live/store.ts'],
    ['server/live/gateway.ts', '../../tests/support/story.ts'],
    ['client/live/store.ts', '../../server/live/hello.ts'],
    ['client/live/store.ts', '../words/words.tsx'],
    ['client/parts/marks/age.tsx', '../../live/hooks.ts'],
    ['client/parts/marks/age.tsx', 'recharts'],
    ['client/views/console/console.tsx', '../register/register.tsx'],
    ['client/views/console/console.tsx', '../../live/socket.ts'],
    ['client/views/console/console.tsx', 'left-pad'],
    ['client/views/console/console.tsx', '../../parts/age'],
    ['client/app.tsx', '../tests/support/story.ts'],
    ['elsewhere/x.ts', '#shared/journal/facts.ts'],
  ])('would refuse that %s imports %s', (from, written) => {
    expect(importing(from, written).map(problemWith)).toEqual([expect.any(String)]);
  });

  it.each([
    ['shared/picture/picture.ts', './redact.ts'],
    ['shared/picture/picture.ts', '#shared/journal/facts.ts'],
    ['server/main.ts', './journal/redis/redis-journal.ts'],
    ['server/journal/redis/redis-journal.ts', 'ioredis'],
    ['server/intake/intake.ts', '../record/recorder.ts'],
    ['server/intake/intake.ts', '../journal/shelf.ts'],
    ['server/simulator/scenarios/dag.ts', '../scenario.ts'],
    ['client/i18n/nl/app.ts', '../fact-words.ts'],
    ['client/parts/charts/chart.tsx', 'recharts'],
    ['client/views/console/console.tsx', '../../live/hooks.ts'],
    ['client/views/console/console.tsx', './console.module.css'],
    ['client/main.tsx', './styles/tokens.css'],
  ])('allows that %s imports %s', (from, written) => {
    expect(importing(from, written).map(problemWith)).toEqual([null]);
  });

  it('lets nothing outside the tests import tests, and nothing in the product import tools', () => {
    const tools = sourceFiles(['tools'], ['.mjs']).flatMap(importsOf);
    expect(tools.length).toBeGreaterThan(10);
    expect([...imports, ...tools].filter(({ target }) => target.startsWith('tests/'))).toEqual([]);
    expect(imports.filter(({ target }) => target.startsWith('tools/'))).toEqual([]);
  });
});

describe('circles', () => {
  const file = (path: string, text: string) => importsOf({ path, text });
  const ring = [
    ...file('shared/base/a.ts', "import type { B } from './b.ts';\n"),
    ...file('shared/base/b.ts', "import { C } from '#shared/wire/c.ts';\n"),
    ...file('shared/wire/c.ts', "export type { A } from '#shared/base/a.ts';\n"),
  ];

  it('are nowhere', () => {
    const all = everything.flatMap(importsOf);
    expect(all.length).toBeGreaterThan(everything.length);
    expect(circlesIn(all)).toEqual([]);
  });

  it('would be found in the midst of everything, also when all of it is types', () => {
    expect(circlesIn([...everything.flatMap(importsOf), ...ring])).toEqual([
      ['shared/base/a.ts', 'shared/base/b.ts', 'shared/wire/c.ts'],
    ]);
  });

  it('would be found one by one, of two files and of one, and what leads into them is in none', () => {
    const pair = [
      ...file('client/x.ts', "const y = await import('./y.ts');\n"),
      ...file('client/y.ts', "import './x.ts';\n"),
      ...file('client/z.ts', "import { z } from './z.ts';\nimport { y } from './y.ts';\n"),
      ...file('client/main.tsx', "import { z } from './z.ts';\n"),
    ];
    expect(circlesIn([...ring.slice(0, 2), ...pair])).toEqual([['client/x.ts', 'client/y.ts'], ['client/z.ts']]);
  });
});

describe('packages', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

  it('are named in package.json when the product imports them; those of the server for production', () => {
    const libraries = imports.filter((one) => isLibrary(one) && !one.target.startsWith('node:'));
    expect(libraries.length).toBeGreaterThan(10);
    const absent = libraries.filter(({ from, target }) => {
      const named = from.startsWith('server/') ? dependencies : { ...dependencies, ...devDependencies };
      return named[target] === undefined;
    });
    expect(absent).toEqual([]);
  });

  it('have exact versions', () => {
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('shared', () => {
  it('names Date only in time.ts, and chance nowhere', () => {
    const naming = (word: RegExp) => shared.filter((file) => word.test(codeOf(file))).map(({ path }) => path);
    expect(naming(/\bDate\b/)).toEqual(['shared/base/time.ts']);
    expect(naming(/\bMath\.random\b|\bcrypto\b/)).toEqual([]);
  });
});

describe('the answers of the statement', () => {
  const at = (text: string) => writtenOut({ path: 'x.ts', text });
  const LIST = ['owner', 'fallback', 'fallbackWithin', 'returnPlan', 'reviewAt'];

  it.each([
    ['an object', LIST.map((name) => `${name}: 1`).join(', ')],
    ['rows of it, far apart', LIST.map((name) => `${name}: {\n${'a: 1,\n'.repeat(9)}}`).join(',\n\n\n')],
    ['names in another order, among others', [...LIST.toReversed(), 'start'].join(', x, ')],
    ['what is read of another', LIST.map((name, index) => `a${index}: said.${name}`).join(',\n')],
  ])('are seen where they are written out: %s', (_what, inside) => {
    expect(at(`const one = { first: 1 };\nconst two = {\n${inside}\n};\n`)).toEqual(['x.ts:2']);
  });

  it('are seen as keys in quotes, as a type, as parts of a screen and as lines of a function, and not where few are named', () => {
    const quoted = `const a = [${LIST.map((name) => `'${name}'`).join()}];\n`;
    const typed = `type A = {\n${LIST.map((name) => `${name}: 1;`).join('\n')}\n};\n`;
    const lines = `function a() {\n${LIST.map((name) => `put(s.${name});`).join('\n')}\n}\n`;
    const drawn = `const a = <b>\n${LIST.map((name) => `<i>{s.${name}}</i>`).join('\n')}\n</b>;\n`;
    expect([at(quoted), at(typed), at(lines)].map((places) => places.length)).toEqual([1, 1, 1]);
    expect(writtenOut({ path: 'x.tsx', text: drawn })).toEqual(['x.tsx:1']);
    expect(at(`const a = { ${LIST.slice(1).join()} };\nconst b = { ${LIST.slice(0, 2).join()} };\n// ${LIST}`)).toEqual(
      [],
    );
  });

  it('are hardly written out by hand: a row of their table says it, and the words of each language', () => {
    const places = product.flatMap(writtenOut);
    expect(places.length, places.join('\n')).toBeLessThanOrEqual(WRITTEN_OUT);
  });
});

describe('tests', () => {
  /** A limit in time that a test sets itself, as a number or as what ends a property before its runs are done. */
  const OWN_LIMIT = /\btimeout: ?[\d_]+\b|\.timeout\([\d_]+\)|\b(?:interrupt|skipAll)AfterTimeLimit\b/;

  it('wait as long as PATIENCE says, and have runs for a budget: no test passes or fails by the clock of a busy machine', () => {
    const tests = sourceFiles(['tests'], CODE).filter(({ path }) => !/^tests\/(?:bench\/|house\.test)/.test(path));
    expect(tests.length).toBeGreaterThan(100);
    expect(tests.filter(({ text }) => OWN_LIMIT.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    "describe('dag', { timeout: 30_000 }, () => {",
    'signal: AbortSignal.timeout(500),',
    'fc.assert(property, { interruptAfterTimeLimit: 5_000 });',
  ])('would refuse %s', (line) => {
    expect(line).toMatch(OWN_LIMIT);
  });

  it.each(['{ timeout: PATIENCE / 3 }', 'connectTimeout: 10_000,', '{ numRuns: 400 }'])('allow %s', (line) => {
    expect(line).not.toMatch(OWN_LIMIT);
  });
});

describe('the machine', () => {
  it('is asked for time, timers, chance and names only through the port, so that a simulation has them in hand', () => {
    const asking = RUNTIMES.map((path) => product.find((file) => file.path === path)?.text ?? '');
    expect(asking.every((text) => /\bperformance\.now\(\)/.test(text))).toBe(true);
    expect(product.filter(({ path }) => SIMULATED.test(path)).length).toBeGreaterThan(200);
    expect(product.flatMap(machineGlobalsIn)).toEqual([]);
  });

  it.each([
    ['server/record/recorder.ts', 'const now = Date.now();'],
    ['server/record/recorder.ts', 'const now = new Date().toISOString();'],
    ['server/journal/redis/redis-follow.ts', 'const timer = setTimeout(done, 10);'],
    ['server/journal/redis/redis-append.ts', "import { setTimeout as pause } from 'node:timers/promises';"],
    ['server/replay/replay-walk.ts', "import { setImmediate as endOfTurn } from 'node:timers/promises';"],
    ['server/live/gateway.ts', 'this.#timer = setInterval(() => this.#pulse(), 2_000);'],
    ['server/app.ts', 'const started = performance.now();'],
    ['server/access/key-text.ts', "import { createHash, randomBytes } from 'node:crypto';"],
    ['server/journal/sqlite/sqlite-file.ts', 'const epoch = crypto.randomUUID();'],
    ['client/live/connection.ts', 'const wait = Math.random() * 1_000;'],
    ['client/live/http.ts', 'crypto.getRandomValues(new Uint8Array(16));'],
    ['shared/picture/picture.ts', 'const at = Date.now();'],
  ])('would find that %s says %s', (path, text) => {
    expect(machineGlobalsIn({ path, text })).toHaveLength(1);
  });

  it.each([
    ['server/clock/system-runtime.ts', 'const milliseconds = Date.now();'],
    ['server/record/watch.ts', '// setTimeout would not do here'],
    ['server/http/dutch-time.ts', 'const moment = new Date(milliseconds);'],
    ['client/views/wall/stage.tsx', 'const timer = setInterval(shift, 1_000);'],
  ])('lets %s say %s', (path, text) => {
    expect(machineGlobalsIn({ path, text })).toEqual([]);
  });
});

describe('folders', () => {
  const sizes = Object.entries(Object.groupBy(product, ({ path }) => dirname(path))).map(
    ([folder, files = []]) => [folder, files.length] as const,
  );

  it('hold what can be taken in at a glance', () => {
    expect(sizes.length).toBeGreaterThan(50);
    expect(sizes.filter(([folder, size]) => size > (LARGER[folder] ?? IN_A_FOLDER))).toEqual([]);
  });

  it('are named as larger only as long as they are', () => {
    const larger = sizes.filter(([folder, size]) => LARGER[folder] !== undefined && size > IN_A_FOLDER);
    expect(larger.map(([folder]) => folder).sort()).toEqual(Object.keys(LARGER).sort());
  });
});

describe('files', () => {
  it('begin with a comment that says what they are for', () => {
    // A module of styles belongs to the part beside it, which has said it already.
    const styles = sourceFiles(['client/styles'], ['.css']);
    expect(everything.length).toBeGreaterThan(product.length);
    expect(styles.length).toBeGreaterThan(0);
    const bare = [
      ...everything.filter(({ text }) => !/^(?:\/\/ \S|\/\*\*? \S)/.test(text)),
      ...styles.filter(({ text }) => !/^\/\* \S/.test(text)),
    ];
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('have no default export', () => {
    const withDefault = everything.filter((file) => /^export default\b|\bas default\b/m.test(codeOf(file)));
    expect(withDefault.map(({ path }) => path)).toEqual([]);
  });
});
