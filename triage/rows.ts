/** Labelled messages: our TSV (`category, priority, text, subject?, hint?, further categories?`) and JSON lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { type Category, categorySchema, type Priority, prioritySchema } from '../core/words.ts';

export interface Row {
  text: string;
  lang: string;
  /** Kind of shop: what stands after the language in the file's name. */
  shop: string;
  /** Language and kind of shop; a language's only file is several sources, so that its words count as known. */
  source: string;
  category: Category;
  priority?: Priority | undefined;
  subject?: string | undefined;
  hint?: Category | undefined;
  /** Further requests of the message. */
  more: Category[];
}

/** Words of file names that tell of requests, manners or languages rather than of wares. */
const NOT_WARES =
  /(?:^|-)(?:intents|general|help|payment|sentences|smalltalk|mails?\d*|calm|polite|bursts|urgent|high|several|borders|negation|forms|chatty|mid|shorts|voice|tw|hant|jd|platform|service|shopping|aftersales|delivery|other|product|messages|us)(?:-|$)/;

/** Whether the row's file is about one kind of shop. */
export const isKindOfShop = ({ lang, shop }: Row): boolean => /^(?:en|zh)$/.test(lang) && !NOT_WARES.test(shop);

const jsonRow = z.object({
  text: z.string(),
  lang: z.string().optional(),
  category: categorySchema,
  priority: prioritySchema.optional(),
  subject: z.string().optional(),
  hint: z.union([categorySchema, z.object({ category: categorySchema.optional() })]).optional(),
});

const unescaped = (text: string): string =>
  text.replace(/\\([nt\\])/g, (_, c) => (c === 'n' ? '\n' : c === 't' ? '\t' : c));

const PARTS_OF_ONLY_FILE = 5;

function rowOfTsv(line: string, at: number, lang: string, shop: string): Row {
  const [category, priority, text, subject, hint, more] = line.split('\t');
  return {
    text: unescaped(text ?? ''),
    lang,
    shop,
    source: lang === 'en' || lang === 'zh' ? `${lang}-${shop}` : `${lang}-${shop}-${at % PARTS_OF_ONLY_FILE}`,
    category: categorySchema.parse(category),
    priority: prioritySchema.parse(priority),
    ...(subject ? { subject: unescaped(subject) } : {}),
    ...(hint ? { hint: categorySchema.parse(hint) } : {}),
    more: more ? more.split(',').map((one) => categorySchema.parse(one.trim())) : [],
  };
}

function rowOfJson(line: string, shop: string): Row {
  const { hint, lang, ...row } = jsonRow.parse(JSON.parse(line));
  const category = typeof hint === 'object' ? hint.category : hint;
  return { ...row, lang: lang ?? 'und', shop, source: shop, ...(category ? { hint: category } : {}), more: [] };
}

/** @throws Error that names the file and the line */
export function readRows(file: string): Row[] {
  const name = basename(file).replace(/\.\w+$/, '');
  const [, prefix, shop] = /^([a-z]{2,3}|hinglish)-(.+)$/.exec(name) ?? [];
  const lang = prefix === 'hinglish' ? 'en' : (prefix ?? 'und');
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      try {
        return [file.endsWith('.tsv') ? rowOfTsv(line, at, lang, shop ?? name) : rowOfJson(line, name)];
      } catch (error) {
        throw new Error(`${file}, line ${at + 1}: ${(error as Error).message}`);
      }
    });
}

export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(tsv|jsonl)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
