import { lastHlc } from './facts.ts';
import type { Db } from './sql.ts';

const DAY = 86_400_000;
const BEHIND = 1 * DAY;
const AHEAD = 60 * DAY;

/** The PC's clock and the last entry's hybrid time, in ms since 1970. */
export interface Clock {
  now: number;
  last: number;
}

/** The clock as it stands. */
export function clockOf(db: Db, now: number): Clock {
  return { now, last: Math.floor(lastHlc(db) / 1000) };
}

/** Whether the date must be confirmed: more than 1 day before or 60 days after the last entry (ledger 4). */
export function isClockUncertain({ now, last }: Clock): boolean {
  return last - now > BEHIND || now - last > AHEAD;
}
