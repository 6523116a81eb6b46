package worksafe.inspections.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A notice as a line of a list. */
@Schema(description = "部门通报列表项 / a notice among departments as a line of a list")
public record DepartmentNoticeSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "TX320281-2026-000004")
        String number,

        @Schema(description = "种类 / kind") @Projected("told.kind")
        DepartmentNoticeKind kind,

        @Schema(description = "所在区划 / place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "发出部门类别；由该地统一发出的不返回 / sector of who sent it; absent where it is the place's as a whole")
        @Nullable
        Sector fromSector,

        @Schema(description = "发出单位 / who sent it", examples = "江阴市应急管理局") @Projected("told.issuer")
        String issuer,

        @Schema(description = "事项 / what it is, in one line", examples = "某化工企业涉嫌无证运输危险化学品") @Projected("told.title")
        String title,

        @Schema(
                description = "回复期限；未定的不返回 / until when the others answer; absent where no day is set",
                examples = "2026-04-10")
        @Projected("told.answerBy")
        @Nullable
        LocalDate answerBy,

        DepartmentNoticeStatus status,

        @Schema(description = "发出时刻 / when it was sent", examples = "2026-03-26T10:00:00+08:00")
        Instant sentAt) {

    static DepartmentNoticeSummary of(DepartmentNotice notice) {
        return new DepartmentNoticeSummary(
                notice.id(),
                notice.number(),
                notice.told().kind(),
                notice.region().toString(),
                notice.fromSector(),
                notice.told().issuer(),
                notice.told().title(),
                notice.told().answerBy(),
                notice.status(),
                notice.sentAt());
    }
}
