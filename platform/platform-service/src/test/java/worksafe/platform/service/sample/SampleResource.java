package worksafe.platform.service.sample;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Answers;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.sample.SampleOperations.SampleStatus;
import worksafe.platform.service.sample.SampleOperations.SampleView;

@Path("samples")
@Produces("application/json")
@Consumes("application/json")
class SampleResource {

    private final SampleOperations operations;

    SampleResource(SampleOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("sample:read")
    public Slice<SampleView> list(@QueryParam("status") @Nullable SampleStatus status, @BeanParam PageQuery query) {
        return operations.list(status, query.page("-notedAt", "notedAt"));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("sample:read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SampleView.class)))
    public Response get(@PathParam("id") UUID id) {
        return ok(operations.get(id));
    }

    @POST
    @PermissionsAllowed("sample:note")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SampleView.class)))
    public Response note(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NoteSample request) {
        var view = operations.note(IdempotencyKey.required(key), request);
        return Answers.created(URI.create("samples/" + view.id()), view, view.version());
    }

    @POST
    @Path("{id}/closing")
    @PermissionsAllowed("sample:close")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SampleView.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String expected) {
        return ok(operations.close(id, SampleDefect.FORGETS_IF_MATCH.isPresent() ? null : IfMatch.required(expected)));
    }

    private static Response ok(SampleView view) {
        return Answers.ok(view, view.version());
    }

    record NoteSample(
            @NotNull String name,
            @NotNull RegionCode region,
            @NotNull Sector sector,
            @NotNull UUID enterpriseId) {}
}
