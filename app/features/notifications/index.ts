export type { NoticeKind } from "./kinds";
