package worksafe.registry.obligation;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.obligations.Spoken;

@Path("enterprises/{id}/obligations")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class EnterpriseObligationResource {

    private static final String KIND = "义务种类 / kind of obligation";

    private final ObligationQueries obligations;
    private final ShippedObligations shipped;
    private final Problems problems;

    EnterpriseObligationResource(ObligationQueries obligations, ShippedObligations shipped, Problems problems) {
        this.obligations = obligations;
        this.shipped = shipped;
        this.problems = problems;
    }

    @GET
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "getEnterpriseObligations",
            summary = "查看企业的义务履行情况",
            description =
                    "How the enterprise stands to every kind of obligation by what is known now, with each row of the"
                            + " policy book: its clause, force and certainty, its conditions, the facts with their source and day, and"
                            + " the arithmetic in words.")
    public Slice<ObligationView> ofEnterprise(@PathParam("id") UUID id, @Context RoutingContext request) {
        var words = words(request);
        return Slice.complete(obligations.judged(id).values().stream()
                .map(judgement -> ObligationView.of(judgement, words))
                .toList());
    }

    @GET
    @Path("{kind}")
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "getEnterpriseObligation",
            summary = "查看企业的一项义务",
            description = "As getEnterpriseObligations, of one kind.")
    public ObligationView ofEnterprise(
            @PathParam("id") UUID id,
            @PathParam("kind") @Parameter(description = KIND, example = "safety-staff") String kind,
            @Context RoutingContext request) {
        var judgement = obligations.judged(id).get(kind);
        if (judgement == null) {
            throw new NotFound(kind);
        }
        return ObligationView.of(judgement, words(request));
    }

    @GET
    @Path("changes")
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "listEnterpriseObligationChanges",
            summary = "查询企业义务履行情况的变动",
            description = "What changed in how the enterprise stands, the latest first. Sorts: -changedAt, changedAt.")
    public Slice<ObligationChange.View> changes(
            @PathParam("id") UUID id, @BeanParam ObligationChange.Filter filter, @BeanParam PageQuery query) {
        return obligations.changes(id, filter, query);
    }

    private Spoken words(RoutingContext request) {
        return new Spoken(problems.messages(), Problems.Origin.of(request).language(), shipped.evidence());
    }
}
