import { phrases, words } from './list.ts';
import type { Words } from './types.ts';

const nounLike = words(
  `access address alert aid act approach assess audit back balance bill budget call care catch cause charge check claim code
   command contact contract control copy cost cover credit damage deal debug delegate deposit design detail document draft dress
   drive dose email end escort exchange exercise file film filter fix flag forecast form frame fuel fund function guard guide
   hand harvest head help host house import increase insure interview invoice issue judge keep label lead lease leave license
   limit list load lock log mail man map mark mask matter measure mix model monitor move name note notice offer order own
   package paint patch pay permit phone place plan plant plot post practice present press price process produce program project
   prompt purchase question query rate reach record refund release rent repair report request rescue research reserve respond
   rest result return review route rule run sample scale schedule screen script search sentence service set share ship sign
   sound source staff stamp start state stock stop store stress study supply support survey swap switch table tag tail target
   task tax test time trace track trade train transfer transport treat trigger trust type update upgrade use value version
   view visit vote walk warn waste watch water weigh witness work backup exit entry water coach trial answer`,
);

const plain = words(
  `give compare disinfect announce adjudicate navigate unload operate manage protect secure maintain handle ensure configure encrypt perform implement enforce approve provide deliver
   verify guarantee assume oversee define decide determine choose administer prescribe diagnose notify investigate prosecute
   collect store repair clean install deploy sell buy communicate coordinate assign declare escalate authorise authorize
   appoint arrange allocate advise analyse analyze apply arrest assist attend authenticate breed bring build calculate calibrate
   certify classify close compile complete conduct confirm consult contain create cut cultivate defend delete detect develop
   direct disclose discover distribute educate elect eliminate employ enable endorse engage establish evaluate examine execute
   explain facilitate feed follow formulate generate govern grant grow hire hold identify impose inform inspect instruct
   interpret introduce keep lead liaise listen locate lubricate make mediate migrate minimise minimize mitigate moderate negotiate
   observe obtain open organise organize own pass pay prepare prescribe preserve prevent prioritise prioritize proofread propose
   prove provision publish pursue recommend reconcile recover recruit redact register regulate reimburse remediate remove
   renew replace represent resolve restrict retain revise revoke safeguard scan select send serve settle specify sterilise
   sterilize submit supervise sustain take teach terminate throw translate transmit tune update validate wash write segregate
   anonymise anonymize erase rectify evacuate isolate quarantine triage restore reboot harden rotate segment archive ventilate
   intubate anaesthetise anesthetize monitor vaccinate immunise immunize dispense document chart bathe reposition ambulate`,
);

