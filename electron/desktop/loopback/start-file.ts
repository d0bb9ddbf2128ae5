import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOOPBACK } from '../../../shared/text/menu.ts';

/**
 * Writes the page that opens the program in a browser: it posts the ticket, so no command line, history or log ever
 * holds it. Readable by this user only (0600); the answer is its path.
 */
export function writeStartFile(folder: string, origin: string, ticket: string): string {
  const file = path.join(folder, `open-${process.pid}.html`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(file, { force: true });
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<title>${LOOPBACK.opening}</title>
<form method="post" action="${origin}/open"><input type="hidden" name="ticket" value="${ticket}">
<button>${LOOPBACK.openButton}</button></form><script>document.forms[0].submit()</script></html>
`,
    { mode: 0o600, flag: 'wx' },
  );
  return file;
}
