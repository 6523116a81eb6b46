package worksafe.inspections.penalty;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyCase.PenaltyProcedure;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which penalty cases a list is about; whatever is absent restricts nothing. */
public record PenaltyFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "FILED")
        @Nullable
        List<PenaltyStatus> status,

        @AnyOf("party.kind")
        @QueryParam("party")
        @Parameter(description = "当事人类别，可重复 / kind of party, may be repeated", example = "ENTERPRISE")
        @Nullable
        List<PartyKind> party,

        @AnyOf
        @QueryParam("effect")
        @Parameter(description = "处罚效力，可重复 / whether the penalty stands, may be repeated", example = "IN_FORCE")
        @Nullable
        List<PenaltyEffect> effect,

        @Equal @QueryParam("procedure") @Parameter(description = "程序 / procedure", example = "ORDINARY") @Nullable
        PenaltyProcedure procedure,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期未缴 / whether payment is overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("decisionDue")
        @QueryParam("dueFrom")
        @Parameter(description = "办案期限不早于该日 / to be decided on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate dueFrom,

        @Before("decisionDue")
        @QueryParam("dueBefore")
        @Parameter(description = "办案期限早于该日 / to be decided before this day", example = "2026-04-01")
        @Nullable
        LocalDate dueBefore,

        @From("decidedOn")
        @QueryParam("decidedFrom")
        @Parameter(description = "决定日不早于该日 / decided on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate decidedFrom,

        @Before("decidedOn")
        @QueryParam("decidedBefore")
        @Parameter(description = "决定日早于该日 / decided before this day", example = "2026-04-01")
        @Nullable
        LocalDate decidedBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
