/**
 * Words that mean about the same in a shop's talk, in further languages: what English and Chinese messages teach of a concept
 * holds for them too. Beginnings of words, in the writing of the language.
 */
export const otherConcepts: Record<string, string> = {
  defect: `kaputt defekt beschädigt zerbrochen gerissen funktioniert_nicht geht_nicht cassé abîmé défectueux endommagé marche_pas fonctionne_pas
    roto rota dañado defectuoso no_funciona quebrado danificado defeito não_funciona rotto difettoso danneggiato non_funziona kapot beschadigd werkt_niet
    zepsut uszkodzon nie_działa bozuk kırık çalışmıyor hasarlı сломан сломал брак не_работает поврежд разбит зламан пошкоджен не_працює брак hỏng bể vỡ lỗi
    rusak pecah cacat มี_ปัญหา พัง เสีย แตก ชำรุด 壊れ 不良 破損 動かない 故障 고장 불량 파손 깨져 안돼요 مكسور خربان تالف معطوب ले टूटा खराब`,
  lack: `fehlt fehlen unvollständig manque manquant incomplet falta faltan incompleto faltando manca mancante ontbreekt brakuje eksik не_хватает
    не_вложили бракує thiếu kurang ขาด ไม่ครบ 足りない 入っていない 欠品 빠졌 누락 없어요 ناقص`,
  wrong: `falsch falsche falschen verwechselt erroné mauvais equivocado incorrecto errado errada sbagliato sbagliata verkeerd verkeerde niewłaściw złego pomyłk yanlış
    не_тот не_та не_то перепутали не_той не_те nhầm sai salah ผิด 違う 間違 잘못 다른_게 خطأ غلط`,
  return: `zurücksenden zurückschicken rücksendung retoure retour zurückgeben rückgabe retourner renvoyer devolver devolución devolução devolver restituire reso
    terugsturen retourneren zwrot zwrócić odesłać iade вернуть возврат повернути повернення trả_hàng hoàn_trả retur kembalikan คืนสินค้า ส่งคืน 返品 返送 반품 إرجاع ارجع ارجاع वापस`,
  refund: `erstattung rückerstattung geld_zurück remboursement rembourser remboursé reembolso dinero_de_vuelta reembolsar estorno rimborso rimborsare terugbetaling geld_terug
    zwrot_pieniędzy zwrot_środków para_iadesi iadesi деньги вернули возврат_денег кошти hoàn_tiền refund dana คืนเงิน 返金 환불 استرداد فلوس रिफंड`,
  exchange: `umtausch umtauschen tauschen ersatz échange échanger remplacer cambio cambiar trocar troca sostituzione cambiare omruilen ruilen wymiana wymienić değişim değiştirmek обмен обменять
    обмін обміняти đổi tukar เปลี่ยน 交換 교환 استبدال تبديل बदल`,
  repair: `reparatur reparieren techniker réparer réparation reparar reparación conserto riparare riparazione reparatie repareren naprawa naprawić tamir ремонт починить sửa perbaiki servis ซ่อม 修理 수리 تصليح`,
  warranty: `garantie gewährleistung garantía garantia garanzia gwarancja garanti гарантия гарантія bảo_hành garansi ประกัน 保証 보증 ضمان`,
  deliver: `lieferung liefern geliefert versand versenden verschickt zustellung angekommen livraison livrer livré expédié expédition arrivé envío enviar enviado entrega entregado llega llegó
    enviar entregue entregar chegou chega spedizione spedito consegna consegnato arriva arrivato levering leveren geleverd verzenden verzonden bezorgd wysyłka wysłać dostawa dostarcz doręcz
    teslimat kargo gönder gelir geldi доставка доставить доставили отправ привез придет пришла пришел доставк відправ прийде giao ship gửi kirim pengiriman sampai dikirim จัดส่ง ส่ง 配送 発送 届く
    届き 배송 도착 배달 توصيل شحن يوصل وصل डिलीवरी`,
  track: `wo_ist sendungsverfolgung sendungsnummer où_est suivi dónde_está seguimiento rastreo onde_está rastreio rastrear dov'è tracciamento waar_is traceren gdzie_jest śledzenie nerede takip где отследить трек
    де_моє де_мій ở_đâu di_mana lacak resi อยู่ไหน ถึงไหน ติดตาม どこ 追跡 어디 조회 وين أين फ़ कहां कहाँ`,
  parcel: `paket päckchen bestellung sendung colis commande paquet paquete pedido encomenda pacote pacco ordine pakket bestelling paczka zamówienie przesyłka paket sipariş посылка заказ посилка
    замовлення đơn_hàng đơn hàng paket pesanan พัสดุ ของ ออเดอร์ 注文 荷物 商品 주문 택배 물건 طلب طلبي طلبية الطرد ऑर्डर पार्सल`,
  cancel: `stornieren storno abbestellen annuler annulation cancelar cancelación cancelamento annullare disdire annuleren anulować rezygnuję iptal отменить отмена скасувати hủy huỷ batal batalkan
    ยกเลิก キャンセル 取り消 취소 إلغاء الغي रद्द कैंसिल`,
  address: `adresse anschrift lieferadresse dirección endereço indirizzo adres adresu adresi адрес адреса địa_chỉ alamat ที่อยู่ 住所 주소 عنوان العنوان पता`,
  pay: `bezahlen zahlung zahlen bezahlt karte kreditkarte überweisung payer paiement payé carte virement pagar pago pagué tarjeta transferencia pagamento paguei cartão boleto pix pagare pagato carta bonifico
    betalen betaling betaald ideal płatność zapłacić zapłaciłam karta przelew blik ödeme kart havale оплата оплатить оплатил карта карту картой оплата сплатити thanh_toán chuyển_khoản bayar pembayaran transfer จ่าย โอน ชำระ
    支払 決済 カード 결제 카드 입금 الدفع دفع البطاقة مدى भुगतान पैसे`,
  instalment: `ratenzahlung raten mensualités cuotas plazos parcelar parcelas rate termijnen raty taksit рассрочк розстрочк trả_góp cicilan ผ่อน 分割 할부 تقسيط`,
  cod: `nachnahme contre_remboursement contra_reembolso contrassegno rembours pobraniem kapıda_ödeme наложенн післяплат ship_cod bayar_di_tempat เก็บปลายทาง 代引 착불 عند_الاستلام`,
  charged: `abgebucht doppelt débité prélevé deux_fois cobrado cobraron cobrado dos_veces cobraram duas_vezes addebitato due_volte afgeschreven twee_keer pobrano podwójnie çekilmiş iki_kere списали дважды двічі trừ_tiền hai_lần
    kepotong terpotong ตัดบัตร ตัดเงิน 二重 引き落と 두번 출금 خصم خصمتو مرتين`,
  fee: `versandkosten gebühr zoll frais_de_port frais douane gastos_de_envío aduana frete taxa spese_di_spedizione dogana verzendkosten koszt_dostawy koszty kargo_ücreti ücret стоимость_доставки пошлина вартість_доставки phí_ship phí ongkir
    ค่าส่ง ค่าจัดส่ง 送料 手数料 배송비 رسوم`,
  invoice: `rechnung quittung facture reçu justificatif factura recibo nota_fiscal fatura fattura ricevuta scontrino factuur bon faktura fakturę paragon fatura fatura чек счет накладная рахунок чек hóa_đơn faktur struk ใบกำกับ
    ใบเสร็จ 領収書 請求書 영수증 세금계산서 فاتورة`,
  discount: `rabatt gutschein rabattcode aktion angebot code_promo réduction remise promo solde cupón descuento oferta desconto cupom promoção sconto buono offerta korting kortingscode actie rabat kod_rabatowy promocja kupon indirim
    kampanya скидка промокод купон акция знижка промокод mã_giảm giảm_giá khuyến_mãi voucher diskon promo ส่วนลด โค้ด โปรโมชั่น クーポン 割引 セール 쿠폰 할인 خصم كوبون عرض छूट`,
  price: `preis kostet wie_viel teuer prix combien coûte precio cuánto cuesta preço quanto custa prezzo quanto_costa prijs kost hoeveel cena ile_kosztuje fiyat kaç_para ne_kadar цена сколько_стоит ціна скільки giá bao_nhiêu harga berapa
    ราคา เท่าไหร่ 値段 いくら 価格 가격 얼마 سعر كم بكم दाम कीमत कितने`,
  login: `passwort anmelden einloggen login mot_de_passe connecter connexion code_de_vérification contraseña iniciar_sesión entrar senha acessar password accedere accesso wachtwoord inloggen hasło zalogować logowanie şifre giriş
    пароль войти логин код_подтверждения пароль увійти mật_khẩu đăng_nhập kata_sandi masuk รหัสผ่าน เข้าสู่ระบบ ล็อกอิน パスワード ログイン 認証 비밀번호 로그인 인증 كلمة_المرور تسجيل_الدخول الرمز पासवर्ड लॉगिन`,
  account: `konto kundenkonto registrieren newsletter compte inscription désinscrire cuenta registro conta cadastro account registrazione iscrizione registreren konto rejestracja hesap üyelik аккаунт учетн регистрац рассылк акаунт обліков
    реєстрац tài_khoản akun บัญชี สมัคร アカウント 会員 退会 登録 계정 회원 탈퇴 가입 حساب حسابي खाता`,
  stock: `verfügbar lieferbar auf_lager vorrätig disponible en_stock rupture disponible hay_stock disponível tem_em_estoque estoque disponibile beschikbaar op_voorraad dostępn na_stanie stokta var_mı в_наличии наличие є_в_наявності наявност còn_hàng
    có_hàng ready stok tersedia มีของ มีสินค้า 在庫 入荷 재고 입고 متوفر موجود उपलब्ध मिलेगा`,
  spec: `größe farbe maße material gewicht länge breite taille couleur dimensions matière poids talla tamaño color medidas material peso tamanho cor medidas taglia colore misure materiale maat kleur afmetingen rozmiar kolor wymiary beden renk ölçü
    размер цвет материал вес розмір колір матеріал kích_thước màu chất_liệu size ukuran warna bahan ขนาด สี ไซส์ サイズ 色 素材 寸法 사이즈 색상 소재 크기 مقاس لون حجم आकार रंग`,
  use: `wie_benutze anwenden anwendung bedienung waschen comment_utiliser mode_d'emploi utilisation laver cómo_se_usa usar instrucciones lavar como_usar instruções come_si_usa utilizzare istruzioni hoe_gebruik gebruiken jak_używać instrukcj nasıl_kullan
    kullanım как_пользоваться инструкция применять як_користуватись інструкц cách_dùng sử_dụng cara_pakai วิธีใช้ 使い方 説明書 사용법 설명서 طريقة_الاستخدام استخدم`,
  genuine: `original echt fälschung authentique contrefaçon original auténtico falso autêntico originale autentico echt oryginaln podróbk orijinal sahte оригинал подделк оригінал підробк chính_hãng auth hàng_giả asli ori ของแท้ ของปลอม 本物 正規品 偽物 정품 짝퉁 أصلي تقليد असली`,
  suit: `geeignet kompatibel passt verträglich convient compatible adapté sirve apto adecuado compatível serve adequado adatto compatibile geschikt pasuje odpowiedni nadaje uygun подходит подойдет підійде сумісн phù_hợp dùng_được cocok เหมาะ ใช้กับ
    対応 使えますか 合い 호환 맞나요 مناسب يناسب`,
  advice: `empfehlen empfehlung unterschied welche besser conseiller différence quel meilleur recomendar recomienda diferencia cuál mejor recomenda diferença qual melhor consigliare differenza quale migliore aanraden verschil welke beter polecić różnica który
    öneri fark hangisi посоветуйте разница какой лучше порадьте різниця який tư_vấn nên khác rekomendasi beda mana แนะนำ ต่างกัน おすすめ 違い どちら 추천 차이 الفرق انصح أفضل`,
  buy: `kaufen bestellen acheter commander comprar pedir comprare ordinare kopen bestellen kupić zamówić almak satın купить заказать купити замовити mua đặt beli pesan ซื้อ สั่ง 購入 買い 구매 사고 شراء اشتري اطلب खरीद`,
  business: `großhandel händler kooperation lieferant partenariat grossiste fournisseur revendeur mayorista proveedor distribuidor colaboración atacado fornecedor parceria revenda ingrosso fornitore collaborazione groothandel leverancier samenwerking hurt współpraca
    dostawca toptan bayi iş_birliği оптом сотрудничество поставщик дилер співпрац гуртом bán_sỉ hợp_tác đại_lý grosir kerjasama reseller ขายส่ง ตัวแทน 卸 提携 代理店 도매 제휴 협력 جملة تعاون موزع`,
  job: `bewerbung stelle praktikum job ausbildung candidature emploi stage recrutement empleo trabajo currículum vaga emprego currículo lavoro candidatura assunzione vacature sollicitatie stage praca cv rekrutacja iş_başvuru staj работа вакансия резюме
    вакансі робота tuyển_dụng ứng_tuyển lowongan kerja สมัครงาน 求人 採用 アルバイト 채용 알바 وظيفة توظيف`,
  shop: `filiale laden geschäft öffnungszeiten ladengeschäft magasin boutique horaires tienda horario sucursal loja horário negozio orari winkel openingstijden sklep godziny_otwarcia stacjonarny mağaza магазин адрес_магазина часы_работы крамниц магазин cửa_hàng toko
    หน้าร้าน สาขา 店舗 営業時間 매장 영업시간 محل فرع معرض दुकान`,
  rude: `unverschämt unfreundlich frech impoli désagréable grossier grosero maleducado grosseiro mal_educado scortese maleducato onbeschoft niemiły chamski kaba saygısız хам грубо нахам грубі thái_độ kasar tidak_sopan พูดจาไม่ดี ไม่สุภาพ 失礼 態度 불친절 وقح قلة_ادب`,
  noreply: `keine_antwort niemand_antwortet meldet_sich aucune_réponse personne_ne_répond nadie_responde sin_respuesta no_contestan ninguém_responde sem_resposta nessuno_risponde nessuna_risposta geen_antwoord niemand_reageert brak_odpowiedzi nikt_nie cevap_yok
    cevap_vermiyor не_отвечает никто_не не_відповіда ніхто không_trả_lời tidak_ada_balasan tidak_dibalas ไม่ตอบ 返事がない 返信がない 連絡がない 답이_없 연락이_안 ما_حد_يرد لا_احد ما_يرد`,
  cheat: `betrug betrüger abzocke arnaque escroc estafa estafadores ladrones golpe enganação ladrões truffa ladri oplichting oplichters oszustwo oszuści dolandırıcı обман мошенник шахрай обман lừa_đảo penipu tipu โกง หลอก 詐欺 騙 사기 نصب حرامية نصابين احتيال धोखा`,
  bad: `schlecht katastrophe enttäuscht frechheit beschwerde nie_wieder unmöglich nul scandaleux déçu inadmissible honte plainte pésimo horrible decepcionado vergüenza queja péssimo horrível decepcionado vergonha absurdo reclamação pessimo vergogna deluso schifo
    reclamo slecht teleurgesteld schandalig klacht nooit_meer fatalny skandal rozczarowan skarga rezalet berbat şikayet ужас кошмар безобразие разочаров жалоба жах розчарован скарг tệ thất_vọng bực kecewa parah jelek แย่ ห่วย ผิดหวัง 最悪 ひどい がっかり
    최악 실망 화나 سيئ أسوأ زفت خايس बेकार घटिया`,
  human: `mitarbeiter kundenservice berater telefonnummer sprechen conseiller service_client parler téléphone agente atención hablar persona teléfono atendente humano falar operatore parlare assistenza medewerker klantenservice bellen konsultant pracownik rozmawiać
    temsilci yetkili müşteri_hizmetleri оператор человек менеджер_поддержк оператор людин nhân_viên tổng_đài admin cs orang เจ้าหน้าที่ แอดมิน オペレーター 担当者 상담원 상담사 موظف خدمة_العملاء اكلم`,
  received: `erhalten bekommen angekommen reçu recibí recibido llegado recebi chegou ricevuto arrivato ontvangen gekregen otrzymał dostałam dostałem przyszedł przyszła aldım geldi получил пришел пришло получила отримав отримала nhận sudah_terima diterima ได้รับ ได้ของ 届きました 受け取り
    받았 استلمت وصلني मिला`,
  notyet: `noch_nicht nicht_angekommen immer_noch verspätet pas_reçu pas_encore toujours_pas retard no_ha_llegado todavía_no aún_no no_me_llegó não_chegou ainda_não atrasado non_è_arrivato ancora_non non_ancora ritardo nog_niet niet_ontvangen nog_steeds jeszcze_nie nie_dotarł nie_przyszł
    gelmedi hala gecikti не_пришел не_пришла еще_не до_сих_пор не_получил не_прийшл досі chưa_nhận chưa_thấy chưa belum belum_sampai ยังไม่ ไม่ได้รับ まだ 届かない 届いていない 아직 안왔 안_왔 ما_وصل لسه لم_يصل متأخر नहीं_आया नहीं_मिला`,
  when: `wann wie_lange quand combien_de_temps cuándo cuánto_tarda quando quanto_tempo quando quanto_ci_mette wanneer hoe_lang kiedy ne_zaman kaç_gün когда сколько_ждать коли khi_nào bao_lâu kapan berapa_lama เมื่อไหร่ กี่วัน いつ 何日 언제 متى امتى कब`,
};
