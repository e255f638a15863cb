/** The configurations that the stacks are looked at in, each synthesised once. */
import { synthesise } from '../../support/synth.ts';

export const shipped = synthesise();

export const localRun = synthesise({}, 'local');

export const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';

/** A shop that has changed whatever it can, and is only trying Careline out. */
export const teaShop = synthesise({
  shopName: 'Tea',
  domain: 'tea.example',
  fromAddress: 'help@tea.example',
  queues: { order: 'vip', payment: 'vip' },
  triage: {
    rules: [
      Object.fromEntries([
        ['name', 'Tea'],
        ['when', { contains: 'tea' }],
        ['then', { queue: 'vip' }],
      ]),
    ],
  },
  deployment: {
    prefix: 'tea',
    pagesDomain: { name: 'help.tea.example', certificateArn },
    alarmEmail: 'ops@tea.example',
    onRemoval: 'destroy',
  },
});
