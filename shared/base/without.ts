// A record without one of its keys.

export function without<K extends string, V>(record: Readonly<Record<K, V>>, key: K): Readonly<Record<K, V>> {
  const { [key]: gone, ...others } = record;
  return others as Record<K, V>;
}
