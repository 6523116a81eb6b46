package worksafe.platform.figures.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.Figures;

/**
 * The tables that hold in a place. A place that wants one of its own sets a row of the policy {@code figure.table.<code>} under
 * a code that it chooses; under a code that is there already, its row takes the place of the one above.
 */
@ApplicationScoped
public class FigureTables implements PolicyBook.Words {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{0,30}(-[a-z0-9]{1,30}){0,6}");

    private final Map<String, Figure> figures = new TreeMap<>();

    FigureTables(Figures figures) {
        figures.all().forEach(figure -> this.figures.put(figure.code(), figure));
    }

    /**
     * Those that hold in a place on the last day of a period, by code.
     *
     * @param book the policies at one moment
     */
    public List<FigureTable> in(PolicyBook.Edition book, RegionCode place, FigurePeriod period) {
        var tables = new ArrayList<FigureTable>();
        for (var code : book.codes(FigureTable.PREFIX)) {
            book.find(code, place, null, period.to().minusDays(1))
                    .map(answer -> FigureTable.of(answer.result()))
                    .filter(table -> table.periods().contains(period.kind()))
                    .ifPresent(tables::add);
        }
        return tables;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(FigureTable.PREFIX + "*");
    }

    /** None is known beforehand: who sets a row names its table. */
    @Override
    public Set<String> words() {
        return Set.of();
    }

    @Override
    public boolean include(String word) {
        return CODE.matcher(word).matches();
    }

    /**
     * Refuses a table of what nobody counts here.
     *
     * @throws InvalidValue {@code figure-table-figure} or {@code figure-table-group}
     */
    @Override
    public void require(String code, Map<String, PolicyValue> said) {
        var told = new ArrayList<Figure>();
        for (var named : texts(said.get(PolicyRow.VALUE))) {
            var figure = figures.get(named);
            if (figure == null) {
                throw new InvalidValue("figure-table-figure", named, String.join(", ", figures.keySet()));
            }
            told.add(figure);
        }
        for (var by : texts(said.get("by"))) {
            if (!FigureTable.isToldOfSome(told, by)) {
                throw new InvalidValue("figure-table-group", by);
            }
        }
    }

    private static List<String> texts(@Nullable PolicyValue value) {
        return switch (value) {
            case PolicyValue.Items(var texts) -> texts;
            case PolicyValue.Words(var text) -> List.of(text);
            case null -> List.of();
            case PolicyValue.Amount _, PolicyValue.Flag _ -> List.of();
        };
    }
}
