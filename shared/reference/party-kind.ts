// What kinds of party share the work, and which of them there is.

export type PartyKind =
  | 'veiligheidsregio'
  | 'rav'
  | 'kmar'
  | 'ministry'
  | 'police'
  | 'lms'
  | 'inspectorate'
  | 'deliberation';
