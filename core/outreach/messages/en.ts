import type { Messages } from './messages.ts';

export const en: Messages = {
  lang: 'en',
  noSubject: 'Your message',
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  moment: ({ relativeDay, day, time, zone }) =>
    relativeDay === 'today'
      ? `${time} today (${zone})`
      : relativeDay === 'tomorrow'
        ? `${time} tomorrow (${zone})`
        : `${time} on ${day} (${zone})`,
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
  statusLink: 'See your request',
  statusPage: 'You can see how things stand, or add something, on the page below. Or simply answer this email.',
  howToAnswer: 'To answer us, simply reply to this email or write on the page below.',
  acknowledgement: {
    received: (shop, id) => `Thank you for writing to ${shop}. We have your message; its number is ${id}.`,
    within: (duration) => `A person will read it and answer you within ${duration}.`,
    by: (moment) => `A person will read it and answer you by ${moment}.`,
    byInWorkingHours: (moment) =>
      `A person will read it and answer you by ${moment}. We are not at work around the clock, and this takes our hours into account.`,
    soon: 'A person will read it and answer you as soon as possible.',
  },
  reply: {
    solved: 'With this we have marked your request as solved.',
  },
  files: {
    picture: (name) => `Picture: ${name}`,
    attached: (names) => `Attached: ${names.join(', ')}`,
    linked: (names) => `Too large for an email, so you find it on the page below: ${names.join(', ')}`,
    withheld: (names) => `Not sent, because it could not be checked for safety: ${names.join(', ')}`,
  },
  reopen: (until) =>
    until
      ? `Is something still open? Answer this email or write to us on the page below by ${until}, and it goes straight back to our team. After that, just send us a new message.`
      : 'Is something still open? Answer this email or write to us on the page below, and it goes straight back to our team.',
  solved: {
    agent: (id) => `We have marked your request ${id} as solved.`,
    timeout: (id) =>
      `We have not heard from you since our last answer, so we have marked your request ${id} as solved.`,
  },
  reminder: {
    waiting: (id) => `We wrote to you about your request ${id} and need your answer before we can go on.`,
    solvedOn: (day) => `If we hear nothing, we will take it as solved on ${day}. You can still write to us after that.`,
  },
  survey: {
    question: (id) => `A little while ago we solved your request ${id}. How did we do?`,
    faces: [
      { score: 5, face: '😀', label: 'Very good' },
      { score: 4, face: '🙂', label: 'Good' },
      { score: 3, face: '😐', label: 'All right' },
      { score: 2, face: '🙁', label: 'Not good' },
      { score: 1, face: '😞', label: 'Bad' },
    ],
    nothingCountedYet: (until) =>
      `A click opens a page where you can add a comment. Nothing counts until you send it there, and you can change it until ${until}.`,
    noNeed: 'If you would rather not answer, you need not do anything: we will not remind you.',
    noMore: 'Do not ask me again',
  },
  quote: {
    customer: (day, time, zone) => `You wrote on ${day} at ${time} (${zone}):`,
    agent: (day, time, zone) => `We wrote on ${day} at ${time} (${zone}):`,
  },
  footer: {
    number: (id) => `Your request has the number ${id}.`,
    automatic: (shop) => `${shop} sent this message automatically.`,
    notYou: 'You did not write to us? Then somebody mistyped an address, and you can ignore this message.',
  },
};
