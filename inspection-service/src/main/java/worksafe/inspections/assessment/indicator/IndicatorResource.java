package worksafe.inspections.assessment.indicator;

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

@Path("indicators")
@Tag(name = "assessments", description = "目标考核 / assessments by targets")
class IndicatorResource {

    private static final String ID = "指标标识 / id of the indicator";
    private static final String ID_EXAMPLE = "0198f4a0-dddd-7aaa-8bbb-00000000000d";

    private final IndicatorOperations operations;

    IndicatorResource(IndicatorOperations operations) {
        this.operations = operations;
    }

    @POST
    @PermissionsAllowed("indicator:issue")
    @Operation(
            operationId = "issueIndicator",
            summary = "下达或分解控制指标",
            description =
                    "Enters what the level above issued by paper, or spreads one among places and departments below; together"
                            + " they never exceed its value.")
    public IndicatorView issue(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull IndicatorRequests.IssueIndicator request) {
        return operations.issue(key, request);
    }

    @GET
    @PermissionsAllowed("indicator:read")
    @Operation(
            operationId = "listIndicators",
            summary = "列出控制指标及进展",
            description =
                    "Indicators within the caller's scope, each with how it does against the part of the year that is over."
                            + " Sort: -issuedAt (default).")
    public Slice<IndicatorSummary> list(@BeanParam IndicatorFilter filter, @BeanParam PageQuery query) {
        return operations.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("indicator:read")
    @Operation(
            operationId = "getIndicator",
            summary = "查看控制指标",
            description = "One indicator with how it does, and what the caller may do now.")
    public IndicatorView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/revision")
    @PermissionsAllowed("indicator:issue")
    @Operation(
            operationId = "reviseIndicator",
            summary = "调整指标值",
            description =
                    "Changes the value; never below what is spread of it, nor so that its fellows exceed what they are spread from.")
    public IndicatorView revise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull IndicatorRequests.ReviseIndicator request) {
        return operations.revise(id, expected, request);
    }

    @POST
    @Path("{id}/report")
    @PermissionsAllowed("indicator:report")
    @Operation(
            operationId = "reportIndicator",
            summary = "报告指标完成情况",
            description = "Reports what came of an indicator that no accidents count.")
    public IndicatorView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull IndicatorRequests.ReportIndicator request) {
        return operations.report(id, expected, request);
    }

    @POST
    @Path("{id}/explanation")
    @PermissionsAllowed("indicator:report")
    @Operation(
            operationId = "explainIndicator",
            summary = "说明指标进展",
            description = "The place says why its indicator does as it does.")
    public IndicatorView explain(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull IndicatorRequests.ExplainIndicator request) {
        return operations.explain(id, expected, request.explanation());
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("indicator:issue")
    @Operation(
            operationId = "withdrawIndicator",
            summary = "撤回指标",
            description = "Takes it back with a reason, unless it is spread.")
    public IndicatorView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull IndicatorRequests.WithdrawIndicator request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
