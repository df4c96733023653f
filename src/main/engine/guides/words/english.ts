import { englishConstructs } from './english-constructs.ts';
import { comparing } from './english-comparing.ts';
import { isGerund, participles, possessive, singular, stem, thirdPerson } from './english-grammar.ts';
import { englishHeadings, englishHost, englishVerbs } from './english-lists.ts';
import { englishDuties } from './english-duties.ts';
import { englishRoles } from './english-roles.ts';
import { phrases, words } from './list.ts';
import type { Words } from './types.ts';

export const english: Words = {
  language: 'en',
  frames: null,
  comparing,
  recognisers: null,
  frequent: words(
    'the of and to in is that for it with as are on be this by from or which you must an not have',
  ),
  functionWords: words(
    `a an the of for to in on at by with from as and or its their his her your our this that these those all any
     such be is are was were been being into onto over under within against between`,
  ),
  prepositions: words('in on at to by with from as into onto over under within against between'),
  elided: '',
  articles: words('the a an'),
  determiners: words('the a an each every all any both our its their his her that this these those'),
  singleDeterminers: words('a an each every'),
  learner: {
    subjects: words('you yourself'),
    possessives: words('your yours'),
    name: 'You',
    anybody: 'somebody',
    polite: [],
  },
  writer: words('we i us our'),
  learnerReplacements: [
    ['yourself', 'themselves'],
    ['yours', 'theirs'],
    ['your', 'their'],
    ['you’re', 'they are'],
    ["you're", 'they are'],
    ['you', 'they'],
  ],
  agentEndings: words(
    `er or ee ees ist ian man woman person people lead team nurse staff department desk board committee office council agency agent
     authority doctor surgeon court judge jury police union clerk scribe chief head coach guard crew company provider vendor
     teacher parent guardian tenant landlord client counsel prosecution defence defense student president resident patient
     recipient respondent superintendent assistant consultant accountant defendant applicant claimant participant attendant
     merchant servant sergeant lieutenant occupant registrant deputy`,
  ),
  notAgents: words(
    `layer perimeter server container router switch sensor cluster parameter header number order error factor vector buffer filter
     folder computer counter cover tier center centre power water paper weather letter register identifier pointer
     adapter transformer boiler charger printer scanner meter parser compiler browser loader helper wrapper trigger timer
     firewall degree fee tree guarantee coffee knee monitor connector indicator generator behavior behaviour color
     colour favor humor minor major prior door floor corridor mirror tumor tumour reservoir denominator numerator
     other another either whether together further rather never ever after under over lower higher upper inner outer former latter
     larger smaller better worse matter transfer offer answer chapter semester quarter summer winter cancer liver ulcer
     fiber fibre finger shoulder bladder fever disorder danger hunger manner corner character hypervisor
     balancer resolver listener scheduler docker kernel authorizer authoriser`,
  ),
  ...englishDuties,
  roleNouns: englishRoles,
  dutyModifiers: words(
    'security key main core primary typical legal general specific own daily compliance basic other additional statutory',
  ),
  ownPossessives: words('its their his her'),
  theirOwn: 'their own',
  massEndings: words(
    `tion sion ment ness ity ance ence ing ware ism age ure ship access data control support work power water weather paper labour labor
     behaviour behavior matter traffic content history use health research stress time care transfer`,
  ),
  countEndings: words(
    'layer visor server router computer container controller register counter folder ladder drawer motor elevator reactor box room desk',
  ),
  notParties: words(
    `key main shared joint common general other core primary secondary typical specific own individual additional more basic
     legal security first second who what which whose it this that these those they he she we one ones nobody everyone
     everybody nothing everything someone something anyone each all both neither either job roles role duty there here
     responsible responsibility responsibilities party parties section example examples table summary overview day
     daily and or learning task my areas area division understanding defining where when how why most some no not area
     action activity step level scope type category component function feature service services self client-side server-side co un pre non re`,
  ),
  dutyVerbs: englishVerbs.duty,
  genericVerbs: phrases(
    `manages | handles | owns | controls | operates | maintains | runs | looks after | takes care of | does | has | covers | provides
     is responsible for | is accountable for | is in charge of | is liable for | takes responsibility for | assumes responsibility for
     has responsibility for | assumes | secures | performs | operates, manages, and controls | operates, manages and controls`,
  ),
  nounLikeVerbs: englishVerbs.nounLike,
  studyVerbs: words(
    `need be able know understand remember note learn see be aware familiarise familiarize read study memorise memorize recognise recognize
     think consider recall expect want able feel believe recap look find notice imagine assume realise realize get focus`,
  ),
  reminders: phrases(
    'remember | remember that | note that | recall that | keep in mind | bear in mind | be aware | be careful | don’t forget',
  ),
  auxiliaries: words('can may could might would cannot'),
  boundary: {
    from: words('from'),
    to: phrases(
      'down to | up to | through to | all the way to | all the way down to | all the way up to | right down to | right up to',
    ),
  },
  wholes: words('entire whole rest underlying full'),
  includeVerbs: words('include includes including contains contain comprises comprise covers'),
  containing: {
    one: phrases(
      'includes | comprises | contains | covers | consists of | is made up of | is composed of | is divided into',
    ),
    many: phrases(
      'include | comprise | contain | cover | consist of | are made up of | are composed of | are divided into',
    ),
  },
  contrasts: words('but while whereas although'),
  listNouns: words(
    'following tasks duties responsibilities areas steps actions activities measures things points items examples work',
  ),
  beingStarts: words('the a an any someone anyone person entity body'),
  softVerbs: words(
    `provides offers supports recommends follows gives helps allows enables serves promotes advises suggests prefers runs shows extends
     improves raises combines increases adds presents positions plans simplifies brings`,
  ),
  idleVerbs: words(
    `calls call considers consider sees see says say thinks think knows know wants want likes like means mean includes include
     contains contain has have becomes become remains remain seems seem appears appear believes believe expects expect enjoys enjoy
     loves love hates hate feels feel gets get gains gain learns learn understands understand needs need benefits benefit loses lose
     wins win uses use defines define describes describe explains explain focuses focus makes make lets let is are was were as
     chooses choose requires require offers offer faces face finds find lacks lack lies lie sits sit stands stand`,
  ),
  givingVerbs: words('gives give lets let helps help allows allow enables enable offers offer'),
  vagueObjects: phrases(
    `some parts | some part | other parts | the other parts | certain parts | certain other parts | many parts | the remaining parts
     parts of it | part of it | parts of them | everything else | all else | anything else | something else | the rest | the remainder
     most of it | most of them | some of it | some of them | all of it | all of them | much of it | many of them | the others
     other things | some things | certain things | many things | various things | different things | other aspects | some aspects
     as above | see above | see below | same as above | the same | same | ditto | other | others | miscellaneous | various | tbd | to be decided
     responsibilities | duties | tasks | everything | things | stuff | items | other duties | other tasks | other responsibilities | it | them
     certain aspects | different aspects | different parts | their part | its part | their parts | their share | its share | more | less`,
  ),
  strictDeterminers: words('the a an all any its their each every your both'),
  be: words('is are remains remain stays stay'),
  singularForms: { one: words('is has was does'), many: words('are have were do') },
  by: words('by'),
  ownerPrepositions: phrases('for | of | up to | on | with'),
  exceptions: phrases('except | unless | apart from | other than | but not | with the exception of'),
  liesWith: phrases(
    `lies with | lie with | rests with | rest with | falls to | fall to | falls on | fall on | belongs to | belong to | sits with
     sit with | remains with | remain with | stays with | is up to | are up to | lies on | rests on | is left to | are left to`,
  ),
  share: words('share shares'),
  and: ['and', '&', 'as well as', '/', '+'],
  or: words('or'),
  adverbs: words(
    `also still always only solely fully primarily ultimately generally typically usually normally entirely exclusively
     mainly mostly therefore then often alone together jointly continuously regularly automatically physically securely
     actively largely directly clearly itself themselves thus formally legally never`,
  ),
  negations: words("not never cannot can't don't doesn't isn't aren't no longer won't neither nor without"),
  exclusive: words('solely only exclusively alone entirely'),
  raci: {
    R: words('responsible'),
    A: words('accountable'),
    S: words('supporting supports support'),
    C: words('consulted'),
    I: words('informed'),
  },
  shared: phrases(
    'both | shared | both parties | both sides | joint | jointly | all parties | shared responsibility | all',
  ),
  ratings: words(
    `low lower lowest medium moderate high higher highest minor major critical severe urgent important significant constant dominant
     recessive present absent dependent independent permanent different other another never ever rather better worse faster slower
     larger smaller longer shorter older newer greater fewer poor fair good excellent color colour number error`,
  ),
  nothing: phrases(
    'none | n/a | na | - | – | — | nothing | not applicable | no responsibility | nil | tbd | ? | …',
  ),
  yes: words('x ✓ ✔ ✅ ☑ ● • yes y ✗ ✘ + * true √ ☒ 🗸 ✔️ ☑️'),
  no: words('no n ❌ ○ - – — false ☐ ◯ 0 ✖ ✖️'),
  conjunctions: words('but while whereas and although though however yet or so because'),
  concessives: words('while although though whereas where even'),
  leadWords: words(
    `on in for at under within during after before once if when whenever with as upon per by through until inside unless
     among across throughout following`,
  ),
  emptyLeads: phrases(
    `in general | for example | for instance | however | therefore | in addition | additionally | generally | typically | usually
     as a result | in this case | in this model | of course | again | here | also | moreover | furthermore | finally | first | second
     third | then | next | in short | in practice | on the other hand | in contrast | by contrast | conversely | meanwhile | instead
     in return | in turn | similarly | likewise | note that | remember | e.g | thus | consequently | normally | as always | at the same time
     as mentioned | in other words | in summary | in particular | above all | under this model | in both cases | on its side
     in essence | essentially | basically | ultimately | overall | broadly | broadly speaking | simply put | put simply | in a nutshell
     in brief | commonly | ordinarily | mostly | mainly | primarily | traditionally | in most cases | as a rule | in principle | in fact | for this reason | for that reason
     because of this | as such`,
  ),
  clauseLeads: words('if when whenever once until unless before after while where because since'),
  ownSubjects: words('it they he she we there'),
  clauseWords: words('who whom whose what which how whether where when why'),
  pointers: words('this these that those it them they such same so him her there'),
  partsLeads: phrases(
    'including | such as | for example | for instance | namely | like | which include | which includes | e.g.',
  ),
  listPlaceholders: phrases(
    `the following | following | these | all of the following | the tasks below | these tasks | the items below
     the following tasks | the following items | the following areas | the following things | these areas | several things
     the following components | the following duties | the following responsibilities | the following aspects`,
  ),
  includes: phrases(
    `this includes | this also includes | these include | these also include | that includes | it includes | they include
     this covers | this means | this comprises | among these are | this involves`,
  ),
  objectStarts: words(
    `the a an all any its their each your every this that his her our both no new and to on with out up off whether that
     you they we it them what which how who everyone everybody`,
  ),
  labels: {
    term: words('term concept word vocabulary'),
    definition: phrases('definition | meaning | def | defined as | means'),
    example: phrases('example | examples | e.g. | eg | for example | real-world example | sample'),
    inlineExamples: phrases('e.g. | eg. | for example | for instance'),
    question: phrases('question | q'),
    answer: phrases(
      `answer | a | ans | correct answer | correct answers | solution | response | answers | right answer | correct option | correct choice
       correct options | correct`,
    ),
    answerIs: phrases(
      `the correct answer is | the answer is | the right answer is | correct answer is | the correct option is | the correct answers are
       the right answers are | the answers are`,
    ),
    explanation: phrases('explanation | reason | why | rationale | because'),
    trueFalse: phrases('true or false | true/false | true / false | t/f | t or f | true or false?'),
    cases: phrases(
      'case | case study | scenario | problem | problem question | hypo | hypothetical | fact pattern | facts | situation | vignette',
    ),
    issues: phrases('issue | issues | key issue | question presented'),
    conclusions: phrases('conclusion | holding | outcome | result'),
  },
  definitionStarts: words(
    'a an the any one two each every something someone anything how when where to what',
  ),
  definitions: {
    refers: phrases(
      `refers to | refer to | stands for | stand for | means | mean | is defined as | are defined as | is the term for | is short for
       is the name for | is known as`,
    ),
    copulas: words('is are'),
    hedges: words('simply basically essentially usually typically generally'),
    openers: words('a an any something someone anything somebody anyone anybody'),
    clauses: words('that which who whose'),
    praise: words(
      `key vital critical crucial essential important good great popular common perfect must powerful useful mandatory big main core major
       fundamental cornerstone heart backbone foundation basis voice face glue bridge best better more most less same first second
       third last only next other another necessary necessity shared joint lot few bit way matter reason responsibility duty task job
       not no one`,
    ),
    kinds: words('types kinds categories classes forms approaches variants sorts modes'),
  },
  relatives: words('that which who whose where when for from between used'),
  references: phrases(
    `see | for more information | for details | for further | refer to | take a look at | follow our | review our | read our | check out
     visit | click | go to | learn more | more information | read the | consult the documentation`,
  ),
  bareSubjects: words('it one ones they them this that these those he she'),
  fieldLabels: phrases(
    `owner | source | sources | author | date | deadline | due | duration | time | price | cost | costs | status | version | pros | cons
     advantage | advantages | disadvantage | disadvantages | benefit | benefits | drawback | drawbacks | purpose | goal | goals | objective
     use case | use cases | used for | limitation | limitations | requirement | requirements | result | results | outcome | solution
     problem | issue | cause | causes | effect | why | how | what | when | where | who | which | input | output | task | action | actions
     location | contact | prerequisites | key point | key points | takeaway | key takeaway | key takeaways | formula | syntax | usage
     default | description | context | background | scope | steps | first | next | then | finally | function | functions | role | name | size
     level | layer | type | category | priority | frequency | resources | timeline | metrics | evidence | control | topic | focus
     strengths | weaknesses | symptoms | treatment | diagnosis | dose | dosage | exception | exceptions | analogy | cross-ref
     details | detail | pro tip | exam tip | quick tip | common mistake | common mistakes | see also | remember | best practice | best practices`,
  ),
  caseLabels: phrases(
    'fact pattern | facts | fact | hypothetical | hypo | issue | key issue | case | scenario | situation | story',
  ),
  neutralLabels: words(
    'example examples note notes tip tips important remember warning caution hint mnemonic reminder rule scenario summary fact caveat info statement outcome requirement conclusion takeaway todo fixme',
  ),
  truth: {
    true: words('true t correct right yes'),
    false: words('false f incorrect wrong no'),
    trueName: 'True',
    falseName: 'False',
  },
  columns: {
    task: words(
      'task tasks activity duty responsibility step action deliverable obligation job role work chore',
    ),
    party: phrases(
      `responsible party | responsible | owner | who | who is responsible | who is responsible? | who? | party | managed by | handled by
       performed by | done by | responsibility | accountable | accountable party | role responsible | responsible role | who does it
       who does it? | assigned to | by whom | responsible person | actor | carried out by | owned by | lead | who manages it
       who manages it? | who manages? | who decides | who decides? | who pays | who pays? | borne by | paid by | decided by`,
    ),
    cases: words(
      'model models case scenario situation phase stage shift environment deployment tier plan service setting mode offering',
    ),
    analogy: phrases(
      'analogy | comparison | metaphor | real-world analogy | think of it as | like | everyday analogy',
    ),
    term: phrases(
      'term | concept | word | key term | abbreviation | acronym | vocabulary | name | expression | phrase | terms',
    ),
    definition: phrases(
      'definition | meaning | description | explanation | stands for | what it means | details | what it is',
    ),
    example: phrases('example | examples | sample | e.g.'),
    attributes: words(
      'feature features attribute attributes property properties aspect aspects characteristic characteristics criterion criteria parameter difference factor dimension',
    ),
    classes: words(
      `type kind item name class category system model stage phase level topic role tool method protocol device unit standard law act rule
       document form hazard drug medicine organ region country material element symbol sign code command function field layer zone
       group rank grade position disease condition symptom vitamin hormone muscle bone nerve tissue cell species mineral rock metal
       gas acid plant animal language verb tense case year event battle river city planet product service feature component part
       machine vehicle ship aircraft cable colour color conductor test exam certification licence license tax fee benefit`,
    ),
    topics: words('topic topics point points issue issues area item basis subject theme'),
    opposites: phrases(
      'pros | do | dos | do this | advantages | advantage | myth | before | good | right | wrong | correct | strengths | benefits',
    ),
    values: words('value values detail details description information data'),
    records: phrases(
      `date | author | version | week | day | time | step | link | url | links | # | no | no. | nr | number | id | page | module | lesson
       session | reference | references | source | chapter | question | answer | your answer | score | points | notes | comment | comments`,
    ),
    fronts: words('front prompt'),
    backs: words('back response'),
    continued: phrases("continued | cont | cont. | cont'd | table continued | continued from above"),
  },
  whoWords: phrases('who | which party | which side | which role | which team | which person'),
  hows: words('how'),
  whatIs: phrases('what is | what are'),
  countedWords: words(
    `step day week phase part chapter example figure fig table note tip module lesson unit section question q option exercise case
     scenario rule article art level stage line page version`,
  ),
  noMeanings: words(
    `i he she we they don't don’t do see always never if when some make use avoid remember try check yes no you your this these that
     it there because`,
  ),
  headings: englishHeadings,
  host: englishHost,
  constructs: englishConstructs,
  bareAdjectives: words('al ic ical ive ary'),
  grammar: { thirdPerson, stem, singular, participles, possessive, isGerund },
  prompts: {
    who: 'Who {predicate}?',
    responsibleFor: 'is responsible for {item}',
    decides: 'decides {item}',
    ensures: 'makes sure that {item}',
    hasTo: 'has to {item}',
    bareAdjective: 'the {item} side',
    forScope: 'For {scope}',
    behindLead: '{lead}, {question}',
    underScope: '{scope}:',
    boundary: '{known} {from} what {to} what?',
    listResponsible: 'what {be} {party} responsible for',
    listVerb: 'what {do} {party} {verb}',
    listModal: 'what {verb} {party} do',
    contains: 'What does {subject} include?',
    contain: 'What do {subject} include?',
    means: 'What does “{term}” mean?',
    oneThat: 'one that {predicate}',
    attribute: '{subject}: {attribute}?',
    attributeReverse: '{attribute}: {value}. Which {key} is it?',
    whichOf: 'which of these: {list}',
    oneOfThem: 'one',
    whichTerm: 'Which term is meant: {meaning}',
    givenExample: 'Which example is given of “{term}”?',
    exampleOf: 'Which term does this illustrate? {example}',
    analogy: 'What is the analogy for {item}?',
    part: '{label}: what is {whose} part?',
    contrast: '{label}: how are the parts divided between the parties?',
    otherSide: '{known}. What is {whose} part?',
    trueOrFalse: 'Does this statement hold? {statement}',
    why: 'Why is this {verdict}? {statement}',
    mustStill: '“{statement}” This is false: what must {subject} still do?',
    cloze: '{text}',
    accountable: 'is accountable for {item}',
    supporting: 'supports {item}',
    consulted: 'is consulted about {item}',
    informed: 'is informed about {item}',
    matrix: 'Who is responsible for {item}?',
    grid: '{row} – {column}: who is responsible?',
  },
};
