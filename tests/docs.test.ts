// The documents say what the code says: commands, settings, numbers, words, files and links. Never judges how they say it.

import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { API_VERSION } from '../server/http/problems.ts';
import { parsePolicy } from '../server/settings/policy-file.ts';
import { idsCitedIn, testFiles } from './support/citations.ts';
import { codeIn, pathsIn, rowsOf, textOf } from './support/pages.ts';
import { PROJECT, sourceFiles } from './support/source-files.ts';

const DECISIONS = readdirSync(join(PROJECT, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/rules.md',
  'docs/words.md',
  ...DECISIONS,
];
const pages = new Map(PAGES.map((path) => [path, textOf(path)]));
const readme = page('README.md');
const rules = page('docs/rules.md');
const contributing = page('CONTRIBUTING.md');
const architecture = page('ARCHITECTURE.md');
const { scripts, version, dependencies, devDependencies } = JSON.parse(textOf('package.json'));
const product = sourceFiles(['shared', 'server', 'client'], ['.ts', '.tsx']);

function page(path: string): string {
  return pages.get(path) ?? '';
}

/** The part of a page under one heading. */
function under(text: string, heading: string): string {
  const [, part = ''] = text.split(`\n## ${heading}\n`);
  return part.split('\n## ')[0] ?? '';
}

function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm (?:run )?([a-z]+(?::[a-z]+)*)\b/g)].map(([, name = '']) => name);
}

