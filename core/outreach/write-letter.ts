/** The five letters: what they say, and in which order. Words come from the catalogues, form from the two renderers. */

import { promise } from './expectation.ts';
import { letterLanguage } from './language.ts';
import type { Block, Letter, LetterContent, LetterInput, Quote } from './letter.ts';
import { aboutFiles, wordsWithPictures } from './letter-files.ts';
import { catalogue } from './messages/catalogue.ts';
import type { Messages } from './messages/messages.ts';
import { momentOf } from './moment.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { oneLine, personName, plainText } from './safe-text.ts';
import { letterSubject } from './subject.ts';

export function writeLetter(input: LetterInput): Letter {
  const messages = catalogue[letterLanguage(input.ticket.locale, input.shop.languages)];
  const subject = letterSubject(input.ticket, input.content.kind === 'reply', messages.noSubject);
  const blocks = blocksOf(input, messages);
  return { subject, text: renderText(blocks), html: renderHtml(blocks, messages.lang, subject) };
}

type ContentOf<K extends LetterContent['kind']> = Extract<LetterContent, { kind: K }>;

function blocksOf(input: LetterInput, messages: Messages): Block[] {
  switch (input.content.kind) {
    case 'acknowledgement':
      return acknowledgement(input, input.content, messages);
    case 'reply':
      return reply(input, input.content, messages);
    case 'solved':
      return solved(input, input.content, messages);
    case 'reminder':
      return reminder(input, input.content, messages);
    case 'survey':
      return survey(input, input.content, messages);
  }
}

/** Repeats nothing of the message: the form must not be a way to send words of one's own to strangers. */
function acknowledgement(input: LetterInput, content: ContentOf<'acknowledgement'>, messages: Messages): Block[] {
  const { ticket, shop, now } = input;
  return [
    greeting(input, messages),
    paragraph(messages.acknowledgement.received(shop.shopName, ticket.id)),
    paragraph(promise(content.expectation, now, shop.calendar.timeZone, messages)),
    paragraph(messages.statusPage),
    statusLink(input, messages),
    { kind: 'footer', lines: [messages.footer.automatic(shop.shopName), messages.footer.notYou] },
  ];
}

/** The agent greets in words of their own. */
function reply(input: LetterInput, content: ContentOf<'reply'>, messages: Messages): Block[] {
  const agent = oneLine(content.agentName ?? '', 60);
  return [
    ...wordsWithPictures(content.text, content.files?.attached ?? [], messages),
    ...(content.files ? aboutFiles(content.files, messages) : []),
    paragraph(agent ? `${agent}\n${input.shop.shopName}` : input.shop.shopName),
    ...(content.solved
      ? [paragraph(messages.reply.solved), paragraph(reopen(input, content.solved.reopenUntil, messages))]
      : [paragraph(messages.howToAnswer)]),
    statusLink(input, messages),
    ...quote(input, content.quote, messages),
    { kind: 'footer', lines: [messages.footer.number(input.ticket.id)] },
  ];
}

function solved(input: LetterInput, content: ContentOf<'solved'>, messages: Messages): Block[] {
  return [
    greeting(input, messages),
    paragraph(messages.solved[content.by](input.ticket.id)),
    paragraph(reopen(input, content.reopenUntil, messages)),
    statusLink(input, messages),
    footer(input, messages),
  ];
}

function reminder(input: LetterInput, content: ContentOf<'reminder'>, messages: Messages): Block[] {
  return [
    greeting(input, messages),
    paragraph(messages.reminder.waiting(input.ticket.id)),
    ...quote(input, content.quote, messages),
    paragraph(messages.howToAnswer),
    statusLink(input, messages),
    ...(content.solvedOn ? [paragraph(messages.reminder.solvedOn(moment(input, content.solvedOn, messages).day))] : []),
    footer(input, messages),
  ];
}

/** The links carry a score in the fragment, which no scanner sends to the server; they open the page and never vote. */
function survey(input: LetterInput, content: ContentOf<'survey'>, messages: Messages): Block[] {
  const faces = messages.survey.faces.map(({ score, face, label }) => ({
    face,
    label,
    url: `${input.links.surveyUrl}&score=${score}`,
  }));
  return [
    greeting(input, messages),
    paragraph(messages.survey.question(input.ticket.id)),
    { kind: 'faces', faces },
    paragraph(messages.survey.nothingCountedYet(moment(input, content.openUntil, messages).day)),
    paragraph(messages.survey.noNeed),
    { kind: 'link', label: messages.survey.noMore, url: input.links.unsubscribeUrl },
    footer(input, messages),
  ];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const greeting = ({ ticket }: LetterInput, messages: Messages): Block =>
  paragraph(messages.greeting(personName(ticket.customer.name)));

const statusLink = ({ links }: LetterInput, messages: Messages): Block => ({
  kind: 'link',
  label: messages.statusLink,
  url: links.statusUrl,
});

const footer = ({ ticket, shop }: LetterInput, messages: Messages): Block => ({
  kind: 'footer',
  lines: [messages.footer.number(ticket.id), messages.footer.automatic(shop.shopName)],
});

const moment = ({ now, shop }: LetterInput, instant: string, { lang }: Messages) =>
  momentOf(instant, now, shop.calendar.timeZone, lang);

const reopen = (input: LetterInput, until: string | undefined, messages: Messages): string =>
  messages.reopen(until ? messages.moment(moment(input, until, messages)) : undefined);

function quote(input: LetterInput, words: Quote | undefined, messages: Messages): Block[] {
  if (!words) return [];
  const { day, time, zone } = moment(input, words.at, messages);
  return [{ kind: 'quote', caption: messages.quote[words.from](day, time, zone), text: plainText(words.text) }];
}
