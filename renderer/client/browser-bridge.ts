import type { ErrorData } from '../../shared/contract/app-error.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Reply } from '../../shared/contract/rpc.ts';
import { errorSentence } from '../../shared/text/errors.ts';
import { type Bridge, CallError } from './bridge.ts';
import { eventLines } from './event-lines.ts';

const KEY_HEADER = 'x-jiandang';
const STORED_KEY = 'jiandang.key';
const RETRY_AFTER = 1000;
const STOPPED: ErrorData = { code: 'coreStopped', sentence: errorSentence('coreStopped') };

interface Surroundings {
  window: Pick<Window, 'location' | 'history' | 'sessionStorage'>;
  fetch: typeof fetch;
}

/**
 * Takes the key of this tab out of the address (it comes there once, as `#KEY`) into the tab's storage, so that
 * neither the history nor a bookmark keeps it.
 */
export function takeKey({ location, history, sessionStorage }: Surroundings['window']): string {
  const fresh = /^#([\w-]{20,})$/.exec(location.hash)?.[1];
  if (fresh) {
    sessionStorage.setItem(STORED_KEY, fresh);
    history.replaceState(null, '', `${location.pathname}#/`);
  }
  return sessionStorage.getItem(STORED_KEY) ?? '';
}

/** Calls and events over the loopback host; a refused key tells `onLost` and is not tried again. */
export function browserBridge(given: Surroundings): Bridge {
  const key = takeKey(given.window);
  const lost = new Set<() => void>();
  const listeners = new Set<(event: CoreEvent) => void>();
  let isListening = false;
  const isRefused = (response: Response) => {
    if (response.status !== 401 && response.status !== 403) return false;
    for (const listener of lost) listener();
    return true;
  };
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await given
      .fetch(path, { ...init, headers: { ...init.headers, [KEY_HEADER]: key } })
      .catch(() => undefined);
    if (response === undefined || isRefused(response) || !response.ok) throw new CallError(STOPPED);
    return response;
  };
  const listen = async () => {
    for (;;) {
      const refused = await readEvents({ fetch: given.fetch, key, isRefused }, (event) => {
        for (const listener of listeners) listener(event);
      });
      if (refused) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    }
  };
  return {
    async call(name, input) {
      const body = JSON.stringify({ name, input });
      try {
        const response = await send('/rpc/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        return (await response.json()) as Reply;
      } catch {
        return { ok: false, error: STOPPED };
      }
    },
    async upload(file) {
      const path = `/files/upload?name=${encodeURIComponent(file.name)}`;
      const headers = { 'content-type': 'application/octet-stream' };
      const response = await send(path, { method: 'POST', headers, body: file });
      return ((await response.json()) as { path: string }).path;
    },
    async download(path) {
      return (await send(`/files/download/${encodeURIComponent(path)}`)).blob();
    },
    onEvent(listener) {
      listeners.add(listener);
      if (!isListening) {
        isListening = true;
        void listen();
      }
      return () => listeners.delete(listener);
    },
    onLost(listener) {
      lost.add(listener);
      return () => lost.delete(listener);
    },
  };
}

/** Reads the event stream until it ends; answers whether the key was refused. */
async function readEvents(
  given: { fetch: typeof fetch; key: string; isRefused: (response: Response) => boolean },
  tell: (event: CoreEvent) => void,
): Promise<boolean> {
  try {
    const response = await given.fetch('/rpc/events', { headers: { [KEY_HEADER]: given.key } });
    if (given.isRefused(response)) return true;
    if (response.ok && response.body) for await (const event of eventLines(response.body)) tell(event);
  } catch {
    // The host restarts or is gone: the next try, or the next call, tells.
  }
  return false;
}
