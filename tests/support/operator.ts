import type { Operator } from "~/platform/operator";

/** An operator who has said nothing. */
export const NOBODY: Operator = {
  name: null,
  address: [],
  representative: null,
  email: null,
  phone: null,
  register: null,
  vatId: null,
  editor: null,
  privacyContact: null,
  privacyRecipients: [],
  privacyAuthority: null,
};