/** Verbs that are rarer, and nouns or adjectives as well: at the start of an item they need an object to count. */
const rarer = words(
  `reuse recycle overlook skip forget hardcode give compare disinfect absorb accept accompany accumulate achieve acknowledge acquire activate adapt add adhere adjust admit adopt
   advertise afford agree align allow amend amplify answer anticipate apologise appeal appraise ascertain assemble assert attach attain
   award back-up bake balance ban bathe bind block boil book borrow brush bury calm cancel capture carry celebrate centralise change
   check-in chop circulate cite clear coach coat collaborate combine comfort commission compare compensate compete compose compress
   compute conceal condense configure connect conserve consolidate construct consume convene convert convey cook cool correct
   counsel count craft cross-check curate customise customize cut dampen decommission decorate decrypt decide dedicate deduct
   defer deliver demonstrate deny depreciate derive descale detain deter dig digitise dilute dim disable disarm discard discipline
   disconnect discount discuss dispatch displace dispose dissolve divide dock donate double-check download drain drop dry dump
   duplicate earn ease edit embed embargo empty encode encourage endure energise enlarge enrol enroll ensure enter entrust equip
   estimate evict exceed exclude excuse execute exempt expand expose express extend extinguish extract fabricate fasten fetch fill
   finalise finalize finance fine-tune finish fire fit flush fold forbid force foster freeze fulfil fulfill furnish gather gauge grade
   graft grind groom guarantee halt hang heal heat hide hoist honour hospitalise illustrate immobilise implant impound imprison improve
   incorporate indemnify index induct infer inflate infuse initiate inject innovate inoculate inquire insert insulate integrate intend
   intervene inventory invest invite itemise join justify knit launder launch lay lift light link lubricate maximise mediate meet melt
   memorialise mentor merge mine mop motivate mount mow multiply mute narrate nominate normalise number nurture object oblige occupy
   omit orchestrate orient outline outsource overhaul overrule oversee pacify paint pardon park partition patrol perfuse persuade pilot pin
   pitch plaster plead plough plow polish pool pour preach preclude predict prefer prescribe preside prime print privatise proceed
   proclaim procure prohibit promise promote pronounce proof prop propagate prune pump punish push quantify quarantine quell quote raise
   ration react realign reassess reassign reassure rebut recalibrate recall receive recharge reclaim recognise recommend reconfigure
   reconstruct redeem redesign redirect reduce refer refine reflect refrain refresh refuse regain rehearse reinforce reinstate reject
   relay relieve relocate rely remind remit remodel renovate repay replenish replicate reply reproduce require rescind reserve reset
   reshape resist resume resuscitate retire retract retrieve reveal revisit reward rewrite rid rinse roast rotate safeguard salvage
   sanction sanitise sanitize satisfy save scrub seal seat sedate seek seize separate sequence serve settle sew shape share sharpen
   shelter shield shorten show shut sieve signal silence simplify simulate size sketch slice smooth snapshot soothe sort specify
   splint split sponsor spray spread stabilise stabilize standardise standardize steer stem step stimulate stipulate stitch strengthen
   stretch strip structure subscribe subsidise substitute subtract suction sue suggest summarise summarize summon supplement suppress
   suspend suture swab swear sweep swell synchronise synchronize synthesise tailor tally tap tender testify thank tie tighten toggle tolerate
   top touch tow trade-off transcribe transform transplant transpose treat trim troubleshoot turn tutor tweak undergo underwrite undertake unify unlock
   unpack uphold upload urge usher utilise utilize vacate vacuum vary vent vet veto void wait warehouse warm weave weed weld whitelist
   ask read tell draw put do talk speak ring wear bear chair countersign invigilate marshal refuel wire clerk tidy iron stow moor
   berth lash stack pull brake shunt couple uncouple decant pipette centrifuge titrate incubate autoclave palpate catheterise cannulate
   mend varnish tile solder bolt screw rivet drill saw excavate backfill brace grout erect dismantle demolish bid accrue file lodge
   adjourn litigate arbitrate notarise attest convey photograph onboard offboard deprovision throttle sandbox refine clarify
   interview shortlist reject greet escort seat taste season plate reheat chill defrost debrief rehearse practise revise mark invite
   widen withdraw withhold wrap yield zone indict acquit convict cross-examine charge adjudicate rule set check pack unload inspect fly navigate brief announce`,
);

/** Of the rarer ones, those that are nothing but verbs, by their endings. */
const pure =
  /(?:ise|ize|ify|ulate|rate|gate|tiate|quire|ceive|tain|nounce|duce|pect|olve|ieve|nnect|able|vise|dicate|figure)$/u;
const nouns = new Set(
  words('estimate delegate exercise promise franchise rate template mandate prospect suspect plate state'),
);

export const englishVerbs: { duty: string[]; nounLike: string[] } = {
  duty: [...new Set([...plain, ...nounLike, ...rarer])],
  nounLike: [
    ...nounLike,
    ...rarer.filter((verb) => !plain.includes(verb) && (nouns.has(verb) || !pure.test(verb))),
  ],
};

