/** What triage has learnt from corrections, and undoing it: for leads and admins. */
import { forget, overviewOfModel, rollBack, setTrust } from '../../workflow/shop-model.ts';
import { triagedTickets } from '../../workflow/triaged-tickets.ts';
import { readAgent, requireGroup } from '../shared/agent.ts';
import type { ShopModelView, shopModelOperations } from '../shared/api/shop-model.ts';
import type { triagedOperations } from '../shared/api/triaged.ts';
import type { Implementations } from '../shared/http/operation.ts';
import type { DeskDeps } from './deps.ts';

export type ShopModelOperation = keyof typeof shopModelOperations | keyof typeof triagedOperations;

export const shopModel = (deps: DeskDeps): Implementations<typeof shopModelOperations & typeof triagedOperations> => ({
  async getShopModel({ request }) {
    requireGroup(readAgent(request), 'lead', 'admin');
    return { status: 200, body: await view(deps) };
  },
  async listTriaged({ query, request }) {
    requireGroup(readAgent(request), 'lead', 'admin');
    const { items, cursor } = await triagedTickets(deps, query);
    return { status: 200, body: { tickets: items, ...(cursor === undefined ? {} : { cursor }) } };
  },
  async changeShopModel({ request, body, logger }) {
    const lead = readAgent(request);
    requireGroup(lead, 'lead', 'admin');
    const { id, name } = lead;
    const by = { id, ...(name !== undefined && { name }) };
    const { action, version = 0, ticketId, agent: teacher = '' } = body;
    if (action === 'rollback') {
      await rollBack(deps, version, by);
      logger.info('model rolled back', { to: version });
    } else if (action === 'forget') {
      const forgotten = await forget(deps, ticketId === undefined ? { agent: teacher } : { ticketId }, by);
      logger.info('examples forgotten', { forgotten });
    } else {
      await setTrust(deps, { agent: teacher, trusted: action === 'trust' }, by);
      logger.info('trust in an agent changed', { agent: teacher, trusted: action === 'trust' });
    }
    return { status: 200, body: await view(deps) };
  },
});

async function view(deps: DeskDeps): Promise<ShopModelView> {
  const { state, versions, examples, agents, latest } = await overviewOfModel(deps);
  return {
    active: state.active,
    ...(state.since !== undefined && { since: state.since }),
    versions: versions.map(({ version, at, outcome, base, taught, asked, figures }) => ({
      version,
      at,
      outcome,
      base,
      ...(taught && { taught }),
      ...(asked && { asked }),
      figures,
    })),
    changes: state.changes,
    agents,
    learning: state.asked !== undefined,
    examples,
    latest: latest.map(
      ({ ticketId, at, agent: by, subject, text, language, category, heldOut, ignored, doubted, ...rest }) => ({
        ticketId,
        at,
        by,
        subject,
        text,
        language,
        category,
        ...(rest.priority !== undefined && { priority: rest.priority }),
        ...(rest.said !== undefined && { said: rest.said }),
        heldOut,
        ignored,
        doubted,
      }),
    ),
  };
}
