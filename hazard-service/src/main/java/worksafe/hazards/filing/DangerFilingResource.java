package worksafe.hazards.filing;

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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

@Path("danger-filings")
@Tag(name = "danger-filings", description = "重大事故隐患报告 / filing of major dangers")
class DangerFilingResource {

    private static final String ID = "报告标识 / id of the filing";
    private static final String ID_EXAMPLE = "0198f5c0-6666-7aaa-8bbb-000000000006";

    private final DangerFilingOperations operations;
    private final DangerFilings filings;
    private final Scopes scopes;
    private final Caller caller;

    DangerFilingResource(DangerFilingOperations operations, DangerFilings filings, Scopes scopes, Caller caller) {
        this.operations = operations;
        this.filings = filings;
        this.scopes = scopes;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("danger-filing:read")
    @Operation(
            operationId = "listDangerFilings",
            summary = "列出重大隐患报告",
            description =
                    "Filings of major dangers within the caller's scope; to the department of work safety those of all"
                            + " sectors of its place. Sort: -openedAt (default).")
    public Slice<DangerFilingSummary> list(@BeanParam DangerFilingFilter filter, @BeanParam PageQuery query) {
        return shown(() -> filings.list(filter, query));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("danger-filing:read")
    @Operation(
            operationId = "getDangerFiling",
            summary = "查看重大隐患报告",
            description =
                    "The filing of one major danger: what was reported, by which clause it is a major one, who has it,"
                            + " timeline, and what the caller may do now.")
    public DangerFilingView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return shown(() -> operations.get(id));
    }

    @POST
    @Path("{id}/submission")
    @PermissionsAllowed("danger-filing:submit")
    @Operation(
            operationId = "submitDangerFiling",
            summary = "报告重大隐患",
            description =
                    "The enterprise reports its major danger to all recipients, or completes what one of them sent back. A"
                            + " clause is compared where all of its standard were read; a standard for other trades, or that is"
                            + " not among danger.determination, is taken and shown as such.")
    public DangerFilingView submit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DangerFilingRequests.SubmitDangerFiling request) {
        return shown(() -> operations.submit(id, expected, request));
    }

    @POST
    @Path("{id}/receipt")
    @PermissionsAllowed("danger-filing:receive")
    @Operation(
            operationId = "receiveDangerFiling",
            summary = "确认收到重大隐患报告",
            description =
                    "A recipient has it, with day and number. WORK_SAFETY is for accounts of the emergency department,"
                            + " INDUSTRY for those of the danger's sector; accounts without a sector act for either.")
    public DangerFilingView receive(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DangerFilingRequests.ReceiveDangerFiling request) {
        return shown(() -> operations.receive(id, expected, request));
    }

    @POST
    @Path("{id}/return")
    @PermissionsAllowed("danger-filing:receive")
    @Operation(
            operationId = "returnDangerFiling",
            summary = "退回重大隐患报告补正",
            description =
                    "A recipient sends it back with the reason; the period for that recipient begins anew. Who has received"
                            + " it before keeps it.")
    public DangerFilingView sendBack(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DangerFilingRequests.ReturnDangerFiling request) {
        return shown(() -> operations.sendBack(id, expected, request));
    }

    private <T> T shown(Supplier<T> work) {
        return scopes.call(DangerFilings.shownTo(caller.scope()), work::get);
    }
}
