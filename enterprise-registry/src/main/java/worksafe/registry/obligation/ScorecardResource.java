package worksafe.registry.obligation;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.obligations.ShippedObligations;

@Path("scorecards")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class ScorecardResource {

    private static final String CARD = "记分表 / scorecard";

    private final ObligationQueries obligations;
    private final ShippedObligations shipped;

    ScorecardResource(ObligationQueries obligations, ShippedObligations shipped) {
        this.obligations = obligations;
        this.shipped = shipped;
    }

    @GET
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "listScorecards",
            summary = "列出记分表",
            description =
                    "The scorecards that there are, with the kinds of obligations that are their items. Complete: there is"
                            + " no second page.")
    public Slice<ScorecardKindView> list(@Context RoutingContext request) {
        var language = Problems.Origin.of(request).language();
        return Slice.complete(shipped.scorecards().stream()
                .map(card -> ScorecardKindView.of(card, language))
                .toList());
    }

    @GET
    @Path("{code}/enterprises")
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "listScorecardEnterprises",
            summary = "按得分查询企业",
            description =
                    "The enterprises within the caller's scope as they stood to the scorecard when they were judged last,"
                            + " by score. Sorts: score, -score.")
    public Slice<ScorecardSummary> scores(
            @PathParam("code") @Parameter(description = CARD, example = "six-systems") String code,
            @BeanParam ScorecardSummary.Filter filter,
            @BeanParam PageQuery query) {
        return obligations.scores(code, filter, query);
    }

    @GET
    @Path("{code}/places")
    @PermissionsAllowed("authority-obligation:read")
    @Operation(
            operationId = "listScorecardPlaces",
            summary = "按得分查询监管机构",
            description =
                    "The places and departments within the caller's scope as they stood to the scorecard when they were"
                            + " judged last, by score. Sorts: score, -score.")
    public Slice<PlaceScorecardSummary> places(
            @PathParam("code") @Parameter(description = CARD, example = "three-implementations") String code,
            @BeanParam PlaceScorecardSummary.Filter filter,
            @BeanParam PageQuery query) {
        return obligations.scores(code, filter, query);
    }
}
