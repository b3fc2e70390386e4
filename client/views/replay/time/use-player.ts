// Playing the past: moves on once a second for as long as somebody wants it to. Never starts by itself, and stops at the present.

import { useEffect, useRef, useState } from 'react';
import { after, earliest, type Instant, SECOND } from '#shared/base/time.ts';

export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

export type Player = {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly toggle: () => void;
  readonly stop: () => void;
};

export function usePlayer(at: Instant | null, newest: Instant | null, moveTo: (at: Instant) => void): Player {
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const state = useRef({ at, newest, moveTo, speed });
  state.current = { at, newest, moveTo, speed };

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      const { at: from, newest: end, moveTo: move, speed: times } = state.current;
      if (from === null || end === null || from >= end) return setIsPlaying(false);
      move(earliest(after(from, times * SECOND), end));
    }, SECOND);
    return () => clearInterval(timer);
  }, [isPlaying]);

  return {
    isPlaying,
    speed,
    setSpeed,
    toggle: () => setIsPlaying((before) => !before),
    stop: () => setIsPlaying(false),
  };
}
