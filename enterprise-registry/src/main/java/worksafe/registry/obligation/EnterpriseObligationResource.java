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
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("enterprises/{id}/obligations")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class EnterpriseObligationResource {

    private static final String KIND = "义务种类 / kind of obligation";

    private final ObligationQueries obligations;
    private final ObligationWords words;

    EnterpriseObligationResource(ObligationQueries obligations, ObligationWords words) {
        this.obligations = obligations;
        this.words = words;
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
        return ObligationView.all(obligations.judged(id).judgements(), words.of(request));
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
        return ObligationView.of(obligations.judged(id).to(kind), words.of(request));
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
}
