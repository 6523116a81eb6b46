package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.ShippedPolicies;
import worksafe.training.certificate.rule.RetirementAge;

/** By the shipped rows, against the tables that were published with the rule: month of birth, age, month of retirement. */
class RetirementAgeTest {

    @ParameterizedTest
    @CsvSource({
        "men, 1964-12, 60, 0, 2024-12",
        "men, 1965-01, 60, 1, 2025-02",
        "men, 1965-04, 60, 1, 2025-05",
        "men, 1965-05, 60, 2, 2025-07",
        "men, 1965-12, 60, 3, 2026-03",
        "men, 1966-01, 60, 4, 2026-05",
        "men, 1968-12, 61, 0, 2029-12",
        "men, 1969-01, 61, 1, 2030-02",
        "men, 1972-09, 62, 0, 2034-09",
        "men, 1976-08, 62, 11, 2039-07",
        "men, 1976-09, 63, 0, 2039-09",
        "men, 1976-12, 63, 0, 2039-12",
        "men, 1990-03, 63, 0, 2053-03",
        "women, 1969-12, 55, 0, 2024-12",
        "women, 1970-01, 55, 1, 2025-02",
        "women, 1971-04, 55, 4, 2026-08",
        "women, 1973-12, 56, 0, 2029-12",
        "women, 1977-09, 57, 0, 2034-09",
        "women, 1981-08, 57, 11, 2039-07",
        "women, 1981-09, 58, 0, 2039-09",
        "women, 1995-06, 58, 0, 2053-06",
        "women-workers, 1974-12, 50, 0, 2024-12",
        "women-workers, 1975-01, 50, 1, 2025-02",
        "women-workers, 1975-02, 50, 1, 2025-03",
        "women-workers, 1975-03, 50, 2, 2025-05",
        "women-workers, 1976-12, 51, 0, 2027-12",
        "women-workers, 1977-01, 51, 1, 2028-02",
        "women-workers, 1980-12, 53, 0, 2033-12",
        "women-workers, 1984-10, 54, 11, 2039-09",
        "women-workers, 1984-11, 55, 0, 2039-11",
        "women-workers, 2000-01, 55, 0, 2055-01",
    })
    void ageIsThatOfThePublishedTable(String group, YearMonth born, int years, int months, YearMonth retires) {
        var day = born.atDay(15);

        var reached = graded(group).reachedBy(day);

        assertThat(reached).isEqualTo(retires.atDay(15));
        assertThat(Period.between(day, reached)).isEqualTo(Period.of(years, months, 0));
    }

    /** Nobody who is born later retires earlier, and no step is longer than the law says. */
    @ParameterizedTest
    @CsvSource({"men, 1964-01, 36, 4", "women, 1969-01, 36, 4", "women-workers, 1974-01, 60, 2"})
    void everyMonthOfBirthFollowsTheOneBefore(String group, YearMonth from, int most, int step) {
        var age = graded(group);
        var plain = new RetirementAge(age.years(), null, 1, 0, age.ground());
        var alike = 0;
        var before = 0L;
        for (var born = from; born.isBefore(from.plusYears(20)); born = born.plusMonths(1)) {
            var day = born.atDay(1);
            var late = Period.between(plain.reachedBy(day), age.reachedBy(day)).toTotalMonths();
            assertThat(late).isBetween(before, before + 1).isLessThanOrEqualTo(most);
            alike = late == before ? alike + 1 : 1;
            if (late > 0 && late < most) {
                assertThat(alike).isLessThanOrEqualTo(step);
            }
            before = late;
        }
        assertThat(before).isEqualTo(most);
    }

    @Test
    void beforeItWasGradedItWasTheOldAge() {
        assertThat(age("men", "2024-12-31").reachedBy(LocalDate.parse("1970-05-15")))
                .isEqualTo("2030-05-15");
    }

    private static RetirementAge graded(String group) {
        return age(group, "2026-11-29");
    }

    private static RetirementAge age(String group, String day) {
        var row = ShippedPolicies.on("retirement.age." + group, "", day).getFirst();
        var parameters = row.parameters().split(";");
        var graded = parameters.length > 1;
        return new RetirementAge(
                Integer.parseInt(value(parameters[0])),
                graded ? LocalDate.parse(value(parameters[1])) : null,
                graded ? Integer.parseInt(value(parameters[2])) : 1,
                graded ? Integer.parseInt(value(parameters[3])) : 0,
                CertificateFixtures.law(row.clause()));
    }

    private static String value(String parameter) {
        return parameter.substring(parameter.indexOf('=') + 1);
    }
}
