package worksafe.hazards.source;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.identification.SourceLevel;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which major hazard sources a list is about; whatever is absent restricts nothing. */
public record SourceFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "FILED")
        @Nullable
        List<SourceStatus> status,

        @AnyOf
        @QueryParam("level")
        @Parameter(description = "级别，可重复 / level, may be repeated", example = "LEVEL_1")
        @Nullable
        List<SourceLevel> level,

        @Equal("unit.inPort")
        @QueryParam("inPort")
        @Parameter(description = "是否在港区内 / whether within a port", example = "false")
        @Nullable
        Boolean inPort,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "报送或者重新评估是否逾期 / whether a day of the enterprise was missed", example = "true")
        @Nullable
        Boolean overdue,

        @Equal
        @QueryParam("emergencyShutdown")
        @Parameter(description = "是否具备紧急停车功能 / whether there is an emergency shut-down", example = "false")
        @Nullable
        Boolean emergencyShutdown,

        @Before("reassessBy")
        @QueryParam("reassessBefore")
        @Parameter(description = "应于该日之前重新评估 / to be assessed again before this day", example = "2027-01-01")
        @Nullable
        LocalDate reassessBefore,

        @Matching("case when r.status = REMOVED then false else true end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未核销 / whether it is not removed", example = "true")
        @Nullable
        Boolean open,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
