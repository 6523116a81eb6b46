package worksafe.platform.figures.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;

/**
 * A figure, as its document says.
 *
 * @param code by which it is asked for, and which stays
 * @param version raised with each change of the document
 * @param title what people call it
 * @param aggregate the counts that it reads
 * @param day by which day of a row its period counts, in words
 * @param numerator the components that count above the line
 * @param denominator those that count below; none of a plain count
 * @param owed those that may still become either
 * @param unknown those of which nobody can say
 * @param periods for which it is told
 * @param groups by what it is told apart, beside place and sector: a name of the aggregate and its words
 * @param unit in what it is told
 * @param decimals with how many digits behind the point, rounded half up
 * @param target the policy that says what is to be reached; absent where nothing is
 * @param enterprises whether an enterprise is told its own
 * @param list where the rows behind it are listed
 * @param document as it ships
 */
public record Figure(
        String code,
        int version,
        Words title,
        String aggregate,
        Words day,
        List<String> numerator,
        List<String> denominator,
        List<String> owed,
        List<String> unknown,
        List<PeriodKind> periods,
        Map<String, Words> groups,
        FigureUnit unit,
        int decimals,
        @Nullable String target,
        boolean enterprises,
        RowList list,
        ObjectNode document) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Words in both languages. */
    public record Words(String zh, String en) {

        private static Words of(JsonNode words) {
            return new Words(words.path("zh").textValue(), words.path("en").textValue());
        }

        /** Both, as documents for people of either language write them. */
        public String both() {
            return zh + " / " + en;
        }
    }

    /**
     * The context's own list, with the names of the parameters that leave just the rows behind a figure.
     *
     * @param path below the context's address
     * @param groups the parameter for each group
     */
    public record RowList(
            String path,
            String place,
            String sector,
            String from,
            String before,
            String component,
            Map<String, String> groups) {}

    static Figure of(ObjectNode document) {
        var list = document.path("list");
        var groups = new LinkedHashMap<String, Words>();
        document.path("groups").properties().forEach(group -> groups.put(group.getKey(), Words.of(group.getValue())));
        var parameters = new LinkedHashMap<String, String>();
        list.path("groups")
                .properties()
                .forEach(
                        group -> parameters.put(group.getKey(), group.getValue().textValue()));
        return new Figure(
                document.path("code").textValue(),
                document.path("version").intValue(),
                Words.of(document.path("title")),
                document.path("aggregate").textValue(),
                Words.of(document.path("day")),
                texts(document.path("numerator")),
                texts(document.path("denominator")),
                texts(document.path("owed")),
                texts(document.path("unknown")),
                texts(document.path("periods")).stream()
                        .map(PeriodKind::valueOf)
                        .toList(),
                groups,
                FigureUnit.valueOf(document.path("unit").textValue()),
                document.path("decimals").intValue(),
                document.path("target").textValue(),
                document.path("enterprises").booleanValue(),
                new RowList(
                        list.path("path").textValue(),
                        list.path("place").textValue(),
                        list.path("sector").textValue(),
                        list.path("from").textValue(),
                        list.path("before").textValue(),
                        list.path("component").textValue(),
                        parameters),
                document);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.textValue()));
        return List.copyOf(texts);
    }

    /** Whether it is a ratio and no plain count. */
    public boolean isRatio() {
        return !denominator.isEmpty();
    }

    /** All components that it tells something of. */
    public List<String> components() {
        return Stream.of(numerator, denominator, owed, unknown)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Whether it counts the same rows as another version of it, so that both can be compared. */
    public boolean countsAs(Figure other) {
        return code.equals(other.code)
                && aggregate.equals(other.aggregate)
                && Set.copyOf(numerator).equals(Set.copyOf(other.numerator))
                && Set.copyOf(denominator).equals(Set.copyOf(other.denominator))
                && unit == other.unit;
    }

    /**
     * What numerator and denominator make, exact but for the last digit.
     *
     * @param below the denominator; not asked of a plain count
     * @return empty where the denominator is 0: there is no such ratio
     */
    public Optional<BigDecimal> value(long above, long below) {
        if (!isRatio()) {
            return Optional.of(BigDecimal.valueOf(above).setScale(decimals, RoundingMode.UNNECESSARY));
        }
        if (below == 0) {
            return Optional.empty();
        }
        var share = BigDecimal.valueOf(above).multiply(unit == FigureUnit.PERCENT ? HUNDRED : BigDecimal.ONE);
        return Optional.of(share.divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP));
    }

    /** Whether that is what the target asks, without any rounding; empty where there is nothing to compare. */
    public Optional<Boolean> reaches(BigDecimal goal, long above, long below) {
        if (!isRatio()) {
            return Optional.of(BigDecimal.valueOf(above).compareTo(goal) >= 0);
        }
        if (below == 0) {
            return Optional.empty();
        }
        var share = BigDecimal.valueOf(above).multiply(unit == FigureUnit.PERCENT ? HUNDRED : BigDecimal.ONE);
        return Optional.of(share.compareTo(goal.multiply(BigDecimal.valueOf(below))) >= 0);
    }
}
