import { rebuild } from './rebuild.ts';

/** `node rebuild/command.ts [--replace]` with NHIPCAU_ADMIN_URL: prints one JSON object; exits 1 where something differed and stayed. */
const adminUrl = process.env['NHIPCAU_ADMIN_URL'];
if (adminUrl === undefined) throw new Error('NHIPCAU_ADMIN_URL names the database and its owner');
const report = await rebuild(adminUrl, { replace: process.argv.includes('--replace') });
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = report.equal || report.replaced ? 0 : 1;
