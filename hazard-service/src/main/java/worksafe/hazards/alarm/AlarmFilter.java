package worksafe.hazards.alarm;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which alarms a list is about; whatever is absent restricts nothing. */
public record AlarmFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal("occasion.sensorId")
        @QueryParam("sensorId")
        @Parameter(description = "监测点标识 / sensor", example = "0198f5c1-2222-7bbb-8ccc-000000000041")
        @Nullable
        UUID sensorId,

        @Equal("occasion.sourceId")
        @QueryParam("sourceId")
        @Parameter(description = "重大危险源标识 / major hazard source", example = "0198f5c0-1111-7aaa-8bbb-000000000031")
        @Nullable
        UUID sourceId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RAISED")
        @Nullable
        List<AlarmStatus> status,

        @AnyOf("occasion.kind")
        @QueryParam("kind")
        @Parameter(description = "报警类型，可重复 / kind, may be repeated", example = "HIGH_HIGH")
        @Nullable
        List<AlarmKind> kind,

        @AnyOf
        @QueryParam("tier")
        @Parameter(description = "已报告到的层级，可重复 / who is told so far, may be repeated", example = "COUNTY")
        @Nullable
        List<AlarmTier> tier,

        @Matching("case when r.easedAt is null then true else false end = :lasting")
        @QueryParam("lasting")
        @Parameter(description = "是否仍在超限或失联 / whether the value is still beyond", example = "true")
        @Nullable
        Boolean lasting,

        @Matching("case when r.endedAt is null then true else false end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
