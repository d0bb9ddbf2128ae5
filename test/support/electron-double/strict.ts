/** An object that names what it lacks instead of answering undefined. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, self) {
      if (typeof key === 'string' && !(key in object) && key !== 'then') {
        throw new Error(`electron double: ${name}.${key} is missing`);
      }
      return Reflect.get(object, key, self);
    },
  });
}

/** Electron's preventable event. */
export function preventable<T extends object>(extra: T = {} as T) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...extra,
  };
}

/** What the program asked of the system, and what dialogs answer. */
export function recorder() {
  const calls: { api: string; args: unknown[] }[] = [];
  const answers = new Map<string, unknown[]>();
  return {
    calls,
    record:
      (api: string) =>
      (...args: unknown[]): void => {
        calls.push({ api, args });
      },
    /** Answers from the queue; a call nobody announced throws. */
    answer:
      (api: string) =>
      async (...args: unknown[]): Promise<unknown> => {
        calls.push({ api, args });
        const queue = answers.get(api) ?? [];
        if (queue.length === 0) throw new Error(`electron double: ${api} was not expected`);
        return queue.shift();
      },
    willAnswer(api: string, value: unknown) {
      answers.set(api, [...(answers.get(api) ?? []), value]);
    },
  };
}
export type Recorder = ReturnType<typeof recorder>;
