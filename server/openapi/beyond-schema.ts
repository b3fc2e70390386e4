// What the doors check and JSON Schema cannot say, by name, each with the reason. Whatever else a schema here accepts, its door takes, and
// the other way round (tests/server/openapi/same-as-the-doors.test.ts).

export const BEYOND_SCHEMA = {
  'private text':
    'Free text, ids and names hold no phone number, e-mail address, BSN or postcode. What looks like one is judged by code.',
  'space around':
    'Space around a text or a name is taken off before it is measured, and a text of nothing but space is empty. A schema sees it as sent.',
  'invisible characters':
    'Texts hold no characters that cannot be seen, such as those that turn the direction of writing. That takes classes of Unicode, which not every validator knows.',
  'names of places':
    "A place is the name of a city: letters, digits, spaces and . ' ( ) - with a letter among them, and no street with a house number. Names of qualifications are letters, digits, dashes and spaces. That takes classes of Unicode, too.",
  'what exists':
    'Functions, posts, meldkamers and known parties are those of the reference data, parties under any name that they have. Listed in a schema they would go out of date with it.',
  moments:
    'A day must exist, and a moment of which something is told lies in the year 2000 or later, in UTC before the year 10000. Formats have no limits.',
  'between fields':
    'Ends come after starts, `since` not after `observedAt`, what has been not after the report; functions are of the meldkamer that is named, a decision on a mandate is by a known party, a rectification says since when only of a place or functions, an item of the checklist is found once at each side, only a CaCo that is there is shared, with another meldkamer, and which task and scope there are depends on the subject. A schema compares no fields.',
  'media types': 'Capitals in a media type do not matter. A pattern has no such switch.',
} as const satisfies Readonly<Record<string, string>>;

export type BeyondSchema = keyof typeof BEYOND_SCHEMA;

/** For the description of the interface. */
export const BEYOND_IN_WORDS = Object.entries(BEYOND_SCHEMA)
  .map(([name, words]) => `- ${name}: ${words}`)
  .join('\n');
