import { Button } from 'antd';
import type { ReactNode } from 'react';
import { UI } from './text.ts';

/** Head of a detail screen: way back, name, state marks, key facts in a line, actions. */
export function DetailHeader(given: { title: ReactNode; marks?: ReactNode; facts?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="detail-head">
      <Button type="link" className="detail-back" onClick={() => window.history.back()}>
        ‹ {UI.back}
      </Button>
      <div className="detail-title">
        <h1>{given.title}</h1>
        {given.marks}
      </div>
      {given.facts && <div className="detail-facts">{given.facts}</div>}
      <div className="detail-actions">{given.actions}</div>
    </header>
  );
}
