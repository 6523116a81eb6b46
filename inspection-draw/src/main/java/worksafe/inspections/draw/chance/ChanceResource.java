package worksafe.inspections.draw.chance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.chance.ChanceQueries.AskedDraws;
import worksafe.inspections.draw.chance.ChanceQueries.Often;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Caller;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("draw-chances")
@Tag(name = "draw-chances", description = "双随机抽取可预期性 / how often enterprises are drawn, and were to be")
class ChanceResource {

    private static final String YEARS = "近几年，不填为 3 / of how many years; absent: 3";
    private static final String AUTHORITY = "抽签机关区划；不填为本机关 / the drawing authority; absent: the own";
    private static final int DEFAULT_YEARS = 3;

    private final ChanceQueries chances;
    private final Caller caller;
    private final InstantSource clock;

    ChanceResource(ChanceQueries chances, Caller caller, InstantSource clock) {
        this.chances = chances;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("draw-chance:list")
    @Operation(
            operationId = "listDrawChances",
            summary = "列出企业抽中次数与应有次数",
            description =
                    "Each enterprise that stood in a disclosed draw of the authority: how often it was drawn, how often its"
                            + " tickets let expect, and with what probability it is never drawn, or so often. mostDrawn=0 lists"
                            + " those who were never drawn.")
    public Slice<DrawChanceLine> list(
            @QueryParam("authority") @Parameter(description = AUTHORITY, example = "320281000000") @Nullable
                    RegionCode authority,
            @QueryParam("years") @Min(1) @Max(20) @Parameter(description = YEARS, example = "3") @Nullable
                    Integer years,
            @QueryParam("leastDrawn")
                    @Min(0)
                    @Parameter(description = "至少抽中几次 / drawn at least so often", example = "2")
                    @Nullable
                    Integer leastDrawn,
            @QueryParam("mostDrawn")
                    @Min(0)
                    @Parameter(description = "至多抽中几次 / drawn at most so often", example = "0")
                    @Nullable
                    Integer mostDrawn,
            @BeanParam PageQuery query) {
        var often = new Often(leastDrawn == null ? 0 : leastDrawn, mostDrawn == null ? Integer.MAX_VALUE : mostDrawn);
        return query.slice(ChanceQueries.SORTS, page -> chances.list(asked(authority, years), often, page));
    }

    @GET
    @Path("overview")
    @PermissionsAllowed("draw-chance:list")
    @Operation(
            operationId = "getDrawPredictability",
            summary = "查看抽取可预期性报告",
            description =
                    "How many enterprises of the authority's disclosed draws were never drawn, and how many were to be expected"
                            + " never to be, by their tickets.")
    public PredictabilityView overview(
            @QueryParam("authority") @Parameter(description = AUTHORITY, example = "320281000000") @Nullable
                    RegionCode authority,
            @QueryParam("years") @Min(1) @Max(20) @Parameter(description = YEARS, example = "3") @Nullable
                    Integer years) {
        return chances.totals(asked(authority, years));
    }

    @GET
    @Path("{enterpriseId}")
    @PermissionsAllowed("draw-chance:read")
    @Operation(
            operationId = "getEnterpriseDrawChances",
            summary = "查看企业参与的抽签",
            description =
                    "The disclosed draws in which the enterprise stood, its tickets and chance in each, and whether it was"
                            + " drawn; its own page as well as its authority's.")
    public EnterpriseChancesView get(
            @PathParam("enterpriseId")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID enterpriseId,
            @QueryParam("years") @Min(1) @Max(20) @Parameter(description = YEARS, example = "3") @Nullable
                    Integer years) {
        return chances.of(enterpriseId, from(years));
    }

    private AskedDraws asked(@Nullable RegionCode authority, @Nullable Integer years) {
        return new AskedDraws(caller.scope().placeFor(authority), from(years));
    }

    private LocalDate from(@Nullable Integer years) {
        return ChinaTime.dayOf(clock.instant()).minusYears(years == null ? DEFAULT_YEARS : years);
    }
}
