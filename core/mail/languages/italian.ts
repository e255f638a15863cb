import type { MailLanguage } from './language.ts';

export const italian: MailLanguage = {
  attributions: [
    'il … ha scritto',
    'in data … ha scritto',
    'in data … scrive',
    'alle … ha scritto',
    '… ha scritto il …',
    '… ha scritto in data …',
    '… ha scritto',
    'quoting …',
  ],
  headers: {
    from: ['da', 'mittente'],
    date: ['inviato', 'data', 'inviato il', 'data invio'],
    to: ['a', 'per', 'destinatario'],
    cc: ['cc', 'ccn', 'copia', 'rispondi a', 'priorità', 'allegati'],
    subject: ['oggetto'],
  },
  delimiters: [
    'messaggio originale',
    'messaggio originario',
    'messaggio inoltrato',
    'email originale',
    'inizio messaggio inoltrato',
    'inizio del messaggio inoltrato',
    'rispondi sopra questa riga',
  ],
  introductions: ['inizio messaggio inoltrato', 'inizio del messaggio inoltrato'],
  devices: [
    'inviato da mio …',
    'inviato dal mio …',
    'inviato dalla mia …',
    'inviato da @',
    'inviato con @',
    'inviato dal cellulare…',
    'inviata dal mio …',
    'ottieni outlook per …',
    'scarica outlook per …',
    'privo di virus.…',
  ],
};
