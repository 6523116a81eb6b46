package worksafe.training.exam;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;
import worksafe.training.compliance.OperationCategory;

/** A sitting as a line of a list. */
@Schema(description = "考试场次列表项 / a sitting as a line of a list")
public record ExamSittingSummary(
        UUID id,

        @Schema(description = "场次编号 / number", examples = "KS320281-2026-000003")
        String number,

        @Schema(description = "组织机关所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "组织机关主管行业，综合部门不返回 / sector of the authority; absent for all") @Nullable
        Sector sector,

        @Schema(description = "考试类别 / kind of exam", examples = "SPECIAL_OPERATION") @Projected("subject.kind")
        ExamKind kind,

        @Schema(description = "特种作业类别 / category of special operations", examples = "ELECTRICAL")
        @Projected("subject.category")
        @Nullable
        OperationCategory category,

        @Schema(description = "考试科目 / part", examples = "THEORY")
        ExamPart part,

        @Schema(description = "考点 / venue", examples = "江阴市安全生产考试中心第二考场")
        String venue,

        @Schema(description = "开考时刻 / when it opens", examples = "2026-12-10T09:00:00+08:00")
        Instant opensAt,

        @Schema(description = "结束时刻 / when it closes", examples = "2026-12-10T11:00:00+08:00")
        Instant closesAt,

        @Schema(description = "座位数 / seats", examples = "60")
        int capacity,

        @Schema(description = "已安排人数 / how many have one", examples = "48")
        int seated,

        @Schema(description = "场次状态 / status", examples = "ANNOUNCED")
        ExamSittingStatus status,

        @Schema(description = "成绩公布逾期起始时刻，未逾期不返回 / since when results are overdue; absent while they are not") @Nullable
        Instant overdueSince) {

    static ExamSittingSummary of(ExamSitting sitting) {
        return new ExamSittingSummary(
                sitting.id(),
                sitting.number(),
                sitting.region().toString(),
                sitting.sector(),
                sitting.subject().kind(),
                sitting.subject().category(),
                sitting.part(),
                sitting.venue(),
                sitting.opensAt(),
                sitting.closesAt(),
                sitting.capacity(),
                sitting.seated(),
                sitting.status(),
                sitting.overdueSince());
    }
}
