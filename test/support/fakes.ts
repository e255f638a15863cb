/** Every port of workflow/ports.ts in memory. The contract suites beside this file hold them to what the adapters do. */
export { memoryCounters } from './fakes/counters.ts';
export { memoryFiles, memoryUploads, memoryUploadUses } from './fakes/files.ts';
export { memoryShopExamples, memoryShopModels } from './fakes/lessons.ts';
export { memoryAddresses, memoryLetterLog, memoryLimits } from './fakes/limits.ts';
export { memoryHeldMails, memoryMailIntake, memoryMailLog, memoryRawMails } from './fakes/mails.ts';
export { memoryIds, memoryMailbox, memoryTokens, testClock } from './fakes/people.ts';
export { memoryServiceQueues, memoryWorkQueues } from './fakes/queues.ts';
export { memoryTickets } from './fakes/tickets.ts';
