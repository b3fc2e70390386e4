// What a run of the tests that cite a rule says of the rule that was turned round.

/** As far as this looks at it, what the test runner reports. */
export type Report = {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/** `broken`: a file could not be run, or no test ran, so that nothing was proved either way. */
export type Outcome = {
  readonly kind: 'failed' | 'passed' | 'broken';
  /** The tests that failed; when none did, those that passed. */
  readonly tests: readonly string[];
};

export function outcomeOf({ testResults }: Report): Outcome {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const [failed = [], passed = []] = ['failed', 'passed'].map((wanted) =>
    all.filter(({ status }) => status === wanted).map(({ fullName }) => fullName),
  );
  if (failed.length > 0) return { kind: 'failed', tests: failed };
  const isWhole = passed.length > 0 && testResults.every(({ status }) => status === 'passed');
  return { kind: isWhole ? 'passed' : 'broken', tests: passed };
}
