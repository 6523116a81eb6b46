package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.PolicyParameter.ParameterKind;

class PolicyCodeTest {

    private static final String CODE = "danger.recheck-period";

    private static void say(ParameterKind kind, String bounds, Object value) {
        var code = of(CODE, List.of(new PolicyParameter("value", kind, bounds, true)));
        code.require(CODE, PolicyRow.parameters(CODE, Map.of("value", value)));
    }

    private static void assertRefused(String refusal, ParameterKind kind, String bounds, Object value) {
        assertThatThrownBy(() -> say(kind, bounds, value))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "5, policy-parameter-kind",
        "garbage, legal-period-shape",
        "0 CALENDAR_DAYS, legal-period-shape",
        "3650 CALENDAR_DAYS, policy-parameter-bounds",
        "20 YEARS, policy-parameter-bounds",
        "24 HOURS, policy-parameter-bounds"
    })
    void periodThatNobodyCanKeepIsRefused(String value, String refusal) {
        assertRefused(
                refusal,
                ParameterKind.PERIOD,
                "1 CALENDAR_DAYS..2 YEARS",
                value.matches("[0-9]+") ? new BigDecimal(value) : value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 CALENDAR_DAYS", "7 WORKING_DAYS", "3 MONTHS", "2 YEARS"})
    void periodWithinBoundsIsRead(String value) {
        assertThatCode(() -> say(ParameterKind.PERIOD, "1 CALENDAR_DAYS..2 YEARS", value))
                .doesNotThrowAnyException();
    }

    @Test
    void periodThatIsCountedBackHasNoWorkingDays() {
        assertRefused(
                "policy-parameter-bounds",
                ParameterKind.CALENDAR_PERIOD,
                "1 CALENDAR_DAYS..10 YEARS",
                "60 WORKING_DAYS");
    }

    @Test
    void peopleAreWhole() {
        assertRefused("policy-parameter-bounds", ParameterKind.WHOLE, "1..20", new BigDecimal("2.5"));
        assertRefused("policy-parameter-bounds", ParameterKind.WHOLE, "1..20", new BigDecimal("1E+900"));
        assertRefused("policy-parameter-bounds", ParameterKind.WHOLE, "1..20", 0);
        assertRefused("policy-parameter-kind", ParameterKind.WHOLE, "1..20", "2");
        assertThatCode(() -> say(ParameterKind.WHOLE, "1..20", 20)).doesNotThrowAnyException();
    }

    @Test
    void textsAreOfTheirWordList() {
        assertRefused("policy-parameter-bounds", ParameterKind.TEXT, "GENERAL|MAJOR", "general");
        assertRefused("policy-parameter-bounds", ParameterKind.TEXTS, "UNFIT|FRAUD", List.of("FRAUD", "WHATEVER"));
        assertRefused("policy-parameter-bounds", ParameterKind.TEXTS, "UNFIT|FRAUD", List.of());
        assertRefused("policy-parameter-kind", ParameterKind.FLAG, "", "true");
        assertThatCode(() -> say(ParameterKind.TEXTS, "UNFIT|FRAUD", "FRAUD")).doesNotThrowAnyException();
    }

    @Test
    void dueIsAPeriodOrADayThatThereIs() {
        assertRefused("policy-parameter-bounds", ParameterKind.DUE, "1 CALENDAR_DAYS..1 YEARS", "2026-02-30");
        assertThatCode(() -> say(ParameterKind.DUE, "1 CALENDAR_DAYS..1 YEARS", "2026-02-28"))
                .doesNotThrowAnyException();
        assertThatCode(() -> say(ParameterKind.DUE, "1 CALENDAR_DAYS..1 YEARS", "30 CALENDAR_DAYS"))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsNoValue() {
        assertThatThrownBy(() -> PolicyRow.parameters(CODE, Collections.singletonMap("value", null)))
                .hasMessageContaining("policy-parameter-kind");
    }

    @Test
    void dayIsOneThatThereIs() {
        assertRefused("policy-parameter-kind", ParameterKind.DAY, "", true);
        assertRefused("policy-parameter-bounds", ParameterKind.DAY, "", "2026-02-30");
        assertRefused("policy-parameter-bounds", ParameterKind.DAY, "", "30 CALENDAR_DAYS");
        assertThatCode(() -> say(ParameterKind.DAY, "", "2026-06-01")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, true",
        "2026-12-31, true",
        "2026-05-31, false",
        "2027-01-01, false",
    })
    void transitionLiesWithinTheDaysOfItsRow(LocalDate day, boolean fits) {
        var row = new PolicyRow(
                CODE,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(CODE, Map.of("value", "6 YEARS", "transition", day.toString())),
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2027-01-01"),
                "令第19号",
                "第二十二条",
                Force.RULE,
                Certainty.CERTAIN);

        assertThat(row.transition()).contains(day);
        if (fits) {
            assertThat(row.requireTransitionWithin()).isSameAs(row);
        } else {
            assertThatThrownBy(row::requireTransitionWithin).hasMessageContaining("policy-transition-outside");
        }
    }

    @Test
    void nothingIsMissingAndNothingIsUnheardOf() {
        var code = of(
                "register.*.owed",
                List.of(
                        new PolicyParameter("value", ParameterKind.DUE, "1 CALENDAR_DAYS..1 YEARS", true),
                        new PolicyParameter("*Over", ParameterKind.NUMBER, "0..1000", false)));

        assertThat(code.covers("register.enterprise-rule.owed")).isTrue();
        assertThat(code.covers("register.a.b.owed")).isFalse();
        assertThatThrownBy(() -> code.require("register.a.owed", Map.of()))
                .hasMessageContaining("policy-parameter-missing");
        var said = PolicyRow.parameters("register.a.owed", Map.of("value", "3 MONTHS", "headcountOver", 50));
        assertThatCode(() -> code.require("register.a.owed", said)).doesNotThrowAnyException();
        var more = PolicyRow.parameters("register.a.owed", Map.of("value", "3 MONTHS", "vaule", 50));
        assertThatThrownBy(() -> code.require("register.a.owed", more))
                .hasMessageContaining("policy-parameter-unknown");
    }

    @Test
    void boundsFitTheirKind() {
        assertThatThrownBy(() -> new PolicyParameter("value", ParameterKind.WHOLE, "20..1", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyParameter("value", ParameterKind.PERIOD, "soon", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyParameter("value", ParameterKind.FLAG, "true", true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PolicyCode of(String code, List<PolicyParameter> parameters) {
        return new PolicyCode(
                code, Combination.NEAREST, PolicyEffect.OBLIGATION, Stricter.NEITHER, RegionLevel.VILLAGE, parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "A:WATER, true",
        "P:WATER, true",
        "C25:WATER, true",
        "P83:WATER, true",
        "P82:WATER, false",
        "Q83:WATER, false",
        "U:WATER, false",
        "C2:WATER, false",
        "C99:WATER, false",
        "C2673:WATER, false",
        "C2672:WATER, true",
        "C267:WATER, true",
        "c25:WATER, false"
    })
    void industryThatNoClassHasIsRefused(String text, boolean known) {
        var code = of(CODE, List.of(new PolicyParameter("value", ParameterKind.INDUSTRIES, ".{1,50}", true)));
        Map<String, PolicyValue> said = Map.of("value", new PolicyValue.Items(List.of("B06:WATER", text)));

        if (known) {
            code.require(CODE, said);
        } else {
            assertThatThrownBy(() -> code.require(CODE, said)).hasMessageStartingWith("policy-industry-unknown");
        }
    }
}
