/**
 * Judges the output of `npm audit --json` (audit report version 2).
 */

/** The parts of the output that are read. A registry without advisories gives an error instead. */
interface AuditOutput {
  vulnerabilities?: Record<string, {severity: string; range: string}>;
  message?: string;
}

export interface Verdict {
  /** 1 if a package has an advisory of high or critical severity, else 0. */
  exitCode: 0 | 1;
  /** One line for each package, or why nothing is known. */
  lines: string[];
}

const severe = ['high', 'critical'];

/**
 * Judge the output. A registry that does not answer is not a failure: that says nothing about
 * the packages.
 *
 * @throws SyntaxError if the output is not JSON
 */
export function judgeAudit(output: string): Verdict {
  const {vulnerabilities, message = 'no answer'}: AuditOutput = JSON.parse(output);
  if (!vulnerabilities) {
    return {exitCode: 0, lines: [`The registry does not report advisories: ${message}`]};
  }
  const found = Object.entries(vulnerabilities);
  return {
    exitCode: found.some(([, {severity}]) => severe.includes(severity)) ? 1 : 0,
    lines:
      found.length === 0
        ? ['No advisory about the packages that build the site.']
        : found.map(([name, {severity, range}]) => `${severity}: ${name} ${range}`),
  };
}
