package worksafe.platform.duties.clock;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

@Path("clocks")
@Tag(name = "clocks", description = "法定时限 / legal clocks")
class ClockResource {

    private final ClockQueries clocks;
    private final Problems problems;

    ClockResource(ClockQueries clocks, Problems problems) {
        this.clocks = clocks;
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

    private Function<String, String> titles(RoutingContext request) {
        var language = Problems.Origin.of(request).language();
        return kind -> problems.messages().text(language, "clock-" + kind);
    }
}
