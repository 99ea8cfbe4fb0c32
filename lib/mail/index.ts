export { type Brand, brandOf, type Logo, logoOf } from "./brand";
export { LOGO_CID, withLogo } from "./layout";
export { renderMail } from "./render";
export { type NewMail, sendLater } from "./send-later";
export { sendMail } from "./send-mail";
export { type MailProps, type TemplateName, templates } from "./templates";
export { readOutbox, type WrittenMail } from "./transport";
