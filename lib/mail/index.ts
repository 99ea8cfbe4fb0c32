export { renderMail } from "./render";
export { type NewMail, sendLater } from "./send-later";
export { sendMail } from "./send-mail";
export { type MailProps, type TemplateName, templates } from "./templates";
export { readOutbox, type WrittenMail } from "./transport";
