import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Bars to compare: names along one axis, one or more series (stacked where they share `stack`). */
export interface Drawing {
  names: readonly string[];
  series: readonly { name: string; values: readonly number[]; stack?: string; colour?: string }[];
  /** `beside` a table: bars across without axes, one to a line of the table. */
  direction: 'across' | 'upright' | 'beside';
}

const COLOURS = ['#1d4f91', '#c0ccda', '#8a6d3b'];
const INK = '#52606d';

/** The drawing as ECharts options; the tooltip is drawn, not HTML, because the CSP takes no style attribute. */
export function chartOption({ names, series, direction }: Drawing) {
  const font = { color: INK, fontSize: 13 };
  const isAcross = direction !== 'upright';
  const isBeside = direction === 'beside';
  const last = series.length - 1;
  const sums = names.map((_, index) => series.reduce((sum, each) => sum + (each.values[index] ?? 0), 0));
  const nameAxis = {
    type: 'category',
    data: [...names],
    inverse: isAcross,
    axisTick: { show: false },
    axisLabel: { ...font, interval: 0, show: !isBeside },
    axisLine: { show: !isBeside },
  };
  const valueAxis = {
    type: 'value',
    minInterval: 1,
    show: !isBeside,
    axisLabel: font,
    splitLine: { lineStyle: { color: '#e1e6ec' } },
  };
  return {
    animation: false,
    color: COLOURS,
    grid: isBeside
      ? { left: 0, right: 52, top: 0, bottom: 0 }
      : { left: 8, right: 48, top: series.length > 1 ? 28 : 8, bottom: 4, containLabel: true },
    legend: { show: series.length > 1 && !isBeside, top: 0, right: 8, textStyle: font, itemWidth: 12, itemHeight: 10 },
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
    xAxis: isAcross ? valueAxis : nameAxis,
    yAxis: isAcross ? nameAxis : valueAxis,
    series: series.map((each, index) => ({
      type: 'bar',
      name: each.name,
      data: [...each.values],
      barMaxWidth: 18,
      ...(each.stack ? { stack: each.stack } : {}),
      ...(each.colour ? { itemStyle: { color: each.colour } } : {}),
      label: {
        show: index === last,
        position: isAcross ? 'right' : 'top',
        color: INK,
        fontSize: 12,
        formatter: ({ dataIndex }: { dataIndex: number }) => (sums[dataIndex] ?? 0).toLocaleString('zh-CN'),
      },
    })),
  };
}

/** Draws on a canvas that follows its frame's size; a click on a bar tells its name. */
export function ChartCanvas({ drawing, onPick }: { drawing: Drawing; onPick?: (name: string) => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    if (!frame.current) return;
    const drawn = init(frame.current, null, { renderer: 'canvas' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(chartOption(drawing), true);
    chart.current?.off('click');
    if (onPick) chart.current?.on('click', (event) => onPick(event.name));
  }, [drawing, onPick]);
  return <div ref={frame} className="chart-canvas" />;
}
