// A deviation as a person registers it over HTTP, whole and right, so that a test says only what it changes.

/** RFC 3339, so many minutes from now. */
export function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

/** A registration of MNL/ambulance/09 to Zeist that begins now and lasts a day, with these fields changed. */
export function registration(changed: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    meldkamer: 'MNL',
    kind: 'tijdelijke-wijziging-werkwijze',
    functions: ['MNL/ambulance/09'],
    to: { place: 'Zeist' },
    reasonCategory: 'personeel',
    reason: 'Te weinig centralisten in de zomer',
    start: minutesFromNow(-60),
    expectedEnd: minutesFromNow(24 * 60),
    owner: 'RAVU',
    ...changed,
  };
}
