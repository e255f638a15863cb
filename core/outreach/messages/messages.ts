/** What a catalogue has to say. Every language implements all of it: a missing message is a type error. */
import type { Moment } from '../moment.ts';

export interface Face {
  score: 1 | 2 | 3 | 4 | 5;
  face: string;
  label: string;
}

export interface Messages {
  /** Tag for the `lang` attribute. */
  lang: string;
  noSubject: string;
  greeting(name: string | undefined): string;
  /** Of a moment to come: `14:30 tomorrow (UTC)`. Fits after `by`. */
  moment(moment: Moment): string;
  minutes(count: number): string;
  hours(count: number): string;
  statusLink: string;
  /** Where to look and to add something. */
  statusPage: string;
  /** How to answer us. */
  howToAnswer: string;
  acknowledgement: {
    received(shop: string, id: string): string;
    within(duration: string): string;
    by(moment: string): string;
    byInWorkingHours(moment: string): string;
    soon: string;
  };
  reply: {
    solved: string;
  };
  files: {
    /** Of a picture within the text. */
    picture(name: string): string;
    attached(names: readonly string[]): string;
    /** Too large for a mail; the link to the page follows below. */
    linked(names: readonly string[]): string;
    withheld(names: readonly string[]): string;
  };
  /** How a solved request comes back; the moment is the last one, where there is one. */
  reopen(until: string | undefined): string;
  solved: {
    agent(id: string): string;
    timeout(id: string): string;
  };
  reminder: {
    waiting(id: string): string;
    solvedOn(day: string): string;
  };
  survey: {
    question(id: string): string;
    /** Best first. */
    faces: readonly Face[];
    nothingCountedYet(until: string): string;
    noNeed: string;
    /** Of the link to the page that stops surveys. */
    noMore: string;
  };
  quote: {
    customer(day: string, time: string, zone: string): string;
    agent(day: string, time: string, zone: string): string;
  };
  footer: {
    number(id: string): string;
    automatic(shop: string): string;
    notYou: string;
  };
}
