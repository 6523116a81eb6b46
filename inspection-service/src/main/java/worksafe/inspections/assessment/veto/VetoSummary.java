package worksafe.inspections.assessment.veto;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A veto as a line of a list. */
@Schema(description = "一票否决列表项 / a veto as a line of a list")
public record VetoSummary(
        UUID id,

        @Schema(description = "否决编号 / number", examples = "FJ320281-2026-000001")
        String number,

        @Schema(description = "年度 / year", examples = "2026") @Projected("particulars.year")
        int year,

        @Schema(description = "事由 / ground") @Projected("particulars.ground")
        VetoGround ground,

        @Schema(description = "事故编号 / number of the accident", examples = "SG320281-2026-000003")
        @Projected("particulars.accidentNumber")
        String accidentNumber,

        @Schema(description = "事故等级 / grade of the accident") @Projected("particulars.grade")
        AccidentGrade grade,

        @Schema(description = "否决对象类别 / who is barred") @Projected("particulars.subject")
        VetoSubject subject,

        @Schema(description = "单位 / the authority", examples = "澄江街道办事处") @Projected("particulars.body")
        String body,

        @Schema(
                description = "职务；否决单位的不返回 / the post; absent where the authority itself is barred",
                examples = "街道办事处主任")
        @Projected("particulars.post")
        @Nullable
        String post,

        @Schema(description = "所在区划 / place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；针对全区域的不返回 / sector; absent where it is the place's as a whole") @Nullable
        Sector sector,

        VetoStatus status,

        @Schema(description = "生效首日；未生效的不返回 / first day on which it bars; absent before", examples = "2026-01-01")
        @Nullable
        LocalDate barsFrom,

        @Schema(description = "生效末日；未生效的不返回 / last day on which it bars; absent before", examples = "2026-12-31")
        @Nullable
        LocalDate barsUntil,

        @Schema(description = "提出时刻 / when it was brought up")
        Instant triggeredAt) {

    static VetoSummary of(Veto veto) {
        var of = veto.particulars();
        return new VetoSummary(
                veto.id(),
                veto.number(),
                of.year(),
                of.ground(),
                of.accidentNumber(),
                of.grade(),
                of.subject(),
                of.body(),
                of.post(),
                veto.region().toString(),
                veto.sector(),
                veto.status(),
                veto.barsFrom(),
                veto.barsUntil(),
                veto.triggeredAt());
    }
}
