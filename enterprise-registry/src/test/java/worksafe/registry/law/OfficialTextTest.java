package worksafe.registry.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.registry.RegistryProblem;

/** Everything that can happen to an official text in every status. */
class OfficialTextTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | confirm   | refuse
            AWAITING  | CONFIRMED | REFUSED
            CONFIRMED | -         | -
            REFUSED   | -         | -
            """);

    private static final Instant BROUGHT = Instant.parse("2026-05-06T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-07T02:00:00Z");
    private static final Actor ZHOU = new Actor("zhou.lu", "周录入");
    private static final Actor WU = new Actor("wu.he", "吴核对");

    private static final Map<String, Consumer<OfficialText>> VERBS = Map.of(
            "confirm", text -> text.confirm("国家法律法规数据库", WU, LATER),
            "refuse", text -> text.refuse("缺一句", WU, LATER));

    private static OfficialText brought() {
        var clauses = Wording.all(List.of(new Wording.Sent("/clauses/0", "第一条", "样例条文。")));
        return new OfficialText(
                UUID.fromString("0198f4a0-7777-7aaa-8bbb-000000000007"),
                RegionCode.of("320281000000"),
                new OfficialText.Draft("tzzy-19", "公报", LocalDate.parse("2026-05-06"), clauses),
                ZHOU,
                BROUGHT);
    }

    private static OfficialText in(TextStatus status) {
        var text = brought();
        switch (status) {
            case AWAITING -> {}
            case CONFIRMED -> VERBS.get("confirm").accept(text);
            case REFUSED -> VERBS.get("refuse").accept(text);
        }
        return text;
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(TextStatus::valueOf, (status, verb, expected) -> {
            var text = in(status);
            if (expected.equals("-")) {
                assertThatThrownBy(() -> VERBS.get(verb).accept(text)).isInstanceOf(IllegalTransition.class);
                assertThat(text.status()).isEqualTo(status);
            } else {
                VERBS.get(verb).accept(text);
                assertThat(text.status()).hasToString(expected);
            }
        });
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(TextStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("law-text", TextStatus.class, TextStatus::next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhou.lu", "ZHOU.LU", " Zhou.Lu "})
    void whoBroughtItInNeverConfirmsItHoweverTheAccountIsWritten(String account) {
        var text = brought();

        assertThatThrownBy(() -> text.confirm("公报", new Actor(account, "周录入"), LATER))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(RegistryProblem.LAW_TEXT_SAME_PERSON));
        assertThat(text.status()).isEqualTo(TextStatus.AWAITING);
    }

    @Test
    void whoBroughtItInMayTakeItBack() {
        var text = brought();
        text.refuse("录错", ZHOU, LATER);

        assertThat(text.view(Set.of())).satisfies(view -> {
            assertThat(view.summary().status()).isEqualTo(TextStatus.REFUSED);
            assertThat(view.reason()).isEqualTo("录错");
            assertThat(view.decidedBy()).isEqualTo("zhou.lu");
            assertThat(view.comparedWith()).isNull();
        });
    }
}
