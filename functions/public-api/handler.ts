/** The customers' API over the workflows. */
import { CarelineError } from '../../core/errors.ts';
import type { TicketFile } from '../../core/files/file.ts';
import { letterLanguage } from '../../core/outreach/language.ts';
import { type AttachUploadsDeps, attachUploads } from '../../workflow/attach-uploads.ts';
import { type FileLinkDeps, fileLink } from '../../workflow/file-link.ts';
import { findOpened, type OpenTicketDeps, openTicket } from '../../workflow/open-ticket.ts';
import { openCustomerUpload } from '../../workflow/open-upload.ts';
import type { TicketStore, TokenClaims, TokenPurpose, Tokens, Uploads } from '../../workflow/ports.ts';
import { readTimeline } from '../../workflow/read-timeline.ts';
import { answerSurvey, proveGesture, readSurvey } from '../../workflow/survey.ts';
import { writeMessage } from '../../workflow/write-message.ts';
import { openApiDocument } from '../shared/api/openapi.ts';
import { type NewTicketBody, publicOperations, type SurveyView } from '../shared/api/public.ts';
import { preferredLocale } from '../shared/api/text.ts';
import { unsubscribeOperations } from '../shared/api/unsubscribe.ts';
import type { Implementations } from '../shared/http/operation.ts';
import { createRouter } from '../shared/http/router.ts';
import { sourceAddress } from '../shared/http/source-address.ts';
import { createHttpHandler, type HttpHandler } from '../shared/http.ts';
import type { Logger } from '../shared/logger.ts';
import { HttpError } from '../shared/problem.ts';
import { statusView } from './status-view.ts';
import { type UnsubscribeDeps, unsubscribe } from './unsubscribe.ts';

export interface PublicApiDeps extends OpenTicketDeps {
  tickets: TicketStore;
  tokens: Tokens;
  files: FileLinkDeps['files'] & AttachUploadsDeps['files'];
  uploads: Uploads;
  uploadUses: AttachUploadsDeps['uploadUses'];
  addresses: UnsubscribeDeps['addresses'];
  logger: Logger;
  /** What the CDN sends with each request; without it the connecting address counts. */
  edgeToken?: string | undefined;
}

export const createHandler = (deps: PublicApiDeps): HttpHandler =>
  createHttpHandler(
    createRouter(
      { ...publicOperations, ...unsubscribeOperations },
      { ...implementations(deps), ...unsubscribe(deps, deadLink) },
    ),
    { logger: deps.logger },
  );

function implementations(deps: PublicApiDeps): Implementations<typeof publicOperations> {
  /** One answer to every link that does not open anything: whether it was ever good is nobody's business. */
  const claimsOf = (params: Readonly<Record<string, string>>, purpose: TokenPurpose): TokenClaims => {
    const claims = deps.tokens.verify(params['token'] ?? '', purpose, deps.clock.now());
    if (!claims) throw deadLink();
    return claims;
  };
  const openSurvey = async (claims: TokenClaims) => {
    const survey = await readSurvey(deps, claims);
    if (!survey) throw deadLink();
    return survey;
  };

  return {
    async createTicket({ body, request, logger }) {
      const key = idempotencyKey(request.headers['idempotency-key']);
      if (body.website) {
        logger.info('trap filled in, nothing stored');
        return { status: 201, body: { id: deps.ids.ticketId() } };
      }
      const idempotency = key === undefined ? undefined : { key, body: canonical(body) };
      const { attachments = [] } = body;
      // Its uploads are no longer there to be looked at.
      const before = idempotency && attachments.length > 0 ? await findOpened(deps, idempotency) : undefined;
      if (before !== undefined) return { status: 201, body: { id: before } };
      const open = (files: readonly TicketFile[]) =>
        openTicket(deps, {
          channel: 'web',
          email: body.email,
          name: body.name,
          subject: body.subject,
          text: body.message,
          locale:
            body.locale ?? preferredLocale(request.headers['accept-language']) ?? deps.policy.languages[0] ?? 'en',
          orderNumber: body.orderNumber,
          categoryHint: body.category,
          correlationId: request.correlationId,
          source: sourceAddress(request, deps.edgeToken),
          files,
          idempotency,
        });
      const id = await attachUploads(deps, { attachments, request: `ticket:${key ?? ''}:${canonical(body)}` }, open);
      logger.info('ticket accepted', { ticketId: id, files: attachments.length });
      return { status: 201, body: { id } };
    },

    async createUpload({ body, request, logger }) {
      const link = await openCustomerUpload(deps, body, sourceAddress(request, deps.edgeToken));
      logger.info('link to send a file by signed', { size: body.size });
      return { status: 201, body: link };
    },

    async getStatus({ params }) {
      const { ticketId } = claimsOf(params, 'status');
      const ticket = await deps.tickets.load(ticketId);
      if (!ticket) throw deadLink();
      const timeline = await readTimeline(deps.tickets, ticket);
      return { status: 200, body: statusView(ticket, timeline, letterLanguage(ticket.locale, deps.policy.languages)) };
    },

    async getFile({ params, logger }) {
      const { ticketId } = claimsOf(params, 'status');
      const ticket = await deps.tickets.load(ticketId);
      if (!ticket) throw deadLink();
      const link = await fileLink(deps, ticket, params['fileId'] ?? '', 'customer');
      logger.info('link to a file signed', { ticketId });
      return { status: 200, body: link };
    },

    async writeMessage({ params, body, request, logger }) {
      const { ticketId } = claimsOf(params, 'status');
      const { message: text, attachments = [] } = body;
      const write = (files: readonly TicketFile[]) =>
        writeMessage(deps, {
          ticketId,
          text,
          files,
          via: 'status',
          correlationId: request.correlationId,
          source: sourceAddress(request, deps.edgeToken),
        });
      const sent = JSON.stringify(['status', ticketId, text, attachments]);
      const id = await attachUploads(deps, { attachments, request: sent }, write);
      logger.info('message accepted', { ticketId: id, files: attachments.length });
      return { status: 201, body: { id } };
    },

    async getSurvey({ params }) {
      const { ticket, state } = await openSurvey(claimsOf(params, 'survey'));
      const view: SurveyView = { id: ticket.id, subject: ticket.subject, state };
      return { status: 200, body: view };
    },

    async createProof({ params }) {
      const claims = claimsOf(params, 'survey');
      const { state } = await openSurvey(claims);
      if (state === 'expired') throw new CarelineError('transition_not_allowed', 'This survey is over.');
      return { status: 201, body: { proof: proveGesture(deps, claims) } };
    },

    async answerSurvey({ params, body, request }) {
      const claims = claimsOf(params, 'survey');
      await openSurvey(claims);
      const outcome = await answerSurvey(deps, claims, { ...body, correlationId: request.correlationId });
      return { status: outcome === 'voted' ? 201 : 200, body: {} };
    },

    async getOpenApi() {
      return { status: 200, body: openApiDocument() };
    },
  };
}

const deadLink = () => new HttpError(404, 'This link is not valid, or not valid any more.');

function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (/^[\x20-\x7e]{1,200}$/.test(header)) return header;
  throw new CarelineError('invalid', 'The Idempotency-Key cannot be used.', {
    fields: [{ path: 'Idempotency-Key', message: '1 to 200 printable ASCII characters' }],
  });
}

/** The same for two bodies that say the same, whatever the order of their fields. */
const canonical = (body: NewTicketBody): string =>
  JSON.stringify(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));
