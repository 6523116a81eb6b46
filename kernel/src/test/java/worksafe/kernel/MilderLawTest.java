package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which law an act is punished (行政处罚法 Art. 37). */
class MilderLawTest {

    private static final RegionCode COUNTY = RegionCode.of("320281000000");
    private static final LocalDate CHANGE = LocalDate.parse("2026-02-01");
    private static final LocalDate BEFORE = CHANGE.minusDays(1);
    private static final PolicyDefinition FINE =
            new PolicyDefinition("penalty.fine.most", Combination.NEAREST, PolicyEffect.PENALTY, Stricter.MORE);

    /** The most that the old and the new law take; 0 where it takes nothing. */
    @ParameterizedTest
    @CsvSource({
        // old, new, day of the act, day of the decision, what holds
        "30000, 50000, 2026-01-31, 2026-01-31, 30000",
        "30000, 50000, 2026-01-31, 2026-02-01, 30000",
        "30000, 50000, 2026-02-01, 2026-02-01, 50000",
        "50000, 30000, 2026-01-31, 2026-01-31, 50000",
        "50000, 30000, 2026-01-31, 2026-02-01, 30000",
        "50000, 30000, 2026-02-01, 2026-06-01, 30000",
        "30000, 30000, 2026-01-31, 2026-02-01, 30000",
        "30000, 0, 2026-01-31, 2026-02-01, 0",
        "30000, 0, 2026-01-31, 2026-01-31, 30000",
        "0, 30000, 2026-01-31, 2026-02-01, 0",
        "0, 30000, 2026-02-01, 2026-02-01, 30000",
    })
    void oldLawHoldsUnlessTheNewOneIsMilder(int old, int present, LocalDate acted, LocalDate decided, int expected) {
        var book = List.of(row(old, null, CHANGE, Force.RULE), row(present, CHANGE, null, Force.RULE)).stream()
                .filter(row -> row.number(PolicyRow.VALUE).signum() > 0)
                .toList();

        assertThat(fine(Policies.milder(book, FINE, COUNTY, Sector.EMERGENCY, Set.of(), acted, decided)))
                .isEqualTo(expected);
    }

    @Test
    void answerSaysWhichLawItIs() {
        var book = List.of(row(50000, null, CHANGE, Force.RULE), row(30000, CHANGE, null, Force.LAW));

        var answer = Policies.milder(book, FINE, COUNTY, null, Set.of(), BEFORE, CHANGE)
                .decided();

        assertThat(answer).hasValueSatisfying(decided -> {
            assertThat(decided.result().validFrom()).isEqualTo(CHANGE);
            assertThat(decided.result().force()).isEqualTo(Force.LAW);
        });
    }

    /** Of a day or of what cannot be compared nobody can say which is milder. */
    @Test
    void whatCannotBeComparedLeavesTheOldLaw() {
        var either = new PolicyDefinition(FINE.code(), Combination.NEAREST, PolicyEffect.PENALTY, Stricter.NEITHER);
        var book = List.of(row(50000, null, CHANGE, Force.RULE), row(30000, CHANGE, null, Force.RULE));

        assertThat(fine(Policies.milder(book, either, COUNTY, null, Set.of(), BEFORE, CHANGE)))
                .isEqualTo(50000);
    }

    @Test
    void lessIsStricterWhereTheCodeSaysSo() {
        var limit = new PolicyDefinition(FINE.code(), Combination.NEAREST, PolicyEffect.PENALTY, Stricter.LESS);
        var book = List.of(row(10, null, CHANGE, Force.RULE), row(15, CHANGE, null, Force.RULE));

        assertThat(fine(Policies.milder(book, limit, COUNTY, null, Set.of(), BEFORE, CHANGE)))
                .isEqualTo(15);
    }

    @Test
    void documentPunishesNobodyOnEitherDay() {
        var document = row(10000, CHANGE, null, Force.DOCUMENT);

        assertThat(fine(Policies.milder(List.of(document), FINE, COUNTY, null, Set.of(), CHANGE, CHANGE)))
                .isZero();
        assertThat(fine(Policies.milder(
                        List.of(row(30000, null, CHANGE, Force.RULE), document),
                        FINE,
                        COUNTY,
                        null,
                        Set.of(),
                        BEFORE,
                        CHANGE)))
                .isZero();
    }

    @Test
    void onlyPenaltiesAreAskedAndNoneIsDecidedBeforeTheAct() {
        var order = new PolicyDefinition(FINE.code(), Combination.NEAREST, PolicyEffect.ORDER, Stricter.MORE);

        assertThatThrownBy(() -> Policies.milder(List.of(), order, COUNTY, null, Set.of(), BEFORE, CHANGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Policies.milder(List.of(), FINE, COUNTY, null, Set.of(), CHANGE, BEFORE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 0 where nothing punishes. */
    private static int fine(PolicyAnswer answer) {
        return answer.decided()
                .map(decided -> decided.result().number(PolicyRow.VALUE).intValueExact())
                .orElse(0);
    }

    private static PolicyRow row(int value, @Nullable LocalDate from, @Nullable LocalDate to, Force force) {
        return new PolicyRow(
                FINE.code(),
                RegionCode.NATION,
                null,
                PolicyRow.parameters(FINE.code(), Map.of(PolicyRow.VALUE, value)),
                from == null ? LocalDate.parse("2008-01-01") : from,
                to,
                "安全生产违法行为行政处罚办法",
                "第四十五条",
                force,
                Certainty.CERTAIN);
    }
}
