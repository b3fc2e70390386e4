// Reads the words behind `npm run simulate --`. All that is wrong is said at once; nothing is guessed.

import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { isMeldkamerId, MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Language } from './progress.ts';
import { SCENARIOS, scenarioNamed } from './scenario/known-scenarios.ts';
import type { Scenario } from './scenario/scenario.ts';

export type SimulateWords =
  | { readonly kind: 'help' }
  | { readonly kind: 'list'; readonly language: Language }
  | {
      readonly kind: 'play';
      readonly scenario: Scenario;
      readonly speed: number;
      readonly url: string;
      /** Null: a temporary one is to be issued. */
      readonly key: string | null;
      readonly meldkamers: readonly MeldkamerId[];
      readonly language: Language;
      readonly repeat: boolean;
    };

const FASTEST = 3_600;

export const HELP = `npm run simulate -- <scenario> [options]
npm run simulate -- --list

--speed <n>          scenario minutes per real minute, up to ${FASTEST} (1)
--url <url>          where the server is (http://127.0.0.1:8080, or the port in PORT)
--key <key>          an lms key, or a feed key with --meldkamers; else MELDKAMERBEELD_KEY; else temporary keys are
                     issued, one for each party that does something in the scenario
--meldkamers <IDs>   only these feeds, as MNL,ZWB
--repeat             start again at the end
--language nl|en     language of the scenario's texts (nl)
`;

const OPTIONS = {
  speed: { type: 'string' },
  url: { type: 'string' },
  key: { type: 'string' },
  meldkamers: { type: 'string' },
  language: { type: 'string' },
  repeat: { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;

export function readWords(
  words: readonly string[],
  environment: Environment,
): Result<SimulateWords, readonly string[]> {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)]);
  }
  const { values, positionals } = parsed;
  if (values.help === true) return ok({ kind: 'help' });
  const trouble: string[] = [];
  const { language = 'nl' } = values;
  if (language !== 'nl' && language !== 'en')
    trouble.push(`--language must be nl or en, not ${JSON.stringify(language)}`);
  const spoken: Language = language === 'en' ? 'en' : 'nl';
  if (values.list === true) return trouble.length > 0 ? fail(trouble) : ok({ kind: 'list', language: spoken });

  const [name, ...more] = positionals;
  const scenario = name === undefined ? null : scenarioNamed(name);
  if (name === undefined) trouble.push('say which scenario to play');
  else if (scenario === null) trouble.push(`there is no scenario ${JSON.stringify(name)}`);
  if (more.length > 0) trouble.push(`one scenario at a time; too many words: ${more.join(' ')}`);

  const speed = Number(values.speed ?? '1');
  if (!(speed > 0 && speed <= FASTEST) || values.speed?.trim() === '') {
    trouble.push(`--speed must be a number above 0 and at most ${FASTEST}`);
  }
  const url = webAddress(values.url ?? `http://127.0.0.1:${environment['PORT'] || '8080'}`);
  if (url === null) trouble.push('--url must be an http or https address, such as http://127.0.0.1:8080');
  const asked = values.meldkamers?.split(',').map((id) => id.trim()) ?? MELDKAMER_IDS;
  const meldkamers = asked.filter(isMeldkamerId);
  if (meldkamers.length < asked.length) {
    const unknown = asked.filter((id) => !isMeldkamerId(id)).map((id) => JSON.stringify(id));
    trouble.push(`--meldkamers must be some of ${MELDKAMER_IDS.join(',')}, not ${unknown.join(', ')}`);
  }
  if (trouble.length > 0 || scenario === null || url === null) return fail(trouble);
  const key = values.key || environment['MELDKAMERBEELD_KEY'] || null;
  return ok({ kind: 'play', scenario, speed, url, key, meldkamers, language: spoken, repeat: values.repeat === true });
}

export function scenarioList(language: Language): string {
  const widest = Math.max(...SCENARIOS.map(({ name }) => name.length));
  return SCENARIOS.map(({ name, title }) => `${name.padEnd(widest)}  ${title[language]}\n`).join('');
}

/** Without a slash at the end; null when it is no web address. */
function webAddress(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
