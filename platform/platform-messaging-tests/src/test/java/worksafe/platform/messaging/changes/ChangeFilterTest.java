package worksafe.platform.messaging.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RequestProblem;

class ChangeFilterTest {

    private static final UUID NOTE = new UUID(1, 2);

    private static ChangeNews news(String type, String aggregate) {
        return new ChangeNews(5, type, aggregate, NOTE, RegionCode.of("320281102000"), null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksafe.*",
                "worksafe.hazards.*",
                "worksafe.hazards.danger-closed.*",
                "worksafe.hazards.danger-closed.v1",
                "worksafe.registry.clock-missed.v1",
                "worksafe.probe.*",
                "worksafe.probe.noted.v1"
            })
    void typesWithAContractAreKnown(String named) {
        assertThat(EventTypes.isKnown(named, "probe")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                ".*",
                "worksafe",
                "worksafe.hazards",
                "worksafe.hazards.danger-closed",
                "worksafe.hazards.danger-closed.v2",
                "worksafe.hazards.danger-closed.v1.*",
                "worksafe.hazards.danger-*",
                "worksafe.hazards.nothing.v1",
                "worksafe.hazards.nothing.*",
                "worksafe.nowhere.*",
                "worksafe.hazards.../danger-closed.v1",
                "worksafe.Hazards.*",
                "worksafe.readings.*",
                "worksafe.registry.webhook-subscribed.v1",
                "worksafe.registry.webhook-pinged.*",
                "worksafe.hazards.%.v1"
            })
    void othersAreNot(String named) {
        assertThat(EventTypes.isKnown(named, "probe")).isFalse();
    }

    @Test
    void beginningEndsWhereANameEnds() {
        assertThat(EventTypes.names("worksafe.hazards.*", "worksafe.hazards.danger-closed.v1"))
                .isTrue();
        assertThat(EventTypes.names("worksafe.haz.*", "worksafe.hazards.danger-closed.v1"))
                .isFalse();
        assertThat(EventTypes.names("worksafe.hazards.danger.*", "worksafe.hazards.danger-closed.v1"))
                .isFalse();
    }

    @Test
    void sameIsWantedOfTheDatabaseAndOfNews() {
        var filter =
                ChangeFilter.of(List.of("worksafe.probe.noted.*", "worksafe.probe.noted.v1"), "note/" + NOTE, "probe");
        var parameters = new ArrayList<Object>();

        assertThat(filter.sql("e", parameters))
                .isEqualTo(" and (e.type = any (?) or e.type like any (?)) and e.aggregate = ? and e.aggregate_id = ?");
        assertThat(parameters)
                .containsExactly(
                        new String[] {"worksafe.probe.noted.v1"},
                        new String[] {"worksafe.probe.noted.%"},
                        "note",
                        NOTE);
        assertThat(filter.wants(news("worksafe.probe.noted.v1", "note"))).isTrue();
        assertThat(filter.wants(news("worksafe.probe.forgotten.v1", "note"))).isFalse();
        assertThat(filter.wants(news("worksafe.probe.noted.v1", "letter"))).isFalse();
        assertThat(new ChangeFilter(List.of(), null, null).wants(news("worksafe.probe.forgotten.v1", "x")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Note", "note/", "note/1", "note/x/y", "note%"})
    void subjectOfAnotherFormIsRefused(String subject) {
        assertThatThrownBy(() -> ChangeFilter.of(null, subject, "probe")).isInstanceOf(RequestProblem.class);
    }

    @Test
    void typeOfAnotherContextIsRefused() {
        assertThatThrownBy(() -> ChangeFilter.of(List.of("worksafe.hazards.*"), null, "probe"))
                .isInstanceOf(RequestProblem.class);
    }

    @Test
    void positionIsReadAsItWasWritten() {
        var position = new ChangePosition(NOTE, 12, "c2NvcGU");

        assertThat(ChangePosition.decode(position.encode())).isEqualTo(position);
        assertThat(ChangePosition.decode(NOTE + ":12")).isEqualTo(new ChangePosition(NOTE, 12, null));
        for (var nonsense : List.of("", NOTE.toString(), NOTE + ":", NOTE + ":-1", "x:1", NOTE + ":1:a:b")) {
            assertThatThrownBy(() -> ChangePosition.decode(nonsense)).isInstanceOf(RequestProblem.class);
        }
    }

    @Test
    void refusalsHaveWordsInBothLanguages() {
        var messages = Messages.load(ChangeProblem.class.getClassLoader());
        for (var language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(messages.keys(language))
                    .contains("event-type-unknown", "subject-shape", "not-together-with")
                    .containsAll(Stream.of(ChangeProblem.values())
                            .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                            .toList());
        }
    }
}
