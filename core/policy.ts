/**
 * The shop's rules as the running system needs them: parsed once by `lib/config.ts` from cdk.json at synth and once by
 * each function from its environment (`POLICY`), by the same schema.
 */
import * as z from 'zod';
import { durationSchema } from './time/duration.ts';
import { orderTemplateSchema } from './triage/entities/order-number.ts';
import { rulesSchema } from './triage/rules/rule.ts';
import { categories, categorySchema, GENERAL_QUEUE, queueNameSchema, uiLanguageSchema } from './words.ts';

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day looks like 09:00; the end of a day is 24:00');
const interval = z
  .tuple([timeOfDay, timeOfDay])
  .refine(([from, to]) => from < to, 'an interval ends after it starts; split one over midnight in two');
const intervals = z
  .array(interval)
  .refine(
    (list) => list.every((one, i) => i === 0 || (list[i - 1]?.[1] ?? '') <= one[0]),
    'intervals of a day are in order and do not overlap',
  );
const date = z.iso.date();

const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'an IANA time zone, for example Asia/Shanghai');

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Working hours: half-open intervals of local wall time for each weekday, dated days off and dated extra days. */
export const calendarSchema = z
  .strictObject({
    timeZone: timeZone.default('UTC'),
    hours: z
      .strictObject(
        Object.fromEntries(weekdays.map((day) => [day, intervals.default([['00:00', '24:00']])])) as Record<
          (typeof weekdays)[number],
          z.ZodDefault<typeof intervals>
        >,
      )
      .prefault({}),
    /** Local dates without work, unless `extraDays` names the date too. */
    holidays: z.array(date).default([]),
    /** Local dates with hours of their own, stronger than weekday and holiday (make-up working days 调休). */
    extraDays: z.record(date, intervals).default({}),
  })
  .refine(
    (calendar) => weekdays.some((day) => calendar.hours[day].length > 0),
    'at least one weekday needs working hours',
  );
export type Calendar = z.infer<typeof calendarSchema>;

const target = (byDefault: string) => durationSchema.prefault(byDefault);

/** Targets in business seconds. The first that matches counts: complaint or urgent, else the default. */
const slaSchema = z.strictObject({
  firstResponse: z.strictObject({ urgent: target('PT5M'), default: target('PT1H') }).prefault({}),
  nextResponse: z.strictObject({ urgent: target('PT30M'), default: target('PT4H') }).prefault({}),
  resolution: z.strictObject({ urgent: target('PT8H'), default: target('P2D') }).prefault({}),
  /** Share of the target after which the warning comes. */
  warnAt: z.number().gt(0).lt(1).default(0.75),
});

const followUpSchema = z.strictObject({
  /** Since the ticket became pending. */
  reminders: z.array(durationSchema).max(5).prefault(['PT24H', 'P5D']),
  solveAfter: target('P7D'),
  closeAfter: target('P4D'),
  /** A hold without a date comes back after. */
  holdFor: target('P3D'),
  triageAgainAfter: target('PT5M'),
  requeueAfter: target('P1D'),
  lettersAgainAfter: target('PT15M'),
});

const surveyPolicySchema = z.strictObject({
  enabled: z.boolean().default(true),
  after: target('PT24H'),
  answerWithin: target('P14D'),
});

/** Brakes on mail that answers mail; more than people need. */
const mailLimitsSchema = z.strictObject({
  /** Automatic letters to one address, over all of its tickets: within a sliding window, and within 24 hours. */
  lettersPerWindow: z.number().int().positive().default(10),
  lettersWindow: target('PT3H'),
  lettersPerDay: z.number().int().positive().max(200).default(40),
  /** Confirmations of mail to one address within an hour. */
  confirmationsPerHour: z.number().int().positive().default(2),
  /** New tickets by mail of one sender within an hour; what is beyond is held. */
  ticketsPerHour: z.number().int().positive().default(5),
});

const limitsSchema = z.strictObject({
  perSourceHour: z.number().int().positive().default(20),
  perSourceDay: z.number().int().positive().default(240),
  perSenderHour: z.number().int().positive().default(10),
  perSenderDay: z.number().int().positive().default(40),
  mail: mailLimitsSchema.prefault({}),
});

/** `.iso`, `video/*` or `application/x-foo`. */
const deniedType = z
  .string()
  .regex(
    /^(?:\.[a-z0-9_-]{1,20}|[a-z]+\/(?:\*|[a-z0-9][a-z0-9.+-]{0,100}))$/,
    'an ending such as .iso or a media type such as video/* or application/zip, in lower case',
  );

const filesSchema = z.strictObject({
  /** Of all files of one mail or message. SES takes mail up to 40 MB. */
  megabytesPerMessage: z.number().gt(0).max(40).default(25),
  megabytesPerFile: z.number().gt(0).max(40).default(25),
  filesPerMessage: z.number().int().min(0).max(50).default(20),
  /** Held beside executables, which always are. */
  deniedTypes: z.array(deniedType).max(50).default([]),
  /** Nobody gets a file before GuardDuty has found it clean. */
  malwareScan: z.boolean().default(false),
});
export type FilePolicy = z.infer<typeof filesSchema>;

/** How triage reads this shop's messages. */
const triageSchema = z.strictObject({
  /** Templates of its order numbers; see `orderTemplateSchema`. */
  orderNumbers: z.array(orderTemplateSchema).max(10).default([]),
  /** Names of products that triage would not know for names. */
  products: z.array(z.string().trim().min(2).max(60)).max(100).default([]),
  rules: rulesSchema.default([]),
});

export const policySchema = z
  .strictObject({
    shopName: z.string().min(1).max(80),
    languages: z.array(uiLanguageSchema).min(1).default(['en', 'zh']),
    /** Every category's work queue. */
    queues: z
      .partialRecord(categorySchema, queueNameSchema)
      .default({})
      .transform(
        (own) =>
          Object.fromEntries(categories.map((category) => [category, own[category] ?? category])) as Record<
            (typeof categories)[number],
            string
          >,
      ),
    /** Work queues beside those of the categories, for rules and transfers. */
    moreQueues: z.array(queueNameSchema).max(30).default([]),
    triage: triageSchema.prefault({}),
    calendar: calendarSchema.prefault({}),
    sla: slaSchema.prefault({}),
    claimExpiresAfter: target('PT30M'),
    followUp: followUpSchema.prefault({}),
    survey: surveyPolicySchema.prefault({}),
    limits: limitsSchema.prefault({}),
    files: filesSchema.prefault({}),
  })
  .superRefine((policy, context) => {
    const known = queueNames(policy);
    for (const [at, { then }] of policy.triage.rules.entries()) {
      if (then.queue === undefined || known.includes(then.queue)) continue;
      context.addIssue({
        code: 'custom',
        path: ['triage', 'rules', at, 'then', 'queue'],
        message: `there is no such queue: expected one of ${known.join(', ')}, or a new one named in moreQueues`,
        input: then.queue,
      });
    }
  })
  .readonly();
export type Policy = z.infer<typeof policySchema>;
export type PolicyInput = z.input<typeof policySchema>;

/** All work queues of the shop, `general` last, each once. */
export const queueNames = ({ queues, moreQueues }: Pick<Policy, 'queues' | 'moreQueues'>): string[] => [
  ...new Set([...Object.values(queues), ...moreQueues, GENERAL_QUEUE]),
];
