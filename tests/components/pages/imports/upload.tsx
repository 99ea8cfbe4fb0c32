import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { UploadForm } from "@/app/(portal)/organizations/[organizationId]/users/import/_parts/upload-form";
import { renderWithIntl } from "../../../support/render";
import { FakeRequest } from "./fake-request";

type Options = { refused?: string; wholesale?: boolean; locale?: "en" | "es" | "fr" | "ro" };

export function show({ refused, wholesale = false, locale }: Options = {}) {
  const props = { organizationId: "o1", megabytes: 500, submission: "s-1", refused, wholesale };
  return renderWithIntl(<UploadForm {...props} />, { locale });
}

export const text = "E-mail\nană@contoso.example\n";
/** jsdom's files cannot be read yet. */
export function csv(name = "users.csv", content = text): File {
  const file = new File([content], name, { type: "text/csv" });
  const part = (start = 0, end = file.size) => ({
    arrayBuffer: async () => new Uint8Array(Buffer.from(content)).slice(start, end).buffer,
  });
  return Object.assign(file, { slice: part });
}

/** As a browser does once the form is valid; jsdom does not count a chosen file. */
export function submit() {
  const form = document.querySelector("form");
  if (form) fireEvent.submit(form);
}

export async function send(file = csv()) {
  const user = userEvent.setup();
  await user.upload(screen.getByLabelText("CSV file"), file);
  submit();
  await waitFor(() => expect(FakeRequest.last.body).toBe(file));
  return user;
}
