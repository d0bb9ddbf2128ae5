// Every check: tools, format and lint, types, build, then all tests; `--long` runs the full counts.
// Ends with one plain line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: { name: string; status: string; message?: string }[];
}

const long = process.argv.includes('--long');
const reportFile = 'test-report/report.json';
let passed = 0;
let failed = 0;

/** Runs one check and counts it; its output goes straight through. */
function check(title: string, command: string, ...args: string[]): boolean {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) passed += 1;
  else failed += 1;
  return status === 0;
}

const node = process.execPath;
const bin = (name: string) => `node_modules/.bin/${name}`;

rmSync('test-report', { recursive: true, force: true });
mkdirSync('test-report', { recursive: true });
const ready = check('tools', node, 'scripts/ensure-tools.ts');
check('format and lint', bin('biome'), 'check', '--error-on-warnings', '.');
check('types', node, 'scripts/types.ts');
const built = check('build', node, 'scripts/build.ts');

if (ready && built) {
  console.log('\n— tests');
  const env = { ...process.env, ...(long ? { JIANDANG_LONG: '1' } : {}) };
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { status } = spawnSync(bin('vitest'), args, { stdio: 'inherit', env });
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    // A file that could not even be loaded has no tests to count.
    const broken = report.testResults.filter((file) => file.status === 'failed' && file.message);
    if (report.numFailedTests === 0) failed += broken.length;
    if (status !== 0 && failed === 0) failed += 1;
  } catch {
    failed += 1;
  }
} else failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
