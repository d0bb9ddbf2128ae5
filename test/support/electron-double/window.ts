import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { SessionDouble, Viewer } from './session.ts';
import { preventable, type Recorder, strict } from './strict.ts';
import { wire } from './wire.ts';
import { pageWorld, preloadWorld } from './worlds.ts';

const { pack, unpack } = wire();
type OpenHandler = (details: { url: string }) => { action: string };
type InvokeHandler = (event: object, ...args: unknown[]) => unknown;
interface Frame {
  url: string;
  origin: string;
  parent: Frame | null;
}
export interface WindowSettings {
  show?: boolean;
  width?: number;
  height?: number;
  webPreferences?: Record<string, unknown>;
}

/** What windows need of the running double. */
export interface World {
  context: BrowserContext;
  network: SessionDouble;
  recorder: Recorder;
  invokeHandlers: Map<string, InvokeHandler>;
  windows: Set<Viewer>;
  isReady(): boolean;
  created(contents: object): void;
  lastWindowGone(): void;
}

/** The BrowserWindow class of one double: each window is a page of a real Chromium. */
export function browserWindowDouble(world: World) {
  const { network, recorder } = world;

  class WebContents extends EventEmitter {
    openHandler: OpenHandler | null = null;
    frames = new Map<string, { url: string; parentId: string | undefined }>();
    contexts = new Map<number, string>();
    window: BrowserWindow;
    constructor(window: BrowserWindow) {
      super();
      this.window = window;
    }
    frame(id: string): Frame | null {
      const frame = this.frames.get(id);
      if (!frame) return null;
      const url = network.toApp(frame.url);
      const { protocol, host } = new URL(url);
      return { url, origin: `${protocol}//${host}`, parent: frame.parentId ? this.frame(frame.parentId) : null };
    }
    getURL() {
      return network.toApp(this.window.page.url());
    }
    isDestroyed() {
      return this.window.isDestroyed();
    }
    setWindowOpenHandler(handler: OpenHandler) {
      this.openHandler = handler;
    }
    send(channel: string, ...args: unknown[]) {
      this.window.post(['event', channel, args]);
    }
    reload() {
      void this.window.byProgram(() => this.window.page.reload()).catch(() => {});
    }
  }

  class BrowserWindow extends EventEmitter implements Viewer {
    page!: Page;
    cdp!: CDPSession;
    isLoading = false;
    isGone = false;
    isShown: boolean;
    opened: Promise<void>;
    contents: WebContents;
    webContents: WebContents;
    constructor(settings: WindowSettings = {}) {
      super();
      if (!world.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      const preferences = settings.webPreferences ?? {};
      const weakened = ['contextIsolation', 'sandbox', 'webSecurity'].filter((name) => preferences[name] === false);
      if (preferences['nodeIntegration'] || weakened.length > 0) {
        throw new Error('electron double: only sandboxed, isolated windows');
      }
      this.isShown = settings.show ?? true;
      world.windows.add(this);
      this.contents = new WebContents(this);
      this.webContents = strict('webContents', this.contents);
      world.created(this.webContents);
      this.opened = this.open(settings);
    }
    async open(settings: WindowSettings) {
      this.page = await world.context.newPage();
      await this.page.setViewportSize({ width: settings.width ?? 800, height: settings.height ?? 600 });
      this.cdp = await world.context.newCDPSession(this.page);
      this.followFrames();
      await this.cdp.send('Page.enable');
      await this.cdp.send('Runtime.enable');
      await this.cdp.send('Runtime.addBinding', { name: '__electron', executionContextName: 'preload' });
      const key = randomBytes(8).toString('hex');
      await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld(key) });
      const preload = settings.webPreferences?.['preload'];
      if (typeof preload === 'string') {
        const source = preloadWorld(key, readFileSync(preload, 'utf8'));
        await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: 'preload' });
      }
      this.page.on('popup', (popup) => void popup.close().catch(() => {}));
      this.page.on('close', () => this.gone());
    }
    followFrames() {
      const { cdp, contents } = this;
      cdp.on('Page.frameNavigated', ({ frame }) => {
        contents.frames.set(frame.id, { url: frame.url, parentId: frame.parentId });
      });
      cdp.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.name === 'preload') contents.contexts.set(context.id, String(context.auxData?.['frameId']));
      });
      cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
        contents.contexts.delete(executionContextId);
      });
      cdp.on('Runtime.executionContextsCleared', () => contents.contexts.clear());
      cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
        void this.received(payload, executionContextId);
      });
      cdp.on('Page.windowOpen', ({ url }) => contents.openHandler?.({ url: network.toApp(url ?? '') }));
    }
    willNavigate(event: { defaultPrevented: boolean }, url: string) {
      this.contents.emit('will-navigate', event, url);
    }
    async received(payload: string, contextId: number) {
      const [, id, channel, args] = unpack(payload) as [string, number, string, unknown[]];
      const senderFrame = this.contents.frame(this.contents.contexts.get(contextId) ?? '');
      try {
        const handler = world.invokeHandlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        this.post(['reply', id, 'value', await handler({ sender: this.webContents, senderFrame }, ...args)]);
      } catch (error) {
        this.post(['reply', id, 'error', `Error invoking remote method '${channel}': ${error}`]);
      }
    }
    post(message: unknown[]) {
      const expression = `__receive(${JSON.stringify(pack(message))})`;
      for (const [contextId] of this.contents.contexts) {
        void this.cdp.send('Runtime.evaluate', { contextId, expression }).catch(() => {});
      }
    }
    /** A navigation the program asked for: no will-navigate. */
    async byProgram(go: () => Promise<unknown>) {
      this.isLoading = true;
      try {
        await go();
      } finally {
        this.isLoading = false;
      }
    }
    async loadURL(url: string) {
      await this.opened;
      await network.grantPermissions(this.webContents, new URL(network.toWeb(url)).origin);
      await this.byProgram(() => this.page.goto(network.toWeb(url)));
      this.emit('ready-to-show', {});
    }
    close() {
      if (this.isGone) return;
      const event = preventable();
      this.emit('close', event);
      if (!event.defaultPrevented) void this.opened.then(() => this.page.close({ runBeforeUnload: true }));
    }
    gone() {
      if (this.isGone) return;
      this.isGone = true;
      world.windows.delete(this);
      this.contents.emit('destroyed');
      this.emit('closed');
      if (world.windows.size === 0) world.lastWindowGone();
    }
    isDestroyed() {
      return this.isGone;
    }
    isMinimized() {
      return false;
    }
    show() {
      this.isShown = true;
    }
    focus() {
      recorder.record('window.focus')();
    }
    restore() {
      recorder.record('window.restore')();
    }
  }
  return BrowserWindow;
}
export type BrowserWindowDouble = InstanceType<ReturnType<typeof browserWindowDouble>>;
