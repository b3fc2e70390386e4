// Leaves out what we do not know, so that no reader of a document takes a null for a value.

export type OmitNull<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** The fields that are not null. */
export function omitNull<T extends Readonly<Record<string, unknown>>>(fields: T): OmitNull<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as OmitNull<T>;
}
