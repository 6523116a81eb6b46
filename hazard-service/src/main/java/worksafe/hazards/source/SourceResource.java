package worksafe.hazards.source;

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
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("sources")
@Tag(name = "sources", description = "重大危险源备案 / major hazard sources on file")
class SourceResource {

    private static final String ID = "重大危险源标识 / id of the source";
    private static final String ID_EXAMPLE = "0198f3b7-1111-7aaa-8bbb-000000000031";

    private final SourceOperations operations;
    private final Sources sources;

    SourceResource(SourceOperations operations, Sources sources) {
        this.operations = operations;
        this.sources = sources;
    }

    @POST
    @PermissionsAllowed("source:identify")
    @Operation(
            operationId = "identifySource",
            summary = "登记重大危险源",
            description =
                    "Enters a unit that is a major hazard source by what it holds (S ≥ 1), with the three who answer for it. What"
                            + " is none is refused; source-identification computes without recording.")
    public SourceView identify(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull SourceRequests.IdentifySource request) {
        return operations.identify(key, request);
    }

    @POST
    @Path("records")
    @CreatesIn("sources")
    @PermissionsAllowed("source:record")
    @Operation(
            operationId = "recordSource",
            summary = "补录已备案的重大危险源 / Record a source that was filed before",
            description = "Enters a source as it was filed on paper. No clock begins that would have run out by now.")
    public SourceView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull SourceRequests.RecordSource request) {
        return operations.record(key, request);
    }

    @GET
    @PermissionsAllowed("source:read")
    @Operation(
            operationId = "listSources",
            summary = "列出重大危险源",
            description = "Major hazard sources within the caller's scope. Sorts: -identifiedAt (default).")
    public Slice<SourceSummary> list(@BeanParam SourceFilter filter, @BeanParam PageQuery query) {
        return sources.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("source:read")
    @Operation(
            operationId = "getSource",
            summary = "查看重大危险源",
            description =
                    "One source with every term of its identification, its assessments, receipts, documents and timeline, and"
                            + " what the caller may do now.")
    public SourceView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/assessment")
    @PermissionsAllowed("source:assess")
    @Operation(
            operationId = "assessSource",
            summary = "报告安全评估和分级",
            description =
                    "Fixes the level, from what the unit holds now. By a qualified institution with quantitative risks where the"
                            + " policy says so.")
    public SourceView assess(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.AssessSource request) {
        return operations.assess(id, expected, request);
    }

    @POST
    @Path("{id}/submission")
    @PermissionsAllowed("source:submit")
    @Operation(
            operationId = "submitSource",
            summary = "报送备案",
            description =
                    "Hands over what is to be filed: safety and emergency measures, documents. Says with whom it is filed.")
    public SourceView submit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.SubmitSource request) {
        return operations.submit(id, expected, request);
    }

    @POST
    @Path("{id}/receipt")
    @PermissionsAllowed("source:receive")
    @Operation(
            operationId = "receiveSource",
            summary = "登记受理机关收到 / Record that the authority received a source",
            description = "Notes the day on which one of those with whom it is filed has received it.")
    public SourceView receive(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.ReceiveSource request) {
        return operations.receive(id, expected, request);
    }

    @POST
    @Path("{id}/filing")
    @PermissionsAllowed("source:file")
    @Operation(
            operationId = "fileSource",
            summary = "予以备案 / Put a source on file",
            description =
                    "Gives the filing its number, once everybody has received it. Never by the account that handed it over.")
    public SourceView file(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.FileSource request) {
        return operations.file(id, expected, request.opinion());
    }

    @POST
    @Path("{id}/return")
    @PermissionsAllowed("source:return")
    @Operation(
            operationId = "returnSource",
            summary = "退回补正 / Return a source for completion",
            description =
                    "Sends it back with a list of what is missing; the authority's clock stands until it comes again.")
    public SourceView sendBack(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.ReturnSource request) {
        return operations.sendBack(id, expected, request.missing());
    }

    @POST
    @Path("{id}/change")
    @PermissionsAllowed("source:change")
    @Operation(
            operationId = "changeSource",
            summary = "报告重大危险源变化",
            description = "Says that it is not any more what is on file; it is to be assessed and filed again.")
    public SourceView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.ChangeSource request) {
        return operations.change(id, expected, request);
    }

    @POST
    @Path("{id}/responsibility")
    @PermissionsAllowed("source:answer-for")
    @Operation(
            operationId = "changeSourceResponsibility",
            summary = "变更包保责任人",
            description = "Names the three who answer for it from now on.")
    public SourceView answerFor(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourcePeople request) {
        return operations.answerFor(id, expected, request);
    }

    @POST
    @Path("{id}/removal-application")
    @PermissionsAllowed("source:ask-removal")
    @Operation(
            operationId = "askSourceRemoval",
            summary = "申请核销重大危险源 / Ask to strike off a major hazard source",
            description =
                    "Asks to have it removed from the files, or completes an application that was returned. The authority"
                            + " answers within the policy's period.")
    public SourceView askRemoval(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.AskRemoval request) {
        return operations.askRemoval(id, expected, request);
    }

    @POST
    @Path("{id}/removal-answer")
    @PermissionsAllowed("source:remove")
    @Operation(
            operationId = "answerSourceRemoval",
            summary = "答复核销申请",
            description =
                    "Removes it from the files, refuses that by a clause, or returns the application with a list. Never by the"
                            + " account that asked.")
    public SourceView answerRemoval(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SourceRequests.AnswerRemoval request) {
        return operations.answerRemoval(id, expected, request.required());
    }
}
