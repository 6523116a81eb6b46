package worksafe.inspections.accident.count;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.count.AccidentStatistics.TallyGroup;
import worksafe.inspections.accident.count.AccidentStatistics.TallyView;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Caller;

@Path("accident-statistics")
@Tag(name = "accidents", description = "生产安全事故 / accidents, from the report to the evaluation")
class AccidentStatisticsResource {

    private final AccidentCountQueries counts;
    private final Caller caller;

    AccidentStatisticsResource(AccidentCountQueries counts, Caller caller) {
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("accident:count")
    @Operation(
            operationId = "getAccidentStatistics",
            summary = "统计事故",
            description =
                    "Accidents, deaths, serious injuries and loss of a place and period, by place, sector, grade and month. Only"
                            + " what was confirmed counts, on the day on which it happened.")
    public AccidentStatistics get(
            @QueryParam("region")
                    @Parameter(description = "区划；不填为本人管辖区 / place; absent: the own", example = "320281000000")
                    @Nullable
                    RegionCode region,
            @QueryParam("from") @NotNull @Parameter(description = "起始日（含） / first day", example = "2026-01-01")
                    LocalDate from,
            @QueryParam("before")
                    @NotNull
                    @Parameter(description = "截止日（不含） / day behind the last", example = "2027-01-01")
                    LocalDate before,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector,
            @QueryParam("by") @Parameter(description = "分组，可重复 / by what, may be repeated", example = "PLACE") @Nullable
                    List<TallyGroup> by) {
        var place = caller.scope().placeFor(region);
        var which = new CountedAccidents(place, from, before, sector, null);
        var groups = by == null || by.isEmpty() ? Set.<TallyGroup>of() : new TreeSet<>(by);
        return new AccidentStatistics(
                place.toString(),
                from,
                before,
                TallyView.of(counts.tally(which)),
                groups.isEmpty() ? List.of() : counts.grouped(which, groups));
    }
}
