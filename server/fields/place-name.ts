// Checks that a place is named at city level: never an address, a postcode or a phone number.

import { PLACE_LENGTH } from '#shared/location/location.ts';
import { charactersIn } from './field-kinds.ts';
import { privateTextProblem } from './private-text.ts';

const CHARACTERS = /^[\p{L}\p{M}\d .'()-]+$/u;
const HAS_LETTER = /\p{L}/u;

/** A word followed by a number is a street with a house number. A number in front is not: `1e Exloërmond` is a village. */
const ADDRESS = /\p{L}[ .'()-]+\d/u;

/** What is wrong with a place name that is already trimmed; null when nothing is. Never repeats the name. */
export function placeNameProblem(place: string): string | null {
  const length = charactersIn(place, PLACE_LENGTH);
  if (length === 0 || length > PLACE_LENGTH) return `must be 1 to ${PLACE_LENGTH} characters`;
  if (!CHARACTERS.test(place)) return "may hold letters, digits, spaces and . ' ( ) - only";
  if (!HAS_LETTER.test(place)) return 'must be the name of a place';
  const found = privateTextProblem(place);
  if (found !== null) return found;
  return ADDRESS.test(place) ? 'looks like an address; name the city only' : null;
}
