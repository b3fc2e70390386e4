// The sign of a state that is not normal, by shape alone: a cross for gone, half a circle for less than it should be, a bar for planned.

import type { StateLevel } from '#shared/reference/service-state.ts';

export function StateGlyph({
  level,
  className,
}: {
  readonly level: StateLevel;
  readonly className: string | undefined;
}) {
  return (
    <svg aria-hidden="true" className={className} viewBox="0 0 20 20">
      {level === 'down' ? <path d="M4 4l12 12M16 4 4 16" fill="none" stroke="currentColor" strokeWidth="3.6" /> : null}
      {level === 'degraded' ? (
        <>
          <circle cx="10" cy="10" r="7.4" fill="none" stroke="currentColor" strokeWidth="2.2" />
          <path d="M10 2.600a7.400 7.400 0 0 1 0 14.800z" fill="currentColor" />
        </>
      ) : null}
      {level === 'planned' ? (
        <path
          d="M3 3h14v14H3zM6 10h8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeDasharray={level === 'planned' ? '4 2' : undefined}
        />
      ) : null}
    </svg>
  );
}
