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
