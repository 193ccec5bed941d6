console.log('entry', process.version, process.argv.slice(2), process.env['TEMPORAL_CLI_PATH']);
