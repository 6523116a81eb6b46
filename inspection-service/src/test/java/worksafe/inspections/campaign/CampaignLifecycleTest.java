package worksafe.inspections.campaign;

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
import worksafe.inspections.campaign.plan.CampaignProblem;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class CampaignLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status     | change                   | approve                   | sendBack                 | refuse                | start                      | advance                    | publicise                     | summarise                     | accept                     | reject                     | finish                | abandon               | miss
            DRAFT      | DRAFT CampaignProgressed | APPROVED CampaignApproved | DRAFT CampaignProgressed | CLOSED CampaignClosed | -                          | -                          | -                             | -                             | -                          | -                          | -                     | CLOSED CampaignClosed | .
            APPROVED   | -                        | -                         | -                        | -                     | RUNNING CampaignProgressed | -                          | APPROVED CampaignProgressed   | -                             | -                          | -                          | -                     | CLOSED CampaignClosed | .
            RUNNING    | -                        | -                         | -                        | -                     | -                          | RUNNING CampaignProgressed | RUNNING CampaignProgressed    | SUMMARISED CampaignProgressed | -                          | -                          | -                     | CLOSED CampaignClosed | RUNNING CampaignProgressed
            SUMMARISED | -                        | -                         | -                        | -                     | -                          | -                          | SUMMARISED CampaignProgressed | -                             | CHECKED CampaignProgressed | RUNNING CampaignProgressed | -                     | -                     | .
            CHECKED    | -                        | -                         | -                        | -                     | -                          | -                          | -                             | -                             | -                          | -                          | CLOSED CampaignClosed | -                     | .
            CLOSED     | -                        | -                         | -                        | -                     | -                          | -                          | -                             | -                             | -                          | -                          | -                     | -                     | .
            """);

    private static final Map<String, Function<Campaign, Optional<? extends CampaignEvent>>> VERBS = Map.ofEntries(
            Map.entry("change", it -> Optional.of(CampaignFixtures.change(it))),
            Map.entry("approve", it -> Optional.of(CampaignFixtures.approve(it))),
            Map.entry("sendBack", it -> Optional.of(CampaignFixtures.sendBack(it))),
            Map.entry("refuse", it -> Optional.of(CampaignFixtures.refuse(it))),
            Map.entry("start", it -> Optional.of(CampaignFixtures.start(it))),
            Map.entry("advance", it -> Optional.of(CampaignFixtures.advance(it))),
            Map.entry("publicise", it -> Optional.of(CampaignFixtures.publicise(it))),
            Map.entry("summarise", it -> Optional.of(CampaignFixtures.summarise(it))),
            Map.entry("accept", it -> Optional.of(CampaignFixtures.accept(it))),
            Map.entry("reject", it -> Optional.of(CampaignFixtures.reject(it))),
            Map.entry("finish", it -> Optional.of(CampaignFixtures.finish(it))),
            Map.entry("abandon", it -> Optional.of(CampaignFixtures.abandon(it))),
            Map.entry("miss", it -> it.miss(CampaignFixtures.LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(CampaignStatus::valueOf, CampaignLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(CampaignStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("campaign", CampaignStatus.class, CampaignStatus::next);
    }

    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), CampaignProblem.values());
    }

    private static void check(CampaignStatus status, String verb, String expected) {
        var it = CampaignFixtures.in(status);
        var before = CampaignView.of(it, Set.of());
        assertThat(it.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(it)).isInstanceOf(IllegalTransition.class);
                assertThat(CampaignView.of(it, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(it)).isEmpty();
                assertThat(CampaignView.of(it, Set.of())).isEqualTo(before);
            }
            default -> {
                CampaignEvent event = VERBS.get(verb).apply(it).orElseThrow();
                assertThat(it.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
                assertThat(event.campaign().status()).isEqualTo(it.status());
            }
        }
    }
}
