import { z } from "zod";
import { id, text } from "@/lib/core/input";

/** Both adding one and what is done with it go by its name. */
export const domainForm = z.object({ organizationId: id(), name: text(260) });
