import http from "node:http";

/** What an open page hears, as text: one of the queue, or of an application's if it is named. */
export function listen(
  address: string,
  cookie: string,
  applicationId?: string,
): Promise<{ text(): string; close(): void }> {
  const headers = { accept: "text/event-stream", cookie };
  const path = `/live${applicationId ? `?application=${applicationId}` : ""}`;
  return new Promise((resolve, reject) => {
    const request = http.get(`${address}${path}`, { headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      resolve({ text: () => text, close: () => request.destroy() });
    });
    request.once("error", reject);
  });
}
