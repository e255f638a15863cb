/** Files on messages, on the desk and on the status page alike. */
import type { HeldFileReason } from '../../core/files/file.ts';
import type { Language } from '../shared/words.ts';

const held: Record<HeldFileReason, string> = {
  type: 'Held back: a program, or a kind of file that is not taken.',
  size: 'Held back: too large.',
  count: 'Held back: too many files at once.',
};

const en = {
  list: 'Files',
  download: 'Download',
  downloadNamed: (name: string) => `Download ${name}`,
  fetching: 'Getting it…',
  held,
  heldForCustomer: 'We have it. For safety it cannot be downloaded.',
  release: 'Release',
  releaseNamed: (name: string) => `Release ${name} to everybody who can read this message`,
  waiting: 'It is still being checked for malware. Try again in a minute.',
  refused: 'It did not pass the check for malware and cannot be downloaded.',
  gone: 'It is no longer kept.',
  failed: 'It could not be fetched. Try again in a moment.',
};
type FileTexts = typeof en;

const zh: FileTexts = {
  list: '附件',
  download: '下载',
  downloadNamed: (name) => `下载 ${name}`,
  fetching: '正在获取…',
  held: {
    type: '已拦截：可执行程序或不接受的文件类型。',
    size: '已拦截：文件过大。',
    count: '已拦截：一次发送的文件过多。',
  },
  heldForCustomer: '我们已收到该文件。出于安全考虑，无法下载。',
  release: '放行',
  releaseNamed: (name) => `放行 ${name}，所有能看到此消息的人均可下载`,
  waiting: '正在检查是否含有恶意软件，请一分钟后再试。',
  refused: '该文件未通过恶意软件检查，无法下载。',
  gone: '该文件已不再保存。',
  failed: '无法获取该文件，请稍后再试。',
};

export const fileTexts: Record<Language, FileTexts> = { en, zh };
