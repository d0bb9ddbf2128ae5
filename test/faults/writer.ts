// Opens an archive through the core and carries out deed after deed as commands; each answered one is a line on stdout.
import { writeSync } from 'node:fs';
import { createCore } from '../../electron/core/core.ts';
import { surroundingsOf } from '../../electron/core/surroundings.ts';
import { archiveHandlers } from '../../electron/features/archive/archive.ts';
import { carryOut } from './deeds.ts';

const [file = '', appFolder = '', userName = '', first = '1', last = 'Infinity'] = process.argv.slice(2);
const quiet = { error: () => {}, slow: () => {} };

const core = createCore({
  surroundings: surroundingsOf({ resources: '', log: quiet }),
  jobs: {
    run() {
      throw new Error('the writer has no jobs');
    },
  },
  // An existing command carries the deeds: `value` is the deed's number.
  handlers: {
    ...archiveHandlers,
    'settings.set': ({ write }, { value }) => {
      carryOut(write, Number(value));
      return {};
    },
  },
  appFolder,
  scryptLogN: 4,
});

const opened = await core.call('archive.open', { file, userName, password: '' });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
writeSync(1, 'open\n');
for (let n = Number(first); n <= Number(last); n++) {
  const reply = await core.call('settings.set', { key: 'deed', value: String(n) });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  writeSync(1, `${n}\n`);
}
// Left without closing, as a power cut leaves it.
process.kill(process.pid, 'SIGKILL');
