import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { env } from "~/platform/env.server";
import { notFound } from "~/platform/http.server";
import { findMailboxMessage } from "~/platform/mailer.server";

/** A letter of the demo as a mail program shows it: sandboxed, with the styles it brings and nothing else. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  if (!env().DEMO || !z.uuid().safeParse(id).success) throw notFound();
  const letter = await findMailboxMessage(id);
  if (!letter?.html) throw notFound();
  context.bringsPolicy();
  return new Response(letter.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "sandbox allow-popups allow-top-navigation; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
    },
  });
}
