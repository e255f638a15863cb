/** Greetings and calls for a person at a message's beginning, thanks at its end, in the languages that shoppers greet in. */
export const openings = `转人工 | 转人工客服 | 人工 | 人工客服 | 找人工 | 真人客服 | 转接人工 | human agent | human agent please | live agent | agent please
  | talk to agent | speak to agent | hi | hii | hello | helo | hlo | hloo | hlw | hy | hey | heyy | hiya | greetings | good morning | good afternoon
  | good evening | good day | morning | dear | dear sir | dear madam | dear sir or madam | dear sir madam | to whom it may concern
  | sir | madam | maam | mam | team | folks | guys | everyone | there | support team | support | customer support | customer care
  | customer service | hope you are well | hope you are doing well | hope this email finds you well | hope this finds you well
  | how are you | namaste | namaskar | bhai | bhaiya | ji | excuse me | 你好 | 您好 | 你们好 | 哈喽 | 哈啰 | 嗨 | 嘿 | 喂 | 在吗 | 在不在
  | 在么 | 有人吗 | 有人在吗 | 亲 | 亲亲 | 亲爱的 | 客服 | 客服你好 | 客服您好 | 早上好 | 早安 | 上午好 | 中午好 | 下午好 | 晚上好 | 请问 | 请问一下
  | 想问一下 | 我想问一下 | 问一下 | 打扰了 | 打扰一下 | 不好意思 | 老板 | 掌柜 | 店家 | 卖家 | 美女 | 帅哥 | 小姐姐 | hallo | guten tag | guten morgen
  | guten abend | sehr geehrte damen und herren | liebes team | moin | bonjour | bonsoir | salut | madame | monsieur | hola
  | buenos días | buenas tardes | buenas noches | buenas | estimados señores | olá | oi | bom dia | boa tarde | boa noite | ciao
  | salve | buongiorno | buonasera | gentili signori | здравствуйте | добрый день | привет | доброго дня | вітаю | dzień dobry
  | witam | cześć | goedemorgen | goedendag | goedemiddag | beste | merhaba | iyi günler | selam | xin chào | chào shop | halo
  | selamat siang | selamat pagi`;
export const closings = `thanks | thank you | thank you so much | thank you very much | thx | ty | tks | many thanks | thanks in advance
  | thanks a lot | cheers | regards | best regards | kind regards | sincerely | best | 谢谢 | 谢谢您 | 谢谢你 | 谢谢了 | 谢谢啦 | 多谢 | 感谢
  | 谢了 | 麻烦了 | 麻烦您了 | 辛苦了 | 祝好 | 此致敬礼 | danke | vielen dank | mit freundlichen grüßen | merci | merci beaucoup
  | merci d avance | cordialement | gracias | muchas gracias | saludos | obrigado | obrigada | grazie | grazie mille | cordiali saluti
  | спасибо | заранее спасибо | дякую | dziękuję | pozdrawiam | dank | alvast bedankt | bedankt | teşekkürler | cảm ơn
  | dhanyavad | shukriya | terima kasih`;
