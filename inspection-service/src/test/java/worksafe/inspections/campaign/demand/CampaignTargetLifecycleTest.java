package worksafe.inspections.campaign.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class CampaignTargetLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | remind                         | reply                            | accept                    | sendBack                       | withdraw                       | miss
            ASKED     | ASKED CampaignTargetProgressed | REPLIED CampaignTargetProgressed | -                         | -                              | WITHDRAWN CampaignTargetClosed | ASKED CampaignTargetProgressed
            REPLIED   | -                              | -                                | DONE CampaignTargetClosed | ASKED CampaignTargetProgressed | WITHDRAWN CampaignTargetClosed | .
            DONE      | -                              | -                                | -                         | -                              | -                              | .
            WITHDRAWN | -                              | -                                | -                         | -                              | -                              | .
            """);

    private static final Map<String, Function<CampaignTarget, Optional<? extends CampaignTargetEvent>>> VERBS =
            Map.ofEntries(
                    Map.entry(
                            "remind",
                            it -> Optional.of(it.remind(
                                    "请尽快回复", CampaignTargetFixtures.SUPERVISOR, CampaignTargetFixtures.LATER))),
                    Map.entry("reply", it -> Optional.of(CampaignTargetFixtures.reply(it))),
                    Map.entry(
                            "accept",
                            it -> Optional.of(
                                    it.accept("已完成", CampaignTargetFixtures.SUPERVISOR, CampaignTargetFixtures.LATER))),
                    Map.entry(
                            "sendBack",
                            it -> Optional.of(it.sendBack(
                                    "缺少自查记录", CampaignTargetFixtures.SUPERVISOR, CampaignTargetFixtures.LATER))),
                    Map.entry(
                            "withdraw",
                            it -> Optional.of(it.withdraw(
                                    "企业已关闭", CampaignTargetFixtures.SUPERVISOR, CampaignTargetFixtures.LATER))),
                    Map.entry("miss", it -> it.miss(CampaignTargetFixtures.LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(CampaignTargetStatus::valueOf, CampaignTargetLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(CampaignTargetStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("campaign-target", CampaignTargetStatus.class, CampaignTargetStatus::next);
    }

    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), CampaignTargetProblem.values());
    }

    private static void check(CampaignTargetStatus status, String verb, String expected) {
        var it = CampaignTargetFixtures.in(status);
        var before = CampaignTargetView.of(it, Set.of());
        assertThat(it.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(it)).isInstanceOf(IllegalTransition.class);
                assertThat(CampaignTargetView.of(it, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(it)).isEmpty();
                assertThat(CampaignTargetView.of(it, Set.of())).isEqualTo(before);
            }
            default -> {
                CampaignTargetEvent event = VERBS.get(verb).apply(it).orElseThrow();
                assertThat(it.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
                assertThat(event.target().status()).isEqualTo(it.status());
            }
        }
    }
}
