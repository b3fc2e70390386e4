// Trouble that the person at the keyboard can solve: its message is all they need, without a stack.

export class Stop extends Error {
  /** @override */
  name = 'Stop';
}
