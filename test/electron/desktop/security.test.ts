import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { App, Session, WebContents } from 'electron';
import { expect, it } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  isOurPage,
  lockContents,
  lockSession,
  pagePreferences,
} from '../../../electron/desktop/security.ts';
import { read, sourceFiles } from '../../support/sources.ts';

type Done = (answer: never) => void;
/** A session that keeps what it was told. */
function fakeSession() {
  const told: Record<string, (...args: never[]) => unknown> = {};
  const spelling: boolean[] = [];
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
    told[name] = handler;
  };
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled: (isOn: boolean) => spelling.push(isOn),
    webRequest: { onBeforeRequest: keep('filter') },
  });
  lockSession(session as unknown as Session);
  const ask = (name: string, ...args: unknown[]): unknown => {
    let answer: unknown;
    const done: Done = (value) => {
      answer = value;
    };
    told[name]!(...([...args, done] as never[]));
    return answer;
  };
  return {
    session,
    told,
    spelling,
    ask,
    isCancelled: (url: string) => (ask('filter', { url }) as { cancel: boolean }).cancel,
  };
}

/** A page's contents; answers whether an event was prevented. */
function fakeContents() {
  const app = new EventEmitter();
  lockContents(app as unknown as App);
  let opener: ((details: { url: string }) => { action: string }) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler(handler: typeof opener) {
      opener = handler;
    },
  });
  app.emit('web-contents-created', {}, contents as unknown as WebContents);
  const isPrevented = (name: string) => {
    let prevented = false;
    contents.emit(name, { preventDefault: () => (prevented = true) }, 'https://example.com/');
    return prevented;
  };
  return { isPrevented, opens: (url: string) => opener!({ url }).action };
}

const preferences = pagePreferences({ preload: 'preload.cjs', session: {} as Session, isPackaged: true });
const main = read('electron/main.ts');
const shell = ['electron/main.ts', 'electron/preload.ts', ...sourceFiles('electron/desktop')].map(read).join('\n');
const builder = read('electron-builder.yml');
const frame = (origin: string, parent: object | null = null) => ({ senderFrame: { origin, parent } }) as never;

