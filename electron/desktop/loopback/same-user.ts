import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** One end of a connection as `/proc/net/tcp` writes it: address bytes reversed, port, both hex. */
function hexEnd(address: string, port: number): string {
  const bytes = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return `${bytes.reverse().join('')}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
}

/** The user id that `/proc/net/tcp` (or tcp6) names for the owned socket from `from` to `to`; undefined when none is listed. */
export function socketOwner(table: string, from: [string, number], to: [string, number]): number | undefined {
  const ends = new RegExp(`^ *\\d+: (?:0{16}FFFF0000)?${hexEnd(...from)} (?:0{16}FFFF0000)?${hexEnd(...to)} `);
  const row = table.split('\n').find((line) => ends.test(line));
  const fields = row?.trim().split(/\s+/) ?? [];
  // A socket whose process is gone is listed as user 0 without an inode.
  return fields[9] === undefined || fields[9] === '0' ? undefined : Number(fields[7]);
}

const known = new WeakMap<Socket, boolean>();

/** Whether the other end of a loopback connection belongs to this process's user; asked of Linux once a connection, assumed elsewhere. */
export function isSameUser(socket: Socket): boolean {
  if (process.platform !== 'linux') return true;
  const before = known.get(socket);
  if (before !== undefined) return before;
  const from: [string, number] = [socket.remoteAddress ?? '', socket.remotePort ?? 0];
  const to: [string, number] = [socket.localAddress ?? '', socket.localPort ?? 0];
  const owner = socketOwner(readTable('/proc/net/tcp'), from, to) ?? socketOwner(readTable('/proc/net/tcp6'), from, to);
  const same = owner === process.getuid?.();
  known.set(socket, same);
  return same;
}

function readTable(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
