/** A shop's own rule on what triage decides: when a message is like this, then that. Written in the configuration. */
import * as z from 'zod';
import { plain } from '../../text/plain.ts';
import { isBoundary, tokenise } from '../../text/tokens.ts';
import { categorySchema, channelSchema, prioritySchema, queueNameSchema } from '../../words.ts';

/** Not a union: that would say `Invalid input` and not what is wrong with the one. */
const oneOrMore = <S extends z.ZodType>(item: S) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).min(1).max(30));

/** A line's end says nothing, for mail programs wrap lines; an empty line ends a sentence. */
const unwrapped = (text: string): string =>
  text.replace(/\s*\n\s*/g, (end) => (end.indexOf('\n') === end.lastIndexOf('\n') ? ' ' : '\n'));

/** Comparable forms of words and sentence ends, as triage reads them. */
export const formsIn = (text: string): string[] => tokenise(plain(unwrapped(text))).map(({ form }) => form);

/** For phrases in scripts that put words, or words and their endings, together: there any part of a text is a match. */
export const lettersIn = (text: string): string => plain(unwrapped(text)).replace(/[^\S\n]+/g, ' ');
const JOINED =
  /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
export const isJoined = (phrase: string): boolean => JOINED.test(phrase);

/** Of a phrase the words alone. */
export const formsOf = (phrase: string): string[] => formsIn(phrase).filter((form) => !isBoundary(form));

const PICTOGRAPHS = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/gu;
const LOST_SIGN = /[\p{S}%‰&#@*/\\_§]/u;

const phrase = z
  .string()
  .min(1)
  .max(80)
  .refine((text) => formsOf(text).length > 0, 'a phrase of words that triage listens to; this one says nothing')
  .refine(
    (text) => !LOST_SIGN.test(text.replace(PICTOGRAPHS, '')),
    'a phrase of words alone: triage does not hear signs such as + and %, and would take "C++" for "C"',
  );

const domain = z
  .string()
  .regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/, 'expected a mail domain in lower case, for example company.example');

/** All that is named has to hold; of a list one is enough, unless its name says otherwise. */
const conditionsSchema = z
  .strictObject({
    /** Any of the phrases, in subject or message. */
    contains: oneOrMore(phrase).optional(),
    /** Every one of the phrases. */
    containsAll: oneOrMore(phrase).optional(),
    /** None of the phrases. */
    containsNone: oneOrMore(phrase).optional(),
    channel: channelSchema.optional(),
    /** Language tags; `zh` also stands for `zh-Hant`. */
    language: oneOrMore(
      z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag, for example zh'),
    ).optional(),
    category: oneOrMore(categorySchema).optional(),
    priority: oneOrMore(prioritySchema).optional(),
    /** Of the customer's address; subdomains too. */
    customerDomain: oneOrMore(domain).optional(),
    /** Whether triage leaves the category to a person. */
    unsure: z.boolean().optional(),
  })
  .refine((when) => Object.keys(when).length > 0, 'a rule needs a condition');

const consequencesSchema = z
  .strictObject({
    queue: queueNameSchema.optional(),
    priority: prioritySchema.optional(),
    category: categorySchema.optional(),
    tags: oneOrMore(z.string().trim().min(1).max(50)).optional(),
  })
  .refine(
    (then) => Object.keys(then).length > 0,
    'a rule without a consequence: expected queue, priority, category or tags',
  );

export const ruleSchema = z.strictObject({
  /** Shown to agents where the rule has spoken. */
  name: z.string().trim().min(1).max(60),
  when: conditionsSchema,
  // biome-ignore lint/suspicious/noThenProperty: the configuration's word; what stands under it makes no thenable.
  then: consequencesSchema,
});
export type Rule = z.output<typeof ruleSchema>;
export type Conditions = Rule['when'];

/** Each costs every message a look at its words: all of these well under a millisecond. */
export const MOST_RULES = 500;

export const rulesSchema = z
  .array(ruleSchema)
  .max(MOST_RULES)
  .superRefine((rules, context) => {
    const first = new Map<string, number>();
    for (const [at, { name }] of rules.entries()) {
      const same = first.get(name);
      if (same === undefined) first.set(name, at);
      else {
        const message = `two rules of one name: triage.rules.${same} has it already`;
        context.addIssue({ code: 'custom', path: [at, 'name'], message, input: name });
      }
    }
  });
