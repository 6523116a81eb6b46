package worksafe.hazards.selfcheck.list;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.kernel.law.CheckLists;
import worksafe.platform.http.NotFound;

@Path("self-check-lists")
@Tag(name = "self-checks", description = "自查自报 / self-checks")
class SelfCheckListResource {

    private static final String CODE = "自查表代码 / code";
    private static final String TRADE = "行业，可重复；不填为所有行业 / trade, may be repeated; all when absent";
    private static final String DAY = "以该日有效的版本为准 / the version of that day";

    private final InstantSource clock;

    SelfCheckListResource(InstantSource clock) {
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("self-check:read")
    @Operation(
            operationId = "listSelfCheckLists",
            summary = "列出自查表",
            description =
                    "The check lists that ship and may be used on the day, those of the trades where some are named. Lists that an enterprise keeps itself are entries of the register self-check-own-list.")
    public List<SelfCheckListView> list(
            @QueryParam("trade") @Parameter(description = TRADE, example = "MACHINERY") @Nullable List<Trade> trade,
            @QueryParam("day") @Parameter(description = DAY, example = "2026-06-01") @Nullable LocalDate day) {
        var on = day == null ? ChinaTime.dayOf(clock.instant()) : day;
        return CheckLists.shipped().all().stream()
                .filter(list -> list.inForceOn(on))
                .filter(list -> trade == null || trade.isEmpty() || list.isFor(trade))
                .map(SelfCheckListView::of)
                .toList();
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("self-check:read")
    @Operation(
            operationId = "getSelfCheckList",
            summary = "查看自查表",
            description =
                    "One check list that ships, in the version of the day, with its items, clauses and penalties.")
    public SelfCheckListView get(
            @PathParam("code") @Parameter(description = CODE, example = "dust") String code,
            @QueryParam("day") @Parameter(description = DAY, example = "2026-06-01") @Nullable LocalDate day) {
        return CheckLists.shipped()
                .find(code, day == null ? ChinaTime.dayOf(clock.instant()) : day)
                .map(SelfCheckListView::of)
                .orElseThrow(() -> new NotFound(code));
    }
}
