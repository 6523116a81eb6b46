package worksafe.registry.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.responsibility.ResponsibilityFixtures.DUE;
import static worksafe.registry.responsibility.ResponsibilityFixtures.FROM;
import static worksafe.registry.responsibility.ResponsibilityFixtures.LATER;
import static worksafe.registry.responsibility.ResponsibilityFixtures.OFFICER;
import static worksafe.registry.responsibility.ResponsibilityFixtures.above;
import static worksafe.registry.responsibility.ResponsibilityFixtures.content;
import static worksafe.registry.responsibility.ResponsibilityFixtures.entered;
import static worksafe.registry.responsibility.ResponsibilityFixtures.in;
import static worksafe.registry.responsibility.ResponsibilityFixtures.ofThePost;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.responsibility.value.ResponsibilityProblem;

class ResponsibilityEntryTest {

    private static void isRefused(Supplier<?> attempt, ResponsibilityProblem problem) {
        assertThatThrownBy(attempt::get)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void leadersNameTheirOfficeAndBusiness() {
        for (var level : List.of(ResponsibilityLevel.PRINCIPAL, ResponsibilityLevel.LEADER)) {
            isRefused(
                    () -> entered(content(level, null, null), FROM),
                    ResponsibilityProblem.RESPONSIBILITY_LEADER_DUTY_MISSING);
        }
    }

    @Test
    void entryAboveStandsHigher() {
        isRefused(
                () -> entered(
                        content(
                                ResponsibilityLevel.TEAM,
                                null,
                                above(ResponsibilityLevel.TEAM, ResponsibilityStatus.IN_FORCE)),
                        FROM),
                ResponsibilityProblem.RESPONSIBILITY_SUPERIOR_UNFIT);
    }

    @Test
    void entryAboveIsInForceWhenItIsNamed() {
        var vacant =
                content(ResponsibilityLevel.POST, null, above(ResponsibilityLevel.TEAM, ResponsibilityStatus.VACANT));

        isRefused(() -> entered(vacant, FROM), ResponsibilityProblem.RESPONSIBILITY_SUPERIOR_UNFIT);
        assertThat(in(ResponsibilityStatus.IN_FORCE)
                        .revise(vacant, "只改考核标准", OFFICER, LATER)
                        .entry()
                        .superiorId())
                .as("one that became vacant since stays")
                .isEqualTo(ResponsibilityFixtures.SUPERIOR);
    }

    @Test
    void nothingHoldsFromADayToCome() {
        isRefused(
                () -> entered(ofThePost(), LocalDate.parse("2026-03-11")),
                ResponsibilityProblem.RESPONSIBILITY_DAY_OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-09-02"})
    void vacancyLiesWithinTheDaysOfTheEntry(String day) {
        isRefused(
                () -> in(ResponsibilityStatus.IN_FORCE).vacate(LocalDate.parse(day), DUE, "离职", OFFICER, LATER),
                ResponsibilityProblem.RESPONSIBILITY_DAY_OUTSIDE);
    }

    @Test
    void holderWhoLeftBeforeTheEntryBeganLeavesItVacantFromItsFirstDay() {
        var entry = in(ResponsibilityStatus.IN_FORCE);

        var vacated =
                entry.holderLeft(LocalDate.parse("2026-02-01"), DUE, LATER).orElseThrow();

        assertThat(vacated.since()).isEqualTo(FROM);
        assertThat(entry.timeline().getLast().subject()).isNull();
    }

    @Test
    void scopesAreComparedWithoutBlanksAndPunctuation() {
        assertThat(ResponsibilityDuty.comparable("每班 巡查，R-101 反应釜。"))
                .isEqualTo(ResponsibilityDuty.comparable("每班巡查R101反应釜"));
    }

    @Test
    void clauseThatIsMerelyRepeatedIsFound() {
        var template = new DutyTemplate();

        assertThat(template.repeatedBy(List.of(new ResponsibilityDuty("及时，如实报告生产安全事故。", "漏报的不合格"))))
                .hasValueSatisfying(clause -> assertThat(clause).contains("第二十一条"));
        assertThat(template.repeatedBy(ResponsibilityFixtures.DUTIES)).isEmpty();
    }
}
