import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

/** The part of the address behind `#`: a path and, behind `?`, the filters of the screen. */
function parts(): { path: string; search: string } {
  const [path = '', search = ''] = window.location.hash.replace(/^#/, '').split('?');
  return { path: path.startsWith('/') ? path : `/${path}`, search };
}

/** The path of the screen now. */
export function pathNow(): string {
  return parts().path;
}

const CHANGED = 'jiandang:address';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** Goes to a path with filters inside the page; `replace` leaves no step in the history. */
export function goTo(target: string, options: { replace?: boolean } = {}): void {
  const url = `#${target}`;
  if (options.replace) window.history.replaceState(null, '', url);
  else window.history.pushState(null, '', url);
  window.dispatchEvent(new Event(CHANGED));
}

/** wouter's location over the hash, filters left out (wouter's own puts them before the hash). */
export const useHashLocation: BaseLocationHook = () => {
  const path = useSyncExternalStore(subscribe, () => parts().path);
  return [path, goTo];
};

/** The filters in the address. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => parts().search);
}

/** The address of a screen with filters; empty ones are left out. */
export function addressOf(path: string, filters: Readonly<Record<string, string | undefined>> = {}): string {
  const kept = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(kept).toString();
  return search ? `${path}?${search}` : path;
}

/** The screen's filters and the way to change some of them (undefined or '' takes one out). */
export function useFilters(): [
  Readonly<Record<string, string>>,
  (changes: Record<string, string | undefined>) => void,
] {
  const search = useHashSearch();
  const filters = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const change = useCallback((changes: Record<string, string | undefined>) => {
    const now = parts();
    const next = { ...Object.fromEntries(new URLSearchParams(now.search)), ...changes };
    goTo(addressOf(now.path, next), { replace: true });
  }, []);
  return [filters, change];
}
