/** Names of members and parameters that look like data of people. Data only: they suggest, and never decide. */
export interface PersonalDataModel {
  readonly category: 'health' | 'identity' | 'contact' | 'financial';
  /** The class that is proposed, of the built-in policy. */
  readonly class: 'restricted' | 'confidential';
  /** Words of a name, lower case: `dateOfBirth` is `date of birth`. A row fits where its words follow each other. */
  readonly words: readonly string[];
}

/** Categories of personal data in the sense of the GDPR (articles 4 and 9) and of the identifiers of HIPAA (45 CFR 164.514). */
export const personalData: readonly PersonalDataModel[] = [
  {
    category: 'health',
    class: 'restricted',
    words: [
      ...[
        'diagnosis',
        'diagnoses',
        'diagnose',
        'symptom',
        'symptoms',
        'medication',
        'medications',
        'prescription',
      ],
      ...[
        'allergy',
        'allergies',
        'anamnesis',
        'anamnese',
        'findings',
        'befund',
        'disease',
        'illness',
        'treatment',
      ],
      ...['medical record', 'medical history', 'lab result', 'lab results', 'patient note', 'patient notes'],
      ...['blood type', 'blood pressure', 'icd10', 'icd code', 'genome', 'therapy', 'disability'],
    ],
  },
  {
    category: 'identity',
    class: 'restricted',
    words: [
      ...[
        'ssn',
        'social security number',
        'passport',
        'passport number',
        'tax id',
        'national id',
        'nhs number',
      ],
      ...['date of birth', 'birth date', 'birthdate', 'birthday', 'dob', 'geburtsdatum', 'mrn'],
      ...[
        'driver license',
        'driving licence',
        'insurance number',
        'religion',
        'ethnicity',
        'sexual orientation',
      ],
    ],
  },
  {
    category: 'contact',
    class: 'confidential',
    words: [
      ...[
        'email',
        'e mail',
        'mail address',
        'phone',
        'phone number',
        'telephone',
        'mobile number',
        'telefon',
      ],
      ...['address', 'street', 'postal code', 'zip code', 'postcode', 'anschrift'],
      ...[
        'first name',
        'last name',
        'full name',
        'given name',
        'family name',
        'surname',
        'vorname',
        'nachname',
      ],
      ...['patient name', 'customer name', 'ip address'],
    ],
  },
  {
    category: 'financial',
    class: 'confidential',
    words: ['iban', 'credit card', 'card number', 'account number', 'salary', 'income', 'gehalt'],
  },
];
