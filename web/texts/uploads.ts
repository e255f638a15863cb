/** Files that go with a message, on the form, the status page and the desk. */
import type { Language } from '../shared/words.ts';

const en = {
  add: 'Add files',
  hint: (most: number) =>
    `Up to ${most} files, such as photos or documents. You can also drop them here or paste a picture.`,
  list: 'Files to be sent',
  sending: (name: string) => `Sending ${name}`,
  percent: (share: string) => `${share} sent`,
  ready: 'Ready',
  readyNamed: (name: string) => `${name} is ready.`,
  failedNamed: (name: string, why: string) => `${name}: ${why}`,
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  retry: 'Try again',
  retryNamed: (name: string) => `Send ${name} again`,
  place: 'Place in text',
  placeNamed: (name: string) => `Place ${name} in the text`,
  leftOut: (most: number) => `A message takes ${most} files. The others were left out: send them with another message.`,
  trouble: {
    empty: 'This file is empty.',
    type: 'This kind of file is not taken, for safety. A photo or a PDF is fine.',
    size: 'This file is too large. A smaller photo or a PDF may do.',
    often: 'Many files came from your connection. Please try again later.',
    busy: 'Something is not working on our side just now. Please try again in a minute.',
    offline: 'It did not get through. Check your connection and try again.',
    refused: 'This file was not accepted. Remove it, or add it once more.',
  },
  unfinished: 'Not all of the files are ready. Try again with the marked ones or remove them; your text is still here.',
};
export type UploadTexts = typeof en;

const zh: UploadTexts = {
  add: '添加文件',
  hint: (most) => `最多 ${most} 个文件，例如照片或文档。也可以拖到这里，或直接粘贴图片。`,
  list: '待发送的文件',
  sending: (name) => `正在上传 ${name}`,
  percent: (share) => `已上传 ${share}`,
  ready: '已就绪',
  readyNamed: (name) => `${name} 已就绪。`,
  failedNamed: (name, why) => `${name}：${why}`,
  remove: '移除',
  removeNamed: (name) => `移除 ${name}`,
  retry: '重试',
  retryNamed: (name) => `重新上传 ${name}`,
  place: '插入正文',
  placeNamed: (name) => `将 ${name} 插入正文`,
  leftOut: (most) => `一条留言最多 ${most} 个文件，多余的未添加，请随下一条留言发送。`,
  trouble: {
    empty: '这个文件是空的。',
    type: '出于安全考虑，不接受这类文件。照片或 PDF 都可以。',
    size: '这个文件太大了，可以换一张小一点的照片或 PDF。',
    often: '您的网络上传的文件过多，请稍后再试。',
    busy: '我们这边暂时出了点问题，请一分钟后重试。',
    offline: '上传没有成功，请检查网络后重试。',
    refused: '这个文件未被接受，请移除后重新添加。',
  },
  unfinished: '有文件尚未就绪，请重试或移除标出的文件。您写的内容仍在这里。',
};

export const uploadTexts: Record<Language, UploadTexts> = { en, zh };
