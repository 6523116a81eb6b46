package worksafe.training.induction;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** Which inductions a list is about; whatever is absent restricts nothing. */
public record InductionFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal
        @QueryParam("personId")
        @Parameter(description = "人员标识 / person", example = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable
        UUID personId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "STARTED")
        @Nullable
        List<InductionStatus> status,

        @AnyOf
        @QueryParam("kind")
        @Parameter(description = "类别，可重复 / kind, may be repeated", example = "TRANSFER")
        @Nullable
        List<InductionKind> kind,

        @AnyOf
        @QueryParam("relation")
        @Parameter(description = "用工形式，可重复 / relation, may be repeated", example = "DISPATCHED")
        @Nullable
        List<WorkerRelation> relation,

        @From("startedOn")
        @QueryParam("startedFrom")
        @Parameter(description = "该日起开始 / begun on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate startedFrom,

        @Before("startedOn")
        @QueryParam("startedBefore")
        @Parameter(description = "该日之前开始 / begun before this day", example = "2027-01-01")
        @Nullable
        LocalDate startedBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
