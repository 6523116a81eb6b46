package worksafe.inspections.accident.count;

import io.quarkus.security.PermissionsAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.inspections.accident.count.AccidentStatistics.GroupedTally;
import worksafe.inspections.accident.count.AccidentStatistics.TallyGroup;
import worksafe.inspections.accident.count.AccidentStatistics.TallyView;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.Caller;

@Path("accident-statistics")
@Tag(name = "accidents", description = "生产安全事故 / accidents, from the report to the evaluation")
class AccidentStatisticsResource {

    private final AccidentCounts counts;
    private final EntityManager entities;
    private final Caller caller;

    AccidentStatisticsResource(AccidentCounts counts, EntityManager entities, Caller caller) {
        this.counts = counts;
        this.entities = entities;
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
    @Transactional
    public AccidentStatistics get(
            @QueryParam("region")
                    @Parameter(description = "区划；不填为本人管辖区 / place; absent: the own", example = "320281000000")
                    @Nullable
                    RegionCode region,
            @QueryParam("from") @NotNull @Parameter(description = "起始日（含） / first day", example = "2026-01-01")
                    LocalDate from,
            @QueryParam("before") @NotNull @Parameter(description = "截止日（不含） / day behind the last", example = "2027-01-01")
                    LocalDate before,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector,
            @QueryParam("by") @Parameter(description = "分组，可重复 / by what, may be repeated", example = "PLACE") @Nullable
                    List<TallyGroup> by) {
        var place = caller.scope().placeFor(region);
        var which = new CountedAccidents(place, from, before, sector, null, null, null, null);
        var groups = by == null || by.isEmpty() ? Set.<TallyGroup>of() : new TreeSet<>(by);
        return new AccidentStatistics(
                place.toString(),
                from,
                before,
                TallyView.of(counts.tally(which)),
                groups.isEmpty() ? List.of() : grouped(which, groups));
    }

    private List<GroupedTally> grouped(CountedAccidents which, Set<TallyGroup> by) {
        var columns = new EnumMap<TallyGroup, String>(TallyGroup.class);
        for (var group : by) {
            columns.put(
                    group,
                    switch (group) {
                        case PLACE -> "a.region / " + span(which.place()) + " * " + span(which.place());
                        case SECTOR -> "a.sector";
                        case GRADE -> "a.grade";
                        case MONTH -> "cast(date_trunc('month', a.occurred_on) as date)";
                    });
        }
        var names = new ArrayList<String>();
        columns.forEach((group, column) -> names.add(column + " as by_" + group.name().toLowerCase(Locale.ROOT)));
        var expressions = String.join(", ", columns.values());
        var query = entities.createNativeQuery(
                "select " + String.join(", ", names) + "," + AccidentCounts.SUMS + "from accident a where"
                        + AccidentCounts.COUNTED + " group by " + expressions + " order by " + expressions,
                Tuple.class);
        List<?> rows = AccidentCounts.bind(query, which).getResultList();
        return rows.stream().map(row -> group((Tuple) row, columns)).toList();
    }

    /** Of the places one level below. */
    private static long span(RegionCode place) {
        var below = Math.min(place.level().number() + 1, RegionLevel.VILLAGE.number());
        return RegionLevel.values()[below].span();
    }

    private static GroupedTally group(Tuple row, Map<TallyGroup, String> columns) {
        return new GroupedTally(
                columns.containsKey(TallyGroup.PLACE)
                        ? new RegionCode(((Number) row.get("by_place")).longValue()).toString()
                        : null,
                columns.containsKey(TallyGroup.SECTOR) ? Sector.valueOf((String) row.get("by_sector")) : null,
                columns.containsKey(TallyGroup.GRADE) ? AccidentGrade.valueOf((String) row.get("by_grade")) : null,
                columns.containsKey(TallyGroup.MONTH) ? day(row.get("by_month")) : null,
                TallyView.of(AccidentCounts.tally(row)));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
