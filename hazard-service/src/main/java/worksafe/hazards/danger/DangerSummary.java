package worksafe.hazards.danger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A danger as a line of a list. */
@Schema(description = "隐患列表项 / a danger as a line of a list")
public record DangerSummary(
        UUID id,

        @Schema(description = "隐患编号 / number, for people", examples = "YH320281-2026-000123")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "隐患名称 / what it is", examples = "危化品仓库可燃气体报警器失效") @Projected("observation.title")
        String title,

        @Projected("observation.cause") DangerCause cause,
        @Projected("observation.grade") DangerGrade grade,

        @Schema(description = "来源；举报来源对企业显示为其他 / how it came to be known; the enterprise reads OTHER for a tip-off")
        @Projected("observation.source")
        DangerSource source,

        DangerStatus status,
        Instant reportedAt,

        @Schema(description = "整改期限（含当日） / due date, that day included", examples = "2026-03-31")
        @Projected("timeLimit.dueDate")
        LocalDate dueDate,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(
                description =
                        "是否企业内部治理，由企业自行复查销号 / whether it lives inside its enterprise, which re-checks and closes it"
                                + " itself",
                examples = "false")
        boolean internal) {

    /** As the enterprise is shown it: whether somebody told of it is none of its business. */
    DangerSummary forTheEnterprise() {
        return new DangerSummary(
                id,
                number,
                enterpriseId,
                enterpriseName,
                region,
                sector,
                title,
                cause,
                grade,
                source == DangerSource.TIP_OFF ? DangerSource.OTHER : source,
                status,
                reportedAt,
                dueDate,
                overdueSince,
                internal);
    }

    static DangerSummary of(Danger danger) {
        var seen = danger.observation();
        return new DangerSummary(
                danger.id(),
                danger.number(),
                danger.enterpriseId(),
                danger.enterpriseName(),
                danger.region().toString(),
                danger.sector(),
                seen.title(),
                seen.cause(),
                seen.grade(),
                seen.source(),
                danger.status(),
                danger.reportedAt(),
                danger.timeLimit().dueDate(),
                danger.overdueSince().orElse(null),
                !danger.isForAuthority());
    }
}
