import { blank, spokenRecognisers } from './blank.ts';
import { spanishRoles } from './romance-roles.ts';
import { spanishConstructs } from './spanish-constructs.ts';
import { phrases, words } from './list.ts';
import { romanceFrames, romanceSingular, romanceStem, romanceVerbs } from './romance.ts';
import type { Words } from './types.ts';

const leads = words('en para con durante bajo sin tras cuando si según a');

export const spanish: Words = {
  ...blank,
  language: 'es',
  recognisers: spokenRecognisers,
  frames: romanceFrames({
    nom: 'el | la | los | las | un | una | cada | todo | todos los | nuestro | nuestra',
    be: 'es,son,eres > es | será,serán > será',
    responsible:
      'responsable,responsables > responsable | el responsable,los responsables,la responsable > responsable | el único responsable > responsable',
    of: 'de | del | por',
    ofParty: 'del | de la | de los | de las | de',
    has: 'tiene la responsabilidad de,tienen la responsabilidad de > tiene la responsabilidad de | asume la responsabilidad de,asumen la responsabilidad de > asume la responsabilidad de',
    modal: 'debe,deben,debes > debe | tiene que,tienen que,tienes que > tiene que',
    duty: 'papel | Papel | rol | Rol | cometido | Cometido | responsabilidades | Responsabilidades | responsabilidad | Responsabilidad | tareas | Tareas | obligaciones | Obligaciones | funciones | Funciones | las responsabilidades | las tareas | las obligaciones | las funciones | deberes | Deberes',
    your: 'tus | Tus | tu | Tu | sus | Sus',
    these: 'lo siguiente | los siguientes | las siguientes tareas | las siguientes',
    include: 'son | incluyen | incluye',
    leads,
    main: words('y pero mientras aunque'),
    final: ['mientras que'],
    continuations: phrases(
      'que | cuyo | cuya | donde | cuando | si | para | por | con | sin | en | de | del | a | al | como | incluido | incluida | incluidos | incluidas | incluyendo | excepto | salvo | pero | no | es decir | por ejemplo | según | entre | sobre | así como | tanto',
    ),
    evidence: words('responsable responsables responsabilidad'),
    cares:
      'se encarga,se encargan > se encarga | se ocupa,se ocupan > se ocupa | está encargado,están encargados,está encargada > está encargado | está a cargo,están a cargo > está a cargo | cuida,cuidan > cuida | responde,responden > responde',
    ofCare: 'de | del',
    passive: 'es | son | será | serán',
    by: 'por',
    participle: /\p{Ll}+(?:ad|id|rit|uest|ech|iert|ist)[oa]s?/u,
    byWhom: '¿Por quién {passive} {participle} {object}?',
    verbs: romanceVerbs(
      words(
        `prepara cobra contrata convoca redacta custodia aprueba firma revisa comprueba controla vigila supervisa gestiona administra organiza planifica coordina
       dirige lleva paga repara limpia mantiene instala cambia sustituye mide pesa registra anota archiva guarda conserva protege cierra abre informa
       comunica avisa notifica autoriza elige nombra decide establece fija calcula emite envía recibe entrega distribuye reparte compra vende alquila
       atiende asiste cuida vacuna receta prescribe administra diagnostica opera examina analiza evalúa corrige enseña forma explica traduce
       diseña dibuja construye fabrica monta prueba programa publica edita conduce carga descarga transporta cocina sirve lava plancha ordena recoge
       siembra riega poda cosecha alimenta asegura garantiza asume representa defiende juzga dicta investiga presenta presta verifica elabora realiza ejecuta`,
      ),
      (verb) => `${verb}n`,
    ),
    infinitive: /\p{Ll}+(?:ar|er|ir|arse|erse|irse)/u,
  }),
  frequent: words(
    'el la los las de del que y en un una es se por con para no al lo como más su sus o son este esta entre cuando',
  ),
  functionWords: words(
    'el la los las de del que y e o u en un una unos unas es son se por con para al lo como su sus este esta estos estas entre sobre a',
  ),
  prepositions: words('en con por para entre sobre a'),
  articles: words('el la los las un una'),
  determiners: words('el la los las un una cada todo todos todas nuestro nuestra su sus este esta'),
  singleDeterminers: words('un una cada'),
  learner: { subjects: words('tú usted'), possessives: words('tu tus'), name: 'Usted', polite: [] },
  writer: words('nosotros yo nuestro nuestra'),
  learnerReplacements: [
    ['tus', 'sus'],
    ['tu', 'su'],
  ],
  dutyNouns: words(
    'responsabilidad responsabilidades tarea tareas obligación obligaciones función funciones deber deberes',
  ),
  weakDutyNouns: words('tarea tareas función funciones'),
  roleNouns: spanishRoles,
  machineRoles: words('agente corredor conductor operador controlador cliente'),
  beingStarts: words('un una persona personas quien órgano reunión grupo conjunto profesional'),
  agentEndings: words(
    'or ora ores ente ante ista ario aria ero era equipo cliente proveedor empresa comité tribunal juez médico médica usuario abogado abogada',
  ),
  columnVerbs: words(
    'gestiona gestionan administra administran controla controlan hace hacen opera operan mantiene mantienen protege protegen debe deben',
  ),
  notParties: words(
    'responsabilidades responsabilidad compartida compartidas principales otras general ejemplo ejemplos tabla resumen modelo esto este esta estos todos nadie cada quién qué cuál y o ambos seguridad',
  ),
  responsible: phrases('responsable de | responsables de'),
  modals: phrases('debe | deben | debes | tiene que | tienen que'),
  studyVerbs: words('saber conocer entender comprender recordar aprender ser estar tener poder'),
  includeVerbs: words('incluye incluyen contiene contienen'),
  containing: {
    one: phrases('incluye | contiene | comprende'),
    many: phrases('incluyen | contienen | comprenden'),
  },
  be: words('es son'),
  by: words('por'),
  and: ['y', 'e', '&', '/', '+'],
  or: words('o u'),
  adverbs: words('también siempre solo sólo únicamente además plenamente directamente exclusivamente'),
  negations: words('no nunca jamás ningún ninguna ninguno ni sin tampoco'),
  exclusive: words('solo sólo únicamente exclusivamente'),
  raci: {
    R: words('responsable'),
    A: words('aprobador'),
    S: words('apoyo'),
    C: words('consultado'),
    I: words('informado'),
  },
  shared: phrases(
    'ambos | ambas | ambas partes | los dos | compartida | compartido | compartidas | conjunta | todos | responsabilidad compartida',
  ),
  nothing: phrases('- | – | — | n/a | ? | … | ninguno | ninguna | nada | no aplica'),
  yes: [...blank.yes, 'sí', 'si'],
  no: [...blank.no, 'no'],
  conjunctions: words('pero mientras y aunque porque sino'),
  leadWords: leads,
  emptyLeads: phrases(
    'además | por ejemplo | por otro lado | por otra parte | sin embargo | en general | por tanto | asimismo',
  ),
  clauseLeads: words('si cuando mientras después antes porque hasta'),
  ownSubjects: words('ello ellos ellas él ella'),
  clauseWords: words('quien quién que qué cual cuál cómo cuándo dónde si'),
  pointers: words('esto eso este esta estos estas ese esa ello ellos ellas lo él ella aquello'),
  labels: {
    term: words('término concepto palabra'),
    definition: words('definición significado'),
    example: phrases('ejemplo | ejemplos | por ejemplo'),
    inlineExamples: phrases('por ejemplo | p. ej. | p.ej. | p. e.'),
    question: words('pregunta p'),
    answer: phrases('respuesta | r | solución | respuesta correcta | respuestas correctas'),
    answerIs: phrases('la respuesta correcta es | la respuesta es'),
    explanation: phrases('explicación | razón | motivo | por qué | justificación'),
    trueFalse: phrases('verdadero o falso | verdadero/falso | v/f | cierto o falso | ¿verdadero o falso?'),
    cases: phrases('caso | caso práctico | supuesto | supuesto práctico | situación | problema | hechos'),
    issues: phrases('cuestión | cuestiones | problema jurídico'),
    conclusions: phrases('conclusión | resultado'),
  },
  definitionStarts: words('un una el la los las cada algo conjunto proceso'),
  relatives: words('que cuyo cuya donde cuando para'),
  definitions: {
    refers: phrases('significa | se refiere a | se define como'),
    copulas: ['es'],
    hedges: words('simplemente básicamente'),
    openers: words('un una'),
    clauses: words('que cuyo cuya donde'),
    praise: words(
      'importante esencial fundamental clave crucial vital buena buen mejor gran parte base responsabilidad forma manera primer primera segundo segunda último única único ejemplo tarea',
    ),
    kinds: words('tipos clases categorías formas'),
  },
  references: phrases('consulte | ver | véase | más información | para más información'),
  bareSubjects: words('él ella ello ellos esto eso este esta'),
  whoWords: phrases('quién | quiénes | qué parte'),
  hows: words('cómo'),
  whatIs: phrases('qué es | qué son | qué significa'),
  countedWords: words(
    'paso día semana fase parte capítulo ejemplo figura tabla nota consejo módulo lección unidad sección pregunta ejercicio caso escenario regla artículo nivel página versión',
  ),
  noMeanings: words(
    'yo él ella nosotros usted ver siempre nunca si cuando use utilice evite recuerde intente sí no esto eso hay porque',
  ),
  fieldLabels: phrases(
    'fuente | autor | autora | fecha | duración | precio | costo | coste | versión | ventaja | ventajas | desventaja | desventajas | objetivo | objetivos | propósito | resultado | solución | problema | causa | efecto | cuándo | dónde | quién | por qué | nombre | tipo | estado | ubicación | dosis | tratamiento | síntomas | diagnóstico | función | tamaño | prioridad | responsable',
  ),
  neutralLabels: words(
    'ejemplo ejemplos nota notas consejo importante recuerde recuerda advertencia atención resumen regla escenario',
  ),
  truth: {
    true: words('verdadero cierto correcto sí v'),
    false: words('falso incorrecto no f'),
    trueName: 'Verdadero',
    falseName: 'Falso',
  },
  columns: {
    ...blank.columns,
    task: words('tarea tareas actividad obligación función'),
    party: phrases(
      'responsable | parte responsable | quién | ¿quién? | ¿quién es responsable? | encargado | rol responsable | gestionado por | responsabilidad | a cargo de',
    ),
    analogy: words('analogía comparación metáfora'),
    term: phrases('término | concepto | palabra | sigla | términos | abreviatura'),
    definition: phrases('definición | significado | descripción | explicación'),
    example: words('ejemplo ejemplos'),
    attributes: words(
      'característica características propiedad propiedades aspecto criterio parámetro diferencia',
    ),
    topics: words('tema temas punto puntos cuestión área asunto'),
    opposites: phrases('ventajas | mito | correcto | incorrecto | antes'),
    values: words('valor valores detalle detalles descripción'),
    records: phrases(
      'fecha | autor | versión | semana | día | paso | enlace | n.º | nº | número | id | página | módulo | fuente | capítulo | pregunta | respuesta | notas | observaciones | comentarios',
    ),
  },
  headings: {
    ...blank.headings,
    glossary: phrases(
      'glosario | términos clave | definiciones | terminología | conceptos clave | vocabulario | conceptos básicos | palabras clave | términos | abreviaturas | siglas',
    ),
    shared: phrases('compartida | compartidas | compartido | compartidos | conjunta | ambas partes | ambos'),
    models: phrases('modelo | marco | matriz | resumen | introducción | concepto | qué es'),
    roles: phrases('roles y responsabilidades | responsabilidades | roles | quién hace qué | funciones'),
    mistakes: phrases('errores comunes | errores frecuentes | errores'),
    practices: phrases('buenas prácticas | mejores prácticas | recomendaciones | consejos'),
    objectives: phrases('objetivos de aprendizaje | objetivos | requisitos previos'),
    questions: phrases(
      'preguntas | cuestionario | preguntas frecuentes | preguntas de repaso | ejercicios | autoevaluación',
    ),
    answers: phrases('respuestas | soluciones'),
    examples: phrases('ejemplo | ejemplos | caso práctico | escenario'),
    summary: phrases('resumen | conclusión | conclusiones'),
    links: phrases(
      'referencias | enlaces | bibliografía | recursos | véase también | más información | fuentes',
    ),
  },
  host: {
    ...blank.host,
    navigation: phrases(
      'saltar al contenido | ir al contenido | tabla de contenidos | en esta página | volver arriba | página siguiente | leer más',
    ),
    legal: phrases('todos los derechos reservados | © | política de privacidad | términos de uso'),
    reveal: phrases('mostrar respuesta | ver respuesta'),
  },
  constructs: spanishConstructs,
  grammar: {
    ...blank.grammar,
    stem: romanceStem,
    singular: romanceSingular,
    possessive: (name) => `«${name}»`,
  },
  prompts: {
    ...blank.prompts,
    who: '¿Quién {predicate}?',
    responsibleFor: 'es responsable de «{item}»',
    decides: 'es responsable de «{item}»',
    ensures: 'es responsable de «{item}»',
    hasTo: 'es responsable de «{item}»',
    listResponsible: '¿qué tareas tiene la parte «{party}»',
    listVerb: '¿qué tareas tiene la parte «{party}»',
    listModal: '¿qué tareas tiene la parte «{party}»',
    contains: '¿Qué incluye? {subject}',
    contain: '¿Qué incluye? {subject}',
    means: '¿Qué significa «{term}»?',
    attribute: '{subject}: ¿{attribute}?',
    attributeReverse: '¿A qué corresponde? {attribute}: {value}',
    whichTerm: '¿De qué término se trata? {meaning}',
    givenExample: '¿Qué ejemplo se da de «{term}»?',
    exampleOf: '¿De qué término es un ejemplo? {example}',
    analogy: '¿Cuál es la analogía de «{item}»?',
    part: '{label}: ¿qué tarea tiene la parte {whose}?',
    contrast: '{label}: ¿cómo se reparten las tareas entre las partes?',
    otherSide: '{known}. ¿Qué tarea tiene la parte {whose}?',
    trueOrFalse: '¿Verdadero o falso? {statement}',
    why: '¿Por qué es {verdict}? {statement}',
    mustStill: '¿Por qué es falso? {statement}',
    accountable: 'rinde cuentas de «{item}»',
    consulted: 'es consultado sobre «{item}»',
    informed: 'es informado sobre «{item}»',
    matrix: '¿Quién es responsable de «{item}»?',
  },
};
