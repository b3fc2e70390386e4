// The start of every npm script. It looks at the Node that started it and hands over; old Nodes must be able to read this file.

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(
    `This needs Node 20 or newer to start and found ${process.versions.node}. Everything after the start runs on a pinned Node.\n`,
  );
  process.exit(1);
}

import('./commands.mjs')
  .then(({ runCommand }) => runCommand(process.argv[2], process.argv.slice(3)))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (problem) => {
      // The stack is for us; trouble that the person can solve needs only its words.
      const text = problem.name === 'Stop' ? problem.message : problem.stack;
      process.stderr.write(`${text}\n`);
      process.exitCode = 1;
    },
  );
