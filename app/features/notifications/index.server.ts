export { countUnread, listNotices, type NoticeView } from "./list-notices.server";
export { markNoticesRead } from "./mark-notices-read.server";
export { notify } from "./notify.server";
