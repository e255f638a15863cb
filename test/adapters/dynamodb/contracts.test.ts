import { afterAll, beforeAll, describe } from 'vitest';
import { createAddresses } from '../../../adapters/dynamodb/addresses.ts';
import { createCounterStore } from '../../../adapters/dynamodb/counter-store.ts';
import { createHeldMails } from '../../../adapters/dynamodb/held-mails.ts';
import { createLetterLog } from '../../../adapters/dynamodb/letter-log.ts';
import { createMailLog } from '../../../adapters/dynamodb/mail-log.ts';
import { createRateLimits } from '../../../adapters/dynamodb/rate-limits.ts';
import { createShopExamples } from '../../../adapters/dynamodb/shop-examples.ts';
import { createShopModels } from '../../../adapters/dynamodb/shop-models.ts';
import { createTicketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import { createUploadUses } from '../../../adapters/dynamodb/upload-uses.ts';
import { addressesContract } from '../../support/contracts/addresses.ts';
import { counterStoreContract } from '../../support/contracts/counter-store.ts';
import { heldMailsContract } from '../../support/contracts/held-mails.ts';
import { shopExamplesContract, shopModelsContract } from '../../support/contracts/lessons.ts';
import { letterLogContract } from '../../support/contracts/letter-log.ts';
import { mailLogContract } from '../../support/contracts/mail-log.ts';
import { rateLimitsContract } from '../../support/contracts/rate-limits.ts';
import { ticketStoreContract } from '../../support/contracts/ticket-store.ts';
import { uploadUsesContract } from '../../support/contracts/upload-uses.ts';
import { type LocalDynamoDb, startDynamoDb } from '../../support/dynamodb.ts';
import {
  memoryAddresses,
  memoryCounters,
  memoryHeldMails,
  memoryLetterLog,
  memoryLimits,
  memoryMailLog,
  memoryShopExamples,
  memoryShopModels,
  memoryTickets,
  memoryUploadUses,
} from '../../support/fakes.ts';

let db: LocalDynamoDb;
beforeAll(async () => {
  db = await startDynamoDb();
});
afterAll(() => db.stop());

describe('in memory', () => {
  describe('tickets', () => ticketStoreContract(async () => memoryTickets()));
  describe('rate limits', () => rateLimitsContract(async () => memoryLimits()));
  describe('letter log', () => letterLogContract(async () => memoryLetterLog()));
  describe('addresses', () => addressesContract(async () => memoryAddresses()));
  describe('mail log', () => mailLogContract(async () => memoryMailLog()));
  describe('held mail', () => heldMailsContract(async () => memoryHeldMails()));
  describe('counters', () => counterStoreContract(async () => memoryCounters()));
  describe('examples of a shop', () => shopExamplesContract(async () => memoryShopExamples()));
  describe('models of a shop', () =>
    shopModelsContract(async () => {
      const examples = memoryShopExamples();
      return { examples, models: memoryShopModels(examples) };
    }));
  describe('uses of uploads', () => uploadUsesContract(async () => memoryUploadUses()));
});

describe('in DynamoDB', () => {
  describe('tickets', () => ticketStoreContract(async () => createTicketStore(await db.createTable())));
  describe('rate limits', () => rateLimitsContract(async () => createRateLimits(await db.createTable())));
  describe('letter log', () => letterLogContract(async () => createLetterLog(await db.createTable())));
  describe('addresses', () => addressesContract(async () => createAddresses(await db.createTable())));
  describe('mail log', () => mailLogContract(async () => createMailLog(await db.createTable())));
  describe('held mail', () => heldMailsContract(async () => createHeldMails(await db.createTable())));
  describe('counters', () => counterStoreContract(async () => createCounterStore(await db.createTable())));
  describe('examples of a shop', () => shopExamplesContract(async () => createShopExamples(await db.createTable())));
  describe('models of a shop', () =>
    shopModelsContract(async () => {
      const table = await db.createTable();
      return { examples: createShopExamples(table), models: createShopModels(table) };
    }));
  describe('uses of uploads', () => uploadUsesContract(async () => createUploadUses(await db.createTable())));
});
