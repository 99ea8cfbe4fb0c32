import { NotFoundPage } from "@/components/layout/not-found-page";
import { PublicShell } from "@/components/layout/public-shell";

/** An address outside of the portal; inside, app/(portal)/not-found.tsx keeps the frame. */
export default function NotFound() {
  return (
    <PublicShell width="wide">
      <NotFoundPage />
    </PublicShell>
  );
}
