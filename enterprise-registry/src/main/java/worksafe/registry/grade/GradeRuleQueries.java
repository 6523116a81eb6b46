package worksafe.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book says of grades at one moment, by which many are graded. */
@ApplicationScoped
class GradeRuleQueries {

    static final String WEIGHT = "grade.weight.";
    private static final String BOUNDS = "grade.bounds";
    private static final String VETO = "grade.veto.";
    private static final String VISITS = "grade.visits";

    private final PolicyBook policies;
    private final InstantSource clock;

    GradeRuleQueries(PolicyBook policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The book as it stands now, read in a transaction of its own: that of a set is on the other datasource. */
    @Transactional
    Edition now() {
        return new Edition(policies.edition(), ChinaTime.dayOf(clock.instant()), new HashMap<>());
    }

    /** The book at one moment; remembers the rows of the places that it was asked for. */
    record Edition(PolicyBook.Edition book, LocalDate today, Map<Asked, Rows> remembered) {

        /** The rows that hold for a place and a sector. */
        Rows rows(RegionCode region, Sector sector) {
            return remembered.computeIfAbsent(new Asked(region, sector), this::read);
        }

        private Rows read(Asked asked) {
            var weights = new EnumMap<GradeInput, PolicyRow>(GradeInput.class);
            for (var input : GradeInput.values()) {
                var row = find(input.code(), asked);
                if (row != null && row.number("most").signum() > 0) {
                    weights.put(input, row);
                }
            }
            var vetoes = new EnumMap<GradeVeto, PolicyRow>(GradeVeto.class);
            for (var veto : GradeVeto.values()) {
                var row = find(VETO + veto.word(), asked);
                if (row != null) {
                    vetoes.put(veto, row);
                }
            }
            return new Rows(weights, find(BOUNDS, asked), vetoes, find(VISITS, asked));
        }

        private @Nullable PolicyRow find(String code, Asked asked) {
            return book.find(code, asked.region(), asked.sector(), today)
                    .map(PolicyAnswer.Decided::result)
                    .orElse(null);
        }
    }

    private record Asked(RegionCode region, Sector sector) {}

    /**
     * The rows for one place and sector.
     *
     * @param weights by what they weigh; what is not there, or weighs nothing, is not asked
     * @param bounds at how many points a grade begins
     * @param vetoes the best grade that is left
     * @param visits how often an enterprise of a grade is visited in a year
     */
    record Rows(
            Map<GradeInput, PolicyRow> weights,
            @Nullable PolicyRow bounds,
            Map<GradeVeto, PolicyRow> vetoes,
            @Nullable PolicyRow visits) {

        /** What a row says of each grade that it names. */
        static Map<SafetyGrade, Integer> byGrade(PolicyRow row) {
            var said = new EnumMap<SafetyGrade, Integer>(SafetyGrade.class);
            for (var item : row.items(PolicyRow.VALUE)) {
                var parts = item.split(":", 2);
                said.put(SafetyGrade.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
            return said;
        }
    }
}
