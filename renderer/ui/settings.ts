import { useCallback } from 'react';
import { useCommand, useQuery } from '../client/hooks.ts';

/** A choice remembered on this PC with the archive: its value now, and the way to change it. */
export function useSetting(key: string, otherwise: string): [string, (value: string) => void] {
  const { data } = useQuery('settings.get', {});
  const { mutate } = useCommand('settings.set');
  const set = useCallback((value: string) => mutate({ key, value }), [mutate, key]);
  return [data?.values[key] ?? otherwise, set];
}
