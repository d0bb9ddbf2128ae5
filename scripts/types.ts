// Type-checks the four worlds, each with only the globals it may use.
import { spawnSync } from 'node:child_process';

let failed = false;
for (const world of ['shared', 'electron', 'renderer', 'test']) {
  const { status } = spawnSync('node_modules/.bin/tsc', ['-p', `${world}/tsconfig.json`], { stdio: 'inherit' });
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
