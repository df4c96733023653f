import { words } from './list.ts';

/** Nouns that name a person or an office by themselves. Words for machines, and for those who read a guide, are not among them. */
export const englishRoles: string[] = words(
  `nurse pharmacist physician doctor surgeon midwife paramedic dentist anaesthetist anesthetist radiologist dietitian dietician physiotherapist
   therapist psychologist psychiatrist caregiver carer orderly porter matron clinician practitioner technician technologist resident
   teacher tutor lecturer professor headteacher principal librarian registrar
   judge jury juror prosecutor lawyer attorney solicitor barrister notary bailiff magistrate arbitrator mediator witness clerk coroner
   defendant plaintiff claimant regulator legislator ombudsman commissioner
   landlord tenant lessor lessee buyer seller purchaser vendor lender borrower creditor debtor insurer policyholder trustee beneficiary
   guarantor franchisor franchisee licensor licensee consignor consignee carrier shipper importer exporter employer employee contractor
   subcontractor supplier customer client provider retailer wholesaler manufacturer distributor owner shareholder investor broker agent
   accountant auditor bookkeeper cashier treasurer actuary
   manager director supervisor foreman superintendent officer chairman chairperson president secretary minister mayor governor
   administrator coordinator commander captain pilot copilot steward stewardess navigator purser skipper helmsman bosun mate crew dispatcher
   engineer architect surveyor electrician plumber carpenter mason welder mechanic machinist roofer painter gardener plumber janitor caretaker
   developer tester programmer designer analyst maintainer sysadmin webmaster translator interpreter editor author publisher journalist
   scientist researcher biologist chemist physicist veterinarian farmer grower forester fisherman baker butcher cook chef waiter waitress
   bartender host hostess housekeeper receptionist concierge hairdresser tailor
   soldier sergeant lieutenant firefighter policeman policewoman constable detective guard lifeguard inspector warden sheriff
   parent guardian neighbour neighbor volunteer apprentice intern assistant secretary
   conductor choreographer musician actor actress producer playwright rigger stagehand cameraman
   adviser advisor linesman ombudsman nurse-in-charge examiner investigator adjuster assessor handler operator worker cleaner phlebotomist invigilator moderator custodian responder
   offeror offeree lookout shunter signaller driver stevedore estimator conveyancer valuer executor testator approver requester reviewer sponsor
   stakeholder underwriter occupier visitor passenger shipper forwarder consultant specialist counsellor counselor instructor
   examinee candidate pupil optometrist optician podiatrist pathologist haematologist sonographer radiographer dialler bricklayer
   scaffolder glazier fitter installer rigger banksman slinger supervisor overseer custodian chaplain interpreter bureau airline ministry
   coach referee umpire trainer athlete goalkeeper
   committee council tribunal ministry department team staff board`,
);
