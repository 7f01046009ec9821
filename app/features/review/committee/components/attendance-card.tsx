import { useTranslation } from "react-i18next";
import { Button, ButtonRow, Card, DataTable, RadioGroup, StatusTag } from "~/ui";
import { attendanceField } from "../sessions/session-form";
import type { SessionView } from "../views/session-view.server";

type SeatRow = SessionView["seats"][number];

/** Who sits in a session and who is there; while it is open, the form in which this is noted. */
export function AttendanceCard({ view }: { view: SessionView }) {
  const { t } = useTranslation("review-committee");
  const marks = view.acts.includes("mark_attendance");
  const table = (
    <DataTable
      caption={t("seats.title")}
      captionHidden
      rows={view.seats}
      rowKey={(seat) => seat.userId}
      columns={[
        { key: "name", header: t("seats.name"), rowHeader: true, cell: (seat) => seat.name },
        { key: "role", header: t("seats.role"), cell: (seat) => t(`seatRoles.${seat.role}`) },
        {
          key: "attendance",
          header: t("seats.attendance"),
          cell: (seat) => (marks ? <Choice seat={seat} /> : <Attendance seat={seat} />),
        },
      ]}
    />
  );
  if (!marks) {
    return (
      <Card flush title={t("seats.title")}>
        {table}
      </Card>
    );
  }
  return (
    <form method="post">
      <Card title={t("seats.title")}>
        <div className="stack stack--tight">
          {table}
          <ButtonRow>
            <Button name="intent" value="mark_attendance">
              {t("acts.mark_attendance")}
            </Button>
          </ButtonRow>
        </div>
      </Card>
    </form>
  );
}

function Choice({ seat }: { seat: SeatRow }) {
  const { t } = useTranslation("review-committee");
  return (
    <RadioGroup
      name={attendanceField(seat.userId)}
      legend={<span className="sr-only">{seat.name}</span>}
      layout="inline"
      defaultValue={seat.attendance}
      options={(["present", "absent"] as const).map((value) => ({
        value,
        label: t(`attendance.${value}`),
      }))}
    />
  );
}

function Attendance({ seat }: { seat: SeatRow }) {
  const { t } = useTranslation("review-committee");
  const tone = ({ expected: "neutral", present: "success", absent: "warning" } as const)[
    seat.attendance
  ];
  return <StatusTag tone={tone}>{t(`attendance.${seat.attendance}`)}</StatusTag>;
}
