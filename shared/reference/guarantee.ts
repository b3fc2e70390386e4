// What names one guarantee of the checklist; the checklist itself is policy.

export type GuaranteeId = string & { readonly __guarantee: true };
