// In an exercise a dossier has a number that a real one may have as well. Every sentence that says one marks it, so that also a line that
// somebody copies is taken for no other. Pure.

const NUMBER = /(?<![\w/-])G?\d{4}-\d{4,}(?![\w-])/g;

export type Mark = (number: string) => string;

/** What is marked stays marked once. */
export function markNumbers(text: string, mark: Mark): string {
  const before = mark('');
  return text.replace(NUMBER, (number, at: number) => (text.slice(0, at).endsWith(before) ? number : mark(number)));
}

/** The same words, whose sentences mark each number that they are given. */
export function markedWords<Words>(words: Words, mark: Mark): Words {
  return marked(words, mark) as Words;
}

function marked(word: unknown, mark: Mark): unknown {
  if (typeof word === 'function') {
    return (...given: unknown[]) => {
      const said: unknown = word(...given);
      return typeof said === 'string' ? markNumbers(said, mark) : said;
    };
  }
  if (typeof word !== 'object' || word === null || Array.isArray(word)) return word;
  return Object.fromEntries(Object.entries(word).map(([name, one]) => [name, marked(one, mark)]));
}
