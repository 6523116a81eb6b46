package worksafe.registry.authority;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An authority as a line of a list. */
@Schema(description = "监管机构列表项 / an authority as a line of a list")
public record AuthoritySummary(
        UUID id,

        @Schema(description = "机构名称 / name", examples = "江阴市应急管理局")
        String name,

        @Schema(description = "机构所在区划，其层级即机构层级 / place, whose level is the authority's", examples = "320281000000")
        @PlaceCode
        String region,

        @Schema(description = "主管行业类别，综合机构不返回 / sector it is competent for; absent for all") @Nullable
        Sector sector,

        @Schema(description = "设立首日 / first day", examples = "2019-03-01") @Projected("fromDay")
        LocalDate from,

        @Schema(description = "撤销末日，未撤销不返回 / last day; absent while none is named", examples = "2030-12-31")
        @Projected("untilDay")
        @Nullable
        LocalDate until,

        @Schema(description = "承接机构，没有的不返回 / the one that came after; absent without one") @Nullable
        UUID successorId) {

    static AuthoritySummary of(Authority authority) {
        return new AuthoritySummary(
                authority.id(),
                authority.name(),
                authority.region().toString(),
                authority.sector(),
                authority.fromDay(),
                authority.untilDay(),
                authority.successorId());
    }
}
