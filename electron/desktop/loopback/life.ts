/** Ends the host when nobody needs it: the last page is gone for a while, or the process that started it is. */
export interface Life {
  /** Tells how many pages are open. */
  pages(count: number): void;
  stop(): void;
}

/**
 * Watches pages and parent; `end` is called once, with the reason. Parents are watched by their number, which
 * changes on Linux and macOS when they die, and by whether a process of that number still lives (Windows).
 */
export function watchLife(options: {
  idleMilliseconds: number;
  parent: { now(): number; isAlive(pid: number): boolean };
  end: (reason: 'idle' | 'parent') => void;
}): Life {
  const { idleMilliseconds, parent } = options;
  const first = parent.now();
  let hasEnded = false;
  const end = (reason: 'idle' | 'parent') => {
    if (hasEnded) return;
    hasEnded = true;
    stop();
    options.end(reason);
  };
  let idle: NodeJS.Timeout | undefined = setTimeout(() => end('idle'), idleMilliseconds);
  const watch = setInterval(() => {
    if (parent.now() !== first || !parent.isAlive(first)) end('parent');
  }, 1000);
  const stop = () => {
    clearTimeout(idle);
    clearInterval(watch);
  };
  return {
    pages(count) {
      clearTimeout(idle);
      idle = count > 0 || hasEnded ? undefined : setTimeout(() => end('idle'), idleMilliseconds);
    },
    stop,
  };
}

/** Whether a process of this number lives, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
