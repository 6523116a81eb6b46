package worksafe.inspections.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.result.AssessedYear;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An assessment as a line of a list. */
@Schema(description = "目标考核列表项 / an assessment as a line of a list")
public record AssessmentSummary(
        UUID id,

        @Schema(description = "考核编号 / number", examples = "KH320281-2026-000001")
        String number,

        @Schema(description = "年度 / year", examples = "2026") @Projected("assessed.year")
        int year,

        @Schema(description = "被考核单位 / who is assessed", examples = "澄江街道办事处") @Projected("assessed.body")
        String body,

        @Schema(description = "被考核单位所在区划 / its place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；考核区域的不返回 / sector; absent where a place is assessed") @Nullable
        Sector sector,

        AssessmentStatus status,

        @Schema(description = "自评报送期限（含当日） / last day of its own report", examples = "2027-01-15")
        @Projected("assessed.reportDue")
        LocalDate reportDue,

        @Schema(description = "总分 / full marks", examples = "100")
        BigDecimal fullMarks,

        @Schema(description = "得分；未评分的不返回 / marks; absent before", examples = "86.5") @Nullable
        BigDecimal marks,

        @Schema(description = "考核等次；未评分的不返回 / grade; absent before") @Nullable
        AssessmentGrade grade,

        @Schema(description = "自评逾期起始时刻，未逾期不返回 / since when its report was overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "下达时刻 / when it was issued") Instant issuedAt) {

    /** Of whom and which year it is. */
    AssessedYear assessedYear() {
        return new AssessedYear(RegionCode.of(region), sector, year);
    }

    static AssessmentSummary of(TargetAssessment assessment) {
        return new AssessmentSummary(
                assessment.id(),
                assessment.number(),
                assessment.assessed().year(),
                assessment.assessed().body(),
                assessment.region().toString(),
                assessment.sector(),
                assessment.status(),
                assessment.assessed().reportDue(),
                assessment.fullMarks(),
                assessment.marks(),
                assessment.grade(),
                assessment.overdueSince(),
                assessment.issuedAt());
    }
}
