package worksafe.inspections.matter.proposal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterCause;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A proposal as a line of a list. */
@Schema(name = "MatterProposalSummary", description = "督办建议列表项 / a proposal as a line of a list")
public record ProposalSummary(
        UUID id,

        @Schema(description = "事由 / why") MatterCause cause,

        @Schema(description = "所在地 / place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；针对全区域的不返回 / sector; absent where it is the place's as a whole") @Nullable
        Sector sector,

        @Schema(description = "建议 / what is proposed, in one line", examples = "建议约谈：死亡人数指标超过时序进度")
        String title,

        @Schema(description = "数据依据 / the figures behind it", examples = "年度指标 6，截至今日应不超过 2.50，实际 4。")
        String explanation,

        ProposalStatus status,

        @Schema(description = "提出时刻 / when it was proposed") Instant proposedAt) {

    static ProposalSummary of(MatterProposal proposal) {
        return new ProposalSummary(
                proposal.id(),
                proposal.cause(),
                proposal.region().toString(),
                proposal.sector(),
                proposal.title(),
                proposal.explanation(),
                proposal.status(),
                proposal.proposedAt());
    }
}
