// The laws of one file look at the same random stories, by one seed: each is told once and looked at by all of them.

/** The same for what is written the same. For what is only looked at: what changes it changes it for who comes after. */
export function once<Told, Made>(make: (told: Told) => Made): (told: Told) => Made {
  const made = new Map<string, Made>();
  return (told) => {
    const key = JSON.stringify(told);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(told);
    made.set(key, fresh);
    return fresh;
  };
}
