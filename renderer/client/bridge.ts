import type { ErrorData } from '../../shared/contract/app-error.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Reply } from '../../shared/contract/rpc.ts';
import { errorSentence } from '../../shared/text/errors.ts';
import { browserBridge } from './browser-bridge.ts';

/** What the page holds of the application: a way to call it and a way to hear it. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>;
  /** Returns the way to stop listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
  /** Only in the browser host, where files travel by upload and download: stores one and answers the path to name. */
  upload?(file: File): Promise<string>;
  /** Only in the browser host: what the core wrote to a `spool:` path. */
  download?(path: string): Promise<Blob>;
  /** Only in the browser host: hears when this tab has lost its place (restarted program, second tab). */
  onLost?(listener: () => void): () => void;
}

declare global {
  interface Window {
    bridge?: Bridge;
  }
}

/** The bridge of the window's host: Electron's preload, or the loopback host that served the page. */
export function hostBridge(): Bridge {
  return window.bridge ?? browserBridge({ window, fetch: window.fetch.bind(window) });
}

/** A failed call, thrown by the client; what to show is `data.sentence`. */
export class CallError extends Error {
  readonly data: ErrorData;

  constructor(data: ErrorData) {
    super(data.sentence);
    this.name = 'CallError';
    this.data = data;
  }
}

/** Whatever was thrown, as data with a sentence. */
export function asErrorData(error: unknown): ErrorData {
  if (error instanceof CallError) return error.data;
  return { code: 'unexpected', sentence: errorSentence('unexpected', { reference: 'page' }) };
}
