import type { Lexicon, MoodLexicon } from '../lexicon.ts';

/** Hindi as customers type it: Latin letters, and a little Devanagari. */
export const hindi: Lexicon = {
  gap: 3,
  classes: {
    parcel: 'order | parcel | product | saman | samaan | item | delivery | package',
  },
  topics: {
    product: {
      '3': `kaise use | kaise khaye | kaise lagaye | kaise lena | kaise le | use kaise | kab lena
        | side effect to nahi | original hai | asli hai | nakli hai | available hai | stock me | kitne ka hai
        | kitne ki hai | kya price | price kya | price kitna | rate kya | kitna price | kaun sa best
        | konsa best | kaun sa accha | konsa accha | kharidna hai | lena hai | chahiye | chaiye | chahie
        | size kya | weight badhane | wajan | vajan | दाम | कीमत | चाहिए | कैसे इस्तेमाल`,
      '2': `ke liye | fayda | fayde | nuksan | accha hai | acha hai | sahi hai | koi side | btao | batao
        | kaam karta | असली | नकली | क्या करें | kya kre | kya kare`,
      '1': 'kitna | konsa | kaunsa | kaise | milega | mil jayega | hai kya',
    },
    order: {
      '3': `kab aayega | kab aayga | kab ayega | kab aaega | kab aega | kab aayegi | kab tak aayega | kab tak
        | kab milega | kab tak milega | kab deliver | <parcel> kaha | <parcel> kahan | <parcel> kab
        | <parcel> nahi aaya | <parcel> nhi aaya | <parcel> nahi mila | <parcel> nhi mila | abhi tak nahi aaya
        | abhi tak nhi aaya | nahi mila | nhi mila | nahi aaya | nhi aaya | cancel kar do | cancel karna
        | cancel kardo | cancel kaise | order kaise | order karna | order cancel | delivery karte | delivery kar
        | delivery hogi | delivery ho jayegi | home dilivery | dilivery | address change | address galat
        | pata badalna | ऑर्डर | डिलीवरी | कब आएगा | पार्सल`,
      '2': 'bhej do | bhejo | kab',
    },
    aftersales: {
      '3': `wapas karna | wapas kar | return karna | return kaise | refund kab | refund nahi | refund nhi
        | paisa wapas | paise wapas | tuta hua | toota hua | kharab | galat product | galat saman | badalna hai
        | badal do | replace kar | exchange karna | वापस | खराब | टूटा | रिफंड`,
    },
    payment: {
      '3': `paisa kat gaya | paise kat gaye | paisa kat | paise kat | payment nahi | payment nhi | payment ho gaya
        | discount milega | offer hai | coupon nahi | bill chahiye | paise cut | cod hai | पैसे | भुगतान`,
      '2': 'paisa | paise | kam karo | discount do',
    },
    account: {
      '3': `login nahi | login nhi | otp nahi | otp nhi | password bhul | account band | number change | खाता
        | पासवर्ड`,
    },
    complaint: {
      '3': 'bakwas | ghatiya | dhoka | dhokha | chor | shikayat | fraud hai | baat karni | baat karna | शिकायत',
    },
    other: { '2': 'dukan kaha | shop kaha | naukri | job chahiye | store kaha' },
  },
  dismissals: 'nahi chahiye tha',
  courtesies: `namaste | namaskar | bhai | bhaiya | ji | haan | ha | nahi | nhi | dhanyavad | shukriya | acha | accha
    | theek hai | thik hai | kya hua | kaise ho | नमस्ते | धन्यवाद | भाई | जी`,
};

export const hindiMoods: MoodLexicon = {
  gap: 3,
  classes: {},
  moods: {
    money: 'paise kat gaye | paisa kat gaya | paise cut gaye | paisa cut gaya | do baar kat',
    anger: 'bakwas | ghatiya | dhoka | dhokha | chor',
    hurry: 'jaldi | turant | abhi ke abhi',
    legal: 'police | court jaunga | case karunga | consumer court',
    calm: 'koi jaldi nahi | koi jaldi nhi | jaldi nahi hai | jaldi nhi hai | aaram se | araam se',
    frail: 'bujurg | dadi | dada ji | nani | viklang | bimar | beemar | garbhvati | diabetes',
    infant: 'baccha | bacha | bachche | chhota baccha',
    unable: 'khol nahi | khol nhi | chal nahi | chal nhi | utha nahi | utha nhi | ja nahi sakte | ja nhi sakte',
    lacking: 'dawai khatam | dawa khatam | dawai nahi | dawai nhi | dawa nahi | dawa nhi | doodh khatam | khatam ho',
    praise: 'wah | waah | kya baat hai | bahut badhiya | bahut accha | shabash | dhanyavad',
    grievance: 'phir se | fir se | kho gaya | toot gaya | tuta | nahi aaya | nhi aaya | kharab | galat',
    irony: 'wah kya service | waah kya service | kya baat hai phir',
    browsing: 'chahiye | chaiye | kitne ka hai | kitne ki hai | kya price | milega kya',
    ongoing: 'kab aayega | nahi aaya | nhi aaya | nahi mila | nhi mila | kharab | wapas',
  },
};
