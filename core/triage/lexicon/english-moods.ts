import type { MoodLexicon } from '../lexicon.ts';

export const englishMoods: MoodLexicon = {
  gap: 3,
  classes: {
    body: 'skin | face | eyes | eye | lips | scalp | hands | hand | mouth | throat | neck | arm',
    kin: 'son | daughter | baby | child | kid | toddler | wife | husband | mother | mom | mum | dog | cat | i',
    soon: `today | tonight | tomorrow | this morning | this afternoon | this evening | in an hour | in two hours
      | within hour`,
  },
  moods: {
    safety: `allergic reaction | got allergy | got allergic | caused allergy | gave me allergy | am having allergy
      | rash | rashes | hives | blisters | broke out in | breaking out in | swollen <body> | <body> swollen
      | <body> swelled | <body> is swollen | <body> are swollen | <body> burning | <body> is burning
      | <body> are burning | burning <body> | burned <body> | burnt <body> | burns on | burning sensation
      | itchy red | red and itchy | <body> itchy | <body> is itchy | <body> peeling | chemical burn
      | skin reaction | bad reaction | anaphylaxis | anaphylactic | cant breathe | difficulty breathing
      | trouble breathing | fainted | passed out | vomiting | vomited | threw up | throwing up | food poisoning
      | got sick | made me sick | made me ill | fell ill | got ill | felt sick | diarrhea | diarrhoea
      | stomach ache | stomach pain | emergency room | ended up in hospital | hospital | hospitalised
      | hospitalized | doctor said | bleeding | injured | injury | hurt himself | hurt herself | got hurt
      | cut <body> | cut his finger | cut her finger | choked | choking | choking hazard | swallowed | battery swelling
      | battery swelled | battery swollen | battery is swollen | swollen battery | battery bulging
      | bulging battery | battery leaking | caught fire | on fire | catch fire | started smoking | smoke coming
      | is smoking | smells like burning | burning smell | smell of burning | burnt smell | smelled burning
      | exploded | explosion | blew up | sparks | sparking | sparked | electric shock | electrocuted
      | shocked me | gave me shock | shock when | melted plug | plug melted | melting | gas leak
      | carbon monoxide | glass in ~ food | piece of glass | found glass | shards | metal in | found metal
      | plastic in ~ food | found ~ worm | worms | maggots | insects in | bug in | mold in | mould in
      | found mold | overdose | poisoned | poisoning | toxic | collapsed under | fell on <kin> | dangerous
      | hazard | safety issue | unsafe`,
    legal: `lawyer | lawyers | attorney | solicitor | sue you | suing | sue | legal action | legal notice
      | legal proceedings | take you to court | see you in court | small claims | consumer court
      | consumer forum | consumer protection | trading standards | ombudsman | police | police report
      | fraud report | better business bureau | bbb | ftc | attorney general | report you to | chargeback
      | charge back | dispute ~ charge | dispute ~ with bank | dispute ~ payment | go to press | go to media
      | tell ~ press | post ~ on social media | expose you | leave ~ one star`,
    money: `charged twice | charged me twice | charged ~ twice | double charged | double charge | charged two times
      | charged three times | paid twice | debited twice | deducted twice | took money twice | billed twice
      | money ~ deducted ~ but | amount ~ deducted ~ but | money deducted | amount deducted
      | amount got deducted | money got deducted | amount debited | money debited | money was taken
      | money has been taken | money is gone | overcharged | overcharge | unauthorized | unauthorised
      | without my permission | without permission | without consent | without ~ consent | didnt authorize
      | did not authorize | didnt authorise | never authorized | never agreed | dont recognize ~ charge
      | dont recognise ~ charge | unknown charge | stolen card | card ~ stolen | charged ~ wrong amount
      | charged wrong | charged after ~ cancelled | charged ~ after cancelling | paid but ~ no order | hacked
      | fraudulent | account hacked | someone ~ used card | someone ordered | someone else placed
      | someone placed`,
    anger: `fucking | fuck | wtf | bullshit | shit | damn | pissed | furious | outraged | outrageous | angry | livid
      | disgusting | disgusted | disgrace | pathetic | ridiculous | unacceptable | worst company | worst service
      | worst experience | worst customer service | worst shop | worst app | scam | scammers | scammed | fraud
      | frauds | cheats | cheaters | cheated | liars | liar | thieves | robbers | stealing | shame on you
      | fed up | sick and tired | sick of | had enough | last warning | final warning | never again
      | absolute joke | what joke | are you kidding | incompetent | 😡 | 🤬 | 👿 | many complaints | how dare`,
    hurry: `urgent | urgently | asap | as soon as possible | immediately | need ~ right now | want ~ right now
      | fix ~ right now | do it right now | back right now | refund right now | right away | emergency | at once
      | hurry | hurry up | quick as possible | without delay | time sensitive | no time | need ~ <soon>
      | by <soon> | before <soon> | leave <soon> | leaving <soon> | wedding is <soon> | party is <soon>
      | birthday is <soon> | is <soon> | flight is <soon> | starts <soon> | fly <soon> | travelling <soon>
      | traveling <soon> | before it ships | before it is shipped | before dispatch`,
    upset: `disappointed | disappointing | dissatisfied | unhappy | terrible | horrible | awful | frustrated
      | frustrating | annoyed | annoying | upset | not happy | not acceptable | poor service | bad service
      | bad experience | poor quality | still waiting | still no | still not | still havent | still hasnt
      | no response | no reply | no rply | nobody answers | no one answers | nobody replies | no one replies
      | no one responds | third time | fourth time | second time | third email | again and again | many times
      | several times | multiple times | repeatedly | for weeks | two weeks | three weeks | over a week
      | over week | over month | month now | weeks now | ignored | ignoring | useless | rude | complaint
      | complaints | complain | waste of money | waste of time | 😠 | 😤 | 👎 | worst | lied | misleading`,
    deadline: `deadline | by monday | by tuesday | by wednesday | by thursday | by friday | by saturday | by sunday
      | by weekend | before weekend | this weekend | by end of | before christmas | in time for | before friday
      | before saturday | before sunday | before monday | before flight | before trip | before wedding
      | before birthday | next week | wedding | birthday party | is on friday | is on saturday | is on sunday
      | need it for | need them for | event is | expires on | last day | running out of time | before i leave`,
    calm: `not urgent | isnt urgent | not very urgent | nothing urgent | no urgency | not in hurry | not in a hurry
      | no hurry | no rush | not in rush | take time | whenever you can | whenever you have time
      | whenever convenient | no pressure | not complaint | not a complaint | not angry | not upset
      | no complaints | not on fire | no rash | no rashes | no allergic reaction | no reaction | not burning
      | not dangerous | not hurt | nobody hurt | nobody was hurt | not going to sue | wont sue | no allergy
      | not swollen | hospital bag | is on sale today | sale today | wedding dress | wedding ring | anti rash
      | rash cream | nappy rash cream | diaper rash cream | burn cream | for rash | for rashes | for itchy
      | dog ~ not sick | police uniform | non toxic | 911 | terrible twos | damn good | shit ton | birthday card
      | wedding gift | second time ordering | second time buying | hi again | ordered several times
      | bought several times | ordered many times | safety certificate`,
    browsing: `do you have | do you take | do you accept | can i pay | which payment | how long does it take
      | do you sell | do you ship | do you deliver | can you deliver | you deliver | how much | price
      | which is best | which one | what size | what is difference | want to buy | want to know | looking for
      | interested in | would like to buy | available | in stock | how to use | how to take | how to buy
      | thinking of buying | before i buy | before i order | before we order | before buying | before ordering
      | discount | offer | offers | is this | is it | does it | does this | is there | are they | are these
      | do these | can i use | can i take | recommend | suitable | pre order | when will ~ available
      | ingredients | original | genuine | authentic`,
    supposing: `if | whether | does | do | will | would | can | could | might | may cause | cause | any | is it | is there
      | are there | worried about | concerned about | afraid | prone to | in case | unless | risk of | without
      | never had | anti | prevent | prevents | avoid | suffer from | history of | chance of | safe for`,
    ongoing: `ordered | bought | purchased | my order | order number | order id | received | arrived | i paid
      | delivered | last week | yesterday | refund | return | cancel | broken | damaged | missing | wrong
      | tracking | charged | i got | invoice | placed ~ order | used it | after using | been using
      | stopped working | not working | where is it | wheres it | where is my | wheres my | my parcel | my package`,
  },
};
