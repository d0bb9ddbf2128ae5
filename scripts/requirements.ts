// Lists the requirement ids that a passed test shows in its title, and those that none shows.
import { existsSync, readFileSync } from 'node:fs';

interface Report {
  testResults: { assertionResults: { title: string; fullName: string; status: string }[] }[];
}

const reportFile = 'test-report/report.json';
if (!existsSync(reportFile)) {
  console.error('No test report yet: run npm test first.');
  process.exit(1);
}
const TOTAL = 505;
const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
const shown = new Map<string, string[]>();
for (const { assertionResults } of report.testResults)
  for (const { fullName, status } of assertionResults)
    if (status === 'passed')
      for (const [id] of fullName.matchAll(/R-\d{3}/g)) shown.set(id, [...(shown.get(id) ?? []), fullName]);

const all = Array.from({ length: TOTAL }, (_, i) => `R-${String(i + 1).padStart(3, '0')}`);
const missing = all.filter((id) => !shown.has(id));
for (const id of all) for (const title of shown.get(id) ?? []) console.log(`${id}  ${title}`);
console.log(`\nshown ${all.length - missing.length} of ${TOTAL}`);
console.log(`missing ${missing.length}: ${missing.join(' ')}`);
