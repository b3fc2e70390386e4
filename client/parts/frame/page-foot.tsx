// What stands at the foot of every printed page, beside the page number, so that a loose page still says what it is a page of.
// Shows nothing on the screen.

export type PageFootProps = {
  readonly text: string;
  /** The name of the pages in the style sheet; all pages when left out. */
  readonly page?: string;
};

export function PageFoot({ text, page = '' }: PageFootProps) {
  return <style>{`@page ${page} { @bottom-left { content: "${cssText(text)}"; font-size: 8pt; } }`}</style>;
}

/** Inside the quotes of a style sheet: every character but the plainest is written as its number. */
function cssText(text: string): string {
  return text.replace(/[^\w .,:()-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
