package worksafe.inspections.compulsion.seizure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A seizure as a line of a list. */
@Schema(description = "查封扣押列表项 / a seizure as a line of a list")
public record SeizureSummary(
        UUID id,

        @Schema(description = "查封扣押编号 / number, for people", examples = "CK320281-2026-000002")
        String number,

        @Schema(description = "企业 / the enterprise") @Projected("concernedId")
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "种类 / kind") SeizureKind kind,

        @Schema(description = "场所 / where", examples = "2 号危化品仓库")
        String location,

        @Schema(
                description = "期限（含当日）；未送达的不返回 / last day, included; absent before it was served",
                examples = "2026-04-19")
        @Nullable
        LocalDate lastDay,

        @Schema(
                description = "期满未处理起始时刻；未期满的不返回 / since when its term has passed; absent before",
                examples = "2026-04-20T00:00:00+08:00")
        @Nullable
        Instant overdueSince,

        @Schema(description = "处理；未处理的不返回 / what became of the things; absent before") @Nullable
        SeizureOutcome outcome,

        SeizureStatus status,

        Instant openedAt) {

    static SeizureSummary of(Seizure seizure) {
        return new SeizureSummary(
                seizure.id(),
                seizure.number(),
                seizure.concernedId(),
                seizure.enterpriseName(),
                seizure.region().toString(),
                seizure.sector(),
                seizure.kind(),
                seizure.location(),
                seizure.lastDay(),
                seizure.overdueSince(),
                seizure.outcome(),
                seizure.status(),
                seizure.openedAt());
    }
}
