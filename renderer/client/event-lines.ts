import type { CoreEvent } from '../../shared/contract/events.ts';

/** Events of a server-sent stream (`data: {…}` lines), in order; comments and other lines are passed over. */
export async function* eventLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<CoreEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data:')) yield JSON.parse(line.slice(5)) as CoreEvent;
  }
}