const CHECKLIST: [number, string, () => void][] = [
  [
    1,
    'loads secure content only: every request beyond the own scheme is cancelled',
    () => {
      const { isCancelled } = fakeSession();
      for (const url of [
        'http://a.cn/',
        'https://a.cn/',
        'ws://a.cn/',
        'wss://a.cn/',
        'ftp://a.cn/',
        'file:///etc/passwd',
        'app://other/',
      ])
        expect([url, isCancelled(url)]).toEqual([url, true]);
      for (const url of [
        'app://jiandang/',
        'app://jiandang/assets/a.js',
        'blob:app://jiandang/1',
        'data:image/png;base64,AA',
      ])
        expect([url, isCancelled(url)]).toEqual([url, false]);
    },
  ],
  [
    2,
    'no Node in the page, its workers or frames',
    () =>
      expect(preferences).toMatchObject({
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
      }),
  ],
  [3, 'context isolation is on', () => expect(preferences.contextIsolation).toBe(true)],
  [
    4,
    'process sandbox is on, for the window and for all',
    () => {
      expect(preferences.sandbox).toBe(true);
      expect(main).toContain('app.enableSandbox()');
    },
  ],
  [
    5,
    'every permission, device and screen request is denied',
    () => {
      const { ask, told } = fakeSession();
      expect(ask('request', {}, 'media')).toBe(false);
      expect(told['check']!()).toBe(false);
      expect(told['device']!()).toBe(false);
      expect(ask('display', {})).toEqual({});
    },
  ],
  [6, 'webSecurity stays on', () => expect(preferences.webSecurity).toBe(true)],
  [
    7,
    'a content security policy without inline scripts or styles goes with every page file',
    () => {
      expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
      expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
    },
  ],
  [8, 'insecure content is not allowed', () => expect(preferences.allowRunningInsecureContent).toBe(false)],
  [9, 'no experimental features', () => expect(preferences.experimentalFeatures).toBe(false)],
  [10, 'no Blink features switched on', () => expect(preferences).not.toHaveProperty('enableBlinkFeatures')],
  [11, 'no webview, hence no allowpopups', () => expect(preferences.webviewTag).toBe(false)],
  [
    12,
    'a webview that appears anyway is not attached',
    () => expect(fakeContents().isPrevented('will-attach-webview')).toBe(true),
  ],
  [
    13,
    'no navigation, no redirect, in no frame',
    () => {
      const { isPrevented } = fakeContents();
      for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
        expect(isPrevented(name)).toBe(true);
      expect(preferences.navigateOnDragDrop).toBe(false);
    },
  ],
  [14, 'no new windows', () => expect(fakeContents().opens('https://example.com/')).toBe('deny')],
  [15, 'shell.openExternal is never used', () => expect(shell).not.toContain('openExternal')],
  [
    16,
    'a current Electron',
    () => {
      const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as { version: string };
      expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45);
    },
  ],
  [
    17,
    'the sender of every IPC message is checked',
    () => {
      expect(isOurPage(frame('app://jiandang'))).toBe(true);
      expect(isOurPage(frame('app://jiandang', {}))).toBe(false);
      for (const origin of ['null', 'https://jiandang', 'app://other', 'file://'])
        expect(isOurPage(frame(origin))).toBe(false);
      expect(isOurPage({ senderFrame: null })).toBe(false);
      expect(shell.match(/\.handle\('/g)).toEqual([".handle('", ".handle('"]); // the scheme, and the one IPC channel
    },
  ],
  [
    18,
    'pages come over app://, never file://',
    () => {
      expect(main).toContain("protocol.handle('app'");
      expect(shell).not.toMatch(/loadFile|file:\/\//);
    },
  ],
  [
    19,
    'fuses are set for the packaged program',
    () => {
      for (const fuse of [
        'runAsNode: false',
        'enableNodeOptionsEnvironmentVariable: false',
        'enableNodeCliInspectArguments: false',
        'enableEmbeddedAsarIntegrityValidation: true',
        'onlyLoadAppFromAsar: true',
        'grantFileProtocolExtraPrivileges: false',
        'enableCookieEncryption: true',
      ])
        expect(builder).toContain(fuse);
    },
  ],
  [
    20,
    'the page gets two functions of our own, no API of Electron',
    () => {
      const preload = read('electron/preload.ts');
      expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
      expect([...preload.matchAll(/^ {2}(\w+): /gm)].map((match) => match[1])).toEqual(['call', 'onEvent']);
    },
  ],
];

for (const [number, what, shows] of CHECKLIST) it(`Electron checklist ${number}: ${what}`, shows);

it('the spelling service is off and nothing can be downloaded past the program', () => {
  const { session, spelling } = fakeSession();
  let isPrevented = false;
  session.emit('will-download', { preventDefault: () => (isPrevented = true) });
  expect([spelling, isPrevented, preferences.spellcheck]).toEqual([[false], true, false]);
});

it('developer tools exist only while not packaged', () => {
  const given = { preload: '', session: {} as Session };
  expect(pagePreferences({ ...given, isPackaged: true }).devTools).toBe(false);
  expect(pagePreferences({ ...given, isPackaged: false }).devTools).toBe(true);
});

it('the session lives in memory; no crash reports, no recent documents', () => {
  expect(main).toMatch(/fromPartition\('(?!persist:)/);
  expect(shell).not.toMatch(/crashReporter|addRecentDocument/);
  expect(read('electron/desktop/dialogs.ts').match(/properties: \[/g)).toHaveLength(3);
  expect(read('electron/desktop/dialogs.ts').match(/dontAddToRecent/g)).toHaveLength(3);
});
