/** Words that mean about the same in a shop's talk, English and Hindi in Latin letters. Which category they speak for is learnt. */
export const englishConcepts: Record<string, string> = {
  defect: `broken | damaged | defective | faulty | cracked | torn | ripped | leaking | leaked | leak | spilled | spoiled | rotten | stale
    | expired | dead on arrival | doa | not working | doesnt work | does not work | isnt working | stopped working | wont start
    | wont turn on | wont charge | not charging | not turning on | not switching on | wont switch on | not opening | not cooling
    | not heating | not spinning | keeps restarting | hanging | hangs | lagging | blinking | flickering | scratched | scratches
    | dent | dented | chipped | shattered | smashed | bent | loose | wobbly | came off | fell off | peeling | faded | shrunk | shrink
    | stained | dirty | used one | second hand | smells | smelly | bad smell | mould | moldy | noise | noisy | heating up
    | overheating | crack | hole | stitching | unstitched | zip broken | error | dead | crushed | melted | squashed | fungus
    | kharab | tuta | toota | tut gaya | phat gaya | chal nahi | chalu nahi | kaam nahi | band ho gaya | sada hua`,
  lack: `missing | not in box | not in the box | only one | only got one | only received one | short by | less quantity | incomplete
    | empty box | empty packet | without charger | forgot to send | did not include | not included | left out | were not in
    | was not in | half of order | kam aaya | nahi tha box`,
  wrong: `wrong item | wrong product | wrong size | wrong color | wrong order | wrong one | different item | different product
    | different color | something else | someone elses | somebody elses | instead of | ordered ~ got | ordered ~ received
    | received ~ ordered | got ~ instead | not what i ordered | mismatch | not as described | not as shown | not same | mixed up
    | galat | dusra | alag`,
  return: `return | returned | send back | sending back | give back | take it back | take back | pickup | pick up | pick it up
    | reverse pickup | collected | collect it | wapas | waapas | vapas | lauta`,
  refund: `refund | refunded | money back | reimburse | reimbursement | paisa wapas | paise wapas | credited back | amount back
    | get my money | give my money | amount returned | refund status`,
  exchange: `exchange | replace | replacement | swap | replaced | new one | another one | redo | resend | send again | reship | badal
    | badalna | badli`,
  repair: `repair | fix | fixed | mend | service centre | service center | servicing | service request | engineer | technician | mechanic
    | fitter | carpenter | complaint number | mistri | theek karo | thik karo`,
  install: `install | installation | installed | assemble | assembly | fitting | fit it | setup | demo | mount | uninstall | carpenter
    | demonstration | lagane`,
  warranty: `warranty | guarantee | guaranteed | warrenty | garanty | guaranty | covered | service life | trial | night trial`,
  deliver: `deliver | delivery | delivered | ship | shipping | shipped | dispatch | dispatched | despatch | arrive | arrived | arriving
    | reach | reached | come | came | coming | send | sent | courier | post | transit | out for delivery | eta | turn up | turned up
    | aayega | ayega | aaega | pahuchega | bhejo | bheja | deliverable | serviceable | dilivery | delivry | dilevery`,
  track: `track | tracking | status | where is | where are | wheres | update on | any update | whats happening | location of | awb
    | tracking id | tracking number | kahan hai | kaha hai | kidhar | how far`,
  parcel: `parcel | package | packet | consignment | shipment | box | order | saman | samaan | item | items | product`,
  cancel: `cancel | cancelled | cancellation | dont want anymore | stop my order | stop the order | call off | withdraw | pause
    | skip | postpone | reschedule | hold my order | resume | cancil | cancal | change my mind`,
  modify: `change | modify | edit | update | correct | add item | add one more | remove one | swap | typo | mistake | by mistake | wrongly`,
  address: `address | pincode | pin code | pin | location | flat | house number | landmark | locality | street | postcode | zip code
    | pata | my area | my city | my town | my village | our area`,
  place: `delhi | mumbai | pune | bangalore | bengaluru | hyderabad | chennai | kolkata | goa | kerala | punjab | bihar | assam | gujarat
    | rajasthan | jaipur | lucknow | kanpur | patna | indore | bhopal | nagpur | surat | ahmedabad | chandigarh | cochin | kochi
    | guwahati | ranchi | odisha | bhubaneswar | noida | gurgaon | gurugram | dehradun | srinagar | jammu | kashmir | ladakh | leh
    | shimla | mysore | coimbatore | madurai | vizag | vijayawada | trivandrum | ooty | sikkim | gangtok | manipur | mizoram
    | tripura | nepal | bhutan | bangladesh | pakistan | sri lanka | srilanka | dubai | uae | oman | qatar | saudi | kuwait
    | singapore | malaysia | australia | canada | usa | america | uk | england | london | scotland | ireland | wales | germany
    | france | spain | italy | europe | japan | china | hong kong | new zealand | africa | nigeria | kenya | south africa | mexico
    | texas | california | new york | india | island | abroad | overseas | international | outside india | karnataka
    | maharashtra | tamil nadu | telangana | andhra | haryana | uttar pradesh | madhya pradesh | west bengal | jharkhand | himachal`,
  pay: `pay | paid | payment | paying | checkout | card | credit card | debit card | upi | gpay | google pay | phonepe | paytm | paypal
    | net banking | netbanking | bank | wallet | transaction | apple pay | klarna | cash | transfer | prepaid | payed | paymt | bhugtan`,
  instalment: `emi | installment | instalment | installments | instalments | no cost emi | finance | loan | pay later | bajaj | monthly payment | kist
    | kisht | down payment`,
  cod: `cod | cash on delivery | pay on delivery | cash on dilivery | c o d | card on delivery`,
  charged: `charged | deducted | debited | deducted twice | charged twice | double charged | money cut | amount cut | taken twice | overcharged
    | extra charge | took ~ money | money gone | debit | billed | kat gaya | kat gaye | kata | cut ho gaya | paise kat`,
  fee: `fee | fees | charge | charges | shipping cost | delivery charge | delivery charges | shipping charges | handling | surcharge
    | convenience fee | customs | duty | tax | gst | vat | deposit | extra amount | postage`,
  invoice: `invoice | bill | receipt | gst bill | gst number | gstin | tax invoice | vat receipt | billing | purchase order | statement`,
  discount: `discount | offer | offers | coupon | cupon | coupan | promo | promo code | voucher | code not | sale | cashback | deal | deals | percent off
    | off | buy one get one | buy 1 get 1 | b1g1 | bogo | free gift | price match | price drop | cheaper | reduce price | best price
    | last price | kam karo | loyalty | points | reward | rewards | gift card | refer | referral | bonus | black friday | diwali offer`,
  price: `price | cost | rate | mrp | how much is | how much for | whats the price | kitne ka | kitne ki | kitna | kitne | amount | rupees
    | dollars | pounds | euros | expensive | budget | price list | worth | under`,
  login: `login | log in | sign in | signin | logged out | password | passcode | pin number | otp | verification | verify | verification code
    | code not coming | two factor | reset | forgot | locked | locked out | log out | logout | access | credentials | captcha`,
  account: `account | profile | register | registration | registered | sign up | signup | username | user id | membership | member | kyc
    | my details | my data | personal data | delete my | deactivate | close account | linked | unlink | subscribe | unsubscribe
    | newsletter | sms | spam | notification | hacked | khata`,
  contact: `phone number | mobile number | email address | email id | mail id | mobile no | phone no | contact number | number on my`,
  stock: `available | availability | in stock | out of stock | stock | sold out | back in stock | restock | notify me | do you have | have you got
    | you have | do you sell | any left | u have | u hv | milega | mil jayega | hai kya | uplabdh | availble | avalable | launch
    | launching | coming back | pre order | preorder`,
  spec: `size | sizes | length | width | height | weight | thickness | dimension | dimensions | color | colour | shade | model | version | capacity | ram
    | storage | battery life | battery backup | mah | watt | voltage | warranty period | material | fabric | cotton | leather | wood | steel
    | features | specification | specs | details | info | information | quality | thick | soft | hard | firm | waterproof
    | washable | inch | range | variants | flavour | flavor | taste | finish | pattern | design | measurement | fit | fits | fitting size`,
  use: `how to use | how do i use | how to take | how to apply | how to wash | how to clean | how to charge | how to connect | how do i connect
    | use it | using | can i use | usage | instructions | manual | directions | dosage | dose | how often | how many times | before food
    | after food | daily | kaise use | kaise lagaye | kaise khaye | side effect | side effects | how does it work | how it works
    | how do i turn | how to switch | how to set`,
  genuine: `original | genuine | authentic | authenticity | fake | duplicate | real | first copy | certified | hallmark | asli | nakli | trusted
    | trustworthy | legit | guaranteed original | authorised | authorized | brand new`,
  suit: `suitable | good for | safe for | work with | works with | compatible | support | supports | for men | for women | for kids | for baby | for boys
    | for girls | for my | for oily skin | for dry skin | pregnant | pregnancy | diabetic | age | years old | year old | sensitive | fit in
    | fit on | enough for | ke liye | allergic to | vegan | vegetarian | halal | organic | natural | sugar free | gluten`,
  advice: `which one | which is best | which is better | best | better | recommend | suggest | suggestion | difference | difference between
    | vs | or | compare | comparison | advise | looking for | what do you have | show me | konsa | kaunsa | kaun sa | ideal | confused | help me choose | alternative`,
  ingredient: `ingredients | ingredient | contain | contains | made of | made from | made in | paraben | sulphate | gluten | sugar | nuts | alcohol
    | calories | protein | vitamin | nutrition | expiry | expiry date | shelf life | best before | manufacturing date`,
  buy: `buy | purchase | buying | order it | place order | place an order | want to order | book | booking | get one | take one | kharidna | lena hai
    | mangwana | chahiye | chaiye | chahie | add to cart | cart | interested | reserve | pre book`,
  business: `wholesale | bulk | bulk order | dealer | dealership | distributor | distributorship | franchise | reseller | supplier | supply | manufacturer
    | manufacture | vendor | seller | sell on | sell with | sell my | partner | partnership | collaborate | collaboration | collab | influencer | affiliate
    | sponsor | advertise | marketing | seo | promote | blog | blogger | pr package | importers | exporter | agency | buying team
    | our products | our services | business | b2b | tie up | investors | showroom partner | press | journalist | donation | charity`,
  job: `job | jobs | vacancy | vacancies | hiring | career | careers | resume | cv | interview | internship | openings | work with you | work for you
    | salary | recruitment | apply for | naukri | part time | model casting | casting | hr`,
  shop: `store | shop | stores | outlet | showroom | branch | physical store | nearest | near me | offline | visit | address of your | where are you located
    | opening hours | timing | timings | open today | open on sunday | closed | head office | dukan | mall | counter`,
  rude: `rude | misbehaved | misbehave | abused | abusive | shouted | shouting | swore | insulted | attitude | unprofessional | arrogant | disrespectful
    | laughed | threatened | threw | hung up | bad behaviour | bad behavior | misbehaviour | badtameez | smoked | drunk | harass | harassing | racist`,
  noreply: `no reply | no response | no answer | nobody answers | nobody replies | no one answers | no one replies | nobody calls | not replying | not responding
    | not answering | never called back | ignored | ignoring | unanswered | nobody listens | no one listens | no one cares | no one helps | still waiting for reply
    | phone nahi | reply nahi | jawab nahi | koi nahi | waiting for your reply | ticket open | not picking | no rply`,
  cheat: `cheat | cheated | cheating | cheaters | fraud | scam | scammed | scammers | fake company | liars | lied | lie | lies | false promise | misleading
    | looting | loot | thief | thieves | chor | dhoka | dhokha | fooled | fooling | robbery | stolen | con artists | rip off | ripped off`,
  bad: `worst | terrible | horrible | pathetic | awful | disgusting | useless | poor service | bad service | bad experience | very bad | very poor | bakwas
    | ghatiya | shame | shameful | disappointed | disappointing | disappointment | fed up | frustrated | frustrating | annoyed | annoying | unacceptable
    | ridiculous | waste | regret | never again | never buy | hate | sick of | joke | hopeless | not satisfied | unhappy | let down | complaint
    | complain | never order | appalling | shambles | disgrace`,
  human: `human | agent | real person | person | representative | executive | manager | supervisor | customer care | customer service | customer support
    | call me | call back | callback | talk to | speak to | speak with | connect me | talk with | contact you | contact number | helpline | toll free
    | phone number to call | live chat | senior | owner | baat karni | baat karna | team leader | expert`,
  courier: `delivery boy | delivery man | delivery guy | delivery partner | delivery person | rider | driver | courier boy | postman | courier guy | dunzo | fedex
    | dhl | ups | dpd | hermes | evri | royal mail | bluedart | blue dart | delhivery | ekart | dtdc | ecom express | xpressbees | usps | neighbour | guard | doorstep`,
  received: `received | recieved | got | delivered today | came today | arrived today | opened | unpacked | unboxed | have received | just got | mila | aaya | aa gaya`,
  notyet: `not received | not recieved | not yet | not arrived | not delivered | not come | hasnt come | hasnt arrived | havent received | havent got | didnt receive
    | did not receive | didnt get | did not get | never came | never arrived | never received | still not | still waiting | delay | delayed | late | overdue
    | no sign | pending | stuck | not shipped | not dispatched | not moved | same status | hasnt moved | hasnt turned up | nahi aaya | nhi aaya | nahi mila
    | nhi mila | nahi aya | abhi tak | lost | says delivered | shows delivered | marked delivered | shown as delivered`,
  when: `when | how long | how many days | what time | which day | what date | by when | kab | kab tak | kitne din | expected | how soon | same day | next day`,
  time: `today | tomorrow | tmrw | tonight | yesterday | monday | tuesday | wednesday | thursday | friday | saturday | sunday | week | weeks | days | day | month
    | months | hour | hours | minutes | morning | evening | weekend | since | ago | kal | aaj`,
  howto: `how to | how do i | how can i | how should i | where do i | where can i | where to | kaise | what is the process | procedure | steps | possible`,
  policy: `policy | terms | conditions | rules | process | eligible | allowed | can i return | if i dont like | if it doesnt fit | if not | is it refundable
    | how many days to return | return policy | what if | in case`,
  ware: `dress | shirt | tshirt | jeans | saree | kurti | kurta | lehenga | jacket | coat | hoodie | sweater | skirt | shoes | sneakers | boots | sandals | heels | slippers
    | bag | backpack | wallet | watch | ring | necklace | earrings | bracelet | chain | pendant | phone | mobile | iphone | samsung | laptop | tablet | ipad | charger | cable
    | earphones | earbuds | headphones | headphone | speaker | tv | television | monitor | keyboard | mouse | camera | printer | router | powerbank | fridge
    | refrigerator | washing machine | washer | dryer | dishwasher | oven | microwave | ac | air conditioner | cooler | fan | geyser | mixer | grinder | blender | kettle | toaster
    | iron | vacuum | purifier | chimney | hob | stove | cooker | sofa | bed | mattress | pillow | table | chair | wardrobe | cupboard | desk | shelf | lamp | curtain | carpet
    | rug | bedsheet | blanket | duvet | cushion | bottle | cup | mug | plate | pan | knife | cream | lotion | serum | shampoo | conditioner | soap | lipstick | foundation | mascara
    | perfume | sunscreen | toner | moisturizer | face wash | powder | protein | whey | tablets | capsules | vitamins | supplement | medicine | syrup | drops | oil | honey | tea | coffee
    | chocolate | cake | cookies | biscuits | rice | flour | milk | bread | eggs | fruit | vegetables | meat | chicken | fish | wine | beer | juice | snacks | book | books | novel
    | game | games | console | controller | toy | toys | lego | puzzle | doll | stroller | pram | diapers | nappies | cot | crib | car seat | high chair | bike | bicycle | helmet
    | treadmill | dumbbells | dumbbell | yoga mat | racket | bat | ball | tent | guitar | piano | violin | drum | strings | amplifier | plant | plants | seeds | pot | mower
    | hose | dog food | cat food | litter | leash | collar | glasses | lenses | frames | sunglasses | pen | notebook | ink | paper | tyre | tyres | battery | ticket | tickets | seat
    | flight | hotel | trip | concert | diamonds | coins | skin | gems`,
  body: `skin | face | hair | eyes | rash | allergy | allergic | pimples | acne | itching | swelling | burning | pain | fever | vomit | vomiting | sick | ill | hospital
    | doctor | stomach | weight | muscle | pregnant | blood | sugar patient`,
};
