package worksafe.inspections.matter;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterStatus.MatterOutcome;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which matters a list is about; whatever is absent restricts nothing. */
public record MatterFilter(
        @AnyOf("told.kind")
        @QueryParam("kind")
        @Parameter(description = "种类，可重复 / kind, may be repeated", example = "INTERVIEW")
        @Nullable
        List<MatterKind> kind,

        @Equal("addressee")
        @QueryParam("addressee")
        @Parameter(description = "对象类别 / whom it is addressed to", example = "AUTHORITY")
        @Nullable
        MatterAddressee addressee,

        @Equal("enterpriseId")
        @QueryParam("enterpriseId")
        @Parameter(
                description = "企业标识；送达后方可查到 / enterprise, once served",
                example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "SERVED")
        @Nullable
        List<MatterStatus> status,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(description = "统计结果，可重复 / as what it counts, may be repeated", example = "OPEN")
        @Nullable
        List<MatterOutcome> outcome,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期 / whether overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("openedOn")
        @QueryParam("openedFrom")
        @Parameter(description = "立项日不早于该日 / opened on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate openedFrom,

        @Before("openedOn")
        @QueryParam("openedBefore")
        @Parameter(description = "立项日早于该日 / opened before this day", example = "2026-04-01")
        @Nullable
        LocalDate openedBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
