import type { MoodLexicon } from '../lexicon.ts';

export const englishMoods: MoodLexicon = {
  gap: 3,
  classes: {
    body: 'skin | face | eyes | eye | lips | scalp | hands | hand | mouth | throat | neck | arm',
    kin: 'son | daughter | baby | child | kid | toddler | wife | husband | mother | mom | mum | dog | cat | i',
    soon: `today | tonight | tomorrow | this morning | this afternoon | this evening | in an hour | in two hours
      | within hour`,
    alarm: `police | lawyer | fire | rash | shock | hospital | emergency | poison | burn | hazard | danger | explosion
      | court | blood | fraud | toxic | medical emergency`,
    thing: `costume | costumes | set | sets | lego | toy | toys | car | cars | truck | vest | vests | collar | collars | shirt
      | shirts | guard | guards | uniform | badge | hat | helmet | outfit | figure | figures | playset | game | book | books
      | poster | sticker | stickers | label | labels | sign | signs | bag | bags | bed | gown | scrubs | kit | kits | pit
      | pits | extinguisher | extinguishers | blanket | blankets | stick | tv | tablet | hydrant | engine | station | table
      | glow | proof | cord | absorber | absorbers | absorbent | resistant | cream | ointment | lamp | light | shelter
      | number | exit | dance | orange | test`,
    cannot: `cant | cannot | can not | couldnt | could not | unable to | not able to | isnt able to | no longer able to
      | no way to`,
    fetch: 'get | collect | fetch | pick up | carry | lift | bring',
    parcel:
      'box | boxes | parcel | package | packaging | delivery | bottle | lid | jar | container | cap | tin | pack | shop | store',
    age: '70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78 | 79 | 80 | 81 | 82 | 83 | 84 | 85 | 86 | 87 | 88 | 89 | 90 | 91 | 92 | 93 | 94 | 95 | 96 | 97 | 98 | 99 | ninety | eighty',
    medicine: `medicine | medicines | medication | meds | insulin | inhaler | oxygen | epipen | tablets | pills | prescription
      | painkillers | formula | milk | feed | nappies | diapers | food`,
    awaited: 'medicine | medicines | medication | meds | insulin | inhaler | oxygen | epipen | painkillers',
  },
  moods: {
    safety: `allergic reaction | got allergy | got allergic | caused allergy | gave me allergy | am having allergy
      | rash | rashes | hives | blisters | broke out in | breaking out in | swollen <body> | <body> swollen
      | <body> swelled | <body> is swollen | <body> are swollen | <body> burning | <body> is burning
      | <body> are burning | burning <body> | burned <body> | burnt <body> | burns on | burning sensation
      | itchy red | red and itchy | <body> itchy | <body> is itchy | <body> peeling | chemical burn
      | skin reaction | bad reaction | anaphylaxis | anaphylactic | cant breathe | cannot breathe | difficulty breathing
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
      | absolute joke | what joke | are you kidding | incompetent | 😡 | 🤬 | 👿 | 😾 | 🖕 | 💢 | many complaints | how dare`,
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
      | complaints | complain | waste of money | waste of time | 😠 | 😤 | 👎 | 😒 | 🙄 | 😞 | 💩 | 😣 | 😫 | worst | lied | misleading`,
    deadline: `deadline | by monday | by tuesday | by wednesday | by thursday | by friday | by saturday | by sunday
      | by weekend | before weekend | this weekend | by end of | before christmas | in time for | before friday
      | before saturday | before sunday | before monday | before flight | before trip | before wedding
      | before birthday | next week | wedding | birthday party | is on friday | is on saturday | is on sunday
      | need it for | need them for | event is | expires on | last day | running out of time | before i leave`,
    calm: `not urgent | dont want to complain | not here to complain | not complaining | isnt urgent | not very urgent | nothing urgent | no urgency | not in hurry | not in a hurry
      | no hurry | no rush | not in rush | take time | whenever you can | whenever you have time
      | whenever convenient | no pressure | not complaint | not a complaint | not angry | not upset
      | no complaints | not on fire | no rash | no rashes | no allergic reaction | no reaction | not burning
      | not dangerous | not hurt | nobody hurt | nobody was hurt | not going to sue | wont sue | no allergy
      | not swollen  | is on sale today | sale today       | for rash | for rashes | for itchy
      | dog ~ not sick     | damn good | shit ton  | second time ordering | second time buying | hi again | ordered several times
      | bought several times | ordered many times `,
    ware: `hospital bag | hospital bags | wedding dress | wedding dresses | wedding ring | wedding rings | anti rash | nappy rash
      | diaper rash | heat rash cream | rash cream | burn cream | burns cream | police uniform | non toxic | nontoxic
      | toxic free | 911 | terrible twos | birthday card | birthday cards | wedding gift | wedding gifts | wedding guest
      | wedding shoes | wedding invitations | wedding favors | safety certificate | <alarm> <thing>
      | electric shock collar | warning label | warning labels | warning sign | warning triangle | fire alarm
      | fireproof | fire safe | fire tv | fire stick | campfire | police station | police officer costume
      | police academy | police department near | law school | legal size | legal pad | legal paper | court shoes
      | court shoe | tennis court | shock resistant | shock absorber | rash guard | hot sauce | ghost pepper
      | burning man | burning candle | slow burning | long burning | wood burning | calorie burning | fat burning
      | fat burner | sparks game | angry birds | explosion box | danger mouse | hurricane lamp | lawyer costume
      | urgent care | worst case | emergency contact | emergency light | emergency lights | emergency lighting
      | emergency food | emergency radio | emergency kit | first aid kit | gummy worms | worm farm | worm composter
      | useless box | exploding kittens | toxic waste sweets | stealing beauty | glass in frame | pissed off mug`,
    frail: `<age> years old | <age> year old | <age> yrs old | aged <age> | i am <age> | elderly | old age | disabled
      | disability | handicapped | wheelchair | wheel chair | blind | paralysed | paralyzed | bedridden | housebound
      | house bound | in bed | bed bound | walking frame | zimmer frame | on crutches | broken leg | broken hip
      | after surgery | after operation | hip operation | had stroke | after stroke | pregnant | terminally ill
      | seriously ill | very ill | is ill | i am ill | sick mother | sick father | cancer | chemo | chemotherapy
      | dialysis | diabetic | diabetes | asthma | asthmatic | epilepsy | epileptic | parkinsons | parkinson
      | dementia | alzheimers | multiple sclerosis | arthritis | heart condition | grandmother | grandma | granny
      | grandfather | grandpa | grandad | pensioner | live alone | lives alone | living alone | disabled son
      | disabled daughter | autistic son | autistic daughter | insulin | inhaler | epipen | oxygen concentrator
      | feeding tube | stoma | catheter
      | waiting for <awaited> | waits for <awaited> | no <awaited> ~ left | out of <awaited> | run out of <awaited>
      | <awaited> ~ not arrived | <awaited> ~ hasnt arrived | without <awaited>`,
    infant: `baby | newborn | infant | premature | months old | month old | weeks old | week old | twins | toddler`,
    unable: `<cannot> open box | <cannot> open it | <cannot> open parcel | <cannot> open package | <cannot> open bottle
      | <cannot> open lid | <cannot> open jar | <cannot> open packaging | <cannot> open door | <cannot> reach
      | <cannot> <fetch> <parcel> | <cannot> <fetch> it from | <cannot> <fetch> it up | <cannot> <fetch> it myself
      | <cannot> <fetch> it himself | <cannot> <fetch> it herself | <cannot> <fetch> them from | <cannot> leave house
      | <cannot> leave home | <cannot> leave flat | <cannot> leave bed | <cannot> go out | <cannot> go to shop
      | <cannot> walk | <cannot> stand | <cannot> climb | <cannot> bend | <cannot> move | <cannot> use stairs
      | <cannot> get up | <cannot> get out | <cannot> eat | <cannot> wash | <cannot> sleep without
      | <cannot> manage without | <cannot> do without | <cannot> live without | <cannot> cope | nobody to help
      | no one to help | is stuck | am stuck`,
    lacking: `none left | nothing left | no ~ left | ran out of | run out of | running out of | has run out | have run out
      | is running out | ran out | out of <medicine> | last <medicine> | last dose | last pack of <medicine>
      | without <medicine> | no <awaited> | waiting for <awaited> | waits for <awaited> | needs <awaited>
      | need <awaited> ~ <soon> | <awaited> ~ not arrived | <awaited> ~ not come | <awaited> ~ hasnt arrived
      | <awaited> ~ hasnt come | <awaited> ~ late | <awaited> ~ lost | <awaited> ~ missing | <awaited> ~ delayed
      | nothing to eat | has nothing to | no food | no heating | no hot water | cannot breathe without
      | hungry`,
    praise: `great | great job | great work | wonderful | brilliant | fantastic | awesome | amazing | lovely | perfect | excellent
      | nice | nice one | nice job | nice work | well done | good job | good work | bravo | congratulations | congrats
      | superb | impressive | thanks a lot | thank you so much | thanks so much | cool | slow clap | fabulous
      | marvellous | marvelous | splendid | 👏 | 🙃`,
    grievance: `another ~ lost | another lost | another late | another delay | another broken | another damaged | another wrong
      | another missing | another excuse | another missed | another week | another day | another month | yet another
      | lost | lost again | late again | wrong again | broken again | broken | damaged | smashed | shattered | missing
      | wrong | delayed | delay | again | still | never came | never arrived | never came back | not arrived
      | hasnt arrived | didnt arrive | did not arrive | no show | no answer | doesnt work | not working
      | stopped working | fell apart | cancelled without | third | fourth | fifth | ignored | for weeks | weeks late
      | days late | charged twice | overcharged`,
    irony: `thanks for nothing | thank you for nothing | thanks for wasting | thank you for wasting | thanks for ruining
      | thank you for ruining | thanks for ignoring | thank you for ignoring | thanks for losing | thank you for losing
      | thanks for breaking | great job losing | great job ruining | well done for losing | well done losing
      | congratulations on losing | congratulations on ruining | bravo for | what great service not
      | great service not | so much for | as reliable as never | wonderful way to treat | nice way to treat
      | lovely way to treat | great way to lose | great way to treat | how lovely ~ again | how nice ~ again | slow clap
      | real quality huh | wow just wow | good luck getting`,
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
