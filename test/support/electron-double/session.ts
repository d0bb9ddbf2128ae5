import { EventEmitter } from 'node:events';
import type { BrowserContext, Frame, Route } from 'playwright-core';
import { preventable, type Recorder, strict } from './strict.ts';

type Ask = (contents: unknown, permission: string, done: (granted: boolean) => void, details: object) => void;
type Check = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type Filter = (details: object, done: (answer: { cancel?: boolean }) => void) => void;
type Handler = (request: Request) => Response | Promise<Response>;
/** A window as the network sees it. */
export interface Viewer {
  page: unknown;
  /** Whether the program itself is loading something now. */
  isLoading: boolean;
  willNavigate(event: { defaultPrevented: boolean }, url: string): void;
}

/** Chromium's names of the permissions that Electron asks about. */
const PERMISSIONS: Record<string, string[]> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
};

/** Session, scheme and network: a registered scheme is served from an https origin that no request can leave. */
export function sessionDouble(given: {
  context: BrowserContext;
  recorder: Recorder;
  isReady: () => boolean;
  viewers: () => Iterable<Viewer>;
}) {
  const { context, recorder } = given;
  const schemes = new Map<string, { supportFetchAPI?: boolean }>();
  const handlers = new Map<string, Handler>();
  const reached: string[] = [];
  let onRequest: Ask | null = null;
  let onCheck: Check | null = null;
  let filter: Filter | null = null;

  const toWeb = (url: string) => {
    const [, scheme, host, rest] = /^(\w+):\/\/([^/]*)(.*)$/.exec(url) ?? [];
    return scheme && schemes.has(scheme) ? `https://${host}.${scheme}.test${rest}` : url;
  };
  const toApp = (url: string) =>
    url.replace(/^https:\/\/([^/]+)\.([a-z]+)\.test(?=\/|$)/, (all, host, scheme) =>
      schemes.has(scheme) ? `${scheme}://${host}` : all,
    );
  const isAllowed = async (details: object) => {
    const answer = filter ? await new Promise<{ cancel?: boolean }>((done) => filter!(details, done)) : {};
    return !answer.cancel;
  };

  const protocol = strict('protocol', {
    registerSchemesAsPrivileged(list: { scheme: string; privileges: object }[]) {
      if (given.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of list) schemes.set(scheme, privileges);
    },
    handle(scheme: string, handler: Handler) {
      if (!given.isReady()) throw new Error('protocol.handle can only be used after app is ready');
      handlers.set(scheme, handler);
    },
  });
  const session = strict(
    'session',
    Object.assign(new EventEmitter(), {
      protocol,
      setPermissionRequestHandler(handler: Ask | null) {
        onRequest = handler;
      },
      setPermissionCheckHandler(handler: Check | null) {
        onCheck = handler;
      },
      setDevicePermissionHandler: recorder.record('session.setDevicePermissionHandler'),
      setDisplayMediaRequestHandler: recorder.record('session.setDisplayMediaRequestHandler'),
      setSpellCheckerEnabled: recorder.record('session.setSpellCheckerEnabled'),
      webRequest: strict('webRequest', {
        onBeforeRequest(next: Filter) {
          filter = next;
        },
      }),
    }),
  );

  const viewerOf = (frame: Frame) => [...given.viewers()].find((viewer) => viewer.page === frame.page());
  async function route(incoming: Route): Promise<void> {
    const request = incoming.request();
    const url = toApp(request.url());
    let frame: Frame;
    try {
      frame = request.frame();
    } catch {
      return incoming.fulfill({ body: '' }); // a new window's first request; the window is closed at once
    }
    const viewer = viewerOf(frame);
    if (request.isNavigationRequest() && !frame.parentFrame()) {
      if (!viewer) return incoming.abort('aborted');
      const event = preventable({ url });
      if (!viewer.isLoading) viewer.willNavigate(event, url);
      if (event.defaultPrevented) return incoming.abort('aborted');
    }
    if (!(await isAllowed({ url, method: request.method(), resourceType: request.resourceType() }))) {
      return incoming.abort('blockedbyclient');
    }
    const scheme = url.slice(0, url.indexOf(':'));
    const handler = handlers.get(scheme);
    if (!handler) {
      reached.push(url);
      return incoming.abort('internetdisconnected');
    }
    if (request.resourceType() === 'fetch' && !schemes.get(scheme)?.supportFetchAPI)
      return incoming.abort('accessdenied');
    const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
    const body = Buffer.from(await response.arrayBuffer());
    await incoming.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  return {
    session,
    protocol,
    reached,
    toWeb,
    toApp,
    async install() {
      await context.route('**/*', (incoming) => route(incoming).catch(() => incoming.abort('failed').catch(() => {})));
      await context.routeWebSocket(/.*/, async (socket) => {
        if (await isAllowed({ url: socket.url(), method: 'GET', resourceType: 'webSocket' }))
          reached.push(socket.url());
        await socket.close({ code: 1006 }).catch(() => {});
      });
    },
    /** Electron grants everything that no handler denies; so does this. */
    async grantPermissions(contents: unknown, origin: string) {
      const granted: string[] = [];
      for (const [permission, names] of Object.entries(PERMISSIONS)) {
        const isChecked = onCheck?.(contents, permission, origin, {}) ?? true;
        const ask = onRequest;
        const isGiven = ask ? await new Promise<boolean>((done) => ask(contents, permission, done, {})) : true;
        if (isChecked && isGiven) granted.push(...names);
      }
      await context.grantPermissions(granted, { origin });
    },
  };
}
export type SessionDouble = ReturnType<typeof sessionDouble>;
