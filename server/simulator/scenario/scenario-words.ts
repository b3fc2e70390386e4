// The words that scenarios are written in: a time on their own clock, a text in both languages, a place as a feed writes it.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

/** `HH:MM` on the scenario's own clock. A time before `startsAt` is on the next day. */
export type ClockTime = `${number}:${number}`;

/** A time on the scenario's own clock, or so many real days from now: below zero for what was long ago. */
export type When = ClockTime | { readonly days: number };

export type Text = { readonly nl: string; readonly en: string };

/** A place as a feed writes it. */
export type Place = { readonly meldkamer: MeldkamerId } | { readonly place: string } | { readonly unknown: true };
