"use client";
import { ErrorPage } from "@/components/layout/error-page";

export default function AppError(props: { error: unknown; retry: () => void }) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
