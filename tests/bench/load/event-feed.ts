// The events of a measurement: readings that really change something, spread over everything that is tracked, each with an id of its own.
// Plain text put together by hand, because the generator may not cost more than what it measures.

import { instantOf } from '#shared/base/time.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';

/** Sources per meldkamer: enough to make a thousand claims of the functions there are. */
export const SOURCES = Array.from({ length: 8 }, (_, index) => (index === 0 ? 'gms' : `bron${index}`));
export const CLAIMS = FUNCTIONS.length * SOURCES.length;

/** One event in this many is a place, the others are head counts. A new place also moves alarms, as it would in earnest. */
const PLACE_EVERY = 5;
const MOST_FILLED = 999;

/** `numbers` of the events in the body, in order. */
export type FeedRequest = {
  readonly meldkamer: MeldkamerId;
  readonly events: readonly string[];
  readonly first: number;
};

type Subject = { readonly own: MeldkamerId; readonly post: string; readonly task: string };

export class EventFeed {
  readonly #run: string;
  readonly #posts = new Map<MeldkamerId, readonly string[]>();
  readonly #subjects = new Map<MeldkamerId, readonly Subject[]>();
  readonly #turns = new Map<MeldkamerId, number>();
  readonly #lastAt = new Map<string, number>();
  #next = 1;
  #alarming = 0;
  #requests = 0;

  /** `run` makes the ids unlike those of any other run. */
  constructor(run: string) {
    this.#run = run;
    for (const meldkamer of MELDKAMER_IDS) {
      const functions = FUNCTIONS.filter((tracked) => tracked.meldkamer === meldkamer);
      this.#posts.set(meldkamer, [...new Set(functions.map(({ post }) => post))]);
      const subjects = functions.map(({ post, task }) => ({ own: meldkamer, post, task }));
      this.#subjects.set(meldkamer, subjects);
      this.#turns.set(meldkamer, 0);
    }
  }

  /** The next request: `size` new events of one meldkamer, the meldkamers taking turns. */
  request(size: number): FeedRequest {
    const meldkamer = MELDKAMER_IDS[this.#requests % MELDKAMER_IDS.length] as MeldkamerId;
    this.#requests += 1;
    return this.requestOf(meldkamer, size);
  }

  requestOf(meldkamer: MeldkamerId, size: number): FeedRequest {
    const first = this.#next;
    const events = Array.from({ length: size }, () => this.#event(meldkamer));
    return { meldkamer, events, first };
  }

  /** Every function told once by so many sources of its meldkamer, all at their own place: the picture a measurement starts from. */
  *furnishing(sources: number): Generator<FeedRequest> {
    for (const meldkamer of MELDKAMER_IDS) {
      for (const source of SOURCES.slice(0, sources)) {
        const first = this.#next;
        const subjects = this.#subjects.get(meldkamer) ?? [];
        yield { meldkamer, events: subjects.map((subject) => this.#place(subject, source, meldkamer)), first };
      }
    }
  }

  /** The next event that brings an alarm on or takes one back: all functions outside, one by one, and then all home again. */
  alarming(): FeedRequest {
    const turn = this.#alarming;
    this.#alarming += 1;
    const tracked = FUNCTIONS[turn % FUNCTIONS.length] as (typeof FUNCTIONS)[number];
    const isHome = Math.floor(turn / FUNCTIONS.length) % 2 === 1;
    const { meldkamer, post, task } = tracked;
    const first = this.#next;
    const where = isHome ? `{"meldkamer":"${meldkamer}"}` : '{"place":"Meetplaats"}';
    return { meldkamer, events: [this.#placed({ own: meldkamer, post, task }, SOURCES[0] as string, where)], first };
  }

  #event(meldkamer: MeldkamerId): string {
    const turn = (this.#turns.get(meldkamer) ?? 0) + 1;
    this.#turns.set(meldkamer, turn);
    if (turn % PLACE_EVERY !== 0) return this.#headcount(meldkamer, turn);
    const subjects = this.#subjects.get(meldkamer) ?? [];
    const place = turn / PLACE_EVERY - 1;
    const subject = subjects[place % subjects.length] as Subject;
    const round = Math.floor(place / subjects.length);
    const source = SOURCES[round % SOURCES.length] as string;
    // Away in one round of all sources, back in the next.
    const isAway = Math.floor(round / SOURCES.length) % 2 === 0;
    return this.#place(subject, source, isAway ? neighbourOf(meldkamer) : meldkamer);
  }

  #headcount(meldkamer: MeldkamerId, turn: number): string {
    const posts = this.#posts.get(meldkamer) ?? [];
    const post = posts[turn % posts.length] as string;
    const at = this.#observedAt(post);
    const data = `{"filled":${1 + (turn % MOST_FILLED)},"planned":12,"observedAt":"${at}"}`;
    return this.#written('staffing', meldkamer, SOURCES[0] as string, post, at, data);
  }

  #place(subject: Subject, source: string, at: MeldkamerId): string {
    return this.#placed(subject, source, `{"meldkamer":"${at}"}`);
  }

  #placed({ own, post, task }: Subject, source: string, where: string): string {
    const moment = this.#observedAt(`${post} ${task} ${source}`);
    const data = `{"task":"${task === 'coordinatie' ? 'aanname' : task}","location":${where},"observedAt":"${moment}"}`;
    return this.#written('location', own, source, post, moment, data);
  }

  #written(kind: string, meldkamer: string, source: string, subject: string, at: string, data: string): string {
    const id = `${this.#run}-${this.#next}`;
    this.#next += 1;
    return `{"specversion":"1.0","id":"${id}","source":"urn:nld:meldkamer:${meldkamer}:${source}","type":"nl.meldkamer.${kind}.reported.v1","subject":"${subject}","time":"${at}","data":${data}}`;
  }

  /** Always later than the last time for the same thing, so that no reading is late by our own doing. */
  #observedAt(about: string): string {
    const at = Math.max(Date.now(), (this.#lastAt.get(about) ?? 0) + 1);
    this.#lastAt.set(about, at);
    return instantOf(at);
  }
}

function neighbourOf(meldkamer: MeldkamerId): MeldkamerId {
  return MELDKAMER_IDS[(MELDKAMER_IDS.indexOf(meldkamer) + 1) % MELDKAMER_IDS.length] as MeldkamerId;
}
