/** The desk API with the bearer token of whoever is signed in. */

import type { Attachment } from '../../core/files/upload.ts';
import type { RemoteImages, WrittenMail } from '../../core/mail/written-mail.ts';
import { type Answer, ApiError, type CallOptions, call } from '../shared/api.ts';
import type { AskForLink } from '../shared/uploads/transfer.ts';
import type { HeldPage } from './held/held-mail.ts';
import type { Edit, NextStatus, Queue, Ticket, TicketDetail, TicketFilter, TicketPage } from './model.ts';
import type { Session } from './sign-in/session.ts';
import type { ShopModel } from './triage/shop-model.ts';

const PAGE = 25;

/** Actions on a ticket that take no version: their order does not matter to what a person meant. */
export interface Actions {
  release: Record<string, never>;
  transfer: { queue: string; reason: string };
  hold: { reason: string; until?: string };
  snooze: { until: string };
  solve: { resolution?: string };
  reopen: { reason?: string };
  close: Record<string, never>;
}
export type ActionName = keyof Actions;

export interface Reply {
  text: string;
  then: NextStatus;
  attachments: readonly Attachment[];
}

export interface DeskApi {
  queues(): Promise<Queue[]>;
  /** The next ticket, now the caller's; null when nothing waits. */
  claim(queue?: string): Promise<Ticket | null>;
  list(filter: TicketFilter, cursor?: string): Promise<TicketPage>;
  ticket(id: string): Promise<TicketDetail>;
  /** Fails with status 412 when the ticket has moved on. */
  reply(id: string, version: number, reply: Reply): Promise<void>;
  note(id: string, text: string, attachments: readonly Attachment[]): Promise<void>;
  askForUpload: AskForLink;
  act<A extends ActionName>(id: string, action: A, body: Actions[A]): Promise<void>;
  /** Fails with status 412 when the ticket has moved on. */
  edit(id: string, version: number, edit: Edit): Promise<void>;
  /** Where the file can be saved from, for some minutes. */
  fileLink(id: string, fileId: string): Promise<string>;
  releaseFile(id: string, fileId: string): Promise<void>;
  report<T>(from: string, to: string): Promise<T>;
  shopModel(): Promise<ShopModel>;
  rollBackModel(version: number): Promise<void>;
  trustAgent(agent: string, trusted: boolean): Promise<void>;
  forgetExamples(which: { ticketId: string } | { agent: string }): Promise<void>;
  /** The mail that an entry was made of; fails with status 410 when it is no longer kept. */
  mail(id: string, version: number, remoteImages: RemoteImages): Promise<WrittenMail>;
  /** Held mail is for leads and admins. */
  held(cursor?: string): Promise<HeldPage>;
  heldMail(id: string, remoteImages: RemoteImages): Promise<WrittenMail>;
  decideOnHeld(id: string, decision: 'release' | 'discard'): Promise<void>;
}

export function createDeskApi(session: Session): DeskApi {
  const send = async <T>(path: string, options: CallOptions = {}): Promise<Answer<T>> => {
    const attempt = async () =>
      call<T>(`/v1/desk${path}`, {
        ...options,
        headers: { ...options.headers, authorization: `Bearer ${await session.token()}` },
      });
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      await session.renew();
      return attempt();
    }
  };
  const post = (path: string, body: unknown, version?: number) =>
    send<unknown>(path, { method: 'POST', body, headers: match(version) });
  const ticketPath = (id: string) => `/tickets/${encodeURIComponent(id)}`;
  const heldPath = (id: string) => `/held/${encodeURIComponent(id)}`;

  return {
    queues: async () => (await send<{ queues: Queue[] }>('/queues')).data.queues,
    claim: async (queue) => {
      const body = queue === undefined ? {} : { queues: [queue] };
      const { status, data } = await send<{ ticket: Ticket } | undefined>('/claims', { method: 'POST', body });
      return status === 204 || !data ? null : data.ticket;
    },
    list: async (filter, cursor) => {
      const query = new URLSearchParams({ ...filter, limit: String(PAGE), ...(cursor ? { cursor } : {}) });
      return (await send<TicketPage>(`/tickets?${query}`)).data;
    },
    ticket: async (id) => (await send<TicketDetail>(ticketPath(id))).data,
    reply: async (id, version, { attachments, ...words }) => {
      await post(`${ticketPath(id)}/replies`, { ...words, ...some(attachments) }, version);
    },
    note: async (id, text, attachments) => {
      await post(`${ticketPath(id)}/notes`, { text, ...some(attachments) });
    },
    askForUpload: async (file) =>
      (await send<Awaited<ReturnType<AskForLink>>>('/uploads', { method: 'POST', body: file })).data,
    act: async (id, action, body) => {
      await post(`${ticketPath(id)}/${action}`, body);
    },
    edit: async (id, version, edit) => {
      await send(ticketPath(id), { method: 'PATCH', body: edit, headers: match(version) });
    },
    fileLink: async (id, fileId) => (await send<{ url: string }>(`${ticketPath(id)}/files/${fileId}`)).data.url,
    releaseFile: async (id, fileId) => {
      await post(`${ticketPath(id)}/files/${fileId}/release`, {});
    },
    shopModel: async () => (await send<ShopModel>('/triage/model')).data,
    rollBackModel: async (version) => {
      await post('/triage/model', { action: 'rollback', version });
    },
    trustAgent: async (agent, trusted) => {
      await post('/triage/model', { action: trusted ? 'trust' : 'untrust', agent });
    },
    forgetExamples: async (which) => {
      await post('/triage/model', { action: 'forget', ...which });
    },
    report: async <T>(from: string, to: string) =>
      (await send<T>(`/reports/summary?${new URLSearchParams({ from, to })}`)).data,
    mail: async (id, version, images) =>
      (await send<WrittenMail>(`${ticketPath(id)}/mails/${version}?images=${images}`)).data,
    held: async (cursor) => {
      const query = new URLSearchParams({ limit: String(PAGE), ...(cursor ? { cursor } : {}) });
      return (await send<HeldPage>(`/held?${query}`)).data;
    },
    heldMail: async (id, images) => (await send<WrittenMail>(`${heldPath(id)}/mail?images=${images}`)).data,
    decideOnHeld: async (id, decision) => {
      await post(`${heldPath(id)}/${decision}`, {});
    },
  };
}

const some = (attachments: readonly Attachment[]) => (attachments.length > 0 ? { attachments } : {});

const match = (version: number | undefined): Record<string, string> =>
  version === undefined ? {} : { 'if-match': `"${version}"` };
