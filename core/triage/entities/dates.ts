/** Days that a message names: absolute, or as seen from the day it was written. Text of `sameWidth`. */
import type { Span } from '../../text/span.ts';
import { addDays, dayFrom, daysBetween, weekdayOf } from '../../time/day.ts';

export interface NamedDay extends Span {
  text: string;
  date?: string;
  needed?: true;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** German, French, Spanish, Italian, Portuguese, Dutch, in the order of the year. */
const MONTHS_ELSEWHERE = [
  'januar janvier enero gennaio janeiro januari',
  'februar février febrero febbraio fevereiro februari',
  'märz mars marzo março maart',
  'avril abril aprile',
  'mai mayo maggio maio mei',
  'juni juin junio giugno junho',
  'juli juillet julio luglio julho',
  'août agosto augustus',
  'septembre septiembre settembre setembro',
  'oktober octobre octubre ottobre outubro',
  'novembre noviembre novembro',
  'dezember décembre diciembre dicembre dezembro',
].map((names) => names.split(' '));
const bare = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const MONTH_ELSEWHERE = MONTHS_ELSEWHERE.flat()
  .flatMap((name) => [name, bare(name)])
  .sort((a, b) => b.length - a.length)
  .join('|');
const HAN_WEEKDAYS = '一二三四五六日';
const HAN_NUMBERS: Record<string, number> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

type Groups = (string | undefined)[];
interface Form {
  pattern: RegExp;
  /** Undefined where the words leave it open which day is meant. */
  day(groups: Groups, today: string): string | undefined;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const monthElsewhere = (name = ''): number =>
  MONTHS_ELSEWHERE.findIndex((names) => names.some((one) => bare(one) === bare(name))) + 1;
const numberOf = (text = ''): number => HAN_NUMBERS[text] ?? Number(text);

/** Without a year the nearest such day: people write of last month and of next, rarely of other years. */
function nearest(month: number, day: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year - 1]
    .flatMap((one) => dayFrom(one, month, day) ?? [])
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

const dated = (year: string | undefined, month: number, day: number, today: string): string | undefined => {
  if (year === undefined) return nearest(month, day, today);
  return dayFrom(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
};

/** 3/4 is in March for some and in April for others; 13/4 is clear. */
function ordered(first: string | undefined, second: string | undefined, year: string | undefined, today: string) {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return dated(year, b, a, today);
  return b > 12 || a === b ? dated(year, a, b, today) : undefined;
}

const SIDES: Record<string, number> = {
  last: -1,
  previous: -1,
  this: 0,
  next: 1,
  上: -1,
  上个: -1,
  这: 0,
  这个: 0,
  本: 0,
  下: 1,
  下个: 1,
};

/** `on Friday` is the coming one, `last Friday` the one before today, `next Friday` in the week after this. */
function weekday(side: string | undefined, wanted: number, today: string): string {
  const monday = addDays(today, 1 - weekdayOf(today));
  const inWeek = addDays(monday, wanted - 1);
  const week = side === undefined ? undefined : SIDES[side.toLowerCase()];
  if (week === undefined) return inWeek >= today ? inWeek : addDays(inWeek, 7);
  if (side?.toLowerCase() === 'last' && inWeek < today) return inWeek;
  return addDays(inWeek, 7 * week);
}

const AWAY: Record<string, number> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  后天: 2,
  後天: 2,
  大后天: 3,
};
const away = ([words]: Groups, today: string): string => addDays(today, AWAY[(words ?? '').toLowerCase()] ?? 0);

const open = (): undefined => undefined;
const DAY_SUFFIX = '(?:st|nd|rd|th)?';

const monthFirst = (months: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(${months})\.? (\d{1,2})${DAY_SUFFIX}(?:,? ((?:19|20)\d\d))?(?![\d:])`, flags);
const monthAndDay = ([month, day, year]: Groups, today: string): string | undefined =>
  dated(year, monthOf(month), Number(day), today);

const forms: Form[] = [
  {
    pattern: /(?<![\d-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/g,
    day: ([year, , month, day], today) => dated(year, Number(month), Number(day), today),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?![\d/-])/g,
    day: ([first, , second, year], today) => ordered(first, second, year, today),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\w./-])(\d{1,2})${DAY_SUFFIX}(?: of)? (${MONTH})\b\.?,?(?: ((?:19|20)\d\d))?(?!\d)`,
      'gi',
    ),
    day: ([day, month, year], today) => dated(year, monthOf(month), Number(day), today),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d./-])(\d{1,2})(?:\.|er|º|°)?(?: de)? (${MONTH_ELSEWHERE}|april|august|september|november|december)(?!\p{L})(?: (?:de )?((?:19|20)\d\d))?(?!\d)`,
      'giu',
    ),
    day: ([day, month, year], today) => dated(year, monthElsewhere(month) || monthOf(month), Number(day), today),
  },
  {
    // Around the clock is no day.
    pattern: /\b(?:on|by|until|before|since) (?!24\/7)(\d{1,2})([/.])(\d{1,2})(?![\d/.])/gi,
    day: ([first, , second], today) => ordered(first, second, undefined, today),
  },
  { pattern: monthFirst(MONTH.replace('|may|', '|'), 'giu'), day: monthAndDay },
  // `may 5 people come`: only the month with its capital.
  { pattern: monthFirst('May', 'gu'), day: monthAndDay },
  {
    pattern: /(?:(20\d\d|\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号號]?(?!\d)/g,
    day: ([year, month, day], today) => dated(year, Number(month), Number(day), today),
  },
  {
    pattern: /(?<![\d号月])([12]?\d|3[01])[号日](?=之前|以前|前|到|要|就|才|下单|买|发|晚|早|的?订单)/g,
    day: ([day], today) => {
      const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
      const same = dayFrom(year, month, Number(day));
      return same !== undefined && Math.abs(daysBetween(today, same)) <= 14 ? same : undefined;
    },
  },
  { pattern: /\b(day (?:before yesterday|after tomorrow))\b/gi, day: away },
  { pattern: /\b(yesterday|today|tonight|tomorrow)\b/gi, day: away },
  { pattern: /(大前天|前天|昨天|昨晚|今天|今日|今晚|明天|明日|明早|大后天|后天|後天)/g, day: away },
  {
    pattern: new RegExp(
      String.raw`\b(?:(last|previous|this|next|on|by|until|before|since) )(${WEEKDAYS.join('|')})\b(?:,? (?:of )?(last week))?`,
      'gi',
    ),
    day: ([side, name, week], today) =>
      weekday(week === undefined ? side : 'previous', WEEKDAYS.indexOf((name ?? '').toLowerCase()) + 1, today),
  },
  {
    pattern: /(上个?|这个?|本|下个?)?(?:周|星期|礼拜|禮拜)([一二三四五六日天])/g,
    day: ([side, name], today) => weekday(side, HAN_WEEKDAYS.indexOf(name === '天' ? '日' : (name ?? '')) + 1, today),
  },
  {
    pattern: /\b(?:in|within) (\d{1,2}) days?\b/gi,
    day: ([days], today) => addDays(today, Number(days)),
  },
  {
    pattern: /\b(\d{1,2}|two|three) days? ago\b/gi,
    day: ([days], today) => addDays(today, -({ two: 2, three: 3 }[(days ?? '').toLowerCase()] ?? Number(days))),
  },
  {
    pattern: /([一两二三四五六七八九十]|\d{1,2})天(?:前|之前|以前)/g,
    day: ([days], today) => addDays(today, -numberOf(days)),
  },
  {
    pattern: /([一两二三四五六七八九十]|\d{1,2})天(?:后|之后|以后|內|内)/g,
    day: ([days], today) => addDays(today, numberOf(days)),
  },
  {
    pattern: /\b(christmas(?: eve)?|xmas)\b/gi,
    day: ([name], today) => nearest(12, /eve/i.test(name ?? '') ? 24 : 25, today),
  },
  {
    pattern: /\b((?:last|next|this) (?:week|month|weekend)|(?:the )?end of (?:the|this|next) (?:week|month))\b/gi,
    day: open,
  },
  {
    pattern:
      /((?:上|下|这|本)个?(?:周末|月底?|周(?![一二三四五六日天末])|星期(?![一二三四五六日天]))|周末|月底|年底|双十一|双11|双十二|618|除夕|春节|中秋节?|国庆节?|圣诞节?)/g,
    day: open,
  },
];

/** What before a day, or after it, says that something is wanted by then. */
const WANTED_BEFORE =
  /(?:need(?:s|ed)?|want(?:ed)?|require[sd]?|have to have|must (?:have|arrive|come|be (?:here|delivered|with me))|in time)(?: [\p{L}\d']+){0,8}? (?:by|before|for|on|until|no later than|at the latest)? ?(?:the )?$|(?:arrive|get here|be here|come|delivered?|with me|ready)(?: [\p{L}']+){0,3}? (?:by|before|no later than|in time for) ?(?:the )?$|(?:deadline|latest)(?: is)?:? ?$|(?:赶在|務必|务必|必须|必須|最晚|最迟|要在|得在|希望在?|想在|需要在?)$/iu;
const WANTED_AFTER =
  /^(?:晚上|早上|中午|下午|上午|号|日)?(?:就要|就得|要用|急用|急需|得用|要穿|要送|要给|需要用|之前(?:必须|要|得|能)?(?:收到|到|送到|拿到|发|用)|以前(?:要|得|能)?(?:收到|到|送到|拿到)|前(?:必须|一定|务必|要|得|能)?(?:收到|到|送到|拿到|送达|到货|用)|结婚|婚礼|生日要)|^ (?:at the latest|or never)|^,? (?:is|for) (?:the|my|our|his|her) (?:wedding|birthday|party|event|exam|trip|flight|deadline)/iu;
const WANTED_ELSEWHERE =
  /(?:brauch|benötig|besoin|fau[td]|necesit|bisogno|serv|precis|nodig)\p{L}*(?: [\p{L}\d']+){0,8}? (?:bis|vor|avant|pour|antes|entro|para|voor)(?: (?:zum|dem|den|le|la|el|il|de|del))? ?$/iu;
/** Right before what says it: not wanted, or once promised. */
const NOT_WANTED =
  /(?:\b(?:not|dont|never|no|without|neither)|n't|不|没|沒|无|無|别)(?: (?:really|even|actually|have to|necessarily))?[ ]?$/iu;
const ONCE_PROMISED =
  /(?:should(?:'ve| have)|would(?:'ve| have)|(?:was|were) (?:supposed|meant|due|expected|going|promised) to|was to|had to) ?(?:have )?(?:been )?$/iu;
const NEAR = 60;

/** @param today the day of writing, in the shop's calendar */
export function* days(text: string, today: string): Generator<NamedDay> {
  for (const { pattern, day } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [found, ...groups] = match;
      const whole = found.replace(/[.,]$/, '');
      const to = match.index + whole.length;
      const date = day(groups, today);
      const lead = leading(whole);
      const before = text.slice(Math.max(0, match.index - NEAR), match.index) + lead;
      const isPast = date !== undefined && date < today;
      const needed = !isPast && (isWanted(before) || WANTED_AFTER.test(text.slice(to, to + NEAR)));
      yield {
        from: match.index + lead.length,
        to,
        text: whole.slice(lead.length),
        ...(date === undefined ? {} : { date }),
        ...(needed ? { needed: true } : {}),
      };
    }
  }
}

function isWanted(before: string): boolean {
  const said = WANTED_BEFORE.exec(before) ?? WANTED_ELSEWHERE.exec(before);
  if (said === null) return false;
  const lead = before.slice(0, said.index);
  return !NOT_WANTED.test(lead) && !ONCE_PROMISED.test(lead);
}

/** `by Friday` was found with its preposition, which belongs to what stands before the day. */
const leading = (found: string): string => /^(?:on|by|until|before|since) /i.exec(found)?.[0] ?? '';
