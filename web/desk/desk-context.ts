/** What every part of the desk needs: the API, who is signed in, and a way to say what happened. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskApi } from './api.ts';
import type { Queue } from './model.ts';
import type { User } from './sign-in/session.ts';

export interface Desk {
  api: DeskApi;
  user: User;
  queues: readonly Queue[];
  /** Shown and read out for a while. */
  say(text: string): void;
  /** Shown until dismissed. */
  complain(error: unknown): void;
  /** Queues and lists again, after something has changed. */
  refresh(): void;
  /** Changes with every `refresh`: lists load again. */
  generation: number;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Used outside of the desk');
  return desk;
}
