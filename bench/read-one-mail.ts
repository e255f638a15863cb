/** Reads one mail from a file and prints how far the process grew at its peak. Started by `bench/mail.ts`. */
import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { parseMail } from '../adapters/mime/parse-mail.ts';

const [file = '', reader = ''] = process.argv.slice(2);
const raw = readFileSync(file);
const before = process.memoryUsage.rss();
const started = process.cpuUsage();
const mail = reader === 'own' ? await parseMail(raw) : await PostalMime.parse(raw);
const { user, system } = process.cpuUsage(started);
if (mail.attachments.length !== 1) throw new Error('The mail was not read.');
const grown = process.resourceUsage().maxRSS * 1024 - before;
console.log(JSON.stringify({ reader, grown, seconds: (user + system) / 1e6 }));
