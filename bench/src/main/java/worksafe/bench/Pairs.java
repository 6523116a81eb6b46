package worksafe.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Two sides in turns, A B B A …, so that a machine that grows warmer or slower does so for both. */
final class Pairs {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> limits = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** @param a our side; {@code b} is the limit's; both in the same unit */
    Pairs(int count, DoubleSupplier a, DoubleSupplier b) {
        for (var i = 0; i < count; i++) {
            double own;
            double limit;
            if (i % 2 == 0) {
                own = a.getAsDouble();
                limit = b.getAsDouble();
            } else {
                limit = b.getAsDouble();
                own = a.getAsDouble();
            }
            ours.add(own);
            limits.add(limit);
            ratios.add(own / limit);
        }
    }

    Quartiles ratio() {
        return Quartiles.of(ratios);
    }

    Quartiles ours() {
        return Quartiles.of(ours);
    }

    /** Ours, the limit's, the ratio with its quartiles and their spread, for people. */
    String told(String unit) {
        return "%,.0f %s (%,.0f–%,.0f) against %,.0f; ratio %s"
                .formatted(
                        ours().median(),
                        unit,
                        ours().lower(),
                        ours().upper(),
                        Quartiles.of(limits).median(),
                        ratio().told("%.2f"));
    }

    Map<String, Object> values(Goal goal) {
        var ratio = ratio();
        var values = new LinkedHashMap<String, Object>();
        values.put("ours", rounded(Quartiles.of(ours)));
        values.put("limit", rounded(Quartiles.of(limits)));
        values.put("ratio", rounded(ratio));
        values.put("goal", goal.goal());
        values.put("floor", goal.floor());
        values.put("verdict", goal.atLeast(ratio));
        values.put("pairs", ratios.size());
        return values;
    }

    static List<Double> rounded(Quartiles quartiles) {
        return List.of(rounded(quartiles.lower()), rounded(quartiles.median()), rounded(quartiles.upper()));
    }

    /** Four digits that count, however large the number. */
    static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }
}
