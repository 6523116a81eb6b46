package worksafe.inspections.accident.fine;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.inspections.accident.AccidentQueries;
import worksafe.inspections.accident.AccidentQueries.KnownAccident;
import worksafe.inspections.accident.fine.FineProposal.FineLine;
import worksafe.kernel.Money;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** Reckons what fines an accident founds. Other features ask here; a case of its own decides. */
@ApplicationScoped
public class FineProposals {

    private static final int STEPS = 3;
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";
    private static final String AGGRAVATED_MINIMUM = "aggravatedMinimum";
    private static final String AGGRAVATED_MAXIMUM = "aggravatedMaximum";

    private final AccidentQueries accidents;
    private final PolicyBook policies;

    FineProposals(AccidentQueries accidents, PolicyBook policies) {
        this.accidents = accidents;
        this.policies = policies;
    }

    /**
     * What is known beside the accident.
     *
     * @param grave whether one of the cases of Art. 18 holds
     * @param aggravated whether the rescue was delayed, the accident grew, or the like (Arts. 11, 13)
     * @param principalIncome of the principal in the year before
     * @param othersIncome of another leader or a safety manager in the year before
     * @param investor whether it is run by its investor alone, who did not pay for safety (Art. 21)
     */
    public record Circumstances(
            boolean grave,
            boolean aggravated,
            @Nullable Money principalIncome,
            @Nullable Money othersIncome,
            boolean investor) {}

    /**
     * @throws worksafe.platform.http.NotFound when there is none, or none within the scope
     * @throws RuleViolation when it is not confirmed, has no grade, or no row was in force on its day
     */
    public FineProposal propose(UUID accidentId, Circumstances circumstances) {
        var accident = accidents.get(accidentId);
        if (!accident.confirmed()) {
            throw new RuleViolation(FineProblem.FINE_NOT_CONFIRMED, accident.number());
        }
        var grade = accident.grade();
        if (grade == null) {
            throw new RuleViolation(FineProblem.FINE_NEAR_MISS, accident.number());
        }
        var lines = new ArrayList<FineLine>();
        if (!Boolean.FALSE.equals(accident.responsibility())) {
            lines.add(unit(accident, grade, circumstances));
            lines.add(share(
                    FineSubject.PRINCIPAL,
                    row("principal." + grade.word(), accident),
                    false,
                    circumstances.principalIncome()));
            lines.add(share(
                    FineSubject.OTHERS, row("others." + grade.word(), accident), false, circumstances.othersIncome()));
            if (circumstances.investor()) {
                lines.add(amount(FineSubject.INVESTOR, row("investor." + grade.word(), accident), false));
            }
        }
        if (accident.falsified() || accident.concealed()) {
            lines.add(amount(
                    FineSubject.UNIT_REPORT, row("concealment." + grade.word(), accident), circumstances.aggravated()));
        }
        for (var conduct : conducts(accident)) {
            lines.add(share(
                    FineSubject.PRINCIPAL_REPORT,
                    row("principal-report." + conduct, accident),
                    circumstances.aggravated(),
                    circumstances.principalIncome()));
        }
        return new FineProposal(
                accident.id(),
                accident.number(),
                grade,
                accident.occurredOn(),
                RegionLevel.valueOf(row("level", accident).text(grade.word())),
                List.copyOf(lines));
    }

    private static List<String> conducts(KnownAccident accident) {
        var conducts = new ArrayList<String>();
        if (accident.concealed()) {
            conducts.add("concealed");
        }
        if (accident.falsified()) {
            conducts.add("falsified");
        }
        if (accident.late()) {
            conducts.add("late");
        }
        if (accident.omitted()) {
            conducts.add("omitted");
        }
        return conducts;
    }

    /** The highest step of its grade that any one of deaths, serious injuries and loss reaches. */
    private FineLine unit(KnownAccident accident, AccidentGrade grade, Circumstances circumstances) {
        var step = STEPS;
        var row = row("unit." + grade.word() + "-" + step, accident);
        while (step > 1 && !reaches(row, accident)) {
            step--;
            row = row("unit." + grade.word() + "-" + step, accident);
        }
        var multiple = circumstances.grave() ? row("multiple", accident) : null;
        return new FineLine(
                FineSubject.UNIT,
                step,
                null,
                null,
                fen(row, MINIMUM),
                fen(row, MAXIMUM),
                multiple == null ? null : multiple.number(MINIMUM).intValueExact(),
                multiple == null ? null : multiple.number(MAXIMUM).intValueExact(),
                basis(row, MINIMUM, MAXIMUM));
    }

    private static boolean reaches(PolicyRow row, KnownAccident accident) {
        return accident.deaths() >= row.number("deaths").intValueExact()
                || accident.seriousInjuries() >= row.number("injuries").intValueExact()
                || accident.lossFen() >= fen(row, "lossYuan");
    }

    private static FineLine amount(FineSubject subject, PolicyRow row, boolean aggravated) {
        var least = aggravated ? AGGRAVATED_MINIMUM : MINIMUM;
        var most = aggravated ? AGGRAVATED_MAXIMUM : MAXIMUM;
        return new FineLine(
                subject, null, null, null, fen(row, least), fen(row, most), null, null, basis(row, least, most));
    }

    private static FineLine share(FineSubject subject, PolicyRow row, boolean aggravated, @Nullable Money income) {
        var least = aggravated ? AGGRAVATED_MINIMUM : MINIMUM;
        var most = aggravated ? AGGRAVATED_MAXIMUM : MAXIMUM;
        var leastPercent = row.number(least).intValueExact();
        var mostPercent = row.number(most).intValueExact();
        return new FineLine(
                subject,
                null,
                leastPercent,
                mostPercent,
                income == null ? null : part(income, leastPercent),
                income == null ? null : part(income, mostPercent),
                null,
                null,
                basis(row, least, most));
    }

    /** The row, and the two numbers of it that bound the fine: these rows have no single one that decides. */
    private static PolicyBasis.View basis(PolicyRow row, String least, String most) {
        return PolicyBasis.of(
                        row,
                        least + "=" + row.number(least).toPlainString() + ";" + most + "="
                                + row.number(most).toPlainString())
                .view();
    }

    private static long part(Money income, int percent) {
        return income.times(BigDecimal.valueOf(percent, 2), RoundingMode.HALF_UP)
                .fen();
    }

    private static long fen(PolicyRow row, String name) {
        return Money.ofYuan(row.number(name)).fen();
    }

    private PolicyRow row(String code, KnownAccident accident) {
        return policies.evaluate("accident.fine." + code, accident.region(), accident.sector(), accident.occurredOn())
                .result();
    }

    /** The words that may end the codes of fines. */
    @ApplicationScoped
    static class FineWords implements PolicyBook.Words {

        @Override
        public boolean areFor(String code) {
            return code.startsWith("accident.fine.") && code.endsWith(".*");
        }

        @Override
        public Set<String> words() {
            var words = new HashSet<>(Set.of("omitted", "late", "falsified", "concealed"));
            Arrays.stream(AccidentGrade.values()).map(AccidentGrade::word).forEach(grade -> {
                words.add(grade);
                for (var step = 1; step <= STEPS; step++) {
                    words.add(grade + "-" + step);
                }
            });
            return Set.copyOf(words);
        }
    }
}
