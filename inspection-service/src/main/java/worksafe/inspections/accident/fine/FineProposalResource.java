package worksafe.inspections.accident.fine;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.fine.FineProposals.Circumstances;
import worksafe.kernel.Money;

@Path("accidents/{id}/fine-proposal")
@Tag(name = "accidents", description = "生产安全事故 / accidents, from the report to the evaluation")
class FineProposalResource {

    private final FineProposals proposals;

    FineProposalResource(FineProposals proposals) {
        this.proposals = proposals;
    }

    @GET
    @PermissionsAllowed("accident:propose-fine")
    @Operation(
            operationId = "proposeAccidentFines",
            summary = "测算事故罚款",
            description =
                    "Reckons what fines the accident founds for the unit, its principal and others, each with the row and clause"
                            + " that says so. It decides nothing.")
    public FineProposal propose(
            @PathParam("id")
                    @Parameter(
                            description = "事故标识 / id of the accident",
                            example = "0198f4a0-acc1-7aaa-8bbb-00000000000a")
                    UUID id,
            @QueryParam("grave")
                    @Parameter(description = "是否情节特别严重（令14第十八条） / whether it is particularly grave", example = "false")
                    boolean grave,
            @QueryParam("aggravated")
                    @Parameter(
                            description = "是否贻误抢救、扩大事故等 / whether the rescue was delayed or the like",
                            example = "false")
                    boolean aggravated,
            @QueryParam("investor")
                    @Parameter(
                            description = "是否由个人经营的投资人未保证安全投入 / whether its investor did not pay for safety",
                            example = "false")
                    boolean investor,
            @QueryParam("principalIncomeFen")
                    @Min(0)
                    @Parameter(
                            description = "主要负责人上一年年收入，分 / income of the principal in the year before, in fen",
                            example = "20000000")
                    @Nullable
                    Long principalIncomeFen,
            @QueryParam("othersIncomeFen")
                    @Min(0)
                    @Parameter(
                            description = "其他负责人上一年年收入，分 / income of another leader in the year before, in fen",
                            example = "15000000")
                    @Nullable
                    Long othersIncomeFen) {
        return proposals.propose(
                id,
                new Circumstances(
                        grave,
                        aggravated,
                        principalIncomeFen == null ? null : new Money(principalIncomeFen),
                        othersIncomeFen == null ? null : new Money(othersIncomeFen),
                        investor));
    }
}
