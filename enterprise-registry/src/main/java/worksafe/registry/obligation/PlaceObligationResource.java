package worksafe.registry.obligation;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("places/{region}")
@Tag(name = "authority obligations", description = "监管机构的义务 / obligations of authorities")
class PlaceObligationResource {

    private static final String PLACE = "区划代码 / place";
    private static final String PLACE_EXAMPLE = "320281102000";
    private static final String SECTOR = "行业部门的主管行业类别；不填为该区划本身 / sector of a department; absent for the place itself";

    private final ObligationQueries obligations;
    private final ObligationWords words;
    private final String root;

    PlaceObligationResource(
            ObligationQueries obligations,
            ObligationWords words,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.obligations = obligations;
        this.words = words;
        this.root = root;
    }

    @GET
    @Path("obligations")
    @PermissionsAllowed("authority-obligation:read")
    @Operation(
            operationId = "getPlaceObligations",
            summary = "查看监管机构的义务履行情况",
            description =
                    "How a village, a town, a county, a city or a department stands to every kind of obligation by what is known"
                            + " now, with each row of the policy book: its clause, force and certainty, its conditions, the facts"
                            + " with their source and day, and the arithmetic in words.")
    public Slice<ObligationView> ofPlace(
            @PathParam("region") @Parameter(description = PLACE, example = PLACE_EXAMPLE) RegionCode region,
            @QueryParam("sector") @Parameter(description = SECTOR, example = "TRANSPORT") @Nullable Sector sector,
            @Context RoutingContext request) {
        return ObligationView.all(obligations.judged(region, sector).judgements(), words.of(request));
    }

    @GET
    @Path("obligations/{kind}")
    @PermissionsAllowed("authority-obligation:read")
    @Operation(
            operationId = "getPlaceObligation",
            summary = "查看监管机构的一项义务",
            description = "As getPlaceObligations, of one kind.")
    public ObligationView ofPlace(
            @PathParam("region") @Parameter(description = PLACE, example = PLACE_EXAMPLE) RegionCode region,
            @PathParam("kind") @Parameter(description = "义务种类 / kind of obligation", example = "authority-staff")
                    String kind,
            @QueryParam("sector") @Parameter(description = SECTOR, example = "TRANSPORT") @Nullable Sector sector,
            @Context RoutingContext request) {
        return ObligationView.of(obligations.judged(region, sector).to(kind), words.of(request));
    }

    @GET
    @Path("obligation-changes")
    @PermissionsAllowed("authority-obligation:read")
    @Operation(
            operationId = "listPlaceObligationChanges",
            summary = "查询监管机构义务履行情况的变动",
            description = "What changed in how the authority stands, the latest first. Sorts: -changedAt, changedAt.")
    public Slice<ObligationChange.View> changes(
            @PathParam("region") @Parameter(description = PLACE, example = PLACE_EXAMPLE) RegionCode region,
            @QueryParam("sector") @Parameter(description = SECTOR, example = "TRANSPORT") @Nullable Sector sector,
            @BeanParam ObligationChange.Filter filter,
            @BeanParam PageQuery query) {
        return obligations.changes(region, sector, filter, query);
    }

    @GET
    @Path("scorecards/{code}")
    @PermissionsAllowed("authority-obligation:read")
    @Operation(
            operationId = "getPlaceScorecard",
            summary = "查看监管机构的记分表",
            description =
                    "Each item of the scorecard by what is known now: its state, its clause and where its evidence is"
                            + " read. Items that are not known are counted apart.")
    public ScorecardView scorecard(
            @PathParam("region") @Parameter(description = PLACE, example = PLACE_EXAMPLE) RegionCode region,
            @PathParam("code") @Parameter(description = "记分表 / scorecard", example = "three-implementations")
                    String code,
            @QueryParam("sector") @Parameter(description = SECTOR, example = "TRANSPORT") @Nullable Sector sector,
            @Context RoutingContext request) {
        var standing = obligations.judged(region, sector);
        return ScorecardView.of(
                obligations.card(code, standing.holder()),
                standing.holder(),
                standing.judgements(),
                words.of(request),
                root + "/places/" + region + "/obligations/%s" + (sector == null ? "" : "?sector=" + sector));
    }
}
