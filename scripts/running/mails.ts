/** Mail that reaches the demo shop: written in HTML, by a machine, as spam. */
import nodemailer from 'nodemailer';
import { picturePng } from './picture.ts';

export interface Mail {
  from: string;
  subject: string;
  html: string;
  text?: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: Buffer; cid?: string }[];
}

const shopAddress = 'support@shop.example';
/** A picture of one colour, drawn as large as the mail says. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const mails: Mail[] = [
  {
    from: 'Nora Lind <nora.lind@mail.example>',
    subject: 'My lamp came with a broken shade',
    html: '<p>Hello, the lamp that came today is broken, see the picture. Can you exchange it?</p><p>Nora</p>',
    attachments: [
      { filename: 'lamp.png', content: picturePng() },
      { filename: 'warranty.exe', content: Buffer.from('MZ: only begins like a program') },
    ],
  },
  {
    from: 'Harper Lewis <harper.lewis@mail.example>',
    subject: 'The armchair has a torn seat',
    html: `<div style="font-family:Georgia,serif"><p>Hello,</p>
      <p>my armchair came <b style="color:#a3261a">with a torn seat</b>. This is how it looks:</p>
      <p><img src="cid:seat" alt="The torn seat" width="240" height="160"></p>
      <table border="1" cellpadding="6" style="border-collapse:collapse">
        <tr><th align="left">Order</th><th>Pieces</th></tr><tr><td>A-104533, armchair "Fern"</td><td align="right">1</td></tr>
      </table>
      <p>Can you send a new seat, or shall I send everything back?</p>
      <p>Harper<br><img src="https://images.example/signature.png" alt="Lewis &amp; Sons" width="180" height="48"></p></div>`,
    attachments: [{ filename: 'seat.png', content: photo, cid: 'seat' }],
  },
  {
    from: '周婷 <zhou.ting@mail.example>',
    subject: '收到的杯子颜色不对',
    html: '<p>你好，我订的是<b>蓝色</b>的杯子，收到的却是<span style="color:#a3261a">红色</span>的，订单号 A-104540。可以换吗？</p><p>周婷</p>',
  },
  {
    from: 'Parcel Robot <robot@carrier.example>',
    subject: 'Shipment 4471 is delayed',
    html: '<p>Shipment 4471 will arrive one day later than planned.</p>',
    headers: { 'Auto-Submitted': 'auto-generated' },
  },
  {
    from: 'Prize Office <prizes@bulk.example>',
    subject: 'You have won a phone',
    html: '<p>Claim it now at <a href="https://collect.bulk.example/4711">www.bank.example</a></p>',
    headers: { Precedence: 'bulk', 'List-Id': '<prizes.bulk.example>' },
  },
];

export async function sendMails(port: number, all: readonly Mail[]): Promise<void> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    for (const mail of all) await transport.sendMail({ to: shopAddress, ...mail });
  } finally {
    transport.close();
  }
}
