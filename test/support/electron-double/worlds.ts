import { wire } from './wire.ts';

type Callable = (...args: unknown[]) => unknown;
type Settle = { resolve(value: unknown): void; reject(error: unknown): void };
type PreloadFile = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

/**
 * One end of the bridge between the page's world and the preload's world. Both worlds share only the DOM, so calls
 * travel as synchronous DOM events; functions and promises become tokens, the rest is cloned by the browser.
 * Objects with cycles are not carried.
 */
function bridgeEnd(key: string, mine: string, other: string, onExpose: (name: string, api: unknown) => void) {
  const functions: Callable[] = [];
  const promises: Settle[] = [];
  let nextPromise = 0;
  let answer: [string, unknown] = ['value', undefined];
  const dispatch = document.dispatchEvent.bind(document);
  const send = (...message: unknown[]) => dispatch(new CustomEvent(key + other, { detail: message }));
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === '[object Object]';
  const lower = (value: unknown): unknown => {
    if (typeof value === 'function') return { [key]: 'function', id: functions.push(value as Callable) - 1 };
    if (typeof value === 'symbol') throw new Error('A value of type symbol cannot be sent over the contextBridge');
    if (value instanceof Promise) {
      const id = nextPromise++;
      value.then(
        (result) => send('settle', id, 'resolve', lower(result)),
        (error) => send('settle', id, 'reject', lower(error)),
      );
      return { [key]: 'promise', id };
    }
    if (Array.isArray(value)) return value.map(lower);
    if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, lower(v)]));
    return value;
  };
  const raise = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(raise);
    if (!isPlain(value)) return value;
    const id = value['id'] as number;
    if (value[key] === 'function') return (...args: unknown[]) => call(id, args);
    if (value[key] === 'promise') {
      return new Promise((resolve, reject) => {
        promises[id] = { resolve, reject };
      });
    }
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, raise(v)]));
  };
  const call = (id: number, args: unknown[]) => {
    send('call', id, lower(args));
    const [kind, value] = answer;
    answer = ['value', undefined];
    if (kind === 'throw') throw value;
    return raise(value);
  };
  document.addEventListener(key + mine, (event) => {
    const [kind, a, b, c] = (event as CustomEvent).detail;
    if (kind === 'answer') answer = [a, b];
    else if (kind === 'expose') onExpose(a, raise(b));
    else if (kind === 'settle') promises[a]![b as keyof Settle](raise(c));
    else if (kind === 'call') {
      let reply: [string, unknown];
      try {
        reply = ['value', lower(functions[a]!(...(raise(b) as unknown[])))];
      } catch (error) {
        reply = ['throw', error];
      }
      send('answer', ...reply);
    }
  });
  return { expose: (name: string, api: unknown) => send('expose', name, lower(api)) };
}

/** What `contextBridge` shows in the page: frozen, under a name not yet taken; `window.open` answers null as in Electron. */
function pageRuntime(key: string, bind: typeof bridgeEnd) {
  const freeze = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  bind(key, 'page', 'preload', (name, api) => {
    if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, name, { value: freeze(api), enumerable: true });
  });
  const open = window.open;
  window.open = (...args) => {
    open.apply(window, args);
    return null;
  };
}

/** A sandboxed preload: `require` knows electron only, no Node. */
function preloadRuntime(key: string, bind: typeof bridgeEnd, makeWire: typeof wire, preload: PreloadFile) {
  const { pack, unpack } = makeWire();
  const world = globalThis as unknown as { __electron(text: string): void; __receive(text: string): void };
  const bridge = bind(key, 'preload', 'page', () => {});
  const waiting: Settle[] = [];
  const listeners = new Map<string, Set<Callable>>();
  const post = world.__electron;
  world.__receive = (text) => {
    const [kind, a, b, c] = unpack(text) as [string, never, never, never];
    if (kind === 'event') {
      for (const listener of [...(listeners.get(a) ?? [])]) listener({ ports: [] }, ...(b as unknown[]));
    } else if (b === 'error') waiting[a]!.reject(new Error(c));
    else waiting[a]!.resolve(c);
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = waiting.length;
        post(pack(['invoke', id, channel, args]));
        waiting.push({ resolve, reject });
      }),
    on(channel: string, listener: Callable) {
      if (!listeners.has(channel)) listeners.set(channel, new Set());
      listeners.get(channel)!.add(listener);
    },
    off(channel: string, listener: Callable) {
      listeners.get(channel)?.delete(listener);
    },
  };
  const electron = { contextBridge: { exposeInMainWorld: bridge.expose }, ipcRenderer };
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, { type: 'renderer', sandboxed: true, contextIsolated: true });
}

/** Source of the page-world end; runs before any script of the page. */
export const pageWorld = (key: string) => `if (top === self) (${pageRuntime})(${JSON.stringify(key)}, ${bridgeEnd});`;

/** Source of the preload's own world, with the preload file inside. */
export const preloadWorld = (key: string, preload: string) =>
  `if (top === self && location.href !== 'about:blank') (${preloadRuntime})(${JSON.stringify(key)}, ${bridgeEnd}, ${wire}, function (require, module, exports, process) {\n${preload}\n});`;
