package worksafe.platform.messaging;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

/** Which refused events somebody looks for. */
class RefusedEventFilter {

    @QueryParam("consumer")
    @Parameter(description = "消费者 / consumer", example = "inspections-hazards")
    @Nullable
    String consumer;

    @QueryParam("type")
    @Parameter(description = "事件类型 / type of the event", example = "worksafe.hazards.danger-closed.v1")
    @Nullable
    String type;

    @QueryParam("enterpriseId")
    @Parameter(description = "企业标识 / id of the enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
    @Nullable
    UUID enterpriseId;

    @QueryParam("region")
    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
    @Nullable
    RegionCode region;

    @QueryParam("from")
    @Parameter(description = "拒收时刻起（含） / refused not before", example = "2026-03-01T00:00:00+08:00")
    @Nullable
    Instant from;

    @QueryParam("until")
    @Parameter(description = "拒收时刻止（不含） / refused before", example = "2026-04-01T00:00:00+08:00")
    @Nullable
    Instant until;
}
