/** The share of the fixtures whose newest text is exact, by language and by client. */
import { splitReplyHtml, splitReplyText } from '../core/mail/split-reply.ts';
import { fixtures } from '../test/core/mail/replies/all.ts';
import type { Fixture } from '../test/core/mail/replies/fixture.ts';
import type { Figure } from './report.ts';

const isExact = ({ html, text, reply }: Fixture): boolean =>
  (html === undefined ? splitReplyText(text ?? '') : splitReplyHtml(html)).reply === reply;

function shares(name: string, group: (fixture: Fixture) => string): Figure[] {
  const groups = Map.groupBy(Object.values(fixtures).flat(), group);
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .map(([key, members]) => {
      const exact = members.filter(isExact).length;
      return {
        name: `${name} ${key}`,
        detail: `${exact} of ${members.length} exact (${percent(exact, members.length)})`,
      };
    });
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;

export const replyFigures = (): Figure[] => [
  ...shares('all', () => 'fixtures'),
  ...shares('language', ({ language }) => language),
  ...shares('client', ({ client }) => client.replace(/ \(.*\)$/, '')),
];
