package worksafe.registry.standardisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A rating as a line of a list. */
@Schema(description = "安全生产标准化定级列表项 / a standardisation rating as a line of a list")
public record RatingSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "BZ320281-2026-000007")
        String number,

        @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "所依的定级标准 / standard by which it is rated", examples = "危险化学品企业安全生产标准化评审标准")
        String standard,

        RatingStatus status,

        @Schema(description = "拟申请的等级 / level that the enterprise wants", examples = "THREE")
        RatingLevel aim,

        @Schema(description = "等级；未定级的不返回 / level that it has or had; absent before", examples = "THREE") @Nullable
        RatingLevel level,

        @Schema(description = "公告日 / day from which it holds", examples = "2026-06-09") @Nullable
        LocalDate ratedOn,

        @Schema(description = "有效期的最后一日 / its last day", examples = "2029-06-08") @Nullable
        LocalDate validUntil,

        @Schema(description = "是否系补录 / whether it was entered as it had been given", examples = "false")
        boolean imported,

        @Schema(description = "登记时刻 / when it was entered", examples = "2026-04-12T09:30:00+08:00")
        Instant openedAt) {

    static RatingSummary of(StandardisationRating rating) {
        return new RatingSummary(
                rating.id(),
                rating.number(),
                rating.enterpriseId(),
                rating.enterpriseName(),
                rating.region().toString(),
                rating.sector(),
                rating.standard(),
                rating.status(),
                rating.aim(),
                rating.level(),
                rating.ratedOn(),
                rating.validUntil(),
                rating.imported(),
                rating.openedAt());
    }
}
