import { z } from "zod";
import { email, text } from "@/lib/core/input";

export const orderForm = z.object({ number: text(64) });
export const handOverForm = z.object({ number: text(64), email: email() });
