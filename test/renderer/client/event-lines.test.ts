import { expect, it } from 'vitest';
import { eventLines } from '../../../renderer/client/event-lines.ts';

const stream = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

it('events cut anywhere by the network arrive whole and in order; comments are passed over', async () => {
  const events = [];
  const pieces = [': open\n\ndata: {"type":"chan', 'ged"}\n\n: alive\n\nda', 'ta: {"type":"locked"}\n\n'];
  for await (const event of eventLines(stream(...pieces))) events.push(event.type);
  expect(events).toEqual(['changed', 'locked']);
});

it('a character cut in two by the network is put together', async () => {
  const bytes = new TextEncoder().encode('data: {"type":"jobProgress","phase":"核对"}\n');
  const cut = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 39));
      controller.enqueue(bytes.slice(39));
      controller.close();
    },
  });
  for await (const event of eventLines(cut)) expect(event).toMatchObject({ phase: '核对' });
});
