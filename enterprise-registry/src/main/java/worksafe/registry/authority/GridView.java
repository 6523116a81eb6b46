package worksafe.registry.authority;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Versioned;

/** A grid with what it covers. */
@Schema(description = "网格详情 / a grid with what it covers")
public record GridView(
        @JsonUnwrapped GridSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "撤销缘由，未撤销不返回 / why it ended; absent while it exists", examples = "网格调整") @Nullable
        String endReason,

        @Schema(description = "覆盖的区划，各含其下级 / places, each with all below", examples = "[\"320281102005\"]")
        List<String> places,

        @Schema(description = "点名覆盖的企业 / enterprises by name", examples = "[\"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10\"]")
        List<UUID> enterprises)
        implements Versioned {

    static GridView of(Grid grid) {
        return new GridView(
                GridSummary.of(grid),
                grid.version(),
                grid.endReason(),
                grid.places().stream().map(RegionCode::toString).toList(),
                grid.enterprises());
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
