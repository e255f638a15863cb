/** `GET /v1/status/{token}` and what the customer can do there. */
import type { Attachment } from '../../core/files/upload.ts';
import { call } from '../shared/api.ts';
import type { Category, Status } from '../shared/words.ts';

export interface StatusMessage {
  from: 'customer' | 'agent' | 'system';
  at: string;
  text: string;
  files?: StatusFile[];
}

export interface StatusFile {
  id: string;
  name: string;
  size: number;
  held?: true;
}

export interface TicketStatus {
  id: string;
  status: Status;
  subject: string;
  category: Category;
  createdAt: string;
  updatedAt: string;
  messages: StatusMessage[];
  nextStep: string;
  promisedBy?: string;
}

const path = (token: string) => `/v1/status/${encodeURIComponent(token)}`;

export const loadStatus = async (token: string): Promise<TicketStatus> => (await call<TicketStatus>(path(token))).data;

/** Where a file of the conversation can be saved from, for some minutes. */
export const fileLink = async (token: string, id: string): Promise<string> =>
  (await call<{ url: string }>(`${path(token)}/files/${id}`)).data.url;

/** The number of the ticket that took the message: another one where the old ticket was closed. */
export async function sendMessage(
  token: string,
  message: string,
  attachments: readonly Attachment[],
): Promise<string | undefined> {
  const { data } = await call<{ id?: string } | undefined>(`${path(token)}/messages`, {
    method: 'POST',
    body: { message, ...(attachments.length > 0 && { attachments }) },
  });
  return data?.id;
}
