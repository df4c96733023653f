import type { ConstructWords } from './construct-words.ts';
import { phrases, words } from './list.ts';

export const englishConstructs: ConstructWords = {
  numbers: new Map(
    words('one two three four five six seven eight nine ten').map((word, index) => [word, index + 1]),
  ),
  orders: phrases(
    `in order | in this order | in the following order | in that order | in this sequence | in the following sequence | the correct order | in sequence | in chronological order
     chronologically | order of precedence | order of priority | from first to last | from top to bottom | from bottom to top
     from start to finish | from beginning to end | ranked | in ascending order | in descending order | step by step`,
  ),
  ranges: {
    from: 'from',
    to: 'to',
    first: 'first',
    graded: words(
      `most least highest lowest largest smallest biggest strongest weakest best worst fastest slowest first last oldest newest
       youngest earliest latest lightest heaviest cheapest longest shortest broadest narrowest outermost innermost top bottom high low
       large small strong weak fast slow light heavy simple complex general specific more less greatest fewest strictest loosest outside inside`,
    ),
  },
  procedures: {
    leads: phrases(
      `how to | steps to | steps for | steps in | steps of | procedure for | process for | process of | instructions for | phases of
       stages of | course of | path of | what to do | how a | how an | how the | phases in | stages in | protocol for | algorithm for | workflow for | order of | sequence of`,
    ),
    nouns: words(
      'steps procedure procedures process phases stages workflow algorithm sequence lifecycle runbook playbook cycle life-cycle',
    ),
    looseNouns: words('protocol method checklist instructions'),
    learning: words(
      `study studying certification certifications learning training hands-on career practice project projects lab labs course
       roadmap budget job interview employer memory note-taking techniques strategy strategies`,
    ),
    advising: words(
      'use leverage avoid consider focus monitor enable implement ensure keep schedule choose optimize optimise right-size reserved',
    ),
    aims: words(
      `improve reduce avoid prevent protect secure choose study pass prepare remember stay keep get be become increase decrease
       optimise optimize succeed learn save think lower boost maximise maximize minimise minimize ensure tell know recognise recognize`,
    ),
    parts: words('steps step phases phase stages stage'),
    empty: words(
      'follow following these those below here general basic main key overall overview simple take do works work goes as follows key',
    ),
    others: words(
      `questions question quiz tips tip agenda links resources references objectives outcomes goals reading topics contents chapters
       examples example faq exercises exercise facts reasons benefits advantages disadvantages features notes tools books sources
       mistakes errors next plan roadmap schedule curriculum courses labs lab projects strategies ideas approach approaches options ways application services week study syllabus weeks days further recommendations practices principles rules types kinds requirements takeaways`,
    ),
  },
  listHeads: words(
    `types kinds categories classes forms parts components elements principles pillars layers levels stages phases functions goals
     properties characteristics criteria requirements conditions factors causes symptoms signs effects uses roles rules rights duties
     domains areas groups divisions branches methods techniques models states modes planes tiers defences defenses exceptions
     regions bones muscles nerves valves chambers organs tissues systems controls services laws tenets dimensions pieces activities indicators contraindications complications`,
  ),
  of: words('of for in on within'),
  plainAdjectives: words(
    'main key core basic major primary common important essential general typical different various following fundamental principal chief',
  ),
  thereAre: phrases(
    'there are | there exist | we distinguish | these are | here are | following are | the following are',
  ),
  totals: phrases('total | totals | subtotal | grand total | sum total'),
  menus: {
    places: phrases(
      `portal | menu | menus | dialog | dialogue box | drop-down | dropdown | toolbar | ribbon | blade | sidebar | navigation pane | tab
       control panel | context menu | right click`,
    ),
    acts: words('click select choose tap right-click double-click go navigate'),
    entries: words('settings properties preferences options tools file view insert save run'),
  },
  advice: {
    headings: phrases(
      "best practices | best practice | good practice | good practices | recommendations | recommended practices | dos | do's",
    ),
    good: phrases(
      `do | dos | do's | good | right | correct | better | best practice | good practice | always | recommended | yes | do this | prefer`,
    ),
    bad: phrases(
      `don't | do not | don'ts | dont | bad | wrong | incorrect | mistake | common mistake | avoid | never | not recommended | pitfall | myth
       misconception | anti-pattern | don't do this | error`,
    ),
    instead: phrases(
      'instead | do instead | do this instead | better | correct | fix | correction | reality | fact | right | solution | truth',
    ),
    negative: phrases("don't | do not | avoid | never | not"),
    positive: phrases('always | do'),
    goodTitles: phrases(
      `do | dos | do's | always | better | better so | do this | do this instead | do instead | instead | what to do instead | right
       the right way | correct | recommended | good | good habits | good practice is | it is better to`,
    ),
    badTitles: phrases(
      `don't | don'ts | dont | donts | do not | never | wrong | bad | not like this | the wrong way | incorrect | what not to do
       things not to do | never do this | don't do this | things to avoid`,
    ),
    tips: phrases('tip | hint | pro tip | advice | practical tip | good to know'),
    study: words(
      `exam exams question questions quiz course lesson chapter notes flashcard flashcards score revise revising revision reread rereading
       learn learning memorise memorising memorize memorizing study studying understand understanding know knowing confuse confusing
       worry worrying panic panicking practise practising cramming`,
    ),
    exams: phrases(
      `exam day | exam strategy | exam strategies | exam preparation | exam prep | exam tips | exam checklist | exam technique | test day | test taking
       test-taking | study plan | study strategy | study strategies | study tips | how to study | time management | exam success | final exam`,
    ),
    reasons: phrases(
      'because | since | as it | as they | as there | as this | as that | as you | otherwise | or else',
    ),
    verbs: words(
      `have get put let ask try clip diarise repeat stick start stop wear talk walk speak read wait call go come take make use keep leave lift
       pull push press turn switch open close stay stand sit hold look listen avoid plan agree bring carry clean count`,
    ),
    shortGerunds: words('using doing going being tying lying'),
    goodName: 'Good practice',
    badName: 'Mistake',
  },
  quantities: {
    units: words(
      `seconds second minutes minute hours hour days day weeks week months month years year ms
       mm cm km m metres metre meters meter kilometres kilometers miles feet inches km/h mph
       g kg mg µg mcg tonnes tons grams kilograms ml dl litres litre liters l
       degrees kpa bar psi mmhg bpm hz khz mhz ghz kw mw v kv w lux db bits bit bytes kb mb gb tb gib tib mib kbps mbps gbps`,
    ),
    scales: words('hundred thousand million billion trillion'),
    joins: words('to and'),
    bounds: phrases(
      `every | at least | at most | up to | more than | no more than | not more than | fewer than | less than | no fewer than | no less than
       a minimum of | a maximum of | maximum of | minimum of | within | exactly | for every | one for every | limited to | after | under | over | between`,
    ),
    past: words('was were had did became began'),
    pointing: words('this these those here above below following there same'),
  },
  mnemonics: phrases(
    'mnemonic | mnemonics | memory aid | memory hook | memory trick | memory tip | acronym to remember',
  ),
  allAbove: phrases(
    'all of the above | all the above | all of these | all of the options | all answers are correct | all of the above are correct | all of them',
  ),
  noneAbove: phrases('none of the above | none of these | none of the options | none of them'),
  choose: phrases('choose | select | pick | mark'),
  matching: phrases('match | matching | match the following | match each | match the terms'),
  objectiveLeads: phrases(
    `you should be able to | you will be able to | you'll be able to | students should be able to | learners will be able to
     students will be able to | you should know | you will learn | you'll learn | be able to`,
  ),
  examDomains: phrases('domain | exam section | content area | competency'),
  objectiveVerbs: words(
    `describe explain understand identify list define compare contrast discuss recognize recognise outline summarize summarise state
     name know apply use demonstrate differentiate distinguish evaluate analyze analyse given scenario various different basic
     common concepts concept key important importance fundamental fundamentals purpose basics able overview types type explore learn
     how what when why implement perform appropriate best design configure determine between following use uses given main`,
  ),
  called: phrases(
    'is called | are called | is known as | are known as | is termed | is referred to as | are referred to as',
  ),
  theTerm: phrases('the term'),
  crossReferences: {
    see: phrases('see | refer to | consult | go to'),
    for: words('for'),
    vague: words(
      `section sections chapter chapters appendix figure table page pages below above here this that these it file link links article post guide
       documentation docs more details detail information info further example examples instructions license readme overview
       yourself help full list`,
    ),
  },
  prompts: {
    order: '{title} – put in order: {items}',
    nextStep: '{title}: what comes after “{step}”?',
    firstStep: '{title}: what comes first?',
    allSteps: '{title}: what are the {count} steps, in order?',
    nameAll: '{title}: name all {count}.',
    mistakeOrPractice: 'Mistake or good practice? {statement}',
    instead: 'What should be done instead? {mistake}',
    standsFor: 'What does {short} stand for?',
    shortFor: 'What is the abbreviation of “{long}”?',
    mnemonic: 'What is the mnemonic for {topic}?',
    mnemonicMeans: 'What does the mnemonic “{mnemonic}” stand for?',
    match: 'What belongs to “{item}”?',
    whereFor: 'Where do you find {use}?',
  },
};
