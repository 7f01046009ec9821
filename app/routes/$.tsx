import { notFound } from "~/platform/http.server";

/** Any address that is no page of ours: the frame around the error knows who is reading. */
export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

export default function Nowhere() {
  return null;
}
