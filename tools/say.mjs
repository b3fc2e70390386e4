// What the tools themselves have to say goes to standard error: standard output belongs to the command, `npm run key` above all.

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
