/** What an agent typed into the search box. */
import type { SearchTerm } from '../../workflow/search-tickets.ts';
import { cleanAddress } from '../shared/api/text.ts';

/** A number as people read it out: any case, with a blank or nothing for the hyphen, O for 0, I and L for 1. */
const NUMBER = /^CL[- ]?([0-9A-Z]{8})$/i;

export function searchTerm(text: string): SearchTerm {
  const number = NUMBER.exec(text)?.[1];
  if (number) return { kind: 'number', id: `CL-${number.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')}` };
  const email = cleanAddress(text);
  if (email) return { kind: 'address', email };
  return { kind: 'words', words: text.split(/\s+/).slice(0, 10) };
}
