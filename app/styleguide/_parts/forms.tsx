import { Plus } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { Wizard } from "@/components/forms/wizard";
import { Button, IconButton, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { sampleAction } from "../actions";

const countries = [
  { value: "es", label: "Spain" },
  { value: "fr", label: "France" },
  { value: "ro", label: "Romania" },
];
const plans = [
  { value: "standard", label: "Calling Standard", help: "One line, voicemail" },
  { value: "professional", label: "Calling Professional", help: "Several lines, recording, any device" },
];

export function FormsSheet({ submission }: { submission: string }) {
  return (
    <section className="grid gap-4">
      <PageHeader title="Forms" sentence="Send it empty to see it refused; it works without scripts too." />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Section title="Invite a user">
          <SampleForm submission={submission} />
        </Section>
        <div className="grid grid-cols-1 gap-4">
          <Section title="Buttons">
            <Buttons submission={submission} />
          </Section>
          <Section title="Wizard">
            <Wizard
              title="Name your meetings site"
              sentence="People will see this address in every invitation."
              steps={[
                { label: "Customer", state: "done", href: "/styleguide" },
                { label: "Meetings site", state: "current" },
                { label: "Administrators", state: "next" },
                { label: "Summary", state: "next" },
              ]}
              footer={
                <>
                  <Button tone="primary">Continue</Button>
                  <Button tone="quiet">Back</Button>
                </>
              }
            >
              <p className="text-ink-2">Content of the step.</p>
            </Wizard>
          </Section>
        </div>
      </div>
    </section>
  );
}

function SampleForm({ submission }: { submission: string }) {
  return (
    <ActionForm
      action={sampleAction}
      submit="Invite user"
      pending="Inviting…"
      submission={submission}
      initial={{ country: "fr", plan: "standard" }}
      label="Invite a user"
      secondary={<LinkButton href="/styleguide">Cancel</LinkButton>}
    >
      <FormField name="name" label="Name" autoComplete="off" />
      <FormField name="email" label="E-mail" help="The invitation goes there." inputMode="email" />
      <FormField name="password" label="Password" type="password" optional autoComplete="new-password" />
      <FormField name="country" label="Country" type="select" options={countries} empty="Choose" />
      <FormField name="plan" label="Package" type="radio" options={plans} />
      <FormField name="notes" label="Notes" type="textarea" optional />
      <FormField
        name="invite"
        label="Send the invitation now"
        type="checkbox"
        help="Else you send it later."
      />
    </ActionForm>
  );
}

function Buttons({ submission }: { submission: string }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button tone="primary">Start trial</Button>
      <Button>Secondary</Button>
      <Button tone="quiet">Quiet</Button>
      <Button tone="danger">Remove</Button>
      <Button tone="primary" disabled>
        Not available
      </Button>
      <IconButton label="Add" icon={<Plus size={16} aria-hidden />} />
      <ConfirmForm
        action={sampleAction}
        submission={submission}
        hidden={{ name: "Contoso", email: "a@contoso.example" }}
        trigger="Remove customer…"
        title="Remove Contoso?"
        consequence="Its 214 users lose calling and meetings at once. This cannot be undone."
        submit="Remove customer"
        typed="Contoso"
      />
    </div>
  );
}
