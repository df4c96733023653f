import type { ConstructWords } from './construct-words.ts';
import { phrases, words } from './list.ts';

export const frenchConstructs: ConstructWords = {
  numbers: new Map(
    words('un deux trois quatre cinq six sept huit neuf dix').map((word, index) => [word, index + 1]),
  ),
  orders: phrases(
    `dans l'ordre | dans cet ordre | dans l'ordre suivant | par ordre | le bon ordre | pas à pas | étape par étape | de haut en bas | de bas en haut
     du plus grand au plus petit | du plus petit au plus grand | par ordre croissant | par ordre décroissant | ordre chronologique | ordre de priorité`,
  ),
  ranges: {
    from: 'du',
    to: 'au',
    first: 'premier',
    graded: words('plus moins meilleur pire premier dernier haut bas fort faible'),
  },
  procedures: {
    leads: phrases(
      `comment | étapes de | étapes du | étapes d' | étapes pour | les étapes | phases de | phases du | les phases de | procédure pour | procédure de | processus de
       protocole de | protocole pour | mode d'emploi | instructions pour | marche à suivre | déroulement de | déroulement du | ordre de | ordre des | séquence de`,
    ),
    nouns: words('étapes procédure processus phases déroulement séquence procédures'),
    looseNouns: words('protocole méthode instructions conduite'),
    learning: words(
      'étude étudier apprentissage certification cours carrière stage projet projets entretien techniques stratégie stratégies mémoire révision',
    ),
    advising: words('utiliser éviter envisager garder choisir'),
    aims: words(
      'améliorer réduire éviter prévenir protéger choisir étudier réussir préparer retenir être rester savoir apprendre mémoriser fonctionne fonctionnent',
    ),
    parts: words('étapes étape phases phase'),
    empty: words('suivantes suivante ces ici générales principales résumé à suivre'),
    others: words(
      `questions question quiz conseils conseil agenda liens ressources références objectifs thèmes contenus chapitres exemples exemple exercices raisons
       avantages inconvénients caractéristiques notes livres erreurs plan calendrier recommandations principes règles types sortes conditions`,
    ),
  },
  listHeads: words(
    `types sortes catégories classes formes parties composants éléments principes piliers couches niveaux étapes phases objectifs propriétés
     caractéristiques critères exigences conditions facteurs causes symptômes signes effets usages règles droits domaines groupes méthodes techniques modèles états
     exceptions organes os muscles dimensions conséquences documents pouvoirs sources`,
  ),
  of: ['de', 'du', 'des', "d'", 'pour', 'en', 'dans'],
  plainAdjectives: words(
    'principaux principales clés essentiels essentielles importants importantes généraux générales différents différentes suivants suivantes fondamentaux',
  ),
  thereAre: phrases('il y a | il existe | on distingue | ce sont | voici'),
  advice: {
    headings: phrases(
      'bonnes pratiques | meilleures pratiques | recommandations | bons réflexes | bonnes habitudes | pratiques recommandées',
    ),
    good: phrases('correct | bien | mieux | recommandé | toujours | oui | à faire'),
    bad: phrases(
      'incorrect | mal | erreur | éviter | jamais | à éviter | à ne pas faire | erreur fréquente | idée reçue',
    ),
    instead: phrases('à la place | mieux | correct | solution | correction | plutôt | réalité'),
    negative: phrases('ne pas | ne jamais | jamais | éviter de | évitez de'),
    positive: phrases('toujours'),
    goodTitles: phrases(
      'correct | mieux | recommandé | toujours | à faire | que faire | ce qu’il faut faire',
    ),
    badTitles: phrases(
      'incorrect | jamais | à ne pas faire | à éviter | interdit | ce qu’il ne faut pas faire',
    ),
    tips: phrases('conseil | astuce | recommandation'),
    study: words(
      'examen examens question questions quiz cours leçon chapitre notes fiche fiches étudier étude réviser révision apprendre mémoriser comprendre confondre',
    ),
    exams: phrases(
      "jour de l'examen | stratégie d'examen | préparation de l'examen | conseils de révision | plan de révision | comment réviser | conseils pour l'examen",
    ),
    reasons: phrases('parce que | car | puisque | afin que | à cause de | sinon'),
    verbs: words('avoir mettre utiliser faire porter laisser'),
    shortGerunds: ['\uF8FF'],
    goodName: 'Bonne pratique',
    badName: 'Erreur',
  },
  totals: phrases('total | totaux | sous-total | somme'),
  menus: {
    places: phrases(
      "menu | menus | boîte de dialogue | barre d'outils | barre latérale | onglet | panneau de configuration | clic droit",
    ),
    acts: phrases('cliquer | cliquez | sélectionner | sélectionnez | ouvrir'),
    entries: phrases('paramètres | fichier | édition | options | outils'),
  },
  mnemonics: phrases(
    'moyen mnémotechnique | mnémotechnique | astuce mnémotechnique | phrase mnémotechnique | truc mnémotechnique | aide-mémoire',
  ),
  allAbove: phrases('toutes les réponses | toutes ces réponses | tout ce qui précède'),
  noneAbove: phrases('aucune de ces réponses | aucune des réponses'),
  choose: phrases('choisissez | sélectionnez | cochez'),
  matching: phrases('associez | reliez | associer | relier'),
  objectiveLeads: phrases(
    'vous devriez être capable de | vous serez capable de | vous apprendrez | être capable de',
  ),
  examDomains: phrases("domaine | section d'examen"),
  objectiveVerbs: words(
    'décrire expliquer comprendre identifier énumérer définir comparer résumer reconnaître connaître appliquer utiliser distinguer évaluer notions bases comment',
  ),
  called: phrases("s'appelle | s'appellent | est appelé | est appelée | se nomme | est connu sous le nom de"),
  theTerm: phrases('le terme | le mot'),
  crossReferences: {
    see: phrases('voir | consultez'),
    for: words('pour'),
    vague: words(
      'section chapitre annexe figure tableau page dessous dessus ici ceci fichier lien article détails plus exemple exemples',
    ),
  },
  prompts: {
    order: '{title} : dans quel ordre ? {items}',
    nextStep: '{title} : qu’est-ce qui vient après « {step} » ?',
    firstStep: '{title} : qu’est-ce qui vient en premier ?',
    allSteps: '{title} : quelles sont les {count} étapes, dans l’ordre ?',
    nameAll: '{title} : citez les {count} éléments.',
    mistakeOrPractice: 'Erreur ou bonne pratique ? {statement}',
    instead: 'Que faut-il faire à la place ? {mistake}',
    standsFor: 'Que signifie {short} ?',
    shortFor: 'Quelle est l’abréviation de « {long} » ?',
    mnemonic: 'Quel est le moyen mnémotechnique pour « {topic} » ?',
    mnemonicMeans: 'Que signifie le moyen mnémotechnique « {mnemonic} » ?',
    match: 'Qu’est-ce qui correspond à « {item} » ?',
    whereFor: 'Où trouve-t-on {use} ?',
  },
};
