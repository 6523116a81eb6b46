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

@Path("enterprises/{id}/scorecards")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class EnterpriseScorecardResource {

    private static final String CARD = "记分表 / scorecard";

    private final ObligationQueries obligations;
    private final ObligationWords words;
    private final String root;

    EnterpriseScorecardResource(
            ObligationQueries obligations,
            ObligationWords words,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.obligations = obligations;
        this.words = words;
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
        var standing = obligations.judged(id);
        return ScorecardView.of(
                obligations.card(code, standing.holder()),
                standing.holder(),
                standing.judgements(),
                words.of(request),
                root + "/enterprises/" + id + "/obligations/%s");
    }
}
