import type { Lexicon } from '../lexicon.ts';

export const english: Lexicon = {
  gap: 3,
  classes: {
    parcel: `order | orders | parcel | package | delivery | shipment | item | items | stuff | things | goods | purchase
      | product`,
    goods: 'item | items | product | products | goods | stuff | thing | this | it | that | them | one',
    money: 'money | payment | amount | funds | cash',
    ship: 'ship | deliver | send | dispatch | post',
    part: `part | parts | piece | pieces | screw | screws | charger | cable | manual | accessory | accessories | lid
      | remote | adapter | bolt | bolts | leg`,
    ware: `dress | shirt | tee | jacket | coat | jeans | trousers | skirt | hoodie | sweater | shoe | shoes
      | sneakers | boots | sandals | bag | handbag | wallet | belt | ring | necklace | earrings | watch | phone
      | laptop | tablet | headphones | earbuds | earphones | speaker | camera | tv | television | monitor
      | keyboard | mouse | console | controller | router | printer | power bank | fridge | washing machine
      | vacuum | kettle | blender | oven | air fryer | lamp | bulb | sofa | couch | chair | desk | table | bed
      | mattress | wardrobe | shelf | bookcase | curtain | rug | pillow | duvet | serum | cream | moisturizer
      | moisturiser | lipstick | foundation | mascara | shampoo | conditioner | perfume | sunscreen | lotion
      | cleanser | mask | soap | handwash | toothpaste | protein | whey | supplement | vitamin | vitamins
      | multivitamin | capsule | capsules | tablets | pills | powder | creatine | biotin | collagen | fish oil
      | green tea | coffee | tea | chocolate | cake | cookies | snack | snacks | cheese | fruit | meat | wine
      | juice | honey | peanut butter | stroller | pram | crib | diapers | nappies | baby formula | car seat
      | bottle | pacifier | toy | lego | puzzle | game | games | dlc | steam key | board game | bike | bicycle
      | helmet | tent | dumbbell | dumbbells | dumbells | treadmill | gym | yoga mat | dog food | cat food
      | plant | book`,
    body: 'weight | muscle | fat | skin | hair | acne | height | body | mass',
  },
  topics: {
    product: {
      '3': `in stock | out of stock | back in stock | restock | how to use | how do i use | how to used | how i use
        | how we use | how do you use | how can i use | how should i use | how to take | how do i take
        | when to take | side effect | side effects | size chart | size guide | what size | which size | sizing
        | true to size | how much is this | how much is it | how much does ~ cost | how much are <goods>
        | what is price | price of | is ~ available in size | do you sell | do you stock | do you carry
        | do you have <ware> | have any <ware> | which is best | which one is better | which <ware>
        | best <ware> | is <goods> original | is <goods> genuine | is <goods> authentic | is <goods> real
        | is <goods> fake | are <goods> original | are <goods> genuine | are <goods> authentic
        | are <goods> real | are they genuine | is compatible with | be compatible | does it fit | will it fit
        | will this fit | does it work with | work with | does it contain | does this contain | does it have
        | does this have | does it come | does it come with | does it support | is it suitable for
        | is this suitable for | suitable for | ingredients | ingredient list | nutrition | made of | made in
        | expiry date | shelf life | expiration date | waterproof | machine washable | want to buy
        | want to purchase | like to buy | like to purchase | looking for | looking to buy
        | interested in buying | recommend | recommendation | difference between | what is difference | good for
        | safe for | safe to use | is it safe | for sensitive skin | during pregnancy | while pregnant | dosage
        | how many <ware> ~ day | gain weight | weight gain | lose weight | loose weight | weight loss
        | gain <body> | does it really work | what color | which color | what colors | other colors
        | come in black | come in other | technical specification | spec | specs | specification
        | specifications | dimensions | how big | how tall | how heavy | what age | which age | age group
        | age limit | how old ~ child | screen size | battery life | how long does battery
        | how to check ~ authentic | how to verify | authenticity | official distributor | official reseller
        | product information | information about product | know about product | details of product
        | more information on | information please product | know about this item | about this item
        | pair it with ~ phone | how to connect | how do i connect | how do i set up | how to set up
        | how to wash | how do i clean | how to clean | how to charge | lactose free | gluten free | is vegan
        | are vegan | is halal | sugar free | allergens | is player | how many players | is region locked
        | which region | help with product | which product | what product | 110v | 220v | 240v | plug type
        | what plug | run on batteries | looking for gift | gift idea | gift for | is <ware> real | real leather
        | real wood | how thick | how wide | how long is <goods> | how deep | upgrade from | newer model
        | previous model | which shade | what shade | shade | for dry skin | for oily skin | for beginners
        | hand wash | dishwasher safe | microwave safe | bpa free | can dogs eat | breathable | fur free | vegan
        | calories | caffeine | come with visor | extra or`,
      '2': `available | availability | price | prices | cost | quality | genuine | original | authentic
        | authenticity | fake | duplicate | size | sizes | color | colors | flavor | material | fabric | weight
        | effect | effects | benefits | beneficial | effective | results | use it | use this | using this
        | can i use | can we use | can i take | can we take | can i eat | can kids | suitable | compatible | fit
        | fits | ingredient | contain | contains | need <ware> | want <ware> | buy <ware> | order <ware>
        | purchase <ware> | required <ware> | do you have | have you got | i am looking | any <ware>
        | some <ware> | get <ware> | natural | organic | for women | for men | for kids | for baby | for babies
        | men and women | years old | for home | model | version | capacity | voltage | waranty period
        | how long is warranty | is there warranty | expiry | manufactured | brand | brands | trusted | trust
        | guarantee work | will it work | does it work | how does it work | pre order | preorder | release date
        | coming out | launch | catalog | how much | worth it | would you suggest | suggest | can i buy
        | where can i buy | where can i find | not able to find | show products | show me | diet | workout
        | buy product | is ~ any good | tell me about | want to know about | know about | notify
        | for increasing | is there any ~ kit | in blue | in red | in white | in black | what is in
        | how long does it last | review | reviews | pros and cons | per serving | helpful`,
      '1': `i want | i need | i would like | want to | interested | product | products | buy | purchase | combo
        | kit | pack | kg | which | best | better | good | whats difference | difference | can i get
        | information | info | details | is there | is it | is this | does it | does this | what is | would like
        | increase | doctor | age | taste | smell | quantity | use | this is | worth | sale`,
      '0.5': '<ware>',
    },
    order: {
      '3': `where is <parcel> | wheres <parcel> | where are <parcel> | track <parcel> | track ~ order
        | tracking number | tracking info | tracking link | tracking says | tracking has | tracking page
        | track it | order status | status of <parcel> | when will <parcel> arrive | when will i get <parcel>
        | when will i receive <parcel> | when will it arrive | when will <parcel> come
        | when does <parcel> arrive | when will it come | when will it be delivered
        | when will <parcel> be delivered | when will <parcel> ship | when will it ship | when will you ship
        | when will <parcel> reach | when ~ get order | when i get order | when can i expect | not yet arrived
        | has not arrived | hasnt arrived | havent arrived | not arrived | didnt arrive | never arrived
        | has not come | hasnt come | still hasnt come | not received <parcel> | havent received <parcel>
        | havent received it | didnt receive <parcel> | did not receive <parcel> | never received <parcel>
        | not received it | not get <parcel> | not got <parcel> | havent got <parcel> | not delivered
        | not been delivered | hasnt been delivered | marked as delivered | marked delivered | says delivered
        | says it was delivered | shows delivered | showing delivered | shown as delivered | signed for
        | order is delivered | not shipped | hasnt shipped | not dispatched | been shipped | has it shipped
        | has been dispatched | cancel <parcel> | cancel it | cancel ~ order | order cancelled
        | order is cancelled | cancellation | cancel this | cancel everything | want to cancel | need to cancel
        | change ~ delivery address | change ~ shipping address | change ~ address | wrong address
        | address is wrong | wrong delivery address | update ~ address | address of order | change ~ order
        | modify ~ order | edit ~ order | add ~ to order | place order | place an order | placed order
        | placing order | how to order | how do i order | for getting order | late delivery | delivery is late
        | order is late | delivery time | delivery date | delivery slot | delivery window | estimated delivery
        | delayed | delay | how long does shipping | how long is shipping | how long ~ deliver
        | how long ~ arrive | shipping time | how much time ~ deliver | takes time to deliver | do you <ship>
        | you <ship> to | can you <ship> | <ship> to | shipping to | shipping in | delivery to | delivery in
        | delivering in | delivering ~ products in | deliver at | deliver in | home delivery | cant be delivered
        | cannot be delivered | can not be delivered | international shipping | ship internationally
        | deliver internationally | overseas | pin code | zip code | postcode | postal code
        | service is not available | cash on delivery | cod | in transit | out for delivery | stuck in customs
        | stuck at | stuck in | customs clearance | held at customs | held up | courier | delivery guy
        | delivery man | delivery boy | delivery driver | left at wrong | wrong house | neighbor | neighbour
        | lost in transit | lost package | lost parcel | lost in mail | reschedule | redeliver
        | delivery attempt | missed delivery | pick up point | pickup point | locker | click and collect
        | order confirmation | confirmation email | no confirmation | download link | key not received
        | havent received key | havent received code | e ticket | tickets havent arrived | change ~ flavor
        | change ~ color of ~ order | change ~ size of ~ order | deliver it to | deliver to different | expedite
        | express shipping | next day delivery | order went through | did ~ order go through | order go through
        | order is not happening | order not happening | unable to order | cant order | cannot order
        | trying to order | order again | reorder | how to buy | apartment number | flat number | house number
        | unit number | street number | wrong street | pick it up | pick up ~ myself | collect it myself
        | hold ~ shipment | hold ~ order | hold ~ delivery | postpone ~ delivery | send it out again | resend
        | ship it again | remove ~ from order | take ~ off order | on way since | on its way | still on way
        | carrier | nothing arrived | nothing has arrived | nothing came | weeks and nothing | days and nothing
        | no update | not moved | hasnt moved | seats ~ not in | tickets ~ not in | not in email
        | when do you <ship> | preparing | processing | still processing | not here yet | isnt here yet
        | still not here | where is it | did you send | have you sent | deliver on`,
      '2': `tracking | track | delivery | deliver | delivered | shipping | shipped | ship | shipment | dispatch
        | dispatched | cancel | cancelled | ordered | order number | order id | order no | parcel | package
        | arrive | arrived | arriving | transit | shipping address | delivery address | not at home
        | wont be home | customs | send it to | still waiting for <parcel> | waiting for <parcel>
        | split shipment | combine orders | two orders | same order | gift wrap | leave it at | eta | in time
        | checkout`,
      '1': `order | orders | address | come yet | receive | received | waiting | cart | location | store pickup
        | deliver this | on way`,
    },
    aftersales: {
      '3': `want to return | like to return | how to return | how do i return | how can i return | can i return
        | how i return | need to return | return order | return product | return item | return it | return this
        | return them | return these | return <ware> | return policy | return label | return address | returns
        | return ~ purchase | return request | start a return | send it back | send back | send them back | sending back
        | sending it back | take it back | want refund | want a refund | get refund | get a refund
        | refund please | full refund | partial refund | request refund | my refund | refund for | refund me
        | money back | refund status | where is refund | refund ~ not received | refund hasnt
        | waiting for refund | still no refund | when will i get refund | exchange it | exchange for
        | exchange this | want to exchange | exchange <ware> | swap it | swap for | exchange ~ size
        | different size | bigger size | smaller size instead | replacement | replace it | replace | repair
        | fix it | get it fixed | warranty claim | under warranty | in warranty | warranty | stopped working
        | doesnt work | does not work | not working | isnt working | dont work | wont turn on | doesnt turn on
        | not turning on | wont charge | not charging | doesnt charge | keeps disconnecting | keeps crashing
        | wont start | wont connect | wont switch on | dead on arrival | dead pixel | dead pixels | defective
        | broken | broke | cracked | shattered | damaged | torn | ripped | leaking | leaked | dented | scratched
        | stained | chipped | smashed | crushed | has hole | hole in | fell apart | fell off | came off
        | peeling | faded | shrank | shrunk | wrong item | wrong product | wrong size | wrong color | wrong one
        | wrong <ware> | sent wrong | sent me wrong | received wrong | got wrong | wrong model
        | not what i ordered | different from | not as described | not as pictured | doesnt match description
        | instead of what i ordered | missing item | missing items | missing part | missing parts
        | missing <part> | <part> missing | <part> is missing | <part> are missing | was missing | is missing
        | are missing | item missing | empty box | box was empty | incomplete | only received | only got one
        | short of | not in box | wasnt in box | came without | without ~ charger | doesnt fit | does not fit
        | didnt fit | too small | too big | too tight | too large | too loose | too short | expired product
        | already expired | past its expiry | gone off | mouldy | moldy | rotten | spoiled | spoilt | melted
        | installation | install it | installer | technician | assemble | assembly instructions | set up service
        | arrived broken | arrived damaged | opened box | box was open | already opened | used item
        | second hand | blurry picture | screen flickers | flickering | overheating | overheats | strange noise
        | wobbly | rash | allergic reaction | broke out | caught fire | smoking | swollen battery
        | battery swollen | electric shock | sent ~ back | returned ~ no refund | no money yet | no refund yet
        | <money> not back | forgot ~ batteries | you forgot | not included | wasnt included | zipper | seam
        | freezes | freezing | keeps freezing | frozen screen | black screen | blue screen | wont open
        | wont load | wont close | grinding | rattles | rattling | squeaks | squeaking | sour | stale
        | past date | out of date | smells off | smells rotten | hair in | do not match | doesnt match
        | dont match | not match | ordered ~ got | ordered ~ received | got ~ ordered | received ~ ordered
        | instead of ~ ordered | shorter than | bent | crooked | uneven | warped | dead battery | battery dead
        | wont hold charge | dies after | lost suction | dripping | drips | ripped off | broke off | broken off
        | snapped | snapped off | came loose | doesnt stick | ink | worn out | see through | colour ran
        | bleeding color`,
      '2': `return | returned | refund | refunded | exchange | exchanged | missing | swap | defect | fault
        | malfunction | send me new one | not satisfied with product | dont like it | change of mind
        | changed mind | mistake in order | picked up | collect return | return pickup | error code | blinking
        | crash | crashes | battery drains | drains | noise | hot | not heating | not cooling | smells bad
        | smells weird | smells strange | collect it | original packaging | install | came with | opened it
        | fix | hasnt been refunded | after using | if i dont like it | itchy | burning | allergic | not fit
        | part broken`,
      '1': `wrong | problem with product | issue with product | issue | problem | not good | bad quality | stitching
        | loose | work anymore | receipt | within days`,
    },
    payment: {
      '3': `invoice | tax invoice | vat | vat number | gst invoice | gst | receipt for | copy of receipt | billing
        | bill for | coupon | coupons | coupon code | promo code | promo | discount code | voucher | gift card
        | gift voucher | store credit | discount | discounts | any offer | any offers | offers | offer
        | buy one get one | bogo | <money> deducted | amount debited | debited | deducted | charged twice
        | double charged | charged two times | charged ~ twice | charged me | was charged | been charged
        | got charged | overcharged | charged extra | charged wrong | wrong amount | paid twice | payment failed
        | payment declined | card declined | card was declined | card is declined | declined | payment error
        | payment not going through | payment wont go through | payment doesnt | payment pending
        | payment method | payment methods | payment options | pay by | pay with | pay using | paypal
        | apple pay | google pay | credit card | debit card | visa | mastercard | klarna | afterpay
        | installments | instalments | emi | monthly payments | bank transfer | upi | net banking | paytm
        | already paid | i have paid | i paid for ~ but | paid but | money has been taken | money was taken
        | took money | taken from account | payment related | price match | price protection | price adjustment
        | price drop | price dropped | went on sale | cheaper now | lower price now | price difference
        | shipping fee | shipping fees | shipping cost | shipping costs | shipping charge | shipping charges
        | delivery fee | delivery charge | delivery charges | delivery cost | free shipping | free delivery
        | postage | customs fee | customs duty | import duty | import fee | membership fee | subscription
        | renewal | auto renewed | unauthorized charge | unauthorised | unrecognized charge
        | dont recognize ~ charge | student discount | loyalty points | reward points | points | cashback
        | cash back | invalid coupon | code doesnt work | code isnt working | code not working
        | code ~ does not work | code ~ doesnt work | code ~ not working | how much is shipping
        | how much is shipping to | how much is delivery to | how much is delivery | how much ~ shipping
        | how much ~ delivery | what does shipping cost | renewed ~ membership | renewed ~ subscription
        | cancel membership | cancel ~ subscription | from account | from card | from bank | code does not work
        | code is not working | code is invalid | code expired | pre authorization | pending charge | statement
        | refund to card | company name on invoice | tax number | purchase order | cod available
        | is cod available | basket said | cart said | cart says | checkout said | price not applied
        | discount not applied | not applied | wrong price | higher price | different price | price changed at
        | why did you take | did you take | took ~ from | payment refused | payment was refused
        | payment rejected | was refused | fee for | any fees | extra fee | bookkeeping | accounting department
        | accountant | the bill | send bill | send ~ bill | receipt | black friday | cyber monday | flash sale
        | clearance | gift balance | split payment | pay later | pay on delivery | pay when`,
      '2': `payment | pay | paid | charge | charged | charges | bill | billed | card | bank | transaction
        | price increase | code | promotion | deal | off | tax | fee | fees | transfer | prepaid
        | checkout error | wallet`,
      '1': 'money | amount | price changed | sale price | cheaper | free | total | membership',
    },
    account: {
      '3': `log in | login | logging in | log into | sign in | signing in | sign into | sign up | signing up
        | password | passcode | reset password | forgot password | forgotten password | reset link
        | verification code | otp | two factor | 2fa | authenticator | verify email | verification email
        | verify account | verify phone | my account | account locked | account is locked | account blocked
        | locked out | account suspended | account disabled | account banned | account hacked | hacked
        | delete account | delete ~ account | close account | close ~ account | deactivate account
        | remove account | register | registration | create account | new account | create ~ account
        | change ~ email | change ~ phone number | change email address | email address on | update ~ email
        | update ~ phone number | change mobile number | phone number on account | change username | username
        | profile | personal data | delete ~ data | gdpr | unsubscribe | newsletter | stop sending ~ emails
        | mailing list | saved address | saved addresses | address book | default address | address on account
        | address in account | saved cards | merge accounts | two accounts | someone logged
        | logged into account | notification settings | privacy | sms code | get into ~ profile
        | get in to ~ profile | banned | why am i banned | change ~ name | change name | my name is wrong
        | sms with ~ code | sms ~ code | text ~ code | code by sms | code by text | never get sms | log me out
        | logs me out | keeps logging ~ out | cant access | no access | regain access | recover account
        | suspended | two step | activation email | confirm email address | username taken | date of birth`,
      '2': `account | username | account details | verify | verification | credentials | sign out | captcha
        | access account | member | email address`,
      '1': 'app | website | phone number | mobile number | email',
    },
    complaint: {
      '3': `file complaint | complaints register | complaint register | complaints ~ registered
        | customer care number | customer service number | helpline number | call me back | make complaint
        | formal complaint | lodge complaint | raise complaint | complain about | want to complain
        | like to complain | register complaint | complaint about | complaint against | complaints | complaint
        | rude | so rude | was rude | attitude | unprofessional | hung up on me | shouted at | insulted
        | worst service | terrible service | horrible service | awful service | poor service | bad service
        | worst customer service | terrible customer service | worst company | worst experience | worst app
        | scam | scammers | scammed | fraud | cheaters | cheating | cheated | false advertising | misleading
        | liars | lied | disgusting | speak to manager | talk to manager | speak with manager | supervisor
        | nobody answers | no one answers | nobody replies | no one replies | no one responds | nobody responds
        | no reply from | no response from | never reply | never replied | ignored | ignoring me | keep ignoring
        | passed around | no rply | talk to human | speak to human | human agent | real person | live agent
        | chat with agent | talk to agent | speak to agent | speak to someone | talk to someone | talk to person
        | customer care executive | connect me to agent | talk to representative | representative
        | speak with someone | speak with human | never buy from | never shopping | never order from
        | never again | last time i buy | shame on you | waste of time | wasted time | disrespectful
        | discriminated | discrimination | unacceptable | in charge | somebody in charge | someone in charge
        | zero stars | one star | laughed at | laugh at | your staff | your employee | colleague was
        | driver was | yelled | swore at | treated me | treat customers | how you treat | manager
        | head of customer | escalate | dont care | nobody cares | no one cares | copy paste | canned answers
        | automated answers | robot answer | broken promise | broke ~ promise | promised ~ call`,
      '2': `pathetic | ridiculous | horrible | terrible | awful | disappointed | disappointing | fed up | sick of
        | angry | furious | frustrated | frustrating | joke | customer care | customer service
        | customer support | human | no reply | no response | cheat | unhappy | dissatisfied | useless
        | incompetent | lawyer | legal action | report you | bbb | trading standards | useless chatbot
        | stupid bot | bot`,
      '1': `bad experience | worst | agent | operator | call me | contact number | phone support | helpline
        | service`,
    },
    other: {
      '3': `job | jobs | vacancy | vacancies | hiring | internship | career | careers | resume | cv | work for you
        | apply for | become a seller | become seller | sell on | how to sell | want to sell | seller
        | dealership | dealer | distributorship | become a distributor | franchise | wholesale | bulk supplier
        | supplier | partnership | collaborate | collaboration | collab | influencer | affiliate | sponsor
        | sponsorship | backlink | seo | guest post | press inquiry | journalist | student project | survey for
        | business proposal | advertise | physical store | store in | any store | any stores | have stores
        | store location | store locations | love ~ shop | where are you located | where are located
        | where is office | head office | office address | opening hours | what time do you open | open or shut
        | are you open | nearest store | showroom | outlet | branch | are you a bot | are you human
        | are you real | who are you | joke for me | donate | donation | charity | investor | wrong number
        | wrong person | sent by mistake | ignore this | test message | test test | this is test | send ~ address
        | do you understand | happy new year | merry christmas | great job | keep up ~ good work | love ~ store
        | posted a review | wrong chat | wrong window | sponsors | football club | school project | guest blog
        | marketing services | web design | agency offers | services to you | we offer | keep going | congratulations
        | all good now | already solved | has been solved | problem solved | sorted now | never mind | nevermind
        | forget it`,
      '2': `test | store | stores | located | business | company | media | project | b2b | reseller | lockdown
        | weather | fuck off | fuckoff`,
      '1': 'shop | office | opportunity | proposal | what is going on | nothing',
    },
  },
  dismissals: `dont want to | do not want to | dont want | do not want | not asking for | not asking to | not asking about
    | not looking for | not about | dont need to | do not need to | no need to | dont need | do not need
    | rather than | instead of | not going to | without having to | nothing to do with | isnt about
    | is not about | not trying to | am not after | not interested in | no longer want to | no longer need to
    | before i | unless you`,
  courtesies: `hi | hii | hello | helo | hlo | hloo | hlw | hy | hey | heyy | hallo | hiya | greetings | good morning
    | good afternoon | good evening | good day | good night | dear | dear sir | dear madam | dear sir or madam
    | to whom it may concern | sir | madam | maam | mam | team | folks | guys | everyone | there | support team
    | dear team | thanks | thank you | thank you so much | thx | ty | tks | cheers | regards | best regards
    | many thanks | thanks in advance | thanks a lot | appreciate it | sincerely | hope you are well
    | hope you are doing well | hope this email finds you well | hope this finds you well | how are you
    | whats up | sup | nice to meet you | ok | okay | okey | k | yes | yeah | yep | ya | yaa | no | nope | fine
    | great | cool | good | nice | perfect | alright | sure | bye | goodbye | have a nice day | have a great day
    | have a good day | welcome | hmm | hm | lol | haha | um | uh | anyone there | is anyone there
    | are you there | you there | sorry | excuse me | help | help me | need help | can you help
    | can you help me | can you help me out | help me out | could you help me | i have a question
    | quick question`,
};
