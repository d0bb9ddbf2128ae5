import type { App, IpcMainInvokeEvent, Session, WebContents, WebPreferences } from 'electron';

/** The page's own origin. `URL#origin` says 'null' for it, so it is only ever compared with `senderFrame.origin`. */
export const PAGE_ORIGIN = 'app://jiandang';

/** What the page may load: its own files only, no inline script or style, no frame around it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every page file, in every host. */
export const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Settings of the one window: isolated, sandboxed, no Node, no tools once packaged. */
export function pagePreferences(given: { preload: string; session: Session; isPackaged: boolean }): WebPreferences {
  return {
    preload: given.preload,
    session: given.session,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !given.isPackaged,
  };
}

/** Closes a session: no permission, no device, no download, no spelling service, and no request beyond the page's own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, done) => done({}));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !isLocal(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page where it is: no navigation, no new window, no webview. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Whether a call comes from the top frame of our own page. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === PAGE_ORIGIN;
}

function isLocal(url: string): boolean {
  return url.startsWith(`${PAGE_ORIGIN}/`) || /^(blob|data|devtools):/.test(url);
}
