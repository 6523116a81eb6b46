package worksafe.platform.applications;

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

@Path("applications")
@Tag(name = "applications", description = "申请、受理、决定 / applications")
class ApplicationResource {

    private static final String ID = "申请标识 / id of the application";
    private static final String ID_EXAMPLE = "0198f4a0-7777-7aaa-8bbb-000000000007";

    private final ApplicationOperations operations;
    private final Applications applications;

    ApplicationResource(ApplicationOperations operations, Applications applications) {
        this.operations = operations;
        this.applications = applications;
    }

    @GET
    @Path("kinds")
    @PermissionsAllowed("application:read")
    @Operation(
            operationId = "list{Context}ApplicationKinds",
            summary = "列出申请种类",
            description = "What can be applied for here, and what such an application says.")
    public Slice<ApplicationKindView> kinds() {
        return operations.kinds();
    }

    @POST
    @PermissionsAllowed("application:submit")
    @Operation(
            operationId = "submit{Context}Application",
            summary = "提交申请",
            description =
                    "The enterprise applies, with content by the fields of the kind. The authority's time to accept runs.")
    public ApplicationView submit(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ApplicationRequests.SubmitApplication request) {
        return operations.submit(key, request);
    }

    @GET
    @PermissionsAllowed("application:read")
    @Operation(
            operationId = "list{Context}Applications",
            summary = "列出申请",
            description = "Applications within the caller's scope. Sort: -submittedAt (default).")
    public Slice<ApplicationSummary> list(@BeanParam ApplicationFilter filter, @BeanParam PageQuery query) {
        return applications.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("application:read")
    @Operation(
            operationId = "get{Context}Application",
            summary = "查看申请",
            description = "One application with its content, timeline, and what the caller may do now.")
    public ApplicationView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/return")
    @PermissionsAllowed("application:accept")
    @Operation(
            operationId = "return{Context}Application",
            summary = "退回补正",
            description =
                    "Sends it back with all that is missing, as often as the kind lets it; meanwhile the authority's"
                            + " time stands still.")
    public ApplicationView giveBack(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApplicationRequests.ReturnApplication request) {
        return operations.giveBack(id, expected, request.missing());
    }

    @POST
    @Path("{id}/completion")
    @PermissionsAllowed("application:submit")
    @Operation(
            operationId = "complete{Context}Application",
            summary = "补正申请",
            description = "The whole content anew, after it was returned.")
    public ApplicationView complete(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApplicationRequests.CompleteApplication request) {
        return operations.complete(id, expected, request);
    }

    @POST
    @Path("{id}/acceptance")
    @PermissionsAllowed("application:accept")
    @Operation(
            operationId = "accept{Context}Application",
            summary = "受理申请",
            description = "Accepts it; the authority's time to decide runs. Never by the account that applied.")
    public ApplicationView accept(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.accept(id, expected);
    }

    @POST
    @Path("{id}/non-acceptance")
    @PermissionsAllowed("application:accept")
    @Operation(
            operationId = "refuse{Context}ApplicationAcceptance",
            summary = "不予受理",
            description = "Does not accept it, by a clause of a law, a regulation or a rule.")
    public ApplicationView notAccept(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApplicationRequests.NotAcceptApplication request) {
        return operations.notAccept(id, expected, request);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("application:decide")
    @Operation(
            operationId = "decide{Context}Application",
            summary = "决定申请",
            description =
                    "Approves it, which is carried out in the same moment or not given, or refuses it by a clause of a"
                            + " law, a regulation or a rule. Against the experts with a reason alone. Not by who applied or sat as"
                            + " an expert, and by who accepted it only where the kind says so.")
    public ApplicationView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApplicationRequests.DecideApplication request) {
        return operations.decide(id, expected, request.required());
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("application:submit")
    @Operation(
            operationId = "withdraw{Context}Application",
            summary = "撤回申请",
            description = "The applicant takes it back, before it is decided.")
    public ApplicationView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApplicationRequests.WithdrawApplication request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
