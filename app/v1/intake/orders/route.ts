import { apiRoute } from "@/lib/api";
import { orderBody, receiveOrders } from "@/lib/orders";

export const POST = apiRoute({ scope: "intake:orders", body: orderBody, run: receiveOrders });
