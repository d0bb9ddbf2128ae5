import type { IpcMain, WebContents } from 'electron';
import type { Reply } from '../../shared/contract/rpc.ts';
import type { Core } from '../core/types.ts';
import { isOurPage } from './security.ts';

/** Answers the page's calls, only from the top frame of our own page; anything else is thrown back as refused. */
export function answerCalls(
  ipc: Pick<IpcMain, 'handle'>,
  call: (name: string, input: unknown) => Promise<Reply>,
): void {
  ipc.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOurPage(event) || typeof name !== 'string') throw new Error('refused');
    return call(name, input);
  });
}

/** Passes every event of the core to the page while it is there. */
export function forwardEvents(core: Pick<Core, 'onEvent'>, contents: () => WebContents | undefined): void {
  core.onEvent((event) => {
    const page = contents();
    if (page && !page.isDestroyed()) page.send('event', event);
  });
}
