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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
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
    @Operation(operationId = "listSamples")
    public Slice<SampleView> list(@QueryParam("status") @Nullable SampleStatus status, @BeanParam PageQuery query) {
        return query.slice(List.of("-notedAt", "notedAt"), page -> operations.list(status, page));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "getSample")
    public SampleView get(@PathParam("id") UUID id) {
        return operations.get(id);
    }

    @POST
    @PermissionsAllowed("sample:note")
    @Operation(operationId = "noteSample")
    public SampleView note(@HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull NoteSample request) {
        return operations.note(key, request);
    }

    /** Reads the version itself, so that it can forget to. */
    @POST
    @Path("{id}/closing")
    @PermissionsAllowed("sample:close")
    @Operation(operationId = "closeSample")
    public SampleView close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String expected) {
        if (SampleDefect.FORGETS_IF_MATCH.isPresent()) {
            return operations.close(id, null);
        }
        if (expected == null) {
            throw new RequestProblem(HttpProblem.PRECONDITION_REQUIRED);
        }
        return operations.close(id, IfMatch.valueOf(expected));
    }

    record NoteSample(
            @NotNull String name,
            @NotNull RegionCode region,
            @NotNull Sector sector,
            @NotNull UUID enterpriseId) {}
}
