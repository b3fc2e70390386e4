// The answer to a field as text, whatever it is about. Null means unknown and stays null: the screen draws that, never this file.

import type { Instant } from '#shared/base/time.ts';
import type { Field } from '#shared/deviation/field.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { AnySaying } from '#shared/words/field-words.ts';
import { localMoment } from './format.ts';
import type { I18n } from './i18n.tsx';

export function answerText(field: Field, value: unknown, saying: AnySaying, { words, naming }: I18n): string | null {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case 'moment':
      return localMoment(value as Instant);
    case 'minutes':
      return words.domain.minutes(value as number);
    case 'choice':
      return saying.options?.[String(value)] ?? String(value);
    case 'party':
      return naming.party(String(value));
    case 'place': {
      const place = value as Location;
      return place.kind === 'unknown' ? null : naming.place(place);
    }
    case 'functions':
      return (value as readonly FunctionId[]).map(naming.function).join('; ') || null;
    default:
      return String(value);
  }
}
