/** The desk's API over the workflows. */

import { readAgent } from '../shared/agent.ts';
import { deskOperations } from '../shared/api/desk.ts';
import type { Router } from '../shared/http/router.ts';
import { createRouter } from '../shared/http/router.ts';
import { createHttpHandler, type HttpHandler } from '../shared/http.ts';
import { changes } from './changes.ts';
import type { DeskDeps } from './deps.ts';
import { files } from './files.ts';
import { held } from './held.ts';
import { reads } from './reads.ts';
import { shopModel } from './shop-model.ts';

export function createHandler(deps: DeskDeps): HttpHandler {
  const router = createRouter(deskOperations, {
    ...reads(deps),
    ...changes(deps),
    ...held(deps),
    ...files(deps),
    ...shopModel(deps),
  });
  /** Nobody learns even which addresses exist before they are known as a member of the desk. */
  const forMembers: Router = async (request, logger) => {
    const agent = readAgent(request);
    return router(request, logger.createChild({ persistentKeys: { agent: agent.id } }));
  };
  return createHttpHandler(forMembers, { logger: deps.logger });
}
