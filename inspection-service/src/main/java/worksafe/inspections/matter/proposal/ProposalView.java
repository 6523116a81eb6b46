package worksafe.inspections.matter.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;

/** A proposal with what became of it. */
@Schema(name = "MatterProposalView", description = "督办建议详情 / a proposal with what became of it")
public record ProposalView(
        @JsonUnwrapped ProposalSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "界限的依据 / the row that draws the line")
        PolicyBasis.View basis,

        @Schema(
                description = "督办事项标识；未采纳的不返回 / the matter that took it up; absent where none did",
                examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
        @Nullable
        UUID matterId,

        @Schema(
                description = "不采纳的理由；采纳和未处理的不返回 / why it was dismissed; absent where it was not",
                examples = "事故责任不在本辖区单位")
        @Nullable
        String reason,

        @Schema(description = "处理时刻；未处理的不返回 / when it was decided; absent before") @Nullable
        Instant decidedAt,

        @Schema(description = "处理人；未处理的不返回 / who decided; absent before", examples = "赵监管") @Nullable
        String decidedByName,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ProposalAction> allowedActions)
        implements Versioned {

    static ProposalView of(MatterProposal proposal, Set<ProposalAction> allowed) {
        return new ProposalView(
                ProposalSummary.of(proposal),
                proposal.version(),
                proposal.basis().view(),
                proposal.matterId(),
                proposal.reason(),
                proposal.decidedAt(),
                proposal.decidedByName(),
                allowed);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
