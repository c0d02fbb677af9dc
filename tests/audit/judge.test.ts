import {describe, expect, test} from 'vitest';
import {judgeAudit} from './judge.ts';

const report = (...severities: string[]): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      severities.map((severity, index) => [
        `package-${index}`,
        {severity, range: '<1.0.0', via: [], effects: [], nodes: []},
      ]),
    ),
  });

describe('judgeAudit', () => {
  test.each(['high', 'critical'])('fails on an advisory of %s severity', (severity) => {
    expect(judgeAudit(report('low', severity))).toEqual({
      exitCode: 1,
      lines: ['low: package-0 <1.0.0', `${severity}: package-1 <1.0.0`],
    });
  });

  test('reports milder advisories, and passes', () => {
    expect(judgeAudit(report('info', 'low', 'moderate'))).toMatchObject({
      exitCode: 0,
      lines: {length: 3},
    });
  });

  test('passes if there is no advisory', () => {
    expect(judgeAudit(report())).toEqual({
      exitCode: 0,
      lines: ['No advisory about the packages that build the site.'],
    });
  });

  test('passes, and says so, if the registry does not answer', () => {
    const refused = JSON.stringify({
      message: '405 Method Not Allowed - POST https://registry.example/advisories/bulk',
      statusCode: 405,
      error: {summary: '', detail: ''},
    });
    expect(judgeAudit(refused)).toEqual({
      exitCode: 0,
      lines: [
        'The registry does not report advisories: 405 Method Not Allowed - POST https://registry.example/advisories/bulk',
      ],
    });
  });

  test('throws if npm did not print JSON', () => {
    expect(() => judgeAudit('npm: not found')).toThrow(SyntaxError);
  });
});
