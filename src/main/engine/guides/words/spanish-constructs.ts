import type { ConstructWords } from './construct-words.ts';
import { phrases, words } from './list.ts';

export const spanishConstructs: ConstructWords = {
  numbers: new Map(
    words('uno dos tres cuatro cinco seis siete ocho nueve diez').map((word, index) => [word, index + 1]),
  ),
  orders: phrases(
    `en orden | en este orden | en el siguiente orden | por orden | en el orden correcto | orden correcto | paso a paso | de arriba abajo
     de abajo arriba | de mayor a menor | de menor a mayor | en orden ascendente | en orden descendente | cronológicamente | orden de prioridad`,
  ),
  ranges: {
    from: 'de',
    to: 'a',
    first: 'primero',
    graded: words('mayor menor mejor peor primero último más menos alto bajo'),
  },
  procedures: {
    leads: phrases(
      `cómo | pasos para | pasos de | pasos del | los pasos | fases de | fases del | las fases de | etapas de | etapas del | las etapas de | procedimiento para
       procedimiento de | proceso de | proceso para | protocolo de | protocolo para | instrucciones para | secuencia de | orden de`,
    ),
    nouns: words('pasos procedimiento proceso fases etapas secuencia procedimientos'),
    looseNouns: words('protocolo método instrucciones actuación'),
    learning: words(
      'estudio estudiar aprendizaje certificación curso carrera prácticas proyecto proyectos entrevista técnicas estrategia estrategias memoria',
    ),
    advising: words('usar utilizar evitar considerar mantener elegir'),
    aims: words(
      'mejorar reducir evitar prevenir proteger elegir estudiar aprobar preparar recordar ser estar saber ahorrar aprender memorizar funciona funcionan',
    ),
    parts: words('pasos paso fases fase etapas etapa'),
    empty: words('siguientes siguiente estos estas aquí generales básicos principales resumen a seguir'),
    others: words(
      `preguntas pregunta cuestionario consejos consejo agenda enlaces recursos referencias objetivos temas contenidos capítulos ejemplos ejemplo
       ejercicios razones beneficios ventajas desventajas características notas libros errores plan calendario recomendaciones principios reglas tipos clases requisitos`,
    ),
  },
  listHeads: words(
    `tipos clases categorías formas partes componentes elementos principios pilares capas niveles etapas fases objetivos propiedades
     características criterios requisitos condiciones factores causas síntomas signos efectos usos reglas derechos áreas grupos métodos técnicas modelos estados
     excepciones órganos huesos músculos dimensiones consecuencias documentos poderes fuentes`,
  ),
  of: words('de del para en por'),
  plainAdjectives: words(
    'principales clave básicos básicas importantes comunes esenciales generales típicos diferentes distintos siguientes fundamentales',
  ),
  thereAre: phrases('hay | existen | se distinguen | estos son | estas son | son'),
  advice: {
    headings: phrases(
      'buenas prácticas | mejores prácticas | recomendaciones | buenos hábitos | prácticas recomendadas | lo correcto',
    ),
    good: phrases('correcto | bien | mejor | recomendado | siempre | sí | hacer'),
    bad: phrases(
      'incorrecto | mal | error | evitar | nunca | no hacer | error común | error frecuente | mito',
    ),
    instead: phrases('en su lugar | mejor | correcto | solución | corrección | en cambio | realidad'),
    negative: phrases('no | nunca | evite | evita | evitar'),
    positive: phrases('siempre'),
    goodTitles: phrases(
      'correcto | lo correcto | mejor | recomendado | siempre | qué hacer | hacer | lo correcto es',
    ),
    badTitles: phrases(
      'incorrecto | nunca | qué no hacer | no hacer | evitar | prohibido | lo que no se debe hacer',
    ),
    tips: phrases('consejo | sugerencia | recomendación | truco'),
    study: words(
      'examen exámenes pregunta preguntas cuestionario curso lección capítulo apuntes tarjeta tarjetas estudiar estudio repasar repaso aprender memorizar entender confundir',
    ),
    exams: phrases(
      'día del examen | estrategia de examen | preparación del examen | consejos de estudio | plan de estudio | consejos para el examen | cómo estudiar',
    ),
    reasons: phrases('porque | ya que | puesto que | para que | debido a | si no'),
    verbs: words('tener poner usar hacer llevar dejar'),
    shortGerunds: ['\uF8FF'],
    goodName: 'Buena práctica',
    badName: 'Error',
  },
  totals: phrases('total | totales | subtotal | suma'),
  menus: {
    places: phrases(
      'menú | menús | cuadro de diálogo | barra de herramientas | barra lateral | pestaña | panel de control | clic derecho',
    ),
    acts: phrases('clic | hacer clic | haga clic | seleccionar | seleccione | abrir'),
    entries: phrases('configuración | ajustes | archivo | editar | opciones | herramientas'),
  },
  mnemonics: phrases('regla mnemotécnica | mnemotecnia | truco de memoria | regla de memoria | mnemotécnico'),
  allAbove: phrases('todas las anteriores | todos los anteriores | todas son correctas'),
  noneAbove: phrases('ninguna de las anteriores | ninguno de los anteriores | ninguna es correcta'),
  choose: phrases('elija | elige | seleccione | selecciona | marque | marca'),
  matching: phrases('relacione | relaciona | empareje | empareja | una cada'),
  objectiveLeads: phrases('deberá ser capaz de | serás capaz de | será capaz de | aprenderás | podrás'),
  examDomains: phrases('dominio | área de examen'),
  objectiveVerbs: words(
    'describir explicar comprender entender identificar enumerar definir comparar resumir reconocer conocer aplicar usar distinguir evaluar conceptos básicos cómo qué',
  ),
  called: phrases('se llama | se llaman | se denomina | se denominan | se conoce como | se conocen como'),
  theTerm: phrases('el término | la palabra'),
  crossReferences: {
    see: phrases('véase | consulte'),
    for: words('para'),
    vague: words(
      'sección capítulo anexo figura tabla página abajo arriba aquí esto archivo enlace artículo detalles más ejemplo ejemplos',
    ),
  },
  prompts: {
    order: '{title}: ¿en qué orden? {items}',
    nextStep: '{title}: ¿qué viene después de «{step}»?',
    firstStep: '{title}: ¿qué va primero?',
    allSteps: '{title}: ¿cuáles son los {count} pasos, en orden?',
    nameAll: '{title}: nombre los {count} elementos.',
    mistakeOrPractice: '¿Error o buena práctica? {statement}',
    instead: '¿Qué hay que hacer en su lugar? {mistake}',
    standsFor: '¿Qué significan las siglas {short}?',
    shortFor: '¿Cuál es la abreviatura de «{long}»?',
    mnemonic: '¿Cuál es la regla mnemotécnica para «{topic}»?',
    mnemonicMeans: '¿Qué significa la regla mnemotécnica «{mnemonic}»?',
    match: '¿Qué corresponde a «{item}»?',
    whereFor: '¿Dónde se encuentra {use}?',
  },
};
