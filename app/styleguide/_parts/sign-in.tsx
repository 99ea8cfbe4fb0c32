import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { sampleAction } from "../actions";

/** What a public page looks like: `?frame=public&sheet=sign-in`. */
export function SignInSheet() {
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-xl">Sign in</h1>
        <p className="mt-1 text-ink-2">With the address your invitation went to.</p>
      </div>
      <ActionForm action={sampleAction} submit="Sign in" label="Sign in">
        <FormField name="email" label="E-mail" type="email" autoComplete="username" />
        <FormField name="password" label="Password" type="password" autoComplete="current-password" />
      </ActionForm>
    </div>
  );
}
