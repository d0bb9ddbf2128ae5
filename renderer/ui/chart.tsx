import { lazy, Suspense } from 'react';
import type { Drawing } from './chart-canvas.tsx';

export type { Drawing } from './chart-canvas.tsx';

const Canvas = lazy(() => import('./chart-canvas.tsx').then((module) => ({ default: module.ChartCanvas })));

/** A drawing beside its table; the drawing library is fetched when the first one is shown. */
export function Chart({
  label,
  drawing,
  height,
  onPick,
}: {
  label: string;
  drawing: Drawing;
  height: number;
  onPick?: (name: string) => void;
}) {
  return (
    <div className="chart" style={{ height }} role="img" aria-label={label}>
      <Suspense fallback={null}>
        <Canvas drawing={drawing} {...(onPick ? { onPick } : {})} />
      </Suspense>
    </div>
  );
}
