import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Input, NamesOf, Output } from '../client/client.ts';
import { useApplication } from '../client/hooks.ts';

/** Rows of a list that is fetched page by page as it is looked at. */
export interface ListSource<Row> {
  total: number;
  /** Undefined while its page is on the way. */
  rowAt(index: number): Row | undefined;
  /** Tells which rows are on the screen. */
  look(first: number, last: number): void;
  /** Rows fetched so far that lie on looked-at pages. */
  loaded(): readonly Row[];
  isLoading: boolean;
  error: unknown;
  /** Changes when the list is another one (its filter changed). */
  identity: string;
}

const PAGE = 200;
type ListName = {
  [Name in NamesOf<'query'>]: Output<Name> extends { rows: unknown[]; total: number } ? Name : never;
}[NamesOf<'query'>];
type RowOf<Name extends ListName> = Output<Name> extends { rows: (infer Row)[] } ? Row : never;
type Unpaged<Name extends ListName> = Omit<Input<Name>, 'offset' | 'limit'>;

/** Pages of 200 rows that cover `first` to `last`, page 0 always among them (it brings the totals). */
export function pagesFor(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE);
  const pages = Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, n) => from + n);
  return pages.includes(0) ? pages : [0, ...pages];
}

/** A list query of the contract as a source for `DataTable`, with the rest of its first answer (sums). */
export function useListSource<Name extends ListName>(
  name: Name,
  input: Unpaged<Name>,
): ListSource<RowOf<Name>> & { first: Output<Name> | undefined } {
  const { client } = useApplication();
  const [pages, setPages] = useState<number[]>([0]);
  const queries = useQueries({
    queries: pages.map((page) => {
      const paged = { ...input, offset: page * PAGE, limit: PAGE } as unknown as Input<Name>;
      return {
        queryKey: [name, paged],
        queryFn: () => client.call(name, paged) as Promise<Output<Name>>,
        ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
      };
    }),
  });
  const first = queries[pages.indexOf(0)]?.data as Output<Name> | undefined;
  const byPage = new Map(pages.map((page, index) => [page, queries[index]?.data as Output<Name> | undefined]));
  const rowsOf = (page: number) => (byPage.get(page)?.rows ?? []) as RowOf<Name>[];
  const look = useCallback((from: number, to: number) => {
    const wanted = pagesFor(from, to);
    setPages((now) => (now.join() === wanted.join() ? now : wanted));
  }, []);
  const identity = useMemo(() => JSON.stringify(input), [input]);
  return {
    first,
    total: first?.total ?? 0,
    rowAt: (index) => rowsOf(Math.floor(index / PAGE))[index % PAGE],
    look,
    loaded: () => pages.flatMap(rowsOf),
    isLoading: first === undefined && queries.some((query) => query.isLoading),
    error: queries.find((query) => query.error)?.error,
    identity,
  };
}

/** A list that is already here whole. */
export function wholeList<Row>(rows: readonly Row[], identity = ''): ListSource<Row> {
  return {
    total: rows.length,
    rowAt: (index) => rows[index],
    look: () => {},
    loaded: () => rows,
    isLoading: false,
    error: undefined,
    identity,
  };
}
