package worksafe.hazards.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A listing as a line of a list. */
@Schema(description = "挂牌督办列表项 / a listing as a line of a list")
public record ListingSummary(
        UUID id,

        @Schema(description = "挂牌编号 / number, for people", examples = "GP320281-2026-000003")
        String number,

        UUID dangerId,

        @Schema(description = "隐患编号 / number of the danger", examples = "YH320281-2026-000123")
        String dangerNumber,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "隐患名称 / what it is", examples = "液氨储罐区安全距离不足")
        String title,

        @Projected("batch.level") ListingBatch.ListingLevel level,
        @Projected("batch.kind") ListingBatch.ListingKind kind,

        @Schema(description = "年度 / year of the list", examples = "2026") @Projected("batch.year")
        int year,

        @Schema(description = "季度；年度挂牌不返回 / quarter; absent for the annual list", examples = "2")
        @Projected("batch.quarter")
        @Nullable
        Integer quarter,

        ListingStatus status,

        @Schema(
                description = "责任政府（部门）；非政府统筹的不返回 / body of the government that bears it; absent where none does",
                examples = "江阴市澄江街道办事处")
        @Projected("government.body")
        @Nullable
        String governmentBody,

        Instant proposedAt,

        @Schema(description = "挂牌时刻，未挂牌不返回 / when it was listed; absent before") @Nullable
        Instant listedAt,

        @Schema(
                description = "督办整改期限（含当日），未挂牌不返回 / due date, that day included; absent before it is listed",
                examples = "2026-09-30")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "整改进度（%） / how far the work has come, in per cent", examples = "60")
        int progress,

        @Schema(description = "摘牌时刻，未摘牌不返回 / when it was lifted; absent before") @Nullable
        Instant delistedAt) {

    static ListingSummary of(DangerListing listing) {
        return new ListingSummary(
                listing.id(),
                listing.number(),
                listing.dangerId(),
                listing.dangerNumber(),
                listing.enterpriseId(),
                listing.enterpriseName(),
                listing.region().toString(),
                listing.sector(),
                listing.title(),
                listing.batch().level(),
                listing.batch().kind(),
                listing.batch().year(),
                listing.batch().quarter(),
                listing.status(),
                listing.government().map(GovernmentShare::body).orElse(null),
                listing.proposedAt(),
                listing.listedAt().orElse(null),
                listing.dueDate().orElse(null),
                listing.overdueSince().orElse(null),
                listing.progress(),
                listing.delistedAt().orElse(null));
    }
}
