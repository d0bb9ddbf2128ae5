import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Contract, MethodName } from '../../shared/contract/index.ts';
import type { AnswerOf, InputOf, Kind, OutputOf } from '../../shared/contract/rpc.ts';
import { type Bridge, CallError } from './bridge.ts';

export type Input<Name extends MethodName> = InputOf<Contract[Name]>;
export type Output<Name extends MethodName> = OutputOf<Contract[Name]>;
export type Answer<Name extends MethodName> = AnswerOf<Contract[Name]>;
/** Names of the methods of some kinds. */
export type NamesOf<K extends Kind> = {
  [Name in MethodName]: Contract[Name]['kind'] extends K ? Name : never;
}[MethodName];

/** The application as the page sees it: every method by name, typed by the contract. */
export interface Client {
  /** The answer, or a thrown `CallError`. */
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Answer<Name>>;
  onEvent(listener: (event: CoreEvent) => void): () => void;
  bridge: Bridge;
}

/** A typed client over a host's bridge. */
export function createClient(bridge: Bridge): Client {
  return {
    bridge,
    async call(name, input) {
      const reply = await bridge.call(name, input);
      if (!reply.ok) throw new CallError(reply.error);
      return reply.value as Answer<typeof name>;
    },
    onEvent: (listener) => bridge.onEvent(listener),
  };
}
