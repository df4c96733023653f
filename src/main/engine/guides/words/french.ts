import { blank, spokenRecognisers } from './blank.ts';
import { frenchRoles } from './romance-roles.ts';
import { frenchConstructs } from './french-constructs.ts';
import { phrases, words } from './list.ts';
import { romanceFrames, romanceSingular, romanceStem, romanceVerbs } from './romance.ts';
import type { Words } from './types.ts';

const leads = words('en pour avec pendant sous sans après lorsque quand si selon dans sur à');

export const french: Words = {
  ...blank,
  language: 'fr',
  recognisers: spokenRecognisers,
  frames: romanceFrames({
    nom: 'le | la | les | un | une | chaque | tous les | notre',
    be: 'est,sont > est | sera,seront > sera | reste,restent > reste | êtes > est',
    responsible:
      'responsable,responsables > responsable | le responsable,les responsables,la responsable > responsable | seul responsable > responsable | chargé,chargée,chargés,chargées > chargé',
    of: 'de | du | des',
    ofParty: 'du | de la | des | de',
    has: 'a la responsabilité de,ont la responsabilité de > a la responsabilité de | assume la responsabilité de,assument la responsabilité de > assume la responsabilité de',
    modal: 'doit,doivent,devez > doit',
    duty: 'rôle | Rôle | rôles | Rôles | Devoir | responsabilités | Responsabilités | responsabilité | Responsabilité | tâches | Tâches | obligations | Obligations | les responsabilités | les tâches | les obligations | missions | Missions | les missions | devoirs | Devoirs',
    your: 'vos | Vos | votre | Votre',
    these: 'ce qui suit | les tâches suivantes | les éléments suivants | des éléments suivants',
    include: 'sont | comprennent | comprend | incluent',
    leads,
    main: words('et mais tandis'),
    final: ['tandis que', 'alors que'],
    continuations: phrases(
      'que | qui | dont | où | quand | lorsque | si | pour | par | avec | sans | en | de | du | des | à | au | aux | dans | sur | comme | y compris | notamment | sauf | hormis | mais | non | ainsi que | par exemple | selon | entre | telles que | tels que | tel que',
    ),
    evidence: words('responsable responsables chargé chargée chargés chargées responsabilité'),
    cares:
      "s’occupe,s'occupe,s’occupent,s'occupent > s’occupe | se charge,se chargent > se charge | veille,veillent > veille | prend en charge,prennent en charge > prend en charge",
    ofCare: 'de | du | des | à | au | aux',
    passive: 'est | sont | sera | seront',
    by: 'par | par le | par la | par les',
    participle: /\p{Ll}+(?:é|i|u|t|s)e?s?/u,
    byWhom: 'Par qui {passive} {participle} {object} ?',
    verbs: romanceVerbs(
      words(
        `prépare encaisse engage convoque rédige garde approuve signe révise vérifie contrôle surveille supervise gère administre organise planifie coordonne
       dirige tient paie paye répare nettoie entretient maintient installe change remplace mesure pèse enregistre note archive conserve protège ferme ouvre informe
       communique avertit prévient notifie autorise choisit nomme décide établit fixe calcule émet envoie reçoit livre distribue achète vend loue
       accueille assiste soigne vaccine prescrit diagnostique opère examine analyse évalue corrige enseigne forme explique traduit
       conçoit dessine construit fabrique monte teste programme publie édite conduit charge décharge transporte cuisine sert lave range ramasse
       sème arrose taille récolte nourrit assure garantit assume représente défend juge enquête présente fournit élabore réalise exécute effectue`,
      ),
      (verb) => (verb.endsWith('e') ? `${verb}nt` : verb.replace(/it$/u, 'issent')),
    ),
    infinitive: /\p{Ll}+(?:er|ir|re|oir)/u,
  }),
  frequent: words(
    'le la les de des du et un une est en que qui dans pour par sur au aux ce cette ne pas plus il elle sont ou avec son ses leur vous',
  ),
  functionWords: words(
    'le la les l d de des du et ou un une est sont en que qui dans pour par sur au aux ce cette ces son sa ses leur leurs avec à entre',
  ),
  prepositions: words('en dans pour par sur avec à entre au aux'),
  elided: 'ld',
  articles: words('le la les un une'),
  determiners: words('le la les l un une chaque tout tous toutes notre son sa ses leur leurs ce cette ces'),
  singleDeterminers: words('un une chaque'),
  learner: { subjects: words('vous'), possessives: words('votre vos'), name: 'Vous', polite: [] },
  writer: words('nous je notre nos'),
  learnerReplacements: [['vos', 'ses']],
  dutyNouns: words(
    'responsabilité responsabilités tâche tâches obligation obligations mission missions devoir devoirs rôle rôles',
  ),
  weakDutyNouns: words('tâche tâches mission missions rôle rôles'),
  roleNouns: frenchRoles,
  machineRoles: words('agent courtier conducteur opérateur contrôleur client'),
  beingStarts: words('un une personne personnes celui celle organe réunion groupe ensemble professionnel'),
  agentEndings: words(
    'eur eurs euse trice iste ien ienne ant ante er ère équipe client fournisseur entreprise comité tribunal juge médecin infirmier infirmière avocat avocate',
  ),
  columnVerbs: words(
    'gère gèrent administre administrent contrôle contrôlent fait font exploite exploitent maintient protège protègent doit doivent',
  ),
  notParties: words(
    'responsabilités responsabilité partagée partagées principales autres général exemple exemples tableau résumé modèle ceci ce cette tous personne chaque qui que quel et ou sécurité',
  ),
  responsible: phrases('responsable de | responsables de'),
  modals: phrases('doit | doivent | devez'),
  studyVerbs: words('savoir connaître comprendre retenir apprendre être avoir pouvoir'),
  includeVerbs: words('comprend comprennent inclut incluent contient'),
  containing: {
    one: phrases('comprend | inclut | contient'),
    many: phrases('comprennent | incluent | contiennent'),
  },
  be: words('est sont'),
  by: words('par'),
  and: ['et', '&', '/', '+'],
  or: ['ou'],
  adverbs: words('aussi toujours également seul uniquement pleinement directement exclusivement entièrement'),
  negations: words("ne n pas jamais aucun aucune ni sans n'est n’est"),
  exclusive: words('seul seule uniquement exclusivement'),
  raci: {
    R: words('responsable'),
    A: words('approbateur redevable'),
    S: words('soutien'),
    C: words('consulté'),
    I: words('informé'),
  },
  shared: phrases(
    'les deux | les deux parties | partagée | partagé | partagées | commune | conjointe | tous | responsabilité partagée',
  ),
  nothing: phrases('- | – | — | n/a | ? | … | aucun | aucune | rien | sans objet | néant'),
  yes: [...blank.yes, 'oui'],
  no: [...blank.no, 'non'],
  conjunctions: words('mais tandis et car parce'),
  leadWords: leads,
  emptyLeads: phrases(
    "en outre | par exemple | d'autre part | de plus | cependant | en général | toutefois | par ailleurs",
  ),
  clauseLeads: words('si quand lorsque dès après avant tant que parce'),
  ownSubjects: words('il elle ils elles on'),
  clauseWords: words('qui que quoi quel quelle comment quand où si'),
  pointers: words('ceci cela ça ce cette ces il elle ils elles celui celle ceux celles y en'),
  labels: {
    term: words('terme concept mot notion'),
    definition: words('définition signification'),
    example: phrases('exemple | exemples | par exemple'),
    inlineExamples: phrases('par exemple | p. ex. | p.ex.'),
    question: words('question q'),
    answer: phrases('réponse | r | solution | bonne réponse | bonnes réponses | réponses'),
    answerIs: phrases('la bonne réponse est | la réponse est'),
    explanation: phrases('explication | raison | pourquoi | justification'),
    trueFalse: phrases('vrai ou faux | vrai/faux | v/f | vrai ou faux ?'),
    cases: phrases('cas | cas pratique | étude de cas | situation | problème | faits'),
    issues: phrases('problématique | problème de droit'),
    conclusions: phrases('conclusion | résultat'),
  },
  definitionStarts: words('un une le la les chaque ensemble processus action fait tout toute'),
  relatives: words('que qui dont où quand pour'),
  definitions: {
    refers: phrases('signifie | désigne | se définit comme'),
    copulas: ['est'],
    hedges: words('simplement'),
    openers: words('un une'),
    clauses: words('que qui dont où'),
    praise: words(
      'important importante essentiel essentielle fondamental fondamentale clé crucial cruciale vital bonne bon meilleur grande partie base responsabilité manière façon premier première second seconde dernier unique exemple tâche',
    ),
    kinds: words('types catégories classes formes'),
  },
  references: phrases("voir | consultez | pour en savoir plus | plus d'informations"),
  bareSubjects: words('il elle ils elles ceci cela ce'),
  whoWords: phrases('qui | quelle partie'),
  hows: words('comment'),
  whatIs: phrases("qu'est-ce que | qu'est-ce qu'un | qu'est-ce qu'une | que signifie"),
  countedWords: words(
    'étape jour semaine phase partie chapitre exemple figure tableau note conseil module leçon unité section question exercice cas scénario règle article niveau page version',
  ),
  noMeanings: words(
    'je il elle nous vous voir toujours jamais si quand utilisez évitez rappelez essayez oui non ceci cela ce parce',
  ),
  fieldLabels: phrases(
    'source | auteur | autrice | date | durée | prix | coût | version | avantage | avantages | inconvénient | inconvénients | objectif | objectifs | but | résultat | solution | problème | cause | effet | quand | où | qui | pourquoi | nom | type | statut | lieu | dose | traitement | symptômes | diagnostic | fonction | taille | priorité | responsable',
  ),
  neutralLabels: words(
    'exemple exemples note remarque conseil astuce important rappel avertissement attention résumé règle scénario',
  ),
  truth: {
    true: words('vrai exact correct oui v'),
    false: words('faux inexact incorrect non f'),
    trueName: 'Vrai',
    falseName: 'Faux',
  },
  columns: {
    ...blank.columns,
    task: words('tâche tâches activité obligation mission'),
    party: phrases(
      'responsable | partie responsable | qui | qui ? | qui est responsable ? | rôle responsable | géré par | responsabilité | à la charge de',
    ),
    analogy: words('analogie comparaison métaphore'),
    term: phrases('terme | concept | mot | notion | sigle | termes | abréviation'),
    definition: phrases('définition | signification | description | explication'),
    example: words('exemple exemples'),
    attributes: words(
      'caractéristique caractéristiques propriété propriétés aspect critère paramètre différence',
    ),
    topics: words('sujet sujets thème thèmes point points question domaine'),
    opposites: phrases('avantages | mythe | correct | incorrect | avant'),
    values: words('valeur valeurs détail détails description'),
    records: phrases(
      'date | auteur | version | semaine | jour | étape | lien | n° | numéro | id | page | module | source | chapitre | question | réponse | notes | remarques | commentaires',
    ),
  },
  headings: {
    ...blank.headings,
    glossary: phrases(
      'glossaire | termes clés | définitions | terminologie | concepts clés | vocabulaire | notions clés | lexique',
    ),
    shared: phrases('partagée | partagées | partagé | partagés | commune | conjointe | les deux parties'),
    models: phrases('modèle | cadre | matrice | résumé | introduction | concept'),
    roles: phrases('rôles et responsabilités | responsabilités | rôles | qui fait quoi | missions'),
    mistakes: phrases('erreurs courantes | erreurs fréquentes | erreurs'),
    practices: phrases('bonnes pratiques | recommandations | conseils'),
    objectives: phrases("objectifs d'apprentissage | objectifs | prérequis"),
    questions: phrases(
      'questions | quiz | questions fréquentes | questions de révision | exercices | auto-évaluation',
    ),
    answers: phrases('réponses | corrigé | solutions'),
    examples: phrases('exemple | exemples | étude de cas | scénario'),
    summary: phrases('résumé | conclusion'),
    links: phrases(
      'références | liens | bibliographie | ressources | voir aussi | pour en savoir plus | sources',
    ),
  },
  host: {
    ...blank.host,
    navigation: phrases(
      'aller au contenu | table des matières | sur cette page | retour en haut | page suivante | lire la suite',
    ),
    legal: phrases("tous droits réservés | © | politique de confidentialité | conditions d'utilisation"),
    reveal: phrases('afficher la réponse | voir la réponse'),
  },
  constructs: frenchConstructs,
  grammar: {
    ...blank.grammar,
    stem: romanceStem,
    singular: romanceSingular,
    possessive: (name) => `« ${name} »`,
  },
  prompts: {
    ...blank.prompts,
    who: 'Qui {predicate} ?',
    responsibleFor: 'est responsable de « {item} »',
    decides: 'est responsable de « {item} »',
    ensures: 'est responsable de « {item} »',
    hasTo: 'est responsable de « {item} »',
    listResponsible: 'quelles sont les tâches de la partie « {party} » ',
    listVerb: 'quelles sont les tâches de la partie « {party} » ',
    listModal: 'quelles sont les tâches de la partie « {party} » ',
    contains: 'Que comprend cet élément ? {subject}',
    contain: 'Que comprend cet élément ? {subject}',
    means: 'Que signifie « {term} » ?',
    attribute: '{subject} : {attribute} ?',
    attributeReverse: 'À quoi cela correspond-il ? {attribute} : {value}',
    whichTerm: "De quel terme s'agit-il ? {meaning}",
    givenExample: 'Quel exemple est donné de « {term} » ?',
    exampleOf: 'De quel terme est-ce un exemple ? {example}',
    analogy: "Quelle est l'analogie de « {item} » ?",
    part: '{label} : quelle est la tâche de la partie {whose} ?',
    contrast: '{label} : comment les tâches sont-elles réparties entre les parties ?',
    otherSide: '{known}. Quelle est la tâche de la partie {whose} ?',
    trueOrFalse: 'Vrai ou faux ? {statement}',
    why: 'Pourquoi est-ce {verdict} ? {statement}',
    mustStill: 'Pourquoi est-ce faux ? {statement}',
    accountable: 'rend compte de « {item} »',
    consulted: 'est à consulter sur « {item} »',
    informed: 'est à informer de « {item} »',
    matrix: 'Qui est responsable de « {item} » ?',
  },
};
