export { askSupport } from "./ask-support";
export { MAX_MESSAGE, type SupportTopic, supportTopics } from "./fields";
export { listSupportRequests, type SupportDesk, type SupportRequest } from "./list-requests";
export { supportAddress } from "./support-address";
