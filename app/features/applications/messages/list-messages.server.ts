import type { ScanState } from "~/features/documents";
import { pool } from "~/platform/db.server";
import { type MessageCursor, writeMessageCursor } from "./message-cursor";
import type { Tier } from "./tiers";

export type AttachedFile = {
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  scan: ScanState;
};

export type MessageView = {
  id: string;
  at: Date;
  fromStaff: boolean;
  /** null where the reader must not know it */
  author: string | null;
  authorRole: string;
  body: string;
  own: boolean;
  unread: boolean;
  files: AttachedFile[];
};

export type MessagePage = {
  /** oldest first */
  messages: MessageView[];
  /** the cursor of the page before this one */
  older: string | null;
};

const pageSize = 30;

/** Whose names a reader is told: the company learns its own, staff learn all. */
const authorFor = {
  company: "case when m.from_staff then null else a.full_name end",
  staff: "a.full_name",
} as const;

/**
 * The newest page of one conversation, or the page before a cursor. Whether the reader may see it
 * has been decided before.
 */
export async function listMessages(
  talk: { applicationId: string; tier: Tier },
  reader: { userId: string; side: keyof typeof authorFor },
  before: MessageCursor | null,
): Promise<MessagePage> {
  const { rows } = await pool.query<MessageView>(
    `select m.id, m.created_at as at, m.from_staff as "fromStaff", ${authorFor[reader.side]} as author,
        m.author_role as "authorRole", m.body, m.author_id = $3 as own,
        m.author_id <> $3 and m.created_at > coalesce(k.read_at, '-infinity') as unread,
        coalesce((
          select json_agg(json_build_object('fileId', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
                   'sizeBytes', f.size_bytes, 'scan', f.scan) order by f.file_name, f.id)
            from message_attachment t join stored_file f on f.id = t.file_id
           where t.message_id = m.id), '[]') as files
       from message m
       join account a on a.id = m.author_id
       left join message_mark k
         on k.application_id = m.application_id and k.tier = m.tier and k.user_id = $3
      where m.application_id = $1 and m.tier = $2::message_tier
        ${before ? "and (m.created_at, m.id) < ($5, $6)" : ""}
      order by m.created_at desc, m.id desc limit $4`,
    [
      talk.applicationId,
      talk.tier,
      reader.userId,
      pageSize + 1,
      ...(before ? [before.at, before.id] : []),
    ],
  );
  const shown = rows.slice(0, pageSize).reverse();
  const [first] = shown;
  return {
    messages: shown,
    older: rows.length > pageSize && first ? writeMessageCursor(first) : null,
  };
}
