type Cell = [kind: string, ...rest: unknown[]];

/**
 * Carries a value between Node and the page the way Electron's IPC does: structured clone or an error.
 * Its source also runs inside the page, so it refers to nothing outside itself.
 */
export function wire() {
  const tag = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };

  function pack(root: unknown): string {
    const ids = new Map<unknown, number>();
    const cells: (Cell | null)[] = [];
    const add = (value: unknown): number => {
      const known = ids.get(value);
      if (known !== undefined) return known;
      const id = cells.push(null) - 1;
      ids.set(value, id);
      cells[id] = cell(value);
      return id;
    };
    const cell = (value: unknown): Cell => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return ['v', value];
      if (value === undefined) return ['u'];
      if (typeof value === 'number') {
        if (Number.isFinite(value) && !Object.is(value, -0)) return ['v', value];
        return ['#', Object.is(value, -0) ? '-0' : String(value)];
      }
      if (typeof value === 'bigint') return ['n', String(value)];
      if (typeof value !== 'object') return refuse();
      return objectCell(value);
    };
    const objectCell = (value: object): Cell => {
      if (Array.isArray(value)) return ['a', value.map(add)];
      if (value instanceof Error) return ['e', value.name, value.message, value.stack];
      if (ArrayBuffer.isView(value)) {
        const length = value instanceof DataView ? value.byteLength : (value as Uint8Array).length;
        return ['t', tag(value), add(value.buffer), value.byteOffset, length];
      }
      if (value instanceof Date) return ['d', value.getTime()];
      if (value instanceof RegExp) return ['r', value.source, value.flags];
      if (value instanceof Map) return ['m', [...value].map(([k, v]) => [add(k), add(v)])];
      if (value instanceof Set) return ['s', [...value].map(add)];
      if (value instanceof ArrayBuffer) {
        let text = '';
        for (const byte of new Uint8Array(value)) text += String.fromCharCode(byte);
        return ['b', btoa(text)];
      }
      if (tag(value) !== 'Object' && tag(value) !== 'Module') return refuse();
      return ['o', Object.entries(value).map(([k, v]) => [k, add(v)])];
    };
    add(root);
    return JSON.stringify(cells);
  }

  function unpack(text: string): unknown {
    const cells = JSON.parse(text) as Cell[];
    const made = new Map<number, unknown>();
    const get = (id: number): unknown => {
      if (made.has(id)) return made.get(id);
      const keep = <T>(value: T): T => {
        made.set(id, value);
        return value;
      };
      const [kind, a, b, c, d] = cells[id]!;
      const globals = globalThis as unknown as Record<string, new (...args: unknown[]) => object>;
      switch (kind) {
        case 'u':
          return undefined;
        case '#':
          return Number(a);
        case 'n':
          return BigInt(a as string);
        case 'a': {
          const list = keep<unknown[]>([]);
          for (const each of a as number[]) list.push(get(each));
          return list;
        }
        case 'o': {
          const object = keep<Record<string, unknown>>({});
          const rest = { enumerable: true, writable: true, configurable: true };
          for (const [k, v] of a as [string, number][]) Object.defineProperty(object, k, { value: get(v), ...rest });
          return object;
        }
        case 'm': {
          const map = keep(new Map());
          for (const [k, v] of a as [number, number][]) map.set(get(k), get(v));
          return map;
        }
        case 's': {
          const set = keep(new Set());
          for (const each of a as number[]) set.add(get(each));
          return set;
        }
        case 'd':
          return keep(new Date(a as number));
        case 'r':
          return keep(new RegExp(a as string, b as string));
        case 'e': {
          const kinds: Record<string, ErrorConstructor> = { TypeError, RangeError, SyntaxError };
          return keep(Object.assign(new (kinds[a as string] ?? Error)(b as string), { stack: c }));
        }
        case 'b':
          return keep(Uint8Array.from(atob(a as string), (char) => char.charCodeAt(0)).buffer);
        case 't':
          return keep(new globals[a as string]!(get(b as number), c, d));
        default:
          return a;
      }
    };
    return get(0);
  }
  return { pack, unpack };
}
