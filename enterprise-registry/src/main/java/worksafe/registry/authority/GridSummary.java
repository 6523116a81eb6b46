package worksafe.registry.authority;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A grid as a line of a list. */
@Schema(description = "网格列表项 / a grid as a line of a list")
public record GridSummary(
        UUID id,

        @Schema(description = "网格编号 / code", examples = "YC-07")
        String code,

        @Schema(description = "网格名称 / name", examples = "月城镇第七网格")
        String name,

        @Schema(description = "监管机构标识 / id of the authority", examples = "0198f5b0-2222-7aaa-8bbb-000000000002")
        UUID authorityId,

        @Schema(description = "所在区划，即覆盖各处的最低一级 / place: the lowest that holds all it covers", examples = "320281102000")
        @PlaceCode
        String region,

        @Schema(description = "首日 / first day", examples = "2026-01-01") @Projected("fromDay")
        LocalDate from,

        @Schema(description = "末日，未撤销不返回 / last day; absent while none is named", examples = "2030-12-31")
        @Projected("untilDay")
        @Nullable
        LocalDate until) {

    static GridSummary of(Grid grid) {
        return new GridSummary(
                grid.id(),
                grid.code(),
                grid.name(),
                grid.authorityId(),
                grid.region().toString(),
                grid.fromDay(),
                grid.untilDay());
    }
}
