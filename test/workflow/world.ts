/** The world of the workflows in memory: every port, one store behind them, and a clock that the test moves. */
import type { Policy } from '../../core/policy.ts';
import {
  memoryAddresses,
  memoryFiles,
  memoryHeldMails,
  memoryIds,
  memoryLimits,
  memoryMailIntake,
  memoryMailLog,
  memoryRawMails,
  memoryServiceQueues,
  memoryShopExamples,
  memoryShopModels,
  memoryTickets,
  memoryTokens,
  memoryUploads,
  memoryUploadUses,
  memoryWorkQueues,
  testClock,
} from '../support/fakes.ts';
import { policy } from '../support/ticket-factory.ts';

export function createWorld(rules: Policy = policy()) {
  const examples = memoryShopExamples();
  return {
    policy: rules,
    clock: testClock(),
    tickets: memoryTickets(),
    ids: memoryIds(),
    limits: memoryLimits(),
    tokens: memoryTokens(),
    workQueues: memoryWorkQueues(),
    serviceQueues: memoryServiceQueues(),
    addresses: memoryAddresses(),
    heldMails: memoryHeldMails(),
    mailLog: memoryMailLog(),
    rawMails: memoryRawMails(),
    files: memoryFiles(),
    mailIntake: memoryMailIntake(),
    examples,
    models: memoryShopModels(examples),
    uploads: memoryUploads(),
    uploadUses: memoryUploadUses(),
  };
}
export type World = ReturnType<typeof createWorld>;
