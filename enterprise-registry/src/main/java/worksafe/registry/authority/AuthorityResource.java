package worksafe.registry.authority;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("authorities")
@Tag(name = "authorities", description = "监管机构 / authorities that supervise safety")
class AuthorityResource {

    private static final String ID = "监管机构标识 / id of the authority";
    private static final String ID_EXAMPLE = "0198f5b0-2222-7aaa-8bbb-000000000002";

    private final AuthorityOperations operations;
    private final Authorities authorities;

    AuthorityResource(AuthorityOperations operations, Authorities authorities) {
        this.operations = operations;
        this.authorities = authorities;
    }

    @POST
    @PermissionsAllowed("authority:write")
    @Operation(
            operationId = "foundAuthority",
            summary = "登记监管机构",
            description = "Enters an authority with its sections and posts. One of a name at a place at a time.")
    public AuthorityView found(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AuthorityRequests.FoundAuthority request) {
        return operations.found(key, request);
    }

    @GET
    @PermissionsAllowed("authority:read")
    @Operation(
            operationId = "listAuthorities",
            summary = "列出监管机构",
            description = "Authorities within the caller's scope, by name.")
    public Slice<AuthoritySummary> list(@BeanParam AuthorityFilter filter, @BeanParam PageQuery query) {
        return authorities.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("authority:read")
    @Operation(
            operationId = "getAuthority",
            summary = "查看监管机构",
            description = "One authority with its sections and posts.")
    public AuthorityView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return AuthorityView.of(authorities.get(id));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("authority:write")
    @Operation(
            operationId = "changeAuthority",
            summary = "变更监管机构",
            description =
                    "Replaces name, sections and posts. What was there is kept, ended with a last day where it is no more,"
                            + " because officials of earlier years name it.")
    public AuthorityView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AuthorityRequests.ChangeAuthority request) {
        return operations.change(id, expected, request.draft());
    }

    @POST
    @Path("{id}/dissolution")
    @PermissionsAllowed("authority:write")
    @Operation(
            operationId = "dissolveAuthority",
            summary = "撤销监管机构",
            description = "Ends an authority with a day that still counts, and names the one that comes after.")
    public AuthorityView dissolve(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AuthorityRequests.DissolveAuthority request) {
        return operations.dissolve(id, expected, request);
    }
}
