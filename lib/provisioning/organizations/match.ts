import type { Contact } from "@/lib/orders";
import { type Answers, isForCompany } from "../answers";

/** Of which kind the organization is that sets the order up: for one's own company, any. */
export const kindOfPartner = (answers: Answers) => (isForCompany(answers) ? "any" : "partner");

/** Whether the contact's own organization can be the one that sets the order up. */
export const isMatch = (contact: Contact | undefined, answers: Answers): contact is Contact =>
  contact !== undefined && (contact.isPartner || isForCompany(answers));
