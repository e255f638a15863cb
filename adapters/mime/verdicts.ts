/** What the receiving server found: only in the headers that it put on top, since a sender may write the same below. */
import type { Verdict } from '../../core/mail/incoming-mail.ts';
import type { Field } from './header-block.ts';
import type { ParsedMail } from './parsed-mail.ts';

const PUT_BY_SERVER =
  /^(?:return-path|received|received-spf|authentication-results|x-ses-[a-z-]+|delivered-to|x-original-to)$/;
const VERDICTS: readonly string[] = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'];

/** From the top to the last field that SES puts there, the first that a server does not, or the second hop. */
function topmost(fields: readonly Field[]): Field[] {
  const top: Field[] = [];
  let hops = 0;
  for (const field of fields) {
    if (field.name === 'received') hops++;
    if (hops > 1 || !PUT_BY_SERVER.test(field.name)) break;
    if (!top.some(({ name }) => name === field.name)) top.push(field);
    if (field.name === 'x-ses-receipt') break;
  }
  return top;
}

function verdictOf(value: string | undefined): Verdict | undefined {
  const word = /^[A-Za-z_]+/.exec(value ?? '')?.[0].toUpperCase() ?? '';
  return VERDICTS.find((verdict): verdict is Verdict => verdict === word);
}

/** RFC 8601 results; `none` and the like are no verdict. */
function resultIn(results: string, method: string): Verdict | undefined {
  const word = new RegExp(`(?:^|[;\\s])${method}=([a-z]{1,20})`, 'i').exec(results)?.[1]?.toLowerCase();
  if (word === 'pass') return 'PASS';
  if (word === 'fail' || word === 'hardfail') return 'FAIL';
  if (word === 'temperror' || word === 'permerror') return 'PROCESSING_FAILED';
  return word === undefined ? undefined : 'GRAY';
}

export function verdictsOf(fields: readonly Field[]): ParsedMail['verdicts'] {
  const top = topmost(fields);
  const value = (name: string): string => top.find((field) => field.name === name)?.value.slice(0, 4000) ?? '';
  // SES puts no other verdicts into headers of its own: those names would be a sender's.
  const results = /^\s*amazonses\.com\b/i.test(value('authentication-results')) ? value('authentication-results') : '';
  const found = {
    spam: verdictOf(value('x-ses-spam-verdict')),
    virus: verdictOf(value('x-ses-virus-verdict')),
    spf: resultIn(results, 'spf') ?? verdictOf(value('received-spf')),
    dkim: resultIn(results, 'dkim'),
    dmarc: resultIn(results, 'dmarc'),
  };
  const verdicts: ParsedMail['verdicts'] = {};
  for (const name of ['spam', 'virus', 'spf', 'dkim', 'dmarc'] as const) {
    const verdict = found[name];
    if (verdict !== undefined) verdicts[name] = verdict;
  }
  return verdicts;
}
