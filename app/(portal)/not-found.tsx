import { NotFoundPage } from "@/components/layout/not-found-page";

/** What is gone, or another tenant's: the frame stays. */
export default function NotFound() {
  return <NotFoundPage />;
}
