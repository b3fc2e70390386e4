// What the player tells while it plays, and how that reads as a line of text. It never shows a key or a whole event.

import type { ClockTime, Text } from './scenario/scenario-words.ts';

export type Language = keyof Text;

export type Progress =
  /** Counts from 1. */
  | { readonly kind: 'round'; readonly round: number; readonly clock: ClockTime }
  /** In the middle of a round. */
  | { readonly kind: 'resumed'; readonly clock: ClockTime }
  | { readonly kind: 'step'; readonly clock: ClockTime; readonly text: Text }
  | { readonly kind: 'speaking-again'; readonly clock: ClockTime; readonly source: string }
  /** `waitFor` in milliseconds. Told once, until it is over. */
  | {
      readonly kind: 'trouble';
      readonly clock: ClockTime;
      readonly source: string;
      readonly reason: string;
      readonly waitFor: number;
    }
  | { readonly kind: 'recovered'; readonly clock: ClockTime; readonly source: string }
  /** Events of one batch that were not taken for the same reason. */
  | {
      readonly kind: 'rejected';
      readonly clock: ClockTime;
      readonly source: string;
      readonly ids: readonly string[];
      readonly reason: string;
    }
  /** Something that people would do was not done. */
  | {
      readonly kind: 'undone';
      readonly clock: ClockTime;
      readonly who: string;
      readonly act: string;
      readonly reason: string;
    }
  | { readonly kind: 'ended'; readonly clock: ClockTime };

const LONGEST_REASON = 200;

export function progressLine(progress: Progress, language: Language): string {
  return `${progress.clock}  ${language === 'nl' ? inDutch(progress) : inEnglish(progress)}`;
}

function inDutch(progress: Progress): string {
  switch (progress.kind) {
    case 'round':
      return progress.round === 1
        ? 'Begin: de normale situatie.'
        : `Ronde ${progress.round}: terug naar de normale situatie.`;
    case 'resumed':
      return 'Verder waar het gebleven is.';
    case 'step':
      return progress.text.nl;
    case 'speaking-again':
      return `${progress.source} meldt zich weer.`;
    case 'trouble':
      return `${progress.source} kan niet melden (${progress.reason}); opnieuw over ${seconds(progress.waitFor)} s, niets gaat verloren.`;
    case 'recovered':
      return `${progress.source} kan weer melden.`;
    case 'rejected':
      return `${progress.source}: ${progress.ids.length} geweigerd, ${short(progress.reason)}`;
    case 'undone':
      return `${progress.who}: ${progress.act} niet gedaan, ${progress.reason === 'no key' ? 'er is geen sleutel voor' : short(progress.reason)}`;
    case 'ended':
      return 'Einde van het scenario.';
  }
}

function inEnglish(progress: Progress): string {
  switch (progress.kind) {
    case 'round':
      return progress.round === 1
        ? 'Start: the normal situation.'
        : `Round ${progress.round}: back to the normal situation.`;
    case 'resumed':
      return 'Goes on where it is.';
    case 'step':
      return progress.text.en;
    case 'speaking-again':
      return `${progress.source} reports again.`;
    case 'trouble':
      return `${progress.source} cannot report (${progress.reason}); again in ${seconds(progress.waitFor)} s, nothing is lost.`;
    case 'recovered':
      return `${progress.source} can report again.`;
    case 'rejected':
      return `${progress.source}: ${progress.ids.length} rejected, ${short(progress.reason)}`;
    case 'undone':
      return `${progress.who}: ${progress.act} not done, ${progress.reason === 'no key' ? 'there is no key for it' : short(progress.reason)}`;
    case 'ended':
      return 'End of the scenario.';
  }
}

function seconds(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 1_000));
}

function short(reason: string): string {
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
}
