import { useCallback, useState } from 'react';
import { useCommand, useQuery } from '../client/hooks.ts';

/** A choice remembered on this PC with the archive: its value now (at once after a change), and the way to change it. */
export function useSetting(key: string, otherwise: string): [string, (value: string) => void] {
  const { data } = useQuery('settings.get', {});
  const { mutate } = useCommand('settings.set');
  const [chosen, setChosen] = useState<string>();
  const set = useCallback(
    (value: string) => {
      setChosen(value);
      mutate({ key, value }, { onError: () => setChosen(undefined) });
    },
    [mutate, key],
  );
  return [chosen ?? data?.values[key] ?? otherwise, set];
}
