package worksafe.registry.overview.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;

/** That an enterprise was high-risk when a month began. */
@Schema(name = "HighRiskEnterprise", description = "某月初的高危企业 / that an enterprise was high-risk when a month began")
public record HighRiskSummary(
        UUID enterpriseId,

        @Schema(
                description = "企业现名；迁出辖区的不返回 / its present name; absent where it went elsewhere",
                examples = "江阴市澄江化工有限公司")
        @Nullable
        String enterpriseName,

        @Schema(description = "当时的监管所在地 / where it was supervised then", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "高危行业，有数类的取第一类 / its high-risk trade, the first of several", examples = "DANGEROUS_GOODS")
        Trade trade,

        @Schema(description = "月份首日 / first day of the month", examples = "2026-03-01")
        LocalDate countedOn) {}
