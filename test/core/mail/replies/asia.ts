import { type Fixture, own } from './fixture.ts';

/** Mail programs of China, Japan, Korea and Vietnam: what stands under the reply, to the end. */
const BELOW: [client: string, language: string, below: string, signature?: string][] = [
  [
    'QQ Mail',
    'zh',
    '------------------ 原始邮件 ------------------\n发件人: "客服";<care@shop.example>;\n发送时间: 2024年1月5日(星期五) 中午12:02\n收件人: "张三"<12345@qq.com>;\n主题: Re:包裹\n\n您好',
  ],
  [
    'QQ Mail',
    'zh',
    '------------------ Original ------------------\nFrom:  "客服"<care@shop.example>;\nDate:  Fri, Jan 5, 2024 10:02 AM\nTo:  "张三"<12345@qq.com>; \nSubject:  Re: 包裹\n\n您好',
  ],
  [
    'QQ Mail (phone)',
    'zh',
    '发自我的iPhone\n\n\n------------------ 原始邮件 ------------------\n发件人: 客服 <care@shop.example>\n发送时间: 2024年1月5日 10:02\n收件人: 张三 <12345@qq.com>\n主题: 回复：包裹',
    '发自我的iPhone',
  ],
  [
    'Foxmail',
    'zh',
    '张三\n\n发件人： 客服\n发送时间： 2024-01-05 10:02\n收件人： zhang\n抄送： li\n主题： Re: 包裹\n您好',
    '',
  ],
  [
    'Foxmail',
    'zh',
    'zhang@example.com\n \n发件人： 客服\n发送时间： 2024-01-05 10:02\n收件人： zhang\n主题： 包裹\n您好',
    '',
  ],
  ['163', 'zh', '在 2024-01-05 10:02:11，客服 <care@shop.example> 写道：\n您好'],
  ['163', 'zh', 'At 2024-01-05 10:02:11, "客服" <care@shop.example> wrote:\n您好'],
  ['163', 'zh', '在2024-01-05 10:02:11，care<care@shop.example> 写道：\n\n-----原始邮件-----\n您好'],
  [
    '126',
    'zh',
    '\n--\n发自我的网易邮箱平板适配版\n\n\n在 2024-01-05 10:02:11，"客服" <care@shop.example> 写道：\n您好',
    '--\n发自我的网易邮箱平板适配版',
  ],
  [
    'NetEase Mail Master',
    'zh',
    '---- 回复的原邮件 ----\n发件人客服<care@shop.example>\n日期2024年01月05日 10:02\n收件人张三<zhang@163.com>\n抄送至\n主题Re: 包裹\n您好',
  ],
  [
    'NetEase Mail Master',
    'zh',
    '| |\n张三\n|\n|\n邮箱：zhang@163.com\n|\n\n---- 回复的原邮件 ----\n| 发件人 | 客服 |\n| 日期 | 2024年01月05日 10:02 |\n| 收件人 | zhang@163.com |\n| 抄送至 | |\n| 主题 | Re: 包裹 |\n您好',
    '| |\n张三\n|\n|\n邮箱：zhang@163.com\n|',
  ],
  [
    'Aliyun',
    'zh',
    '------------------------------------------------------------------\n发件人：客服 <care@shop.example>\n发送时间：2024年1月5日(星期五) 10:02\n收件人：张三 <zhang@aliyun.com>\n主　题：Re: 包裹\n\n您好',
  ],
  [
    'Coremail',
    'zh',
    '-----原始邮件-----\n发件人:"客服" <care@shop.example>\n发送时间:2024-01-05 10:02:11 (星期五)\n收件人: zhang@example.edu.cn\n抄送: \n主题: 包裹\n\n您好',
  ],
  [
    'Sina',
    'zh',
    '----- 原始邮件 -----\n发件人：客服 <care@shop.example>\n收件人：zhang@sina.com\n主题：包裹\n日期：2024年01月05日 10点02分\n\n您好',
  ],
  [
    '139',
    'zh',
    '-----邮件原文-----\n发件人：客服 <care@shop.example>\n收件人：zhang <zhang@139.com>\n抄 送: （无）\n发送时间：2024-01-05 10:02:11\n主题：包裹\n\n您好',
  ],
  [
    'Lark',
    'zh',
    '发件人： "客服"<care@shop.example>\n日期： 2024年1月5日 (周五) 10:02\n主题： 包裹\n收件人： "张三"<zhang@example.com>\n您好',
  ],
  [
    'Xiaomi',
    'zh',
    '发自我的小米手机\n\n在 客服 <care@shop.example>，2024年1月5日 上午10:02写道：\n\n您好',
    '发自我的小米手机',
  ],
  [
    'Xiaomi',
    'zh',
    '从 小米手机 发送\n\n客服 <care@shop.example> 于 2024年1月5日 上午10:02 写道：\n> 您好',
    '从 小米手机 发送',
  ],
  [
    'Huawei',
    'zh',
    '发自我的HUAWEI Mate 60\n\n-------- 原始邮件 --------\n发件人：客服 <care@shop.example>\n日期：2024年1月5日周五 10:02\n收件人：zhang@example.com\n主题：包裹\n您好',
    '发自我的HUAWEI Mate 60',
  ],
  [
    'Outlook (phone)',
    'zh',
    '获取适用于 iOS 的 Outlook<https://aka.ms/o0ukef>\n________________________________\n发件人: 客服 <care@shop.example>\n发送时间: Friday, January 5, 2024 10:02:11 AM\n收件人: 张三 <zhang@example.com>\n主题: Re: 包裹\n\n您好',
    '获取适用于 iOS 的 Outlook<https://aka.ms/o0ukef>',
  ],
  [
    'Yahoo! Mail Japan',
    'ja',
    '----- Original Message -----\n>From: サポート <care@shop.example>\n>To: yamada@yahoo.co.jp\n>Date: 2024/1/5, Fri 10:02\n>Subject: 荷物\n>\n>こんにちは',
  ],
  [
    'Outlook 2016',
    'ja',
    '-----Original Message-----\nFrom: サポート <care@shop.example> \nSent: Friday, January 5, 2024 10:02 AM\nTo: 山田 <yamada@example.com>\nSubject: RE: 荷物\n\nこんにちは',
  ],
  ['Becky!', 'ja', 'On Fri, 5 Jan 2024 10:02:11 +0900\nサポート <care@shop.example> wrote:\n\n> こんにちは'],
  ['Shuriken', 'ja', 'サポート さんは書きました：\n> こんにちは'],
  [
    'Outlook (phone)',
    'ja',
    'Outlook for iOS を入手<https://aka.ms/o0ukef>\n________________________________\n差出人: サポート <care@shop.example>\n送信日時: 金曜日, 1月 5, 2024 10:02 午前\n宛先: 山田 <yamada@example.com>\n件名: Re: 荷物\n\nこんにちは',
    'Outlook for iOS を入手<https://aka.ms/o0ukef>',
  ],
  [
    'Naver',
    'ko',
    '-----Original Message-----\nFrom: 고객센터 <care@shop.example>\nTo: kim@naver.com\nCc:\nSent: 2024-01-05 (금) 10:02:11 (UTC+09:00)\nSubject: Re: 택배\n\n안녕하세요',
  ],
  [
    'Kakao',
    'ko',
    '---------- 원본 메일 ----------\n보낸사람: "고객센터" <care@shop.example>\n받는사람: <kim@kakao.com>\n날짜: 24.01.05 10:02\n제목: 택배\n\n안녕하세요',
  ],
  [
    'Samsung',
    'ko',
    '나의 Galaxy에서 보냄\n\n-------- 원본 메시지 --------\n발신: 고객센터 <care@shop.example>\n날짜: 24/1/5 오전 10:02 (GMT+09:00)\n수신: kim@example.com\n제목: 택배\n\n안녕하세요',
    '나의 Galaxy에서 보냄',
  ],
  [
    'Zalo',
    'vi',
    '---------- Forwarded message ---------\nTừ: Shop <care@shop.example>\nDate: Th 6, 5 thg 1, 2024 lúc 10:02\nSubject: Gói hàng\nTo: <lan@example.com>\n\nXin chào',
  ],
];

export const asia: Fixture[] = BELOW.map(([client, language, below, signature]) => ({
  client,
  language,
  what: below.trim().slice(0, 50),
  text: `${own(language)}\n\n${below}\n`,
  reply: signature === '' ? `${own(language)}\n\n${below.trim().split('\n')[0]}` : own(language),
  ...(signature ? { signature } : {}),
}));
