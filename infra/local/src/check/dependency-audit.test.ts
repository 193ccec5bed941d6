import { describe, expect, test } from 'vitest';
import { judgeAudit } from './dependency-audit.ts';

const answer = (stdout: string, stderr = '', exitCode = 1) => ({ exitCode, stdout, stderr });
const told = (...severities: readonly string[]) =>
  JSON.stringify({
    advisories: Object.fromEntries(severities.map((severity, index) => [index, { severity }])),
    metadata: { vulnerabilities: {} },
  });

describe('the audit of our packages', () => {
  test('passes where nothing severe is known, whatever the exit code says of the rest', () => {
    expect(judgeAudit(answer(told(), '', 0), {})).toEqual({ outcome: 'passed' });
    expect(judgeAudit(answer(told('low', 'moderate')), {})).toEqual({ outcome: 'passed' });
  });

  test.each(['high', 'critical'])('fails on a weakness that is %s', (severity) => {
    expect(judgeAudit(answer(told('low', severity)), {})).toEqual({ outcome: 'failed' });
  });

  const REFUSED =
    'Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n\n  × The audit endpoint (at https://packages.example/-/npm/v1/security/\n  │ advisories/bulk) responded with 405:\n';

  test('is skipped aloud where the registry offers none, and names no registry', () => {
    expect(judgeAudit(answer('', REFUSED), {})).toEqual({
      outcome: 'skipped',
      why: 'the package registry answers an audit with 405',
    });
  });

  test.each([
    ['getaddrinfo ENOTFOUND packages.example', 'the audit could not be asked: ENOTFOUND'],
    ['{"error":{"code":"ERR_PNPM_AUDIT_NO_LOCKFILE"}}', 'the audit could not be asked: ERR_PNPM_AUDIT_NO_LOCKFILE'],
    ['not json', 'the audit gave no answer'],
  ])('is skipped aloud where it cannot be asked: %s', (stderr, why) => {
    expect(judgeAudit(answer('', stderr), {})).toEqual({ outcome: 'skipped', why });
  });

  test('fails for want of an answer where one is required', () => {
    expect(judgeAudit(answer('', REFUSED), { NHIPCAU_AUDIT: 'required' })).toEqual({ outcome: 'failed' });
  });
});
