/** Mails read per second beside a bare run of the parser library on the same mails, and memory and time for large ones. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import * as z from 'zod';
import { parseMail } from '../adapters/mime/parse-mail.ts';
import { fixtures } from '../test/core/mail/replies/all.ts';
import { type Figure, median, rate } from './report.ts';

const ROUNDS = 7;
const MEGABYTE = 1024 * 1024;
const SIZES = [25, 40];

const compose = (options: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> =>
  new MailComposer({ from: 'Jo Doe <jo@example.com>', to: 'care@shop.example', subject: 'Päckchen 包裹', ...options })
    .compile()
    .build();

/** Each fixture of the reply tests as a mail, every third with a file of 20 KB. */
function mails(): Promise<Buffer[]> {
  const all = Object.values(fixtures).flat();
  return Promise.all(
    all.map(({ text, html }, index) =>
      compose({
        ...(html === undefined ? { text: text ?? '' } : { html, text: html.replace(/<[^>]*>/g, ' ') }),
        ...(index % 3 === 0 ? { attachments: [{ filename: 'photo.jpg', content: randomBytes(20_000) }] } : {}),
      }),
    ),
  );
}

/** A mail of this size as it is sent, most of it one file in base64. */
const largeMail = (megabytes: number): Promise<Buffer> =>
  compose({
    text: 'See the file.',
    attachments: [{ filename: 'video.mp4', content: randomBytes(Math.floor((megabytes * MEGABYTE * 73) / 100)) }],
  });

const Run = z.object({ reader: z.string(), grown: z.number(), seconds: z.number() });

/** In a process of its own, so that nothing else is in its memory. */
function readOnce(file: string, reader: 'own' | 'library'): z.infer<typeof Run> {
  const script = join(import.meta.dirname, 'read-one-mail.ts');
  return Run.parse(JSON.parse(execFileSync(process.execPath, [script, file, reader], { encoding: 'utf8' })));
}

export async function mailFigures(): Promise<Figure[]> {
  const raw = await mails();
  const read = (reader: (mail: Buffer) => Promise<unknown>) =>
    rate(raw.length, 1, (i) => reader(raw[i] ?? Buffer.of()));
  await read(parseMail);
  await read((mail) => PostalMime.parse(mail));
  const pairs: { ours: number; library: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    pairs.push({ library: await read((mail) => PostalMime.parse(mail)), ours: await read(parseMail) });
  }
  const per = (pick: (pair: (typeof pairs)[number]) => number): number => median(pairs.map(pick));
  const speed: Figure = {
    name: `${raw.length} mails read, reply split, kind told`,
    ratio: per(({ ours, library }) => ours / library),
    detail: `of the library's bare parsing; ${per(({ ours }) => ours).toFixed(0)} mails/s against ${per(({ library }) => library).toFixed(0)}`,
  };
  return [speed, ...(await largeFigures())];
}

async function largeFigures(): Promise<Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'careline-bench-'));
  try {
    const figures: Figure[] = [];
    for (const size of SIZES) {
      const file = join(scratch, `${size}.eml`);
      const raw = await largeMail(size);
      writeFileSync(file, raw);
      const [ours, library] = [readOnce(file, 'own'), readOnce(file, 'library')];
      const told = ({ grown, seconds }: z.infer<typeof Run>): string =>
        `${(grown / MEGABYTE).toFixed(0)} MB and ${seconds.toFixed(2)} s of CPU`;
      figures.push({
        name: `memory that a mail of ${(raw.length / MEGABYTE).toFixed(0)} MB takes to read`,
        ratio: ours.grown / library.grown,
        detail: `of the library's; at its peak, beside the raw mail: ${told(ours)}, library ${told(library)}`,
      });
    }
    return figures;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
