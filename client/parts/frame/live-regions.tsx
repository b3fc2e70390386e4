// The two places where news is said aloud. Both are there and empty from the start, or screen readers would miss the first words.

export type LiveRegionsProps = { readonly assertive: string; readonly polite: string };

export function LiveRegions({ assertive, polite }: LiveRegionsProps) {
  return (
    <>
      <div role="alert" aria-live="assertive" className="visually-hidden">
        {assertive}
      </div>
      <div role="status" aria-live="polite" className="visually-hidden">
        {polite}
      </div>
    </>
  );
}
