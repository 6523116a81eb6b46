package worksafe.platform.duties.clock;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

@Path("clocks")
@Tag(name = "clocks", description = "法定时限 / legal clocks")
class ClockResource {

    private final ClockQueries clocks;
    private final ClockOperations operations;
    private final Problems problems;

    ClockResource(ClockQueries clocks, ClockOperations operations, Problems problems) {
        this.clocks = clocks;
        this.operations = operations;
        this.problems = problems;
    }

    @GET
    @PermissionsAllowed("clock:read")
    @Operation(
            operationId = "list{Context}Clocks",
            summary = "查询法定时限",
            description = "What is owed, by whom, until when: duties within the caller's scope, the soonest first.")
    public Slice<ClockView> list(
            @BeanParam ClockFilter filter, @BeanParam PageQuery query, @Context RoutingContext request) {
        return clocks.list(filter, query, titles(request));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("clock:read")
    @Operation(operationId = "get{Context}Clock", summary = "查看法定时限", description = "One duty with its date.")
    public ClockView get(@PathParam("id") UUID id, @Context RoutingContext request) {
        return clocks.get(id, titles(request));
    }

    @POST
    @Path("{id}/assignment")
    @PermissionsAllowed("clock:assign")
    @Operation(
            operationId = "assign{Context}Clock",
            summary = "指定时限的承办人",
            description =
                    "Names the official of the authority who is to do it, or another one. Not for what an enterprise"
                            + " owes, nor for what is owed no longer. Who is named works for the place and sector today, as the"
                            + " roster of officials says; where no roster is kept nothing is checked, which the answer says.")
    public AssignedClock assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssignClock request,
            @Context RoutingContext context) {
        var checked = operations.assign(id, expected, request.account());
        return new AssignedClock(clocks.get(id, titles(context)), checked);
    }

    private Function<String, String> titles(RoutingContext request) {
        var language = Problems.Origin.of(request).language();
        return kind -> problems.messages().text(language, "clock-" + kind);
    }
}
