package worksafe.hazards.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.listing.ListingFixtures.ACCEPTOR;
import static worksafe.hazards.listing.ListingFixtures.AGAINST;
import static worksafe.hazards.listing.ListingFixtures.DECIDER;
import static worksafe.hazards.listing.ListingFixtures.DEMAND;
import static worksafe.hazards.listing.ListingFixtures.EXAMINATION;
import static worksafe.hazards.listing.ListingFixtures.IN_FAVOUR;
import static worksafe.hazards.listing.ListingFixtures.LATER;
import static worksafe.hazards.listing.ListingFixtures.LIMIT;
import static worksafe.hazards.listing.ListingFixtures.OWNER;
import static worksafe.hazards.listing.ListingFixtures.PROPOSER;
import static worksafe.hazards.listing.ListingFixtures.danger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class ListingLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | return                   | list                 | decline                  | file                | report                         | extend                    | miss                  | rectify                    | send back              | accept                   | delist
            PROPOSED  | PROPOSED ListingReturned | LISTED ListingListed | DECLINED ListingDeclined | -                   | -                              | -                         | .                     | -                          | -                      | -                        | -
            LISTED    | -                        | -                    | -                        | LISTED ListingFiled | LISTED ListingProgressReported | LISTED ListingRescheduled | LISTED ListingOverdue | RECTIFIED ListingRectified | -                      | -                        | -
            RECTIFIED | -                        | -                    | -                        | RECTIFIED ListingFiled | -                           | -                         | .                     | -                          | LISTED ListingSentBack | ACCEPTED ListingAccepted | -
            ACCEPTED  | -                        | -                    | -                        | ACCEPTED ListingFiled | -                            | -                         | .                     | -                          | -                      | -                        | DELISTED ListingDelisted
            DELISTED  | -                        | -                    | -                        | -                   | -                              | -                         | .                     | -                          | -                      | -                        | -
            DECLINED  | -                        | -                    | -                        | -                   | -                              | -                         | .                     | -                          | -                      | -                        | -
            RAISED    | -                        | -                    | -                        | -                   | -                              | -                         | .                     | -                          | -                      | -                        | -
            """);

    private static final Map<String, Function<DangerListing, Optional<? extends ListingEvent>>> VERBS = Map.ofEntries(
            verb("return", listing -> listing.giveBack(List.of("治理方案"), DECIDER, LATER)),
            verb("list", listing -> listing.list(DEMAND, LIMIT, danger(false, false), DECIDER, LATER)),
            verb("decline", listing -> listing.decline("已整改完毕", "《安全生产法》第四十一条第三款", DECIDER, LATER)),
            verb("file", listing -> listing.file(LocalDate.parse("2026-04-03"), "无锡市安委办", PROPOSER, LATER)),
            verb("report", listing -> listing.report(60, "新储罐基础已完工", OWNER, LATER)),
            verb("extend", listing -> listing.extend(LocalDate.parse("2026-12-31"), LIMIT, "情况属实", DECIDER, LATER)),
            Map.entry("miss", listing -> listing.miss(LATER)),
            verb("rectify", listing -> listing.rectify(EXAMINATION, "已拆除", danger(true, false), OWNER, LATER)),
            verb("send back", listing -> listing.sendBack("喷淋未联动", danger(true, false), AGAINST, ACCEPTOR, LATER)),
            verb("accept", listing -> listing.accept("已消除", danger(true, true), IN_FAVOUR, ACCEPTOR, LATER)),
            verb("delist", listing -> listing.delist("同意摘牌", danger(true, true), IN_FAVOUR, DECIDER, LATER)));

    private static Map.Entry<String, Function<DangerListing, Optional<? extends ListingEvent>>> verb(
            String name, Function<DangerListing, ListingEvent> verb) {
        return Map.entry(name, verb.andThen(Optional::of));
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ListingStatus::valueOf, ListingLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ListingStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("listing", ListingStatus.class, ListingStatus::next);
    }

    private static void check(ListingStatus status, String verb, String expected) {
        var listing = ListingFixtures.in(status);
        var before = ListingView.of(listing, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(listing)).isInstanceOf(IllegalTransition.class);
                assertThat(ListingView.of(listing, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(listing)).isEmpty();
                assertThat(ListingView.of(listing, Set.of())).isEqualTo(before);
            }
            default -> {
                ListingEvent event = VERBS.get(verb).apply(listing).orElseThrow();
                assertThat(listing.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.listing().status()).isEqualTo(listing.status());
            }
        }
    }
}
