import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Result, Skeleton, Space } from 'antd';
import type { ReactNode } from 'react';
import { asErrorData } from '../client/bridge.ts';
import { UI } from './text.ts';

/** A failed call in the words of its code: what happened and what to do next. */
export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { sentence, reference } = asErrorData(error);
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {UI.retry}
    </Button>
  );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentence}
      description={reference && !sentence.includes(reference) ? UI.reference(reference) : undefined}
      action={retry}
    />
  );
}

/** Shows a query's answer, or that it is loading, or why it failed. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (value: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton active title={false} paragraph={{ rows: 4 }} aria-label={UI.loading} />;
}

/** An empty page: says what to do first, and offers it. */
export function EmptyState({ title, hint, actions }: { title: string; hint?: string; actions?: ReactNode }) {
  return (
    <div className="empty-state">
      <h3>{title}</h3>
      {hint && <p>{hint}</p>}
      {actions && <Space>{actions}</Space>}
    </div>
  );
}

/** A whole page for an address nobody knows. */
export function NotFound() {
  return <Result status="404" icon={null} title={UI.notFoundTitle} subTitle={UI.notFoundText} />;
}
