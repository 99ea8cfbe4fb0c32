import { forbidden, notFound } from "next/navigation";
import { DomainError } from "@/lib/core/errors";

/** What a page asks for: nothing there becomes the page that says so, and so does what the person may not see. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    if (error instanceof DomainError && error.code === "forbidden") forbidden();
    throw error;
  }
}
