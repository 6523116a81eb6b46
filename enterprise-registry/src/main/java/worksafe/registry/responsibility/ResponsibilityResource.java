package worksafe.registry.responsibility;

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

@Path("responsibilities")
@Tag(name = "responsibilities", description = "全员安全生产责任制 / responsibility system of all staff")
class ResponsibilityResource {

    private static final String ID = "责任标识 / id of the entry";
    private static final String ID_EXAMPLE = "0198f6c0-4444-7aaa-8bbb-000000000041";

    private final ResponsibilityOperations operations;
    private final ResponsibilityEntries entries;

    ResponsibilityResource(ResponsibilityOperations operations, ResponsibilityEntries entries) {
        this.operations = operations;
        this.entries = entries;
    }

    @POST
    @PermissionsAllowed("responsibility:write")
    @Operation(
            operationId = "enterResponsibility",
            summary = "登记岗位安全生产责任",
            description =
                    "Enters who answers for a post, for what and by which standards, which entry stands above it, and which listed posts, devices and risk points it covers. Leaders name their office and business as well.")
    public ResponsibilityView enter(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ResponsibilityRequests.EnterResponsibility request) {
        return operations.enter(key, request);
    }

    @GET
    @PermissionsAllowed("responsibility:read")
    @Operation(
            operationId = "listResponsibilities",
            summary = "列出岗位安全生产责任",
            description =
                    "Entries within the caller's scope, also those that are vacant, without an entry above, with a scope that many posts share or that merely repeats a clause. Sort: -enteredAt.")
    public Slice<ResponsibilitySummary> list(@BeanParam ResponsibilityFilter filter, @BeanParam PageQuery query) {
        return entries.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("responsibility:read")
    @Operation(
            operationId = "getResponsibility",
            summary = "查看岗位安全生产责任",
            description = "One entry with all that it says, what happened to it, and what the caller may do now.")
    public ResponsibilityView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/revision")
    @PermissionsAllowed("responsibility:write")
    @Operation(
            operationId = "reviseResponsibility",
            summary = "修订岗位安全生产责任",
            description = "Says anew what the entry says, with a reason; post and holder stay.")
    public ResponsibilityView revise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ResponsibilityRequests.ReviseResponsibility request) {
        return operations.revise(id, expected, request);
    }

    @POST
    @Path("{id}/vacancy")
    @PermissionsAllowed("responsibility:write")
    @Operation(
            operationId = "vacateResponsibility",
            summary = "登记责任空缺",
            description =
                    "Says that its holder holds the post no more; somebody is to be named within the days of the policy. Where the training context follows the post, this comes by itself.")
    public ResponsibilityView vacate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ResponsibilityRequests.VacateResponsibility request) {
        return operations.vacate(id, expected, request);
    }

    @POST
    @Path("{id}/replacement")
    @PermissionsAllowed("responsibility:write")
    @Operation(
            operationId = "replaceResponsibility",
            summary = "更换责任人",
            description =
                    "Names somebody else: an entry of its own with the same content takes the place of this one, and what stood below this one stands below it. Answers this entry, which names the other.")
    public ResponsibilityView replace(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ResponsibilityRequests.ReplaceResponsibility request) {
        return operations.replace(id, expected, request);
    }

    @POST
    @Path("{id}/assessment")
    @PermissionsAllowed("responsibility:write")
    @Operation(
            operationId = "assessResponsibility",
            summary = "登记责任考核结果",
            description = "Enters how its holder was assessed, and what that did to the income.")
    public ResponsibilityView assess(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ResponsibilityRequests.AssessResponsibility request) {
        return operations.assess(id, expected, request);
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("responsibility:write")
    @Operation(
            operationId = "endResponsibility",
            summary = "终止岗位安全生产责任",
            description = "The post is no more; nobody answers for it.")
    public ResponsibilityView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ResponsibilityRequests.EndResponsibility request) {
        return operations.end(id, expected, request.reason());
    }
}
