package worksafe.platform.figures.table;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.figures.live.FigureCounts;

/**
 * A table of a report, as a row of the policy {@code figure.table.<code>} lays it down.
 *
 * @param figures codes of the figures that stand in it, from top to bottom
 * @param by how each is told: {@value #ALL} for all together, {@value #PLACE}, {@value #SECTOR} or a group of the figure; a
 *     figure without such a group is not told by it
 * @param periods for which it is told
 * @param least numbers from 1 up to one below this are not told, as they would tell of people; 0 where all are
 * @param source the document that asks for it
 */
public record FigureTable(
        String code,
        String zh,
        String en,
        List<String> figures,
        List<String> by,
        List<PeriodKind> periods,
        int least,
        String source,
        String clause,
        Force force,
        Certainty certainty) {

    /** All together. */
    public static final String ALL = "all";

    /** Apart by the places directly below. */
    public static final String PLACE = FigureCounts.BY_PLACE;

    /** Apart by sector. */
    public static final String SECTOR = FigureCounts.BY_SECTOR;

    static final String PREFIX = "figure.table.";

    public FigureTable {
        figures = List.copyOf(figures);
        by = List.copyOf(by);
        periods = List.copyOf(periods);
    }

    static FigureTable of(PolicyRow row) {
        return new FigureTable(
                row.code().substring(PREFIX.length()),
                row.text("zh"),
                row.text("en"),
                row.items(PolicyRow.VALUE),
                row.find("by").isPresent() ? row.items("by") : List.of(ALL),
                row.find("periods").isPresent()
                        ? row.items("periods").stream().map(PeriodKind::valueOf).toList()
                        : List.of(PeriodKind.values()),
                row.find("least").isPresent() ? row.number("least").intValueExact() : 0,
                row.source(),
                row.clause(),
                row.force(),
                row.certainty());
    }

    /** The key of the cells of a figure: {@code null} where they are told all together. */
    public static @Nullable String key(String by) {
        return by.equals(ALL) ? null : by;
    }

    /** Whether that figure can be told so. */
    public static boolean isTold(Figure figure, String by) {
        return List.of(ALL, PLACE, SECTOR).contains(by) || figure.groups().containsKey(by);
    }

    /** Whether some figure can be told so. */
    static boolean isToldOfSome(Collection<Figure> figures, String by) {
        return figures.stream().anyMatch(figure -> isTold(figure, by));
    }
}
