import type { Output } from '../../client/client.ts';
import { addressOf } from '../../ui/address.ts';
import type { Drawing } from '../../ui/chart-canvas.tsx';
import { HOME } from './text.ts';

type Home = Output<'reports.home'>;

/** Sums over the towns. */
export function townTotals(towns: Home['towns']): { households: number; persons: number; covered: number } {
  const sum = (key: 'households' | 'persons' | 'covered') => towns.reduce((total, town) => total + town[key], 0);
  return { households: sum('households'), persons: sum('persons'), covered: sum('covered') };
}

/** Households of each town, covered and not, as bars in the table's order. */
export function townsDrawing(towns: Home['towns']): Drawing {
  return {
    direction: 'beside',
    names: towns.map((town) => town.name),
    series: [
      { name: HOME.covered, values: towns.map((town) => town.covered), stack: 'households' },
      {
        name: HOME.notCovered,
        values: towns.map((town) => town.households - town.covered),
        stack: 'households',
        colour: '#d9a441',
      },
    ],
  };
}

/** Households by main cause, the most frequent first. */
export function causesDrawing(causes: Home['causes']): Drawing {
  const sorted = [...causes].sort((a, b) => b.households - a.households);
  return {
    direction: 'across',
    names: sorted.map((each) => each.cause || HOME.noCause),
    series: [{ name: HOME.households, values: sorted.map((each) => each.households) }],
  };
}

/** The address of the list that makes a figure zero. */
export function taskAddress(task: Home['tasks'][number]): string {
  return addressOf(task.screen.startsWith('/') ? task.screen : `/${task.screen}`, task.filter);
}
