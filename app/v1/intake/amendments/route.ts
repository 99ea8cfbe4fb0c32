import { apiRoute } from "@/lib/api";
import { amendmentBody, receiveAmendments } from "@/lib/orders";

export const POST = apiRoute({ scope: "intake:orders", body: amendmentBody, run: receiveAmendments });
