package worksafe.inspections.submission;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;

@Path("inspections/bundle")
@Tag(name = "inspections", description = "检查 / visits")
class BundleResource {

    private final BundleQueries bundles;
    private final InstantSource clock;

    BundleResource(BundleQueries bundles, InstantSource clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("inspection:start")
    @Operation(
            operationId = "getVisitBundle",
            summary = "下载当日任务包",
            description =
                    "All that the caller needs on the premises without a network: visits that are planned or under way, plans and"
                            + " terms, enterprises, earlier findings that are open, check lists of the day. Its ETag changes with any of it.")
    public VisitBundle get(
            @QueryParam("day")
                    @Parameter(description = "日期；不填为今日 / day; today when absent", example = "2026-03-12")
                    @Nullable
                    LocalDate day) {
        return bundles.of(day == null ? ChinaTime.dayOf(clock.instant()) : day);
    }
}
