package worksafe.inspections.matter.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about proposals. */
final class ProposalRequests {

    private ProposalRequests() {}

    @Schema(description = "不采纳督办建议 / dismiss a proposal")
    public record DismissMatterProposal(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "事故责任不在本辖区单位")
            String reason) {}
}