export const englishHeadings: Words['headings'] = {
  glossary: phrases(
    `glossary | key terms | definitions | vocabulary | terminology | key concepts | key vocabulary | abbreviations | acronyms
     important terms | terms to know | key definitions | terms and definitions | core concepts | basic terms | terms
     key words | words to know | words to learn | words that come up | words you need | important words | new words | jargon | lingo | nomenclature`,
  ),
  shared: phrases('shared | joint | jointly | both parties | common responsibilities | together'),
  models: phrases(
    'model | framework | matrix | guide | quiz | overview | summary | concept | what is | introduction',
  ),
  roles: phrases(
    `roles and responsibilities | roles & responsibilities | responsibilities | who does what | roles | responsibility matrix
     the roles | the parties | parties | key roles | team roles | actors | duties | who is who | division of responsibilities`,
  ),
  roleEndings: phrases('roles and responsibilities | roles & responsibilities | roles'),
  mistakes: phrases(
    `common mistakes | mistakes | pitfalls | misconceptions | common errors | don'ts | anti-patterns | common misconceptions
     what not to do | traps | exam traps | things to avoid | typical mistakes | errors to avoid | bad practice | bad practices | bad habits
     slip-ups | slips | what goes wrong | what often goes wrong | gotchas | worst practices | typical errors | frequent errors`,
  ),
  practices: phrases(
    `best practices | best practice | good practice | good practices | recommendations | tips | dos | do's | study tips
     exam tips | tips and tricks | hints`,
  ),
  outcomes: phrases(
    `benefits | advantages | disadvantages | drawbacks | consequences | penalties | fines | sanctions | risks | rights | entitlements
     rewards | gains | outcomes | implications | lessons | myths | trends | statistics`,
  ),
  generic: phrases(
    `overview | introduction | background | basics | the basics | details | notes | key points | key facts | key ideas | main ideas
     at a glance | quick reference | reference | cheat sheet | big idea | the big idea | hierarchical outline | outline | formula
     concept box | formula / concept box | definition-example pairs | muddy points | muddy points & cross-refs | cross-refs | visual anchors
     comparison table | example comparison table | comparison | table | chart | diagram | figure | content | contents | body | main part
     worked example | worked examples | real-world scenarios | practice test | flashcards | summary table | deep dive | explanation`,
  ),
  objectives: phrases(
    `learning objectives | objectives | learning outcomes | learning goals | goals | what you will learn | what you'll learn
     in this unit | in this module | in this lesson | after completing | you will be able to | aims | you should be able to
     after studying | by the end of this | prerequisites`,
  ),
  questions: phrases(
    `questions | quiz | checkpoint | review questions | self-test | self test | practice questions | test yourself
     check your knowledge | knowledge check | faq | frequently asked questions | exercises | exam questions | q&a | checkpoint questions`,
  ),
  answers: phrases('answers | answer key | solutions | answer sheet | key'),
  examples: phrases(
    'example | examples | worked examples | scenario | scenarios | case study | case studies | use cases',
  ),
  outline: phrases('outline'),
  templates: phrases('template | templates | sample | samples | checklist'),
  summary: phrases(
    'summary | conclusion | wrap-up | wrap up | final thoughts | recap | key takeaways | takeaways | in a nutshell | closing',
  ),
  links: phrases(
    `resources | further reading | references | see also | related articles | related | links | sources | bibliography | next steps
     related topics | external links | additional resources | more information | read next | comments`,
  ),
};

export const englishHost: Words['host'] = {
  navigation: phrases(
    `skip to main content | skip to content | skip navigation | table of contents | on this page | back to top | previous page
     next page | main menu | toggle navigation | breadcrumb | jump to | show more | read more | load more | search this site | view all
     next lesson | previous lesson | next unit | edit this page | report an issue | last updated | min read | minutes read | share this
     print this page | go to top | next chapter | previous chapter | in the next unit | in the next lesson | in the next chapter
     in the next module | in the next section | click here`,
  ),
  signUp: phrases(
    `sign up | sign up for an account | sign in | log in | login to | create an account | create a free account | subscribe | our newsletter | join now | register now
     join for free | start free trial | free trial | get started for free | keep learning for | what's in it for you | already have an account
     become a member | enter your email | continue with google | unlock all | follow us | download our app | download the app`,
  ),
  advert: phrases(
    `take free practice test | free practice test | become job-ready | job-ready | buy now | limited time offer | enroll now
     enrol now | get certified | advertisement | sponsored by | coupon code | special offer | our course | order now | add to cart | money-back
     money back guarantee | pass guarantee | special price | upgrade to premium | go premium | book a demo | request a demo | contact sales`,
  ),
  legal: phrases(
    `all rights reserved | © | governed by privacy policies | terms of use | terms of service | produced in collaboration
     in collaboration with | service agreements | all trademarks | licensed under | creative commons | cookie policy | we use cookies`,
  ),
  reveal: phrases(
    `click to reveal answer | click to reveal | reveal answer | show answer | see answer | tap to flip | click to flip | tap to reveal
     view answer | click to show answer | flip card | click for answer | tap to see answer | hide answer`,
  ),
  difficulties: phrases('beginner | intermediate | advanced | easy | medium | hard | expert'),
  quizShell: phrases(
    `select one answer | you will receive immediate feedback | select the correct answer | choose the correct answer | submit your answers
     start quiz | start the quiz | take the quiz | check answer | show answer | begin quiz | your score | question 1 of | points possible
     retake quiz | next question | click to reveal | tap to reveal | reveal answer | tap to flip | click to flip`,
  ),
};
