export { type Brand, brandOf, type Logo, logoOf } from "./brand";
export { LOGO_CID, withLogo } from "./layout";
export {
  listOutbox,
  type OutboxAddress,
  type OutboxPage,
  outboxAddress,
  type WrittenMail,
  writtenMail,
} from "./outbox";
export { renderMail } from "./render";
export { type NewMail, sendLater } from "./send-later";
export { sendMail } from "./send-mail";
export { type MailProps, type TemplateName, templates } from "./templates";
