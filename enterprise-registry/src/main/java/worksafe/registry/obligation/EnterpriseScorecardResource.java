package worksafe.registry.obligation;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Problems;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.obligations.Spoken;

@Path("enterprises/{id}/scorecards")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class EnterpriseScorecardResource {

    private static final String CARD = "记分表 / scorecard";

    private final ObligationQueries obligations;
    private final ShippedObligations shipped;
    private final Problems problems;
    private final String root;

    EnterpriseScorecardResource(
            ObligationQueries obligations,
            ShippedObligations shipped,
            Problems problems,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.obligations = obligations;
        this.shipped = shipped;
        this.problems = problems;
        this.root = root;
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "getEnterpriseScorecard",
            summary = "查看企业的记分表",
            description =
                    "Each item of the scorecard by what is known now: its state, its clause and where its evidence is"
                            + " read. Items that are not known are counted apart.")
    public ScorecardView scorecard(
            @PathParam("id") UUID id,
            @PathParam("code") @Parameter(description = CARD, example = "six-systems") String code,
            @Context RoutingContext request) {
        return ScorecardView.of(
                obligations.card(code),
                id,
                obligations.judged(id),
                words(request),
                root + "/enterprises/" + id + "/obligations/");
    }

    private Spoken words(RoutingContext request) {
        return new Spoken(problems.messages(), Problems.Origin.of(request).language(), shipped.evidence());
    }
}
