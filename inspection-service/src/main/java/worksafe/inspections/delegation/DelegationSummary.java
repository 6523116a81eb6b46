package worksafe.inspections.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A delegation as a line of a list. */
@Schema(description = "委托（赋权）列表项 / a delegation as a line of a list")
public record DelegationSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "WT320281-2026-000003")
        String number,

        @Schema(description = "镇街或者园区 / the town, street or park", examples = "320281102000") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "方式：委托或者赋权 / mode") DelegationMode mode,

        DelegationStatus status,

        @Schema(description = "承接单位 / the body that takes the powers over", examples = "澄江街道办事处")
        @Projected("paper.townBody")
        String townBody,

        @Schema(
                description = "委托机关，赋权的为作出决定的省级机关 / who entrusts, or the province's body that decided",
                examples = "江阴市应急管理局")
        @Projected("paper.principal")
        String principal,

        @Schema(description = "以谁的名义行使 / in whose name the powers are exercised", examples = "江阴市应急管理局")
        String inNameOf,

        @Schema(description = "委托书或者决定名称、文号 / its paper", examples = "安全生产行政执法委托书（澄应急委〔2026〕3号）")
        @Projected("paper.title")
        String paperTitle,

        @Schema(description = "起始日 / first day", examples = "2026-03-01") @Projected("paper.validFrom")
        LocalDate validFrom,

        @Schema(description = "截止日；未定的不返回 / last day; absent where none is named", examples = "2028-12-31")
        @Projected("paper.validUntil")
        @Nullable
        LocalDate validUntil,

        @Schema(
                description = "公布日；未公布的不返回 / day on which the paper was published; absent before",
                examples = "2026-02-20")
        @Nullable
        LocalDate publishedOn,

        @Schema(description = "评估逾期起始时刻；未逾期不返回 / since when its evaluation is overdue") @Nullable
        Instant evaluationOverdueSince,

        Instant draftedAt) {

    static DelegationSummary of(Delegation delegation) {
        var paper = delegation.paper();
        return new DelegationSummary(
                delegation.id(),
                delegation.number(),
                delegation.region().toString(),
                delegation.sector(),
                delegation.mode(),
                delegation.status(),
                paper.townBody(),
                paper.principal(),
                delegation.inNameOf(),
                paper.title(),
                paper.validFrom(),
                paper.validUntil(),
                delegation.publishedOn(),
                delegation.evaluationOverdueSince(),
                delegation.draftedAt());
    }
}
