export { type Contact, contactOf } from "./contact";
export { mailDueOrders } from "./mail-due-orders";
export { aboutOrder, mailOrder, type Order } from "./mail-order";
export { type NewOrder, orderFields } from "./order-fields";
export { type ReceivedOrder, receiveOrder } from "./receive-order";
export { type BatchAnswer, orderBody, receiveOrders } from "./receive-orders";
export { resendOrderMail } from "./resend-order-mail";
