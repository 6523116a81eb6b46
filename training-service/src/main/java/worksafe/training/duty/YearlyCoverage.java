package worksafe.training.duty;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;

/** How many of those who owe training in a year have had it. */
@Schema(description = "年度再培训覆盖情况 / how many of those who owe training in a year have had it")
public record YearlyCoverage(
        @Schema(description = "年度 / year", examples = "2026")
        int year,

        @Schema(description = "区划，未限定不返回 / the division, where one was asked for", examples = "320281000000")
        @PlaceCode
        @Nullable
        String region,

        @Schema(description = "企业，未限定不返回 / the enterprise, where one was asked for") @Nullable
        UUID enterpriseId,

        @Schema(description = "行业，未限定不返回 / the trade, where one was asked for", examples = "NON_COAL_MINE") @Nullable
        Trade trade,

        @Schema(description = "应培训人数 / how many owe it", examples = "120")
        long owing,

        @Schema(description = "已满人数 / how many have had it", examples = "96")
        long met,

        @Schema(description = "覆盖率；无人应培训不返回 / the share; absent where nobody owes any", examples = "0.8") @Nullable
        BigDecimal share) {}
