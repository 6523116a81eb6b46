package worksafe.inspections.draw.lists;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stratum of a frozen pool. */
@Schema(name = "DrawStratum", description = "分层 / a stratum of the pool")
public record StratumView(
        @Schema(examples = "EMERGENCY") String stratum,

        @Schema(description = "对象数 / objects", examples = "120")
        int size,

        @Schema(description = "抽取数 / how many are drawn", examples = "12")
        int quota) {}
