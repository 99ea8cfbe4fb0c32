import { forbidden, notFound } from "next/navigation";
import { DomainError } from "@/lib/core/errors";

/** What a page asks: an answer to show, or the page that says there is nothing here, or that the role may not. */
export async function shown<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    if (error instanceof DomainError && error.code === "forbidden") forbidden();
    throw error;
  }
}
