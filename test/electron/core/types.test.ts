import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { Handlers } from '../../../electron/core/types.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import type { InputOf } from '../../../shared/contract/rpc.ts';
import { command, query } from '../../../shared/contract/rpc.ts';

// What must not compile stands behind `@ts-expect-error`: were it to compile, the type check of the tests fails.
describe('what does not compile', () => {
  it('a feature with a handler missing', () => {
    // @ts-expect-error settings.set is not handled
    const handlers: Handlers<'settings'> = { 'settings.get': () => ({ values: {} }) };
    expectTypeOf(handlers).not.toBeNever();
  });

  it('an async command or query', () => {
    const handlers: Handlers<'settings'> = {
      'settings.get': () => ({ values: {} }),
      // @ts-expect-error a command cannot wait: its transaction would be held open
      'settings.set': async () => ({}),
    };
    expectTypeOf(handlers).not.toBeNever();
  });

  it('a method without a right, or without an area', () => {
    // @ts-expect-error no right
    command({ input: z.strictObject({}), output: z.object({}), area: 'all' });
    // @ts-expect-error no area
    query({ input: z.strictObject({}), output: z.object({}), right: 'county.read' });
  });

  it('a right that does not exist, or an area named by a key the input lacks', () => {
    // @ts-expect-error no such right
    query({ input: z.strictObject({}), output: z.object({}), right: 'county.see', area: 'all' });
    query({
      input: z.strictObject({ id: z.string() }),
      output: z.object({}),
      right: 'county.read',
      // @ts-expect-error the input has no householdId
      area: { of: 'household', key: 'householdId' },
    });
  });

  it('a wrong input or a wrong answer', () => {
    // @ts-expect-error value is missing
    const input: InputOf<Contract['settings.set']> = { key: 'a' };
    const handlers: Handlers<'settings'> = {
      // @ts-expect-error the answer must hold values
      'settings.get': () => ({ rows: [] }),
      'settings.set': () => ({}),
    };
    expectTypeOf(input).not.toBeNever();
    expectTypeOf(handlers).not.toBeNever();
  });
});
