import type { MailLanguage } from './language.ts';

export const spanish: MailLanguage = {
  attributions: [
    'el … escribió',
    'el … escribio',
    'el … ha escrito',
    'en … escribió',
    'a las … escribió',
    '… escribió el …',
    '… escribió',
    '… ha escrito',
    '… escribió en …',
  ],
  headers: {
    from: ['de', 'remitente'],
    date: ['enviado', 'fecha', 'enviado el', 'enviada el', 'fecha de envío'],
    to: ['para', 'destinatario', 'a'],
    cc: ['cc', 'cco', 'con copia', 'copia', 'responder a', 'importancia', 'datos adjuntos'],
    subject: ['asunto'],
  },
  delimiters: [
    'mensaje original',
    'mensaje reenviado',
    'correo original',
    'mensaje de origen',
    'mensaje enviado',
    'inicio del mensaje reenviado',
    'responda por encima de esta línea',
  ],
  introductions: ['inicio del mensaje reenviado', 'comienzo del mensaje reenviado'],
  devices: [
    'enviado desde mi …',
    'enviado desde @',
    'enviado de mi …',
    'enviado con @',
    'obtener outlook para …',
    'obtén outlook para …',
    'descargar outlook para …',
    'libre de virus.…',
  ],
};
