// How every router reads a path: to the letter. A door has one address, without a slash behind it (NL GOV API Design Rules).

/** For `Router(...)`. */
export const EXACT_PATHS = { strict: true, caseSensitive: true } as const;