describe('README and CONTRIBUTING', () => {
  it('name commands that exist, and every one of them', () => {
    const named = commandsIn(`${readme}\n${contributing}`);
    expect(Math.min(commandsIn(readme).length, commandsIn(contributing).length)).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('README', () => {
  it('leads to the fold, to the architecture and to the recipes', () => {
    const [, begin = ''] = under(readme, 'The house').split('**Begin reading**');
    expect(
      pathsIn(begin).map(
        (path) => /export function (?:evolve|decide)\b|export class Recorder\b/.exec(textOf(path))?.[0],
      ),
    ).toEqual(['export function evolve', 'export function decide', 'export class Recorder', undefined]);
    expect(begin).toContain('(ARCHITECTURE.md)');
    expect(begin).toContain('(CONTRIBUTING.md)');
  });

  it('has every setting of the server, and no other', () => {
    const settings = [...textOf('server/settings/config.ts').matchAll(/^ {2}([A-Z_]+): z$|^ {2}([A-Z_]+): z\./gm)];
    const read = settings.map(([, one, other]) => one ?? other ?? '').sort();
    const told = rowsOf(under(readme, 'Configuration')).map(([name = '']) => codeIn(name)[0]);
    expect(read.length).toBeGreaterThan(5);
    expect(told.sort()).toEqual(read);
  });

  it('has a policy file that is taken', () => {
    const [, json = ''] = /```json\n(\{\n[\s\S]*?\n\})\n```/.exec(under(readme, 'Configuration')) ?? [];
    expect(parsePolicy(json)).toMatchObject({ ok: true, value: { version: '2026-2', feed: { silentAfter: 120_000 } } });
  });

  it('names every metric', () => {
    const code = product.map(({ text }) => text).join('\n');
    const metrics = [...code.matchAll(/name: '(meldkamerbeeld_\w+)'/g)].map(([, name = '']) => name);
    expect(metrics.length).toBeGreaterThan(5);
    expect(codeIn(readme).filter((one) => one.startsWith('meldkamerbeeld_'))).toEqual(metrics);
  });
});

describe('CONTRIBUTING', () => {
  const recipes = under(contributing, 'Recipes')
    .split(/^### /m)
    .slice(1)
    .map((text) => ({ name: text.split('\n')[0] ?? '', text }));
  /** `6 files change, 0 are new, and 1 of tests.` */
  const COUNT = /(\d+) files change, (\d+) (?:is|are) new, and\s(\d+) of tests/;
  const counted = recipes.filter(({ text }) => COUNT.test(text));

  it('has seven recipes, and counts the files of each that can be followed', () => {
    expect(recipes).toHaveLength(7);
    expect(recipes.filter((one) => !counted.includes(one)).map(({ name }) => name)).toEqual(['A notifier']);
  });

  it.each(counted)('counts the files of $name as they are listed', ({ text }) => {
    const files = rowsOf(text).map(([file = '']) => codeIn(file)[0] ?? '');
    const [tests, others] = [
      files.filter((file) => file.startsWith('tests/')),
      files.filter((file) => !file.startsWith('tests/')),
    ];
    const fresh = others.filter((file) => file.includes('<'));
    const [, ...told] = COUNT.exec(text) ?? [];
    expect(told.map(Number)).toEqual([others.length - fresh.length, fresh.length, tests.length]);
    // A file that is not new is one that is there; the folder of a new one is, but for that of a new screen.
    expect(files.filter((file) => !file.includes('<') && !existsSync(join(PROJECT, file)))).toEqual([]);
    const folders = files.filter((file) => file.includes('<')).map((file) => file.replace(/(?:<name>\/)?[^/]*$/, ''));
    expect(folders.filter((folder) => !existsSync(join(PROJECT, folder)))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
  });
});

describe('ARCHITECTURE', () => {
  const walks = architecture.split(/^## /m).filter((text) => /^\d+\. /m.test(text));

  it('has two walks of a dozen steps, each with its files, what goes in and what comes out', () => {
    const steps = walks.map((walk) => walk.split(/^(?=\d+\. )/m).slice(1));
    expect(steps.map(({ length }) => length >= 12)).toEqual([true, true]);
    const incomplete = steps.flat().filter((step) => pathsIn(step).length === 0 || !/In:\s.*Out:\s/s.test(step));
    expect(incomplete).toEqual([]);
  });

  it('walks through every floor between a door and a screen', () => {
    const rooms = new Set(walks.flatMap(pathsIn).map((path) => path.split('/').slice(0, 2).join('/')));
    const floors = [
      'server/intake',
      'server/record',
      'shared/rules',
      'server/journal',
      'shared/picture',
      'server/live',
    ];
    expect([...floors, 'client/live', 'shared/overview', 'client/views'].filter((room) => !rooms.has(room))).toEqual(
      [],
    );
  });

  it('draws every room of shared', () => {
    const [, drawing = ''] = /```text\n(.*?)```/s.exec(architecture) ?? [];
    const rooms = readdirSync(join(PROJECT, 'shared'), { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(rooms.length).toBeGreaterThan(10);
    expect(rooms.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(drawing))).toEqual([]);
  });
});

describe('CHANGELOG', () => {
  const versions = page('CHANGELOG.md')
    .split(/^## /m)
    .slice(1)
    .map((text) => ({ name: /^\[(.+?)\]/.exec(text)?.[1], speaks: /^Interface (\S+)\.$/m.exec(text)?.[1] }));

  it('begins with what is not released, and then the version of package.json', () => {
    expect(versions.map(({ name }) => name).slice(0, 2)).toEqual(['Unreleased', version]);
  });

  it('says of each version which interface it speaks, and of the first the one of the code', () => {
    expect(versions.filter(({ speaks }) => speaks === undefined)).toEqual([]);
    expect(versions[0]?.speaks).toBe(API_VERSION);
  });
});

describe('every page', () => {
  it.each(PAGES)('%s links to what is there', (path) => {
    const prose = page(path).replaceAll(/`[^`\n]+`/g, '');
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const found = file === '' ? path : posix.join(posix.dirname(path), file);
        if (!existsSync(join(PROJECT, found))) return true;
        return anchor !== undefined && !anchorsOf(textOf(found)).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  it.each(PAGES)('%s names files that exist', (path) => {
    expect(pathsIn(page(path)).filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });

  it('is reached: the decisions are numbered without gaps', () => {
    expect(DECISIONS.map((path) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1])).sort((a, b) => a - b)).toEqual(
      DECISIONS.map((_, index) => index + 1),
    );
  });
});

function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('rules.md', () => {
  const numbered = rowsOf(rules).filter(([id = '']) =>
    /^(?:[A-Z]\d+|acceptance \d+|double-claim|service-state|clock)$/.test(id),
  );
  const ids = numbered.map(([id = '']) => id);

  it('gives each number once', () => {
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has every number that a test title cites', () => {
    const cited = testFiles.flatMap(({ path, text }) => idsCitedIn(text).map((id) => ({ id, path })));
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  it('has every alarm condition of the code', () => {
    const [, list = ''] = /CONDITIONS = \[(.*?)\]/s.exec(textOf('shared/alarm/alarm.ts')) ?? [];
    const conditions = [...list.matchAll(/'([^']+)'/g)].map(([, id = '']) => id);
    expect(conditions.length).toBeGreaterThan(5);
    const kept = numbered.filter((row) => pathsIn(row.join(' ')).length > 0).map(([id = '']) => id);
    expect(conditions.filter((id) => !kept.includes(id))).toEqual([]);
  });

  /** Where the tests of a number are named: of a rule, behind where it is kept. */
  const proofsOf = ([id = '', , third = '', fourth = '']: readonly string[]): string =>
    /^R\d/.test(id) ? fourth : third;

  it.each(['I', 'R'])('calls %s shown only where tests cite it', (kind) => {
    const claims = numbered
      .filter(([id = '']) => id.startsWith(kind))
      .flatMap((row) => pathsIn(proofsOf(row)).map((file) => ({ id: row[0] ?? '', file })));
    expect(claims.length).toBeGreaterThan(40);
    expect(claims.filter(({ id, file }) => !idsCitedIn(textOf(file)).includes(id))).toEqual([]);
  });

  it('says of each law over random stories by which tests it is shown, and that a mistake in it is noticed', () => {
    const laws = rowsOf(rules).filter(([id = '']) => /^TC\d$/.test(id));
    expect(laws.map(([id]) => id)).toEqual(['TC1', 'TC2', 'TC3', 'TC4', 'TC5', 'TC6', 'TC7', 'TC8', 'TC9']);
    const wrong = laws.filter(([id = '', , shown = '', planted = '']) => {
      const texts = pathsIn(shown).map(textOf);
      return texts.length === 0 || !texts.every((text) => text.includes(`[${id}]`)) || !texts.join().includes(planted);
    });
    expect(wrong).toEqual([]);
  });

  it('has every rule named in the code where it is kept, and no other rule is named there', () => {
    const kept = numbered.filter(([id = '']) => /^R\d/.test(id));
    const unnamed = kept.filter(
      ([id = '', , files = '']) => !pathsIn(files).some((file) => new RegExp(`\\b${id}\\b`).test(textOf(file))),
    );
    expect(unnamed.map(([id]) => id)).toEqual([]);
    const named = product.flatMap(({ path, text }) => [...text.matchAll(/\b[RL]\d+\b/g)].map(([id]) => ({ id, path })));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  it('says "not yet" of what has no test, and of nothing that has one', () => {
    const tested = new Set(testFiles.flatMap(({ text }) => idsCitedIn(text)));
    const rows = numbered.filter(([id = '']) => /^(?:[FIR]\d|acceptance)/.test(id));
    const silent = rows.filter((row) => pathsIn(proofsOf(row)).length === 0 && proofsOf(row) !== 'not yet');
    const outdated = rows.filter((row) => proofsOf(row) === 'not yet' && tested.has(row[0] ?? ''));
    expect(silent).toEqual([]);
    expect(outdated).toEqual([]);
  });

  it('gives every limit and threshold as it stands in the code', () => {
    const limits = rowsOf(`${under(rules, 'Limits')}\n${under(rules, 'Policy')}`);
    expect(limits.length).toBeGreaterThan(60);
    const wrong = limits.filter(([, , code = '', file = '']) => {
      const [path = ''] = codeIn(file);
      return !/^`.+`$/.test(code) || !textOf(path).includes(code.slice(1, -1));
    });
    expect(wrong).toEqual([]);
  });
});

describe('words.md', () => {
  it('has words that the code uses', () => {
    const words = rowsOf(page('docs/words.md')).flatMap(([first = '']) => codeIn(first));
    const code = product.map(({ text }) => text).join('\n');
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => !new RegExp(`(?<![\\w-])${word}`).test(code))).toEqual([]);
  });
});

describe('the page of dependencies', () => {
  it('has every package with its version and licence, and no other', () => {
    const installed = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => {
      const { license } = JSON.parse(textOf(`node_modules/${name}/package.json`));
      return [name, version, license];
    });
    const told = rowsOf(page('docs/decisions/0015-dependencies.md')).map((row) => row.slice(0, 3));
    expect(installed.length).toBeGreaterThan(10);
    expect(told.sort()).toEqual(installed.sort());
  });
});
