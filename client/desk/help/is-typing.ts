// Does a key that is pressed there write something? Then it is no key of the desk.

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="checkbox"]), textarea');
}
