package worksafe.inspections.inspection;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.facet.Obstruction;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which visits a list is about; whatever is absent restricts nothing. */
public record InspectionFilter(
        @Equal("visitedId")
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "PLANNED")
        @Nullable
        List<InspectionStatus> status,

        @Equal("grounds.drawId")
        @QueryParam("drawId")
        @Parameter(description = "抽取标识 / draw", example = "0198f4a0-1111-7aaa-8bbb-000000000001")
        @Nullable
        UUID drawId,

        @Matching("exists (select 1 from r.team m where m.inspectorId = :inspectorId)")
        @QueryParam("inspectorId")
        @Parameter(description = "检查组成员 / member of the team", example = "0198f4a0-3333-7aaa-8bbb-000000000003")
        @Nullable
        UUID inspectorId,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region,

        @Matching("case when r.status in (CONCLUDED, CANCELLED) then false else true end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Matching("exists (select 1 from VisitConduct c where c.inspectionId = r.id and c.visitClass = :visitClass)")
        @QueryParam("visitClass")
        @Parameter(description = "检查类别 / class", example = "SPECIAL")
        @Nullable
        VisitClass visitClass,

        @Matching(
                "exists (select 1 from VisitConduct c where c.inspectionId = r.id and array_contains(c.topics, :topic))")
        @QueryParam("topic")
        @Parameter(
                description = "检查主题，见代码表 visit-topic / what it looks into, of the code table visit-topic",
                example = "WORKPLACE")
        @Nullable
        String topic,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("countedOn")
        @QueryParam("countedFrom")
        @Parameter(description = "计划日或者开始日不早于该日 / planned or begun on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate countedFrom,

        @Before("countedOn")
        @QueryParam("countedBefore")
        @Parameter(description = "计划日或者开始日早于该日 / planned or begun before this day", example = "2026-04-01")
        @Nullable
        LocalDate countedBefore,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(
                description = "是否受到阻碍，可重复 / whether somebody stood in its way, may be repeated",
                example = "OBSTRUCTED")
        @Nullable
        List<Obstruction> outcome) {}
