package worksafe.inspections.matter.proposal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("matter-proposals")
@Tag(name = "matters", description = "督办事项 / supervision matters")
class ProposalResource {

    private static final String ID = "督办建议标识 / id of the proposal";
    private static final String ID_EXAMPLE = "0198f4a0-cccc-7aaa-8bbb-00000000000c";

    private final ProposalOperations operations;
    private final Proposals proposals;

    ProposalResource(ProposalOperations operations, Proposals proposals) {
        this.operations = operations;
        this.proposals = proposals;
    }

    @GET
    @PermissionsAllowed("matter-proposal:read")
    @Operation(
            operationId = "listMatterProposals",
            summary = "列出督办建议",
            description =
                    "What figures and missed duties give reason to, within the caller's scope. Sort: -proposedAt (default).")
    public Slice<ProposalSummary> list(@BeanParam ProposalFilter filter, @BeanParam PageQuery query) {
        return proposals.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("matter-proposal:read")
    @Operation(
            operationId = "getMatterProposal",
            summary = "查看督办建议",
            description = "One proposal with the figures and the row behind it, and what became of it.")
    public ProposalView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/dismissal")
    @PermissionsAllowed("matter-proposal:dismiss")
    @Operation(
            operationId = "dismissMatterProposal",
            summary = "不采纳督办建议",
            description =
                    "Finds, with a reason, that nothing has to follow; to take it up, open a matter that names it.")
    public ProposalView dismiss(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProposalRequests.DismissMatterProposal request) {
        return operations.dismiss(id, expected, request.reason());
    }
}
