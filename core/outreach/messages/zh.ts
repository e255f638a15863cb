import type { Messages } from './messages.ts';

/** Latin letters stand off from Chinese ones; Chinese ones do not from each other. */
const apart = (name: string): string => `${/^[!-~]/.test(name) ? ' ' : ''}${name}${/[!-~]$/.test(name) ? ' ' : ''}`;

export const zh: Messages = {
  lang: 'zh-Hans',
  noSubject: '您的留言',
  greeting: (name) => (name ? `${name}，您好！` : '您好！'),
  moment: ({ relativeDay, day, time, zone }) =>
    `${relativeDay === 'today' ? '今天' : relativeDay === 'tomorrow' ? '明天' : day} ${time}（${zone}）`,
  minutes: (count) => `${count} 分钟`,
  hours: (count) => `${count} 小时`,
  statusLink: '查看我的问题',
  statusPage: '您可以在下面的页面查看进度或补充说明，也可以直接回复这封邮件。',
  howToAnswer: '如需答复我们，直接回复这封邮件，或在下面的页面留言就可以。',
  acknowledgement: {
    received: (shop, id) => `感谢您联系${apart(shop).trimEnd()}。您的留言我们已经收到，编号是 ${id}。`,
    within: (duration) => `我们会有专人阅读，并在 ${duration}内回复您。`,
    by: (moment) => `我们会有专人阅读，并在${moment}之前回复您。`,
    byInWorkingHours: (moment) =>
      `我们会有专人阅读，并在${moment}之前回复您。我们并非全天都在岗，这个时间已把工作时间考虑在内。`,
    soon: '我们会有专人阅读，并尽快回复您。',
  },
  reply: {
    solved: '至此，我们已将您的问题标记为已解决。',
  },
  files: {
    picture: (name) => `图片：${name}`,
    attached: (names) => `附件：${names.join('、')}`,
    linked: (names) => `文件较大，无法随邮件发送，请在下面的页面下载：${names.join('、')}`,
    withheld: (names) => `未能通过安全检查，因此未发送：${names.join('、')}`,
  },
  reopen: (until) =>
    until
      ? `还有没解决的地方吗？请在${until}之前直接回复这封邮件，或在下面的页面给我们留言，我们会马上继续处理。过了这个时间，重新给我们写一条留言就可以。`
      : '还有没解决的地方吗？请直接回复这封邮件，或在下面的页面给我们留言，我们会马上继续处理。',
  solved: {
    agent: (id) => `您的问题 ${id} 已标记为已解决。`,
    timeout: (id) => `自上次答复以来我们没有收到您的消息，因此已将您的问题 ${id} 标记为已解决。`,
  },
  reminder: {
    waiting: (id) => `关于您的问题 ${id}，我们之前给您写过信，需要等您答复后才能继续处理。`,
    solvedOn: (day) => `如果一直没有收到您的消息，我们会在${day}将它视为已解决。之后您仍然可以随时联系我们。`,
  },
  survey: {
    question: (id) => `您的问题 ${id} 前不久已经解决。您觉得我们这次做得怎么样？`,
    faces: [
      { score: 5, face: '😀', label: '非常满意' },
      { score: 4, face: '🙂', label: '满意' },
      { score: 3, face: '😐', label: '一般' },
      { score: 2, face: '🙁', label: '不满意' },
      { score: 1, face: '😞', label: '很不满意' },
    ],
    nothingCountedYet: (until) =>
      `点击后会打开一个页面，您可以在那里补充意见。在页面上提交之后才会计入，${until}之前都可以修改。`,
    noNeed: '如果您不想评价，不用做任何事，我们不会再来提醒您。',
    noMore: '以后不再接收满意度调查',
  },
  quote: {
    customer: (day, time, zone) => `您在${day} ${time}（${zone}）写道：`,
    agent: (day, time, zone) => `我们在${day} ${time}（${zone}）写道：`,
  },
  footer: {
    number: (id) => `您的问题编号：${id}`,
    automatic: (shop) => `这封邮件由${apart(shop)}自动发送。`,
    notYou: '如果您没有给我们留过言，可能是有人填错了邮箱，请忽略这封邮件。',
  },
};
