package worksafe.registry.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.lead.LeadFixtures.NOW;
import static worksafe.registry.lead.LeadFixtures.OFFICE;
import static worksafe.registry.lead.LeadFixtures.in;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status, and who never sees a lead. The table is written by hand. */
class LeadLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | verify                | dismiss
            OPEN      | VERIFIED LeadVerified | DISMISSED LeadDismissed
            VERIFIED  | -                     | -
            DISMISSED | -                     | -
            """);

    private static final Map<String, Function<Lead, LeadEvent>> VERBS = Map.of(
            "verify", lead -> lead.verify("企业已补报", OFFICE, NOW),
            "dismiss", lead -> lead.dismiss("属交通事故", OFFICE, NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(LeadStatus::valueOf, LeadLifecycleTest::check);
    }

    private static void check(LeadStatus status, String verb, String expected) {
        var lead = in(status);
        var call = VERBS.get(verb);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> call.apply(lead)).isInstanceOf(IllegalTransition.class);
            assertThat(lead.status()).isEqualTo(status);
        } else {
            var event = call.apply(lead);
            assertThat(lead.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(event.lead().status()).isEqualTo(lead.status());
        }
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(LeadStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("lead", LeadStatus.class, LeadStatus::next);
    }

    @Test
    void noEnterpriseSeesALeadNotEvenItsOwn() {
        var lead = in(LeadStatus.OPEN);
        var county = RegionCode.of("320281000000");

        assertThat(lead.isWithin(new Scope(county, null, null, "office-1", null)))
                .isTrue();
        assertThat(lead.isWithin(new Scope(county, null, Set.of(lead.enterpriseId()), "owner", null)))
                .isFalse();
        assertThat(lead.isWithin(new Scope(county, null, Set.of(new UUID(0, 1)), "other", null)))
                .isFalse();
    }

    @Test
    void eventsBelongToAPlaceAndMakeNoLineOfAnArchive() {
        var raised = LeadFixtures.raised().event();

        assertThat(raised.subject().enterpriseId()).isNull();
        assertThat(raised.archive()).isNull();
    }
}
