package worksafe.platform.figures.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigurePeriod;

/** Makes lines of counts, with the addresses of the lists behind them. */
@ApplicationScoped
public class FigureLines {

    private final String context;

    FigureLines(@ConfigProperty(name = "worksafe.context") String context) {
        this.context = context;
    }

    /**
     * Of what a line tells.
     *
     * @param sector where it is limited to one
     * @param by what it is told apart by; absent for all together
     * @param english whether for readers of English
     * @param report the frozen report whose rows are listed; absent where the context's own list shows them
     */
    public record About(
            Figure figure,
            FigurePeriod period,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable String by,
            boolean english,
            @Nullable UUID report) {}

    /** All keys together. */
    public FigureLine total(About about, Map<String, Map<String, Long>> counts) {
        return line(about, null, counts);
    }

    /** A line for each key, in their order. */
    public List<FigureLine> apart(About about, Map<String, Map<String, Long>> counts) {
        return counts.entrySet().stream()
                .map(entry -> line(about, entry.getKey(), Map.of(entry.getKey(), entry.getValue())))
                .toList();
    }

    private FigureLine line(About about, @Nullable String key, Map<String, Map<String, Long>> counts) {
        var figure = about.figure();
        var by = key == null ? null : about.by();
        var place = FigureCounts.BY_PLACE.equals(by) ? RegionCode.of(Objects.requireNonNull(key)) : about.region();
        var isWithoutSector =
                FigureCounts.BY_SECTOR.equals(by) && Objects.requireNonNull(key).isEmpty();
        var sector = FigureCounts.BY_SECTOR.equals(by) && !isWithoutSector
                ? Sector.valueOf(Objects.requireNonNull(key))
                : about.sector();
        var group = by == null || FigureCounts.BY_PLACE.equals(by) || FigureCounts.BY_SECTOR.equals(by) ? null : key;
        long above = sum(counts, figure.numerator());
        long below = sum(counts, figure.denominator());
        var value = figure.value(above, below);
        // No list shows what lies in a place and in none below it, or what has no sector or no group.
        var isListed = about.report() != null
                || !isWithoutSector
                        && !Objects.equals(group, "")
                        && !(FigureCounts.BY_PLACE.equals(by)
                                && place.equals(about.region())
                                && place.level() != RegionLevel.VILLAGE);
        return new FigureLine(
                figure.code(),
                about.english() ? figure.title().en() : figure.title().zh(),
                about.period().toString(),
                place.toString(),
                sector,
                group,
                above,
                figure.isRatio() ? below : null,
                value.orElse(null),
                value.isPresent(),
                sum(counts, figure.owed()),
                sum(counts, figure.unknown()),
                isListed ? list(about, place, sector, group, figure.numerator()) : null,
                isListed ? list(about, place, sector, group, figure.denominator()) : null,
                isListed ? list(about, place, sector, group, figure.owed()) : null,
                isListed ? list(about, place, sector, group, figure.unknown()) : null);
    }

    private static long sum(Map<String, Map<String, Long>> counts, List<String> components) {
        return counts.values().stream()
                .mapToLong(of -> components.stream()
                        .mapToLong(component -> of.getOrDefault(component, 0L))
                        .sum())
                .sum();
    }

    private @Nullable String list(
            About about, RegionCode place, @Nullable Sector sector, @Nullable String group, List<String> components) {
        if (components.isEmpty()) {
            return null;
        }
        var report = about.report();
        if (report != null) {
            return frozen(about, report, place, sector, group, components);
        }
        var list = about.figure().list();
        var query = new ArrayList<String>();
        query.add(parameter(list.place(), place.toString()));
        if (sector != null) {
            query.add(parameter(list.sector(), sector.name()));
        }
        query.add(parameter(list.from(), about.period().from().toString()));
        query.add(parameter(list.before(), about.period().to().toString()));
        components.forEach(component -> query.add(parameter(list.component(), component)));
        if (group != null) {
            query.add(parameter(Objects.requireNonNull(list.groups().get(about.by())), group));
        }
        return "/api/v1/" + context + "/" + list.path() + "?" + String.join("&", query);
    }

    private String frozen(
            About about,
            UUID report,
            RegionCode place,
            @Nullable Sector sector,
            @Nullable String group,
            List<String> components) {
        var query = new ArrayList<String>();
        query.add(parameter("figure", about.figure().code()));
        components.forEach(component -> query.add(parameter("component", component)));
        var by = about.by();
        if (by != null) {
            query.add(parameter("by", by));
            query.add(parameter(
                    "key",
                    switch (by) {
                        case FigureCounts.BY_PLACE -> place.toString();
                        case FigureCounts.BY_SECTOR -> sector == null ? "" : sector.name();
                        default -> Objects.requireNonNullElse(group, "");
                    }));
        }
        return "/api/v1/" + context + "/figure-reports/" + report + "/rows?" + String.join("&", query);
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
