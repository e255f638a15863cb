import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../core/text/language.ts';

describe('language', () => {
  it.each([
    ['where is my order', 'en'],
    ['我的订单在哪里', 'zh'],
    ['我的訂單在哪裡', 'zh'],
    ['注文はどこですか', 'ja'],
    ['제 주문은 어디에 있나요', 'ko'],
    ['wo ist meine bestellung', 'de'],
    ['où est ma commande', 'fr'],
    ['dónde está mi pedido', 'es'],
    ['onde está o meu pedido', 'pt'],
    ['dove è il mio ordine', 'it'],
    ['waar is mijn bestelling', 'nl'],
    ['gdzie jest moje zamówienie', 'pl'],
    ['siparişim nerede', 'tr'],
    ['где мой заказ', 'ru'],
    ['де моє замовлення, коли її відправлять', 'uk'],
    ['أين طلبي', 'ar'],
    ['मेरा ऑर्डर कहां है', 'hi'],
    ['mera order kab aayega bhai', 'en'],
    ['คำสั่งซื้อของฉันอยู่ที่ไหน', 'th'],
    ['איפה ההזמנה שלי', 'he'],
    ['đơn hàng của tôi ở đâu', 'vi'],
  ])('of "%s" is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(['', '12345', '🙂🙂', '?!', '。。。'])('of "%s" is undetermined', (text) => {
    expect(languageOf(text, 'en')).toBe('und');
  });

  it.each([
    ['我的 iphone 15 pro 壳子还没收到', 'zh'],
    ['hello 你好, where is my parcel? it has not moved', 'en'],
  ])('of mixed "%s" is the one that carries the message: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    ['好の，我要退款', 'zh-CN', 'zh'],
    ['好の，我要退款', undefined, 'zh'],
    ['春の茶几', 'zh', 'zh'],
    ['私の注文', 'ja', 'ja'],
    ['私の注文', undefined, 'ja'],
    ['返品希望', 'ja', 'ja'],
    ['返品希望', undefined, 'zh'],
    ['注文番号 12345 未着', 'ja', 'ja'],
    ['我的快递呢', 'ja', 'zh'],
    ['这个パナソニック吹风机坏了', 'zh', 'zh'],
    ['このサイズは正しいですか', 'zh', 'ja'],
    ['thx', 'zh', 'zh'],
    ['iphone 15 ?', 'zh', 'zh'],
    ['thanks a lot for the help', 'zh', 'en'],
    ['ok', 'ru', 'ru'],
    ['ok', 'de', 'de'],
    ['thx', undefined, 'en'],
  ])('of "%s" on a page in %s is %s', (text, locale, language) => {
    expect(languageOf(text, locale)).toBe(language);
  });

  it('of a word that says nothing is the page’s', () => {
    expect(languageOf('accuflex', 'de-AT')).toBe('de');
    expect(languageOf('accuflex')).toBe('en');
  });
});
