/** Abbreviations after which a sentence goes on, without their last full stop, in lower case; by language. */
const byLanguage = {
  english:
    'e.g i.e eg ie vs cf viz mr mrs ms dr prof st rev gen sen rep hon capt col sgt no nos fig figs eq sec ch vol pp ' +
    'approx ca al dept est gov jr sr messrs mt',
  german:
    'z.b z d.h u.a i.d.r bzw ggf evtl vgl nr abs art dr prof hr fr str ca s.o s.u z.t o.g inkl exkl zzgl bspw sog ' +
    'gem lt mind max min kap ziff',
  romance: 'p.ej ej sr sra srta dra ud uds núm pág págs p.ex ex av mme mlle m cf art fig exmo exma',
};

export const abbreviations: ReadonlySet<string> = new Set(Object.values(byLanguage).join(' ').split(' '));

/** Abbreviations that may end a sentence as well: they do before a capital. */
export const openEndedAbbreviations: ReadonlySet<string> = new Set(
  'etc inc ltd co corp llc usw u.s.w u.v.m a.m p.m u.a.m ff etc.'.split(' '),
);

/** Words that begin a sentence after a single capital ("… vitamin C. It …"), where an initial would be followed by a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'The This That These Those It Its They He She We You Your I A An In On At For If When While Where What Which Who Why ' +
    'How As And But Or So However Both All Each Every No Not There Here Then Use Do Does Is Are Can ' +
    'Der Die Das Dies Diese Dieser Es Sie Er Wir Ein Eine Wenn Wer Was Wie Im In Bei Für Und Aber Oder ' +
    'El La Los Las Un Una Este Esta Es Si Le Les Une Ce Cette Il Elle On Os As Um Uma Se'
  ).split(' '),
);
