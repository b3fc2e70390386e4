// Names of what the screens talk about, in the language of the words: a function, a post, a place, a source, an actor. Never a person.

import type { AlarmSubject } from '#shared/alarm/alarm.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Location } from '#shared/location/location.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type FunctionId, type PostId, parseFunction, parsePost } from '#shared/reference/functions.ts';
import {
  isMeldkamerId,
  type MeldkamerId,
  meldkamerOf,
  type RegionCode,
  regionOf,
} from '#shared/reference/meldkamers.ts';
import { partyNamed } from '#shared/reference/parties.ts';
import { isManual, MANUAL_SYSTEM, parseSource, receiverOf, type SourceId, systemOf } from '#shared/reference/source.ts';
import type { DomainWords } from './domain.ts';

export type Naming = {
  /** `Noord-Holland`. */
  readonly meldkamer: (id: MeldkamerId) => string;
  readonly region: (code: RegionCode) => string;
  /** `Brandweer Kennemerland, uitgifte`. */
  readonly function: (id: FunctionId) => string;
  /** `Ambulance Kennemerland`. */
  readonly post: (id: PostId) => string;
  /** `meldkamer Zeeland-West-Brabant`, `Zeist`, `onbekende plaats`. */
  readonly place: (location: Location) => string;
  /** `ZWB`, `Zeist`, `?`. */
  readonly placeCode: (location: Location) => string;
  readonly source: (id: SourceId) => string;
  /** A meldkamer or a post, as a feed names it. */
  readonly subject: (subject: string) => string;
  /** `RAV Utrecht`: a party by its id; an organisation that is none of the known parties in its own words. */
  readonly party: (id: string) => string;
  /** A party that is called or told; in an exercise nobody real is. */
  readonly receiver: (id: string) => string;
  /** `SMB`, `VR 09`: where there is no room for a name. */
  readonly partyCode: (id: string) => string;
  /** `2026-0042`, of a deviation or a gebeurtenis; in an exercise it is none of the real ones. */
  readonly number: (number: string) => string;
  /** `Afwijking 2026-0042`. */
  readonly afwijking: (number: AfwijkingNumber) => string;
  /** What an alarm is about. */
  readonly about: (alarm: AlarmSubject) => string;
  /** Role and organisation. */
  readonly actor: (actor: Pick<Actor, 'organisation'> & { readonly role: string }) => string;
};

const asItIs = (text: string): string => text;

/** `asReceiver`: what a party is called that is called or told; `number`: what a number is shown as. */
export function namingOf(words: DomainWords, asReceiver = asItIs, number = asItIs): Naming {
  const meldkamer = (id: MeldkamerId) => meldkamerOf(id).name;
  const region = (code: RegionCode) => regionOf(code)?.name ?? code;

  function post(id: PostId): string {
    const parsed = parsePost(id);
    if (parsed === null) return id;
    const { discipline } = parsed;
    if (discipline === 'kmar') return words.discipline.kmar;
    return `${words.discipline[discipline]} ${parsed.region === null ? meldkamer(parsed.meldkamer) : region(parsed.region)}`;
  }

  function functionName(id: FunctionId): string {
    const tracked = parseFunction(id);
    if (tracked === null) return id;
    const task = tracked.discipline === 'caco' ? '' : `, ${words.task[tracked.task]}`;
    return `${post(tracked.post)}${task}${tracked.scope === 'planbaar' ? ` (${words.scope.planbaar})` : ''}`;
  }

  function place(location: Location): string {
    if (location.kind === 'meldkamer') return `${words.meldkamer} ${meldkamer(location.meldkamer)}`;
    return location.kind === 'elsewhere' ? location.place : words.unknownPlace;
  }

  /** `handmatige invoer`, with who entered it when that is not the meldkamer itself. */
  function manual(id: SourceId): string {
    const receiver = receiverOf(id);
    const by =
      receiver === null
        ? partyNamed(systemOf(id).slice(MANUAL_SYSTEM.length + 1))?.name
        : `${words.meldkamer} ${meldkamer(receiver)}`;
    return by === undefined ? words.manualSource : `${words.manualSource} (${by})`;
  }

  function source(id: SourceId): string {
    const parsed = parseSource(id);
    if (parsed === null) return id;
    return `${isManual(id) ? manual(id) : systemOf(id)} ${meldkamer(parsed.meldkamer)}`;
  }

  const party = (id: string) => partyNamed(id)?.name ?? id;

  return {
    meldkamer,
    region,
    function: functionName,
    post,
    place,
    placeCode: (location) => {
      if (location.kind === 'meldkamer') return location.meldkamer;
      return location.kind === 'elsewhere' ? location.place : '?';
    },
    source,
    subject: (subject) =>
      isMeldkamerId(subject) ? `${words.meldkamer} ${meldkamer(subject)}` : post(subject as PostId),
    party,
    receiver: (id) => asReceiver(party(id)),
    partyCode,
    number,
    afwijking: words.afwijking,
    about: (alarm) => {
      if (alarm.afwijking !== null) return words.afwijking(alarm.afwijking);
      if (alarm.function !== null) return functionName(alarm.function);
      if (alarm.post !== null) return post(alarm.post);
      if (alarm.source !== null) return source(alarm.source);
      if (alarm.meldkamer !== null) return `${words.meldkamer} ${meldkamer(alarm.meldkamer)}`;
      return words.severalFeeds(alarm.feeds.length);
    },
    actor: ({ role, organisation }) => {
      const known = words.role[role as keyof DomainWords['role']] ?? role;
      // The deliberation is a role of one organisation only, whatever either is called.
      if (role === 'smb' && partyNamed(organisation)?.id === 'smb') return known;
      // A feed goes by its source.
      return withoutRepeating(known, role === 'feed' ? source(organisation as SourceId) : organisation);
    },
  };
}

/** `Inspectie, Inspectie JenV` says one thing twice: where one begins with the other, the longer says it all. */
function withoutRepeating(role: string, organisation: string): string {
  if (organisation === '' || beginsWith(role, organisation)) return role;
  return beginsWith(organisation, role) ? organisation : `${role}, ${organisation}`;
}

function beginsWith(long: string, short: string): boolean {
  return `${long} `.toLowerCase().startsWith(`${short} `.toLowerCase());
}

/** Regions by their number, as they are known in the field; others by the shortest of their names; an unknown party in its own words. */
function partyCode(text: string): string {
  const party = partyNamed(text);
  if (party === null) return text;
  const { id, kind, name, aliases } = party;
  if (kind === 'veiligheidsregio') return id.replace('vr-', 'VR ');
  if (kind === 'rav') return id.replace('rav-', 'RAV ');
  return [name, ...aliases].reduce((short, one) => (one.length < short.length ? one : short));
}

/** A text of policy: one that this software proposes in the language of the words, what an organisation wrote of its own as it is. */
export function policyText({ domain }: { readonly domain: Pick<DomainWords, 'policyTexts'> }, text: string): string {
  return (domain.policyTexts as Readonly<Record<string, string>>)[text] ?? text;
}
