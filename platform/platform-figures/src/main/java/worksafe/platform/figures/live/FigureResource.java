package worksafe.platform.figures.live;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

@Path("figures")
@Tag(name = "figures", description = "统计指标 / figures")
class FigureResource {

    private static final String CODE = "统计指标代码 / code of the figure";

    private final FigureQueries queries;

    FigureResource(FigureQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed("figure:read")
    @Operation(
            operationId = "list{Context}Figures",
            summary = "查询统计指标",
            description = "What is counted here, and how: the figures that the caller may be told.")
    public Slice<FigureDefinitionView> list(@Context RoutingContext request) {
        return queries.list(isEnglish(request));
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("figure:read")
    @Operation(
            operationId = "get{Context}Figure",
            summary = "查看统计指标现值",
            description =
                    "A figure as it stands now, within the caller's place and sectors; of an enterprise its own. What is"
                            + " still owed or unknown is counted apart. Each number has the address of the list behind it. A place or"
                            + " sector outside the caller's own is refused.")
    public FigureView get(
            @PathParam("code") @Parameter(description = CODE, example = "danger-on-time") String code,
            @BeanParam FigureAsk asked,
            @Context RoutingContext request) {
        return queries.get(code, asked, isEnglish(request));
    }

    @GET
    @Path("{code}/lines")
    @PermissionsAllowed("figure:read")
    @Operation(
            operationId = "list{Context}FigureLines",
            summary = "查询统计指标分组明细",
            description =
                    "The lines of a figure, by place, sector or group; the one of all together where none is named."
                            + " Also as CSV and XLSX.")
    public Slice<FigureLine> lines(
            @PathParam("code") @Parameter(description = CODE, example = "danger-on-time") String code,
            @BeanParam FigureAsk asked,
            @Context RoutingContext request) {
        return queries.lines(code, asked, isEnglish(request));
    }

    private static boolean isEnglish(RoutingContext request) {
        return Problems.Origin.of(request).language().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
