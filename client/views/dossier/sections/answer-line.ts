// One answer as a page shows it: its label, its value, and what it was before.

/** One answer; null: unknown. `was`: what it replaced; absent when it replaced nothing. */
export type AnswerLine = { readonly label: string; readonly value: string | null; readonly was?: string | null };
