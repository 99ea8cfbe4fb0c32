"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroup } from "@/components/forms/choice";
import { FormSummary } from "@/components/forms/form-summary";
import { useRefText } from "@/components/forms/ref-text";
import { Button } from "@/components/ui/button";
import { FileChoice } from "./file-choice";
import { UploadProgress } from "./upload-progress";
import { useUpload } from "./use-upload";

type UploadFormProps = {
  organizationId: string;
  wholesale: boolean;
  megabytes: number;
  refused?: string;
  submission: string;
};

const modes = ["add_and_remove", "add"] as const;
const known = /^(?:imports\.[a-zA-Z]+|forbidden|notFound\.organization)$/;

/** Sends the file with progress; without scripts it is an ordinary form to the same address. */
export function UploadForm({ organizationId, wholesale, megabytes, refused, submission }: UploadFormProps) {
  const t = useTranslations("imports");
  const refusal = useRefText();
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [atFirst] = useState(() =>
    refused && known.test(refused) ? refusal({ key: refused, values: { megabytes } }) : undefined,
  );
  const action = `/uploads/users?organization=${organizationId}`;
  const { state, send, cancel } = useUpload(action, (to) => router.push(to));
  const problem =
    state.step === "refused" ? (state.sentence ?? t("upload.broken")) : file ? undefined : atFirst;
  const busy = state.step === "reading" || state.step === "sending";
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      aria-busy={busy}
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const mode = new FormData(event.currentTarget).get("mode");
        if (!busy) send(file, { mode: String(mode), submission });
      }}
    >
      <input type="hidden" name="submission" value={submission} />
      <FormSummary items={problem ? [{ text: problem }] : []} title={problem} />
      <RadioGroup
        legend={t("upload.mode")}
        name="mode"
        required
        defaultValue={wholesale ? "add_and_remove" : "add"}
        options={modes.map((value) => ({ value, label: t(`modes.${value}`), help: t(`modeHelp.${value}`) }))}
      />
      <FileChoice megabytes={megabytes} file={file} disabled={busy} choose={setFile} />
      {busy && <UploadProgress state={state} />}
      <div className="flex gap-2">
        <Button type="submit" tone="primary" aria-disabled={busy}>
          {t("upload.submit")}
        </Button>
        {busy && <Button onClick={cancel}>{t("upload.cancel")}</Button>}
      </div>
    </form>
  );
}
