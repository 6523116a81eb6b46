package worksafe.training.certificate.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.platform.http.Problem.LegalGround;

/**
 * The statutory retirement age of one group of workers, as a row of the policy book says it.
 *
 * @param years what it was before it was graded
 * @param gradedFrom the first month whose birthdays it is put off for; absent where it is not graded
 * @param monthsPerStep for how many months of birth it stays the same, before it is put off by one more
 * @param mostMonths by how many months it is put off at most
 * @param ground the document behind it
 */
public record RetirementAge(
        int years, @Nullable LocalDate gradedFrom, int monthsPerStep, int mostMonths, LegalGround ground) {

    public static RetirementAge of(PolicyRow row) {
        var graded = row.find("gradedFrom").isPresent();
        return new RetirementAge(
                row.number(PolicyRow.VALUE).intValueExact(),
                graded ? LocalDate.parse(row.text("gradedFrom")) : null,
                graded ? row.number("monthsPerStep").intValueExact() : 1,
                graded ? row.number("mostMonths").intValueExact() : 0,
                LegalGround.of(row));
    }

    /** The day on which somebody born then reaches it. */
    public LocalDate reachedBy(LocalDate born) {
        var plain = born.plusYears(years);
        if (gradedFrom == null || plain.isBefore(gradedFrom)) {
            return plain;
        }
        var months = ChronoUnit.MONTHS.between(YearMonth.from(gradedFrom), YearMonth.from(plain));
        return plain.plusMonths(Math.min(mostMonths, months / monthsPerStep + 1));
    }
}
