package worksafe.hazards.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.listing.ListingFixtures.ACCEPTOR;
import static worksafe.hazards.listing.ListingFixtures.AGAINST;
import static worksafe.hazards.listing.ListingFixtures.COUNTY_OR_HIGHER;
import static worksafe.hazards.listing.ListingFixtures.DECIDER;
import static worksafe.hazards.listing.ListingFixtures.DEMAND;
import static worksafe.hazards.listing.ListingFixtures.EXAMINATION;
import static worksafe.hazards.listing.ListingFixtures.HIGHER;
import static worksafe.hazards.listing.ListingFixtures.ID;
import static worksafe.hazards.listing.ListingFixtures.IN_FAVOUR;
import static worksafe.hazards.listing.ListingFixtures.LATER;
import static worksafe.hazards.listing.ListingFixtures.LIMIT;
import static worksafe.hazards.listing.ListingFixtures.OWNER;
import static worksafe.hazards.listing.ListingFixtures.PROPOSED_AT;
import static worksafe.hazards.listing.ListingFixtures.PROPOSER;
import static worksafe.hazards.listing.ListingFixtures.danger;
import static worksafe.hazards.listing.ListingFixtures.in;
import static worksafe.hazards.listing.ListingFixtures.proposal;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.hazards.listing.ListingBatch.ListingLevel;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.publication.PublicationChannel;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class ListingEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<ListingEvent> samples() {
        var paper = UUID.fromString("0198f4a0-8888-7aaa-8bbb-000000000008");
        var announced = in(ListingStatus.LISTED);
        announced.drawUp(paper, DECIDER, LATER);
        return Stream.of(
                (ListingEvent) DangerListing.propose(
                                ID,
                                "GP320281-2026-000003",
                                danger(false, false),
                                proposal(ListingLevel.COUNTY),
                                COUNTY_OR_HIGHER,
                                List.of(),
                                PROPOSER,
                                PROPOSED_AT)
                        .event(),
                in(ListingStatus.PROPOSED).giveBack(List.of("治理方案"), DECIDER, LATER),
                ListingFixtures.returned().complete("已补充治理方案", null, PROPOSER, LATER),
                in(ListingStatus.PROPOSED).list(DEMAND, LIMIT, danger(false, false), DECIDER, LATER),
                in(ListingStatus.PROPOSED).decline("已整改完毕", "《安全生产法》第四十一条第三款", DECIDER, LATER),
                in(ListingStatus.LISTED).giveWay(ListingFixtures.proposed(HIGHER, ListingLevel.CITY), DECIDER, LATER),
                in(ListingStatus.LISTED).file(LocalDate.parse("2026-04-03"), "无锡市安委办", PROPOSER, LATER),
                announced
                        .announced(paper, LocalDate.parse("2026-04-08"), PublicationChannel.MEDIA, LATER)
                        .orElseThrow(),
                in(ListingStatus.LISTED).report(60, "新储罐基础已完工", OWNER, LATER),
                in(ListingStatus.LISTED).extend(LocalDate.parse("2026-12-31"), LIMIT, "情况属实", DECIDER, LATER),
                in(ListingStatus.LISTED).miss(LATER).orElseThrow(),
                in(ListingStatus.LISTED).rectify(EXAMINATION, "已拆除", danger(true, false), OWNER, LATER),
                in(ListingStatus.RECTIFIED).sendBack("喷淋未联动", danger(true, false), AGAINST, ACCEPTOR, LATER),
                in(ListingStatus.RECTIFIED).accept("已消除", danger(true, true), IN_FAVOUR, ACCEPTOR, LATER),
                in(ListingStatus.ACCEPTED).delist("同意摘牌", danger(true, true), IN_FAVOUR, DECIDER, LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ListingEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(ListingEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(ListingEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(ListingEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + ListingFixtures.ENTERPRISE);
        assertThat(subject.aggregate()).isEqualTo("listing");
        assertThat(subject.aggregateId()).isEqualTo(ID);
        assertThat(subject.revision()).isEqualTo(event.listing().revision());
        assertThat(subject.region()).isEqualTo(ListingFixtures.VILLAGE);
    }
}
