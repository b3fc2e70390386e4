// Where the screens and doors of an exercise are: the same paths as the real ones, behind one word. Both sides speak of it by this.

/** Also the name under which the sockets of an exercise come in. */
export const WORLD_OF_EXERCISE = '/oefening';
