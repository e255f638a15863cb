import type { EventWords } from './events.ts';

const clocks = { firstResponse: '首次答复', nextResponse: '下次答复', resolution: '解决' };
const letters = {
  acknowledgement: '确认邮件',
  reply: '答复',
  solved: '解决通知',
  reminder: '提醒',
  survey: '满意度调查',
};
const reasons = {
  infected: '发现恶意软件',
  unreadable: '无法检查是否含有恶意软件',
  waiting: '恶意软件检查耗时过长',
  gone: '已不再保存',
};
const failures = {
  bounce: '该邮箱无法收信',
  complaint: '客户将我们的邮件标记为垃圾邮件',
  suppressed: '该邮箱不再接收自动邮件',
  rejected: '邮件服务拒绝发送',
  delayed: '投递延迟',
  capped: '短时间内发往该邮箱的自动邮件过多',
  repeated: '对方看起来是自动回复程序',
  unsubscribed: '客户不再接收满意度调查',
};
const returns = {
  triaged: undefined,
  transferred: undefined,
  released: undefined,
  claim_expired: undefined,
  reopened: '工单已重新打开',
  resumed: '等待结束',
  customer_wrote: '客户来信',
  edited: '内容有更改',
  escalated: '优先级提高',
  requeued: '等待已久',
};

export const eventsZh: EventWords = {
  TicketOpened: ({ channel }, { who }) => `${who}通过${channel === 'web' ? '网页表单' : '电子邮件'}来信`,
  TriageRequested: () => undefined,
  TicketTriaged: (event, say) =>
    event.unsure
      ? '系统无法确定类别，请手动选择'
      : `系统归类为“${say.category(event.category)}”，优先级${say.priority(event.priority)}${event.rules ? `，规则：${say.list(event.rules)}` : ''}`,
  TicketRouted: ({ queue, reason }, say) =>
    returns[reason] ? `${returns[reason]}，回到“${say.queue(queue)}”队列` : `进入“${say.queue(queue)}”队列`,
  TicketClaimed: (_event, { who }) => `${who}领取了工单`,
  ClaimExpired: () => '长时间没有操作，工单已退回队列',
  TicketReleased: (_event, { who }) => `${who}退回了工单`,
  CustomerWrote: (_event, { who }) => `${who}来信`,
  MachineMailFiled: ({ kind }) => `收到自动邮件（${kind}），不影响工单`,
  StrangerWrote: ({ email }) => `${email} 向此会话发来邮件；客户看不到`,
  MailHeld: () => '该客户一小时内来信过多，后续新邮件已暂存：主管可以放行',
  SurveysChosen: ({ wanted }) => (wanted ? '客户重新接收满意度调查' : '客户不再接收满意度调查'),
  AgentReplied: (_event, { who }) => `${who}答复了客户`,
  NoteAdded: (_event, { who }) => `${who}添加了备注`,
  TicketTransferred: ({ from, to, reason }, say) => `${say.who}从“${say.queue(from)}”转到“${say.queue(to)}”：${reason}`,
  TicketHeld: ({ reason, until }, say) => `${say.who}搁置了工单${until ? `，至 ${say.when(until)}` : ''}：${reason}`,
  TicketSnoozed: ({ until }, say) => `${say.who}设为稍后处理，至 ${say.when(until)}`,
  TicketResumed: () => '等待结束，继续处理',
  TicketSetPending: () => '等待客户回复',
  ReminderDue: ({ count }) => `正在提醒客户（第 ${count} 次）`,
  TicketSolved: ({ by, resolution }, { who }) => {
    const words = {
      agent: `${who}标记为已解决`,
      customer: '客户确认已解决',
      timeout: '长时间无回复，自动标记为已解决',
    };
    return resolution ? `${words[by]}：${resolution}` : words[by];
  },
  TicketReopened: ({ reason }, { who }) => `${who}重新打开了工单${reason ? `：${reason}` : ''}`,
  TicketClosed: ({ by }, { who }) => ({ agent: `${who}关闭了工单`, timeout: '工单已关闭', merge: '合并后关闭' })[by],
  TicketEdited: (event, say) => {
    if (event.withdrawn) return `${say.who}撤销了类别“${say.category(event.withdrawn)}”`;
    const changes = [
      event.category && `类别 ${say.category(event.category)}`,
      event.priority && `优先级 ${say.priority(event.priority)}`,
      event.tags && (event.tags.length > 0 ? `标签 ${say.list(event.tags)}` : '清空标签'),
      event.subject && `主题“${event.subject}”`,
      event.locale && `语言 ${event.locale}`,
      event.requests &&
        (event.requests.length > 0
          ? `待处理：${say.list(event.requests.map(({ category }) => say.category(category)))}`
          : '没有其他待处理请求'),
    ].flatMap((change) => change || []);
    return `${say.who}更改了：${say.list(changes)}`;
  },
  FileReleased: ({ name }, { who }) => `${who}放行了文件“${name}”`,
  TicketMerged: ({ into }) => `已合并到 ${into}`,
  TicketAbsorbed: ({ from }) => `已并入 ${from}`,
  SlaWarned: ({ clock, dueAt }, say) => `${clocks[clock]}即将到期：${say.when(dueAt)}`,
  SlaBreached: ({ clock }) => `${clocks[clock]}已超时`,
  PriorityRaised: ({ to, reason }, say) => {
    const [kind, detail = ''] = reason.split(':');
    const since = { unanswered: `：第 ${detail} 条留言仍未答复`, 'needed-by': `：${detail} 前需要` }[kind ?? ''];
    return `优先级提高到${say.priority(to)}${since ?? ''}`;
  },
  SurveyRequested: () => '正在邀请客户评价',
  SurveyAnswered: ({ score, previousScore }, { who }) =>
    previousScore ? `${who}将评分从 ${previousScore} 改为 ${score}（满分 5）` : `${who}评了 ${score} 分（满分 5）`,
  LetterSent: ({ letter, withheld = [] }, say) => {
    const without = withheld.map(({ name, reason }) => `“${name}”（${reasons[reason]}）`);
    return `邮件已发送：${letters[letter]}${without.length > 0 ? `，未附带${say.list(without)}` : ''}`;
  },
  LetterFailed: ({ letter, reason }) => `邮件未送达${letter ? `（${letters[letter]}）` : ''}：${failures[reason]}`,
  LettersOverdue: () => undefined,
};
