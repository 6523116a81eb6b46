package worksafe.hazards.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.EnterpriseRow;

/** The standards of the trades, as the policy book has them on a day, asked in a transaction. */
@ApplicationScoped
public class Determinations {

    private static final String POLICY = "danger.determination";
    private static final String CLAUSES = "clauses";

    /** An article, paragraph or item, or the number of one. */
    private static final Pattern CLAUSE =
            Pattern.compile(".*第.*[条款项目].*|[（(]?[一二三四五六七八九十百0-9.]+[）)、.]?.*", Pattern.DOTALL);

    private final PolicyBook policies;
    private final EnterpriseDirectory enterprises;

    Determinations(PolicyBook policies, EnterpriseDirectory enterprises) {
        this.policies = policies;
        this.enterprises = enterprises;
    }

    /**
     * What was named, judged.
     *
     * @param name of the standard; absent where no row has it
     * @param ofTrade whether it is the standard of a trade of the enterprise; absent where none of those has one
     */
    public record Judged(
            DeterminedBy by,
            @Nullable String name,
            @Nullable Boolean ofTrade) {

        /** As people read it in a timeline. */
        public String words() {
            return (name == null ? by.standard() : name) + by.clause();
        }
    }

    /**
     * Judges standard and clause by the rows of that day. A standard that no row has is taken as it is named: there are more
     * than were read.
     *
     * @param of whose enterprise, place and sector count
     * @throws RuleViolation when all clauses of that standard were read, and this is none of them; otherwise when it names no
     *     clause at all
     */
    public Judged judge(String standard, String clause, EnterpriseRow of, LocalDate day) {
        var rows = rows(of, day);
        var named = rows.stream()
                .filter(row -> row.text(PolicyRow.VALUE).equals(standard))
                .toList();
        var known = named.stream().filter(row -> row.find(CLAUSES).isPresent()).findFirst();
        var exists = known.map(row -> row.items(CLAUSES).contains(clause))
                .orElseGet(() -> CLAUSE.matcher(clause).matches());
        if (!exists) {
            throw new RuleViolation(
                    HazardProblem.DANGER_DETERMINATION_UNKNOWN, name(named).orElse(standard), clause);
        }
        var own = enterprises
                .find(of.enterpriseId())
                .map(EnterpriseDirectory.Place::trades)
                .orElse(Set.of());
        return new Judged(
                new DeterminedBy(standard, clause, trade(named, own)),
                name(named).orElse(null),
                ofTrade(standard, of, own, day));
    }

    private static Optional<String> name(List<PolicyRow> named) {
        return named.stream().map(row -> row.text("name")).findFirst();
    }

    /** One of the enterprise's own comes first. */
    private static @Nullable Trade trade(List<PolicyRow> named, Set<Trade> own) {
        var wider = Trade.withWider(own);
        return named.stream()
                .flatMap(row -> Stream.ofNullable(row.trade()))
                .min(Comparator.comparing((Trade trade) -> !wider.contains(trade))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Whether it is the standard of a trade of the enterprise; nothing where none of those has one. */
    private @Nullable Boolean ofTrade(String standard, EnterpriseRow of, Set<Trade> own, LocalDate day) {
        var standards = own.stream()
                .flatMap(trade -> row(trade, of, day).stream())
                .map(row -> row.text(PolicyRow.VALUE))
                .toList();
        return standards.isEmpty() ? null : standards.contains(standard);
    }

    private List<PolicyRow> rows(EnterpriseRow of, LocalDate day) {
        return Arrays.stream(Trade.values())
                .flatMap(trade -> row(trade, of, day).stream())
                .distinct()
                .toList();
    }

    private Optional<PolicyRow> row(Trade trade, EnterpriseRow of, LocalDate day) {
        return policies.edition()
                .find(POLICY, of.region(), of.sector(), Set.of(trade), day)
                .map(PolicyAnswer.Decided::result);
    }
}
