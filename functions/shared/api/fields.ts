/** Fields that several requests have, as zod schemas: parsing one also cleans it. */
import * as z from 'zod';
import { MESSAGE_LIMIT, SUBJECT_LIMIT } from '../../../core/words.ts';
import { cleanAddress, cleanLine, cleanLocale, cleanMessage, isVisible } from './text.ts';

const tooLong = (limit: number) => `at most ${limit.toLocaleString('en')} characters`;

/** A text with line breaks. */
export const message = (limit = MESSAGE_LIMIT) =>
  z
    .string()
    .max(limit, tooLong(limit))
    .transform(cleanMessage)
    .refine(isVisible, 'write something that can be read')
    .describe(`Text with line breaks, at most ${limit} characters. Control characters become U+FFFD.`);

/** As `message`; what nobody could see counts as not given. */
export const optionalMessage = (limit: number) =>
  z
    .string()
    .max(limit, tooLong(limit))
    .transform((text) => (isVisible(text) ? cleanMessage(text) : undefined))
    .optional()
    .describe(`Text with line breaks, at most ${limit} characters.`);

/** A text on one line. */
export const line = (limit: number) =>
  z
    .string()
    .max(limit, tooLong(limit))
    .transform(cleanLine)
    .refine(isVisible, 'write something that can be read')
    .describe(`One line, at most ${limit} characters. Line breaks become spaces.`);

/** As `line`; nothing but blanks counts as not given. */
export const optionalLine = (limit: number) =>
  z
    .string()
    .max(limit, tooLong(limit))
    .transform((text) => cleanLine(text) || undefined)
    .optional()
    .describe(`One line, at most ${limit} characters.`);

export const subject = line(SUBJECT_LIMIT);

export const email = z
  .string()
  .max(320, tooLong(320))
  .transform((text, context) => {
    const address = cleanAddress(text);
    if (address) return address;
    context.issues.push({ code: 'custom', message: 'one email address, such as ann@example.com', input: '' });
    return z.NEVER;
  })
  .describe('One email address; international domains are welcome.');

export const locale = z
  .string()
  .max(35, tooLong(35))
  .transform((tag, context) => {
    const canonical = cleanLocale(tag);
    if (canonical) return canonical;
    context.issues.push({ code: 'custom', message: 'a language tag, such as en or zh-CN', input: '' });
    return z.NEVER;
  })
  .describe('BCP 47 language tag.');

/** Any ISO 8601 instant with a zone; kept in UTC with milliseconds. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .describe('ISO 8601 instant, such as 2026-11-30T09:00:00Z.');
