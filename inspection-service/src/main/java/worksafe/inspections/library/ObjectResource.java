package worksafe.inspections.library;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.inspections.draw.port.Weights;
import worksafe.inspections.ground.HeldGround;
import worksafe.inspections.ground.VisitGroundQueries;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("objects")
@Tag(name = "objects", description = "检查对象名录库 / library of objects")
class ObjectResource {

    private static final String ID = "企业标识 / id of the enterprise";
    private static final String ID_EXAMPLE = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10";

    private final LibraryOperations operations;
    private final LibraryObjects objects;
    private final PolicyBook policies;
    private final VisitGroundQueries grounds;
    private final InstantSource clock;

    ObjectResource(
            LibraryOperations operations,
            LibraryObjects objects,
            PolicyBook policies,
            VisitGroundQueries grounds,
            InstantSource clock) {
        this.operations = operations;
        this.objects = objects;
        this.policies = policies;
        this.grounds = grounds;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("object:read")
    @Operation(
            operationId = "listObjects",
            summary = "列出检查对象",
            description = "Objects within the caller's scope, by name, each with its weight of today and the reason.")
    public Slice<ObjectView> list(@BeanParam ObjectFilter filter, @BeanParam PageQuery query) {
        var weights = weights();
        var slice = objects.list(filter, query);
        var held = grounds(slice.items());
        return slice.map(object -> ObjectView.of(object, weights, held.getOrDefault(object.id(), Set.of())));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("object:read")
    @Operation(operationId = "getObject", summary = "查看检查对象", description = "One object with its weight of today.")
    public ObjectView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return view(objects.get(id));
    }

    @PUT
    @Path("{id}/weight")
    @PermissionsAllowed("object:weigh")
    @Operation(
            operationId = "weighObject",
            summary = "设定对象权重 / Set the weight of an object",
            description = "Gives one object a weight of its own, from 1 to 1000, with a reason; without a weight, the"
                    + " policy's holds again.")
    public ObjectView weigh(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull LibraryRequests.WeighObject request) {
        return view(operations.weigh(id, expected, request.weight(), request.reason()));
    }

    private ObjectView view(LibraryObject object) {
        return ObjectView.of(object, weights(), grounds(List.of(object)).getOrDefault(object.id(), Set.of()));
    }

    /** The words of the grounds that hold today, by object. */
    private Map<UUID, Set<String>> grounds(List<LibraryObject> shown) {
        return grounds.held(shown.stream().map(LibraryObject::id).toList(), ChinaTime.dayOf(clock.instant())).stream()
                .filter(held -> held.until() == null)
                .collect(Collectors.groupingBy(
                        HeldGround::enterpriseId,
                        Collectors.mapping(held -> held.ground().word(), Collectors.toSet())));
    }

    private Weights weights() {
        return new Weights(policies.edition(), ChinaTime.dayOf(clock.instant()));
    }
}
