package worksafe.inspections.exposure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An exposure as a line of a list. */
@Schema(description = "曝光列表项 / an exposure as a line of a list")
public record ExposureSummary(
        UUID id,

        @Schema(description = "曝光编号 / number, for people", examples = "BG320281-2026-000004")
        String number,

        @Schema(description = "被曝光企业；曝光区域问题的不返回 / the enterprise; absent where it is about a place") @Nullable
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司") @Nullable
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "曝光对象 / what was exposed") @Projected("shown.about")
        ExposureSubject about,

        @Schema(description = "问题名称 / what it is, in one line", examples = "液氨储罐区长期带病运行") @Projected("shown.title")
        String title,

        @Schema(description = "曝光媒体 / where it was exposed", examples = "江阴日报") @Projected("shown.medium")
        String medium,

        @Schema(description = "曝光日 / day of the exposure", examples = "2026-03-12") @Projected("shown.exposedOn")
        LocalDate exposedOn,

        @Schema(description = "整改责任单位 / the body that answers for it", examples = "澄江街道办事处")
        @Projected("shown.responsible")
        String responsible,

        ExposureStatus status,

        @Schema(description = "办结期限（含当日） / due date, that day included", examples = "2026-04-11")
        LocalDate dueDate,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        Instant openedAt) {

    static ExposureSummary of(Exposure exposure) {
        var place = exposure.place();
        var shown = exposure.shown();
        return new ExposureSummary(
                exposure.id(),
                exposure.number(),
                place.enterpriseId(),
                place.enterpriseName(),
                place.region().toString(),
                place.sector(),
                shown.about(),
                shown.title(),
                shown.medium(),
                shown.exposedOn(),
                shown.responsible(),
                exposure.status(),
                exposure.dueDate(),
                exposure.overdueSince(),
                exposure.openedAt());
    }
}
