import { phrases, words } from './list.ts';

/** How English gives somebody a duty: nouns, modals, verbs of headings, and what stands around names. */
export const englishDuties = {
  dutyNouns: words(
    `responsibility responsibilities duty duties obligation obligations task tasks role roles job jobs part side
     accountabilities accountability remit mandate`,
  ),
  weakDutyNouns: words('task tasks role roles job jobs part side mandate remit'),
  topicNouns: words('responsibility accountability'),
  columnVerbs: phrases(
    `manages | manage | handles | handle | does | do | owns | own | controls | control | secures | secure | provides | provide
     is responsible for | are responsible for | must | must do | should | should do | has to | have to | maintains | maintain
     performs | perform | ensures | decides | takes care of | take care of | operates | looks after | pays | pays for | covers
     is accountable for | are accountable for | needs to | need to | is to | are to | shall | will | ought to | is obliged to
     are obliged to | is obligated to | are obligated to | is required to | are required to | is expected to | are expected to
     is in charge of | are in charge of | is liable for | are liable for | is tasked with | are tasked with | look after
     takes responsibility for | take responsibility for | managed | owned | controlled`,
  ),
  weakColumnVerbs: words('control controls cover covers provide provides do'),
  dutyLeads: phrases(
    `responsibilities of | responsibility of | duties of | duty of | role of | roles of | obligations of | tasks of | job of
     managed by | owned by | handled by | performed by | done by | controlled by | responsibility for | part of | what`,
  ),
  responsible: phrases(
    `responsible for | accountable for | in charge of | liable for | answerable for | tasked with | charged with
     entrusted with`,
  ),
  takesOn: phrases(
    `takes responsibility for | take responsibility for | assumes responsibility for | assume responsibility for
     has responsibility for | have responsibility for | bears responsibility for | bear responsibility for
     takes care of | take care of | looks after | look after | takes charge of | take charge of | signs off on | sign off on
     remains responsible for | remain responsible for | retains responsibility for | retain responsibility for
     has the most responsibility | have the most responsibility | has the least responsibility | have the least responsibility
     carries out | carry out | sets up | set up | deals with | deal with | makes sure | make sure | sees to | see to
     decides on | decide on | watches over | watch over | keeps track of | keep track of | is the owner of | has the final say on | have the final say on
     has the last word on | have the last word on | acts as | act as`,
  ),
  identity: phrases(
    `the one who | the one that | the ones who | the ones that | the only one who | the only one that | the person who | the people who
     the party that | the party which | the role that | the team that | the side that`,
  ),
  modals: phrases(
    `must | should | shall | will | has to | have to | needs to | need to | ought to | is to | are to | is obliged to | are obliged to
     is obligated to | are obligated to | is required to | are required to | is expected to | are expected to | is supposed to
     are supposed to | is bound to | are bound to`,
  ),
  firmModals: phrases(
    'must | shall | has to | have to | is obliged | are obliged | is required | are required',
  ),
  permissions: words('may'),
  machineRoles: words(
    'host agent broker client carrier guard producer publisher navigator conductor mate board',
  ),
  versus: words('vs vs. versus v. v'),
  particles: words('out up off over down back away'),
  timeWords: words('after before during until once when if every each within'),
};
