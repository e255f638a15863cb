/** What the desk API needs of the world. */
import type { Policy } from '../../core/policy.ts';
import type {
  Addresses,
  Clock,
  CounterStore,
  FileStore,
  HeldMails,
  Ids,
  MailIntake,
  ShopExamples,
  ShopModels,
  TicketStore,
  Uploads,
  UploadUses,
  WorkQueues,
} from '../../workflow/ports.ts';
import type { Logger } from '../shared/logger.ts';

export interface DeskDeps {
  tickets: TicketStore;
  workQueues: WorkQueues;
  addresses: Pick<Addresses, 'suppression'>;
  heldMails: Omit<HeldMails, 'hold'>;
  mailIntake: Pick<MailIntake, 'release'>;
  files: Pick<FileStore, 'scan' | 'link' | 'put'>;
  uploads: Uploads;
  uploadUses: UploadUses;
  examples: Pick<ShopExamples, 'all' | 'forgotten'>;
  models: Pick<ShopModels, 'state' | 'versions' | 'move' | 'load'>;
  counters: Omit<CounterStore, 'add'>;
  ids: Ids;
  clock: Clock;
  policy: Policy;
  logger: Logger;
}
