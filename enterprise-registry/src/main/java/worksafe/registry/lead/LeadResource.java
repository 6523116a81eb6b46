package worksafe.registry.lead;

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
import worksafe.platform.service.IdempotencyKey;

@Path("leads")
@Tag(name = "leads", description = "线索 / leads")
class LeadResource {

    private static final String ID = "线索标识 / id of the lead";
    private static final String ID_EXAMPLE = "0198f7a0-7777-7aaa-8bbb-000000000081";

    private final LeadOperations operations;
    private final Leads leads;

    LeadResource(LeadOperations operations, Leads leads) {
        this.operations = operations;
        this.leads = leads;
    }

    @POST
    @PermissionsAllowed("lead:record")
    @Operation(
            operationId = "recordLead",
            summary = "登记线索",
            description = "Records what is to be verified about an enterprise. Rules raise others by themselves.")
    public LeadView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull LeadRequests.RecordLead request) {
        return operations.record(key, request);
    }

    @GET
    @PermissionsAllowed("lead:read")
    @Operation(
            operationId = "listLeads",
            summary = "列出线索",
            description = "Leads within the caller's scope; no enterprise sees any. Sort: -raisedAt.")
    public Slice<LeadSummary> list(@BeanParam LeadFilter filter, @BeanParam PageQuery query) {
        return leads.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("lead:read")
    @Operation(
            operationId = "getLead",
            summary = "查看线索",
            description = "One lead with what was found, its timeline, and what the caller may do now.")
    public LeadView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/verification")
    @PermissionsAllowed("lead:decide")
    @Operation(
            operationId = "verifyLead",
            summary = "核实线索",
            description = "It was found to be so. What follows goes its own way: an accident, a finding, a case.")
    public LeadView verify(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull LeadRequests.VerifyLead request) {
        return operations.verify(id, expected, request.outcome());
    }

    @POST
    @Path("{id}/dismissal")
    @PermissionsAllowed("lead:decide")
    @Operation(operationId = "dismissLead", summary = "排除线索", description = "There is nothing in it, with the reason.")
    public LeadView dismiss(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull LeadRequests.DismissLead request) {
        return operations.dismiss(id, expected, request.reason());
    }
}
