package worksafe.hazards.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** What the announcement of a period says of itself; whoever announces adds day, medium and text, and may change the rest. */
@Schema(description = "重大事故隐患公告底稿 / what an announcement of listed major dangers says of itself")
public record AnnouncementDraft(
        @Schema(description = "期间 / period", examples = "2026Q3")
        String period,

        @Schema(description = "公告的地区 / of which place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "期末在册挂牌隐患数 / listed at the end of the period", examples = "3")
        long listed,

        @Schema(description = "本期摘牌数 / lifted in the period", examples = "1")
        long lifted,

        @Schema(description = "本期曾在册的挂牌及整改情况，最多 500 项 / what was listed in the period and what was done, at most 500")
        List<Listed> listings,

        @Schema(description = "是否未列全 / whether there are more", examples = "false")
        boolean truncated) {

    /** One listing. */
    @Schema(name = "AnnouncedListing", description = "挂牌及整改情况 / a listing and what was done since")
    public record Listed(
            @Schema(description = "挂牌编号 / number of the listing", examples = "GP320281-2026-000003")
            String listingNumber,

            @Schema(description = "隐患及单位 / danger and unit", examples = "江阴市澄江化工有限公司：2 号储罐防火间距不足")
            String situation,

            @Schema(
                    description =
                            "期末前最近的整改情况；没有记载的不返回 / what was done last before the end of the period; absent where nothing was noted",
                    examples = "2026-08-12 报告进展：60%：新储罐基础已完工")
            @Nullable
            String done) {}
}
