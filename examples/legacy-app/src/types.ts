export interface Mail {
  id: string;
  from: string;
  subject: string;
  body: string;
  receivedAt: Date;
}

export interface Contract {
  id: string;
  counterparty: string;
  text: string;
  signedOn?: string;
}

export interface PatientNote {
  id: string;
  wardCode: string;
  text: string;
}

export type MailTopic = 'appointment' | 'billing' | 'prescription' | 'other';

export interface PatientRecord {
  id: string;
  wardCode: string;
  /** @dataClassification restricted -- psychiatric findings stay in the house */
  findings: string;
}
