package worksafe.inspections.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Notices of the emergency department to two others. */
final class DepartmentNoticeFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-eeee-7aaa-8bbb-0000000000e1");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final Instant SENT_AT = Instant.parse("2026-03-26T02:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-27T01:00:00Z");
    static final Actor SENDER = new Actor("supervisor-0042", "赵监管");
    static final Actor RECIPIENT = new Actor("supervisor-0077", "钱交通");

    private DepartmentNoticeFixtures() {}

    static Created<DepartmentNotice> sent(
            DepartmentNoticeKind kind, @Nullable Sector from, List<Sector> to, @Nullable LocalDate answerBy) {
        return DepartmentNotice.send(
                ID,
                "TX320281-2026-000004",
                COUNTY,
                from,
                to,
                new DepartmentNoticeSubject(kind, "江阴市应急管理局", "涉嫌无证运输危险化学品", "请依法查处。", answerBy),
                SENDER,
                SENT_AT);
    }

    static Created<DepartmentNotice> sent() {
        return sent(
                DepartmentNoticeKind.JOINT_INVESTIGATION,
                Sector.EMERGENCY,
                List.of(Sector.TRANSPORT, Sector.MARKET_REGULATION),
                LocalDate.of(2026, 4, 10));
    }

    static DepartmentNotice in(DepartmentNoticeStatus status) {
        var notice = sent().aggregate();
        switch (status) {
            case SENT -> {}
            case CLOSED -> {
                answered(notice, Sector.TRANSPORT);
                answered(notice, Sector.MARKET_REGULATION);
                var unused = notice.close("已立案 1 件", SENDER, LATER);
            }
            case WITHDRAWN -> {
                var unused = notice.withdraw("情况不属实", SENDER, LATER);
            }
        }
        return notice;
    }

    static void answered(DepartmentNotice notice, Sector sector) {
        var received = notice.receive(sector, RECIPIENT, LATER);
        var unused = notice.answer(received.bySector(), true, "同意参加", RECIPIENT, LATER);
    }
}
