/** What a mail says, before it is laid out. */
export type MailText = { subject: string; lines: string[]; button?: string; closing?: string };

export type MailProps = Record<string, string | number>;

type Say = (key: string, values?: MailProps) => string;
type Template = (props: MailProps, say: Say) => MailText;

/** What somebody wrote, as they parted it. */
function paragraphs({ message }: MailProps): string[] {
  if (message === undefined) throw new Error("The mail needs its message");
  return `${message}`.split(/\n+/).filter((line) => line.trim() !== "");
}

/** Every mail the portal sends; the words are in messages/<locale>/mail.json under the template's name. */
export const templates = {
  invitation: (props, say) => ({
    subject: say("invitation.subject", props),
    lines: [
      say("invitation.greeting", props),
      say("invitation.what", props),
      say("invitation.validity", props),
    ],
    button: say("invitation.button"),
  }),
  passwordReset: (props, say) => ({
    subject: say("passwordReset.subject", props),
    lines: [say("passwordReset.what", props), say("passwordReset.notYou")],
    button: say("passwordReset.button"),
  }),
  orderReady: (props, say) => ({
    subject: say("orderReady.subject", props),
    lines: [say("orderReady.greeting"), say("orderReady.what", props), say("orderReady.validity", props)],
    button: say("orderReady.button"),
  }),
  orderCancelled: (props, say) => ({
    subject: say("orderCancelled.subject", props),
    lines: [say("orderCancelled.greeting"), say("orderCancelled.what", props), say("orderCancelled.notYou")],
  }),
  servicesReady: (props, say) => ({
    subject: say("servicesReady.subject", props),
    lines: [
      say("servicesReady.greeting", props),
      say("servicesReady.what", props),
      say("servicesReady.validity", props),
    ],
    button: say("servicesReady.button"),
  }),
  setUpFinished: (props, say) => ({
    subject: say("setUpFinished.subject", props),
    lines: [say("setUpFinished.what", props), say("setUpFinished.next", props)],
  }),
  partnerOrderSetUp: (props, say) => ({
    subject: say("partnerOrderSetUp.subject", props),
    lines: [
      say("partnerOrderSetUp.greeting", props),
      say("partnerOrderSetUp.what", props),
      say("partnerOrderSetUp.next"),
    ],
    button: say("partnerOrderSetUp.button"),
  }),
  partnerContactJoined: (props, say) => ({
    subject: say("partnerContactJoined.subject", props),
    lines: [
      say("partnerContactJoined.greeting", props),
      say("partnerContactJoined.what", props),
      say("partnerContactJoined.next", props),
    ],
    button: say("partnerContactJoined.button"),
  }),
  accessGiven: (props, say) => ({
    subject: say("accessGiven.subject", props),
    lines: [
      say("accessGiven.greeting", props),
      say("accessGiven.what", props),
      say("accessGiven.means", props),
      say("accessGiven.next"),
    ],
    button: say("accessGiven.button"),
  }),
  companyOrderSetUp: (props, say) => ({
    subject: say("companyOrderSetUp.subject", props),
    lines: [
      say("companyOrderSetUp.greeting", props),
      say("companyOrderSetUp.what", props),
      say("companyOrderSetUp.next"),
    ],
    button: say("companyOrderSetUp.button"),
  }),
  externalAdministrator: (props, say) => ({
    subject: say("externalAdministrator.subject", props),
    lines: [
      say("externalAdministrator.greeting", props),
      say("externalAdministrator.what", props),
      say("externalAdministrator.where", props),
    ],
  }),
  fullAccessAsked: (props, say) => ({
    subject: say("fullAccessAsked.subject", props),
    lines: [
      say("fullAccessAsked.greeting", props),
      say("fullAccessAsked.what", props),
      say("fullAccessAsked.where", props),
      say("fullAccessAsked.notYou"),
    ],
  }),
  trialEnds: (props, say) => ({
    subject: say("trialEnds.subject", props),
    lines: [say("trialEnds.what", props), say("trialEnds.next", props)],
    button: say("trialEnds.button"),
  }),
  trialEndsForCustomer: (props, say) => ({
    subject: say("trialEndsForCustomer.subject", props),
    lines: [say("trialEndsForCustomer.what", props), say("trialEndsForCustomer.next", props)],
    button: say("trialEndsForCustomer.button"),
  }),
  subscriptionEnds: (props, say) => ({
    subject: say("subscriptionEnds.subject", props),
    lines: [say("subscriptionEnds.what", props), say("subscriptionEnds.next", props)],
    button: say("subscriptionEnds.button"),
  }),
  mailSettingsTest: (props, say) => ({
    subject: say("mailSettingsTest.subject", props),
    lines: [say("mailSettingsTest.what", props), say("mailSettingsTest.look")],
  }),
  supportRequest: (props, say) => ({
    subject: say("supportRequest.subject", props),
    lines: [say("supportRequest.from", props), say("supportRequest.partner", props), ...paragraphs(props)],
    closing: say("supportRequest.reply", props),
  }),
  supportRequestCopy: (props, say) => ({
    subject: say("supportRequestCopy.subject", props),
    lines: [say("supportRequestCopy.what", props), ...paragraphs(props)],
    closing: say("supportRequestCopy.next", props),
  }),
} satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(templates, name);
