import { NoSuchKey } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { createRawMails } from '../../../adapters/s3/raw-mails.ts';

type Client = Parameters<typeof createRawMails>[0];
const answering = (answer: () => unknown) => {
  const inputs: unknown[] = [];
  const client = {
    async send(command: { input: unknown }) {
      inputs.push(command.input);
      return answer();
    },
  } as unknown as Client;
  return { inputs, mails: createRawMails(client, 'raw') };
};

it('reads a mail as it was stored', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const { mails, inputs } = answering(() => ({ Body: { transformToByteArray: async () => bytes } }));
  expect(await mails.load('mail/1')).toEqual(bytes);
  expect(inputs).toEqual([{ Bucket: 'raw', Key: 'mail/1' }]);
});

it('knows that a mail has expired from a store that fails', async () => {
  const gone = answering(() => {
    throw new NoSuchKey({ message: 'gone', $metadata: {} });
  });
  await expect(gone.mails.load('mail/1')).rejects.toMatchObject({ code: 'not_found' });
  const away = answering(() => {
    throw new Error('away');
  });
  await expect(away.mails.load('mail/1')).rejects.toThrow('away');
  await expect(answering(() => ({})).mails.load('mail/1')).rejects.toThrow('without a body');
});
