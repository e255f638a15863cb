/** Mail that no ticket took, for leads and admins. */
import { CarelineError } from '../../core/errors.ts';
import type { HeldMail } from '../../workflow/ports.ts';
import { readAgent, requireGroup } from '../shared/agent.ts';
import type { deskOperations } from '../shared/api/desk.ts';
import type { Call, Implementations, Operation } from '../shared/http/operation.ts';
import type { DeskDeps } from './deps.ts';

export type HeldOperation = 'listHeldMails' | 'releaseHeldMail' | 'discardHeldMail';
type Held = Pick<Implementations<typeof deskOperations>, HeldOperation>;
type AnyCall = Pick<Call<Operation>, 'params' | 'request' | 'logger'>;

export function held(deps: DeskDeps): Held {
  const forLeads = ({ request }: Pick<AnyCall, 'request'>) => requireGroup(readAgent(request), 'lead', 'admin');
  const find = async (call: AnyCall): Promise<HeldMail> => {
    forLeads(call);
    const mail = await deps.heldMails.load(call.params['id'] ?? '');
    if (!mail) throw new CarelineError('not_found', 'There is no such held mail.');
    return mail;
  };
  return {
    async listHeldMails({ query, request }) {
      forLeads({ request });
      const { items, cursor } = await deps.heldMails.list(query);
      const mails = items.map(({ id, receivedAt, reason, from, subject }) => ({
        id,
        receivedAt,
        reason,
        subject,
        ...(from === undefined ? {} : { from }),
      }));
      return { status: 200, body: { mails, ...(cursor === undefined ? {} : { cursor }) } };
    },
    async releaseHeldMail(call) {
      const mail = await find(call);
      // It leaves the list when it has arrived.
      await deps.mailIntake.release(mail);
      call.logger.info('held mail released', { heldMail: mail.id, reason: mail.reason });
      return { status: 202 };
    },
    async discardHeldMail(call) {
      const mail = await find(call);
      await deps.heldMails.remove(mail.id);
      call.logger.info('held mail discarded', { heldMail: mail.id, reason: mail.reason });
      return { status: 204 };
    },
  };
}
