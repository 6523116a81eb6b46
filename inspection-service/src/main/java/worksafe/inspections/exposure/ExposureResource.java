package worksafe.inspections.exposure;

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

@Path("exposures")
@Tag(name = "exposures", description = "曝光 / exposures and their follow-up")
class ExposureResource {

    private static final String ID = "曝光标识 / id of the exposure";
    private static final String ID_EXAMPLE = "0198f4a0-aaaa-7aaa-8bbb-00000000000a";

    private final ExposureOperations operations;
    private final Exposures exposures;

    ExposureResource(ExposureOperations operations, Exposures exposures) {
        this.operations = operations;
        this.exposures = exposures;
    }

    @POST
    @PermissionsAllowed("exposure:open")
    @Operation(
            operationId = "openExposure",
            summary = "曝光突出问题或隐患",
            description =
                    "Enters what was exposed in a medium about an enterprise, a danger, what a visit found, or a place, and has it"
                            + " followed up by a day, at the latest the one that the policy allows.")
    public ExposureView open(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull ExposureRequests.OpenExposure request) {
        return operations.open(key, request);
    }

    @GET
    @PermissionsAllowed("exposure:read")
    @Operation(
            operationId = "listExposures",
            summary = "列出曝光",
            description = "Exposures within the caller's scope. Sorts: -openedAt (default), dueDate.")
    public Slice<ExposureSummary> list(@BeanParam ExposureFilter filter, @BeanParam PageQuery query) {
        return exposures.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("exposure:read")
    @Operation(
            operationId = "getExposure",
            summary = "查看曝光",
            description = "One exposure with its follow-up, evidence, and what the caller may do now.")
    public ExposureView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/progress")
    @PermissionsAllowed("exposure:progress")
    @Operation(
            operationId = "reportExposureProgress",
            summary = "报告整改进展",
            description = "The body that answers for it tells how far it is.")
    public ExposureView progress(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExposureRequests.ReportExposureProgress request) {
        return operations.progress(id, expected, request.note());
    }

    @POST
    @Path("{id}/completion")
    @PermissionsAllowed("exposure:progress")
    @Operation(
            operationId = "reportExposureDone",
            summary = "报告办结",
            description = "The body reports it done, with evidence; somebody else confirms that.")
    public ExposureView complete(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExposureRequests.ReportExposureDone request) {
        return operations.complete(id, expected, request);
    }

    @POST
    @Path("{id}/confirmation")
    @PermissionsAllowed("exposure:confirm")
    @Operation(
            operationId = "confirmExposure",
            summary = "核实办结",
            description = "Confirms that it is done, or sends it back. Never by the account that reported it done.")
    public ExposureView confirm(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExposureRequests.ConfirmExposure request) {
        return operations.confirm(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("exposure:withdraw")
    @Operation(
            operationId = "withdrawExposure",
            summary = "撤销曝光事项",
            description =
                    "Takes the exposure back with a reason; its papers and what was published of them are withdrawn.")
    public ExposureView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExposureRequests.WithdrawExposure request) {
        return operations.withdraw(id, expected, request.reason());
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("exposure:draw-up-paper")
    @Operation(
            operationId = "drawUpExposurePaper",
            summary = "制作曝光通报",
            description =
                    "Draws up the paper of an exposure about an enterprise; signed, it is published as any paper is, by two people"
                            + " and with an excerpt.")
    public ExposureView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExposureRequests.DrawUpExposurePaper request) {
        return operations.drawUpPaper(id, expected, request);
    }
}
