import type { Lexicon } from '../lexicon.ts';

/** A few sure words of other European languages: enough to reach the right queue, too little to be clever. */
export const others: Lexicon = {
  gap: 2,
  classes: {},
  topics: {
    product: {
      '2': `verfügbar | auf lager | größe | inhaltsstoffe | wie viel kostet | disponible | en stock | taille
        | combien coûte | ingrédients | cuánto cuesta | talla | ingredientes | quanto custa | tamanho
        | disponibile | taglia | quanto costa | в наличии | сколько стоит | размер`,
    },
    order: {
      '3': `bestellung | lieferung | paket | sendung | sendungsverfolgung | stornieren | lieferadresse | ma commande
        | commande | colis | livraison | livré | annuler | mi pedido | pedido | envío | entrega | paquete
        | cancelar | encomenda | mio ordine | ordine | spedizione | consegna | pacco | annullare | заказ
        | доставка | посылка | отменить | bestelling | levering | zamówienie | przesyłka | kargo | siparişim`,
    },
    aftersales: {
      '3': `rücksendung | zurücksenden | zurückgeben | rückgabe | umtausch | umtauschen | erstattung
        | rückerstattung | kaputt | defekt | beschädigt | reklamation | remboursement | rembourser | retourner
        | retour | échange | cassé | endommagé | défectueux | reembolso | devolver | devolución | roto | dañado
        | defectuoso | devolução | quebrado | rimborso | restituire | reso | rotto | danneggiato | возврат
        | вернуть | сломан | брак | terugbetaling | retourneren | zwrot | reklamacja | iade`,
    },
    payment: {
      '3': `rechnung | zahlung | gutschein | rabatt | versandkosten | abgebucht | facture | paiement | code promo
        | réduction | frais de port | débité | factura | pago | cupón | descuento | gastos de envío | cobrado
        | fatura | pagamento | desconto | fattura | sconto | spese di spedizione | оплата | счет | скидка
        | factuur | betaling | faktura`,
    },
    account: {
      '3': `passwort | konto | anmelden | einloggen | mot de passe | mon compte | connexion | contraseña | mi cuenta
        | iniciar sesión | senha | minha conta | il mio account | пароль | аккаунт | wachtwoord | hasło`,
    },
    complaint: {
      '3': `beschwerde | unverschämt | frechheit | réclamation | plainte | arnaque | inadmissible | queja | estafa
        | reclamación | reclamação | truffa | reclamo | жалоба | обман`,
    },
    other: { '3': 'bewerbung | candidature | empleo | partenariat | händler' },
  },
  dismissals: '',
  courtesies: `hallo | guten tag | danke | vielen dank | mit freundlichen grüßen | bonjour | merci | cordialement | hola
    | gracias | buenos días | saludos | olá | obrigado | obrigada | ciao | buongiorno | grazie | здравствуйте
    | спасибо | привет`,
};
