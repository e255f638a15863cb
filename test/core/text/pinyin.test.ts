import { describe, expect, it } from 'vitest';
import { withoutPinyin } from '../../../core/text/pinyin.ts';
import { plain } from '../../../core/text/plain.ts';
import { classify } from '../../../core/triage/classify.ts';
import type { Category } from '../../../core/words.ts';
import { trainingFiles } from '../../../triage/material.ts';
import { readRows } from '../../../triage/rows.ts';

describe('Chinese in Latin letters', () => {
  it.each([
    ['tuikuan', '退款'],
    ['tui kuan', '退款'],
    ['tuìkuǎn', '退款'],
    ['tuì kuǎn', '退款'],
    ['tui4kuan3', '退款'],
    ['tui4 kuan3', '退款'],
    ['Tuikuan!', '退款!'],
    ['tuihuo', '退货'],
    ['huanhuo', '换货'],
    ['kuaidi', '快递'],
    ['fahuo', '发货'],
    ['wuliu', '物流'],
    ['fapiao', '发票'],
    ['you hui quan', '优惠券'],
    ['dingdan', '订单'],
    ['quxiao dingdan', '取消订单'],
    ['kefu', '客服'],
    ['wo yao tuikuan', '我要退款'],
    ['woyaotuikuan', '我要退款'],
    ['wo de kuaidi shenme shihou dao', '我的快递什么时候到'],
    ['qing wen zenme kai fapiao', '请问怎么开发票'],
    ['my kuaidi is lost', 'my 快递 is lost'],
    ['我要tuikuan', '我要退款'],
  ])('"%s" is read as %s', (typed, read) => {
    expect(withoutPinyin(plain(typed))).toBe(read);
  });

  it.each([
    'Where is my order, you said today',
    'can you sell me a fan',
    'Lego Chima set',
    'Mima bought a kite',
    'Thanks, Wu Liu',
    'mera order kab aayega, paisa wapas do',
    'kapan pesanan saya sampai, tolong dikirim',
    'Ma commande est où',
    'ni hao kai lan',
    'the shoes are too small',
    'I like yoga mats',
    'tent pole snapped',
    'Regards, Wei Xin',
  ])('"%s" stays as it is', (typed) => {
    expect(withoutPinyin(plain(typed))).toBe(plain(typed));
  });

  it('takes no message of the material in another language for Chinese', () => {
    const touched = trainingFiles()
      .flatMap(readRows)
      .filter(
        ({ lang, text }) =>
          lang !== 'zh' && !/\p{Script=Han}/u.test(text) && withoutPinyin(plain(text)) !== plain(text),
      );
    expect(touched.map(({ text }) => text)).toEqual([]);
  });

  it.each<[text: string, category: Category]>([
    ['tuikuan', 'aftersales'],
    ['wo yao tuikuan', 'aftersales'],
    ['wo yao tui huo', 'aftersales'],
    ['kuaidi dao nali le', 'order'],
    ['shenme shihou fahuo', 'order'],
    ['quxiao dingdan', 'order'],
    ['qing kai fapiao', 'payment'],
    ['shou bu dao yanzhengma', 'account'],
    ['wo yao tousu kefu', 'complaint'],
  ])('"%s" is Chinese, and %s', (text, category) => {
    expect(classify({ text })).toMatchObject({ language: 'zh', category });
  });
});
