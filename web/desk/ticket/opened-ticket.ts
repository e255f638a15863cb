/** The ticket on the screen, for parts of it that ask the API something. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface OpenedTicket {
  id: string;
  reload(): Promise<void>;
}

export const OpenedTicketContext = createContext<OpenedTicket | undefined>(undefined);

export function useOpenedTicket(): OpenedTicket {
  const ticket = useContext(OpenedTicketContext);
  if (!ticket) throw new Error('Used outside of a ticket');
  return ticket;
}
