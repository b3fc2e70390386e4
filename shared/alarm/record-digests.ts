// A digest of the record of each condition: of its Dutch words (client/i18n), its cases, owner, ground and where acting begins. A test
// compares them; whoever changes a record changes its digest, and what LMS said of the text of before counts for it no more (R149).

import type { ConditionId } from './alarm.ts';

export const RECORD_DIGESTS: Readonly<Record<ConditionId, string>> = {
  A1: '37aad2caafb1177b',
  A2: 'a922fbb4c1601105',
  A3: '751375e9fd114cb4',
  A4: '91dbc9a39fd5ebbb',
  A5: 'fe246af8ed5e0765',
  A6: '408e38192e9258bc',
  A7: '50dc590c043b5fc1',
  A8: '97a252580ad9c378',
  A9: '9f8822fed6924438',
  A10: 'e70483fcd80b81a1',
  A11: 'ff55133844b4e5be',
  A12: '3f66b9315163b18b',
  A13: 'f905c38f2fa6f411',
  A14: 'eb5a4065300ea17f',
  A16: '202243fa15618205',
  A17: '68c2d0d6da9c82d5',
  A18: '7e523e2be4efde00',
  A19: 'f14e2d6eaa289e45',
  A20: 'f4782c7a9551b691',
  'service-state': '961bbc64ebd05786',
  'double-claim': 'd67df630ee37f2ad',
  clock: '8f48df1c5e2f8324',
};
