/** An instant as the office's local date and time, 'YYYY-MM-DD HH:MM'. */
export function instantText(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The local date of this PC, 'YYYY-MM-DD': what date boxes start with; the core judges by its own. */
export function todayHere(): string {
  return instantText(new Date().toISOString()).slice(0, 10);
}
