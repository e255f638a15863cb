/** Who wrote to whom, and when: all that the mail says about it. */
import type { WrittenMail, WrittenMailbox } from '../../../core/mail/written-mail.ts';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime } from '../../shared/time.ts';
import { mailTexts } from '../../texts/mail.ts';

export function MailHead({ mail }: { mail: WrittenMail }) {
  const t = useTexts(mailTexts);
  const { language } = useLanguage();
  const lines: [string, string][] = [
    [t.from, mail.from ? inWords([mail.from]) : ''],
    [t.replyTo, inWords(mail.replyTo.filter(({ address }) => address !== mail.from?.address))],
    [t.to, inWords(mail.to)],
    [t.cc, inWords(mail.cc)],
    [t.date, mail.date ? dateTime(mail.date, language) : ''],
    [t.subject, mail.subject],
    [t.files, mail.files.map(({ name }) => name).join(', ')],
  ];
  return (
    <dl class="mail__head">
      {lines
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
    </dl>
  );
}

const inWords = (mailboxes: readonly WrittenMailbox[]): string =>
  mailboxes.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
