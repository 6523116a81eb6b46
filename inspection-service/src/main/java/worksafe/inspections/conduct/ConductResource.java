package worksafe.inspections.conduct;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("inspections/{id}/conduct")
@Tag(name = "inspections", description = "检查 / visits")
class ConductResource {

    private static final String ID = "检查标识 / id of the visit";
    private static final String ID_EXAMPLE = "0198f4a0-5555-7aaa-8bbb-000000000005";

    private final ConductOperations operations;

    ConductResource(ConductOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(
            operationId = "getVisitConduct",
            summary = "查看检查的实施情况",
            description =
                    "Class, topics and facets of the visit, approvals, who stood in its way, whether the conditions of a covert"
                            + " visit were kept. Its revision is its own; verbs about it name that.")
    public ConductView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("terms")
    @PermissionsAllowed("inspection:plan")
    @Operation(
            operationId = "settleVisitTerms",
            summary = "确定检查的类别和方式",
            description =
                    "Settles class, topics, partners, officials of another place and by whose leave, officials who serve elsewhere,"
                            + " media, the visit that is followed up, the number of helpers. Until the visit begins it may be settled anew.")
    public ConductView settle(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull VisitTerms request) {
        return operations.settle(id, expected, request);
    }

    @POST
    @Path("approval")
    @PermissionsAllowed("inspection:approve")
    @Operation(
            operationId = "decideVisitApproval",
            summary = "审批检查",
            description =
                    "Approves the visit, returns it for completion or refuses it; or allows that it is planned beyond the yearly cap."
                            + " Neither by who planned it nor by one of the team. A visit that has begun is approved afterwards.")
    public ConductView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ConductRequests.DecideApproval request) {
        return operations.decide(id, expected, request.required());
    }

    @POST
    @Path("interference")
    @PermissionsAllowed("inspection:record-interference")
    @Operation(
            operationId = "recordVisitInterference",
            summary = "记录对检查设置障碍",
            description =
                    "A member of the team records who stood in the way of the visit and in the name of what; also once it is concluded.")
    public ConductView obstruct(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ConductRequests.RecordInterference request) {
        return operations.obstruct(id, expected, request);
    }

    @POST
    @Path("covert-check")
    @PermissionsAllowed("inspection:conclude")
    @Operation(
            operationId = "answerCovertConditions",
            summary = "核对四不两直 / Check the conditions of an unannounced visit",
            description =
                    "A member of the team answers each of the six conditions of a covert visit. Where they were stated, the visit is"
                            + " not concluded before.")
    public ConductView check(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ConductRequests.AnswerCovertConditions request) {
        return operations.check(id, expected, request.required());
    }

    @POST
    @Path("refusal")
    @PermissionsAllowed("inspection:conclude")
    @Operation(
            operationId = "recordSignatureRefusal",
            summary = "记录拒绝签字",
            description = "A member of the team records that somebody refused to sign, and before which witnesses.")
    public ConductView refuse(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ConductRequests.RecordRefusal request) {
        return operations.refuse(id, expected, request);
    }
}
