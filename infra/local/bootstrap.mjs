// The door of every command: `node infra/local/bootstrap.mjs COMMAND [ARGUMENTS]`.
// It may be met by any Node, before a single package is installed, so it is
// plain JavaScript and says in clear words what is missing.

const oldestNode = 20;
const major = Number(process.versions.node.split('.')[0]);
if (major < oldestNode) {
  console.error(
    `Nhịp Cầu needs Node ${oldestNode} or newer to start; this is ${process.version} (${process.execPath}).\n` +
      'Only the start needs it: the pinned Node that runs everything else is fetched then.',
  );
  process.exit(1);
}

// Imported late: an old Node stops above and never meets newer syntax.
const { runCommand } = await import('./provision/run-command.mjs');
process.exitCode = await runCommand(process.argv[2], process.argv.slice(3));
