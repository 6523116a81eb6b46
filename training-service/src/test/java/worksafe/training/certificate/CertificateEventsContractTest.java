package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.training.certificate.rule.EndGround;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class CertificateEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<CertificateEvent> samples() {
        var renewed = CertificateFixtures.issued();
        var unused = renewed.review(
                CertificateFixtures.REVIEW,
                8,
                CertificateFixtures.on(CertificateFixtures.REVIEW_DUE),
                "supervisor-0042");
        return Stream.of(
                (CertificateEvent) Certificate.issue(
                                CertificateFixtures.ID,
                                CertificateFixtures.HOLDER,
                                CertificateFixtures.draft(CertificateFixtures.ELECTRICIAN),
                                CertificateFixtures.reviewed(CertificateFixtures.REVIEW_DUE, CertificateFixtures.LAST),
                                CertificateFixtures.ISSUER,
                                CertificateFixtures.on(CertificateFixtures.LAST))
                        .event(),
                renewed.review(
                        CertificateFixtures.extended("4 YEARS", "2020-03-15"),
                        8,
                        CertificateFixtures.on(CertificateFixtures.LAST),
                        "supervisor-0042"),
                new CertificateEvent.CertificateRetermed(
                        ((CertificateEvent) Certificate.issue(
                                                CertificateFixtures.ID,
                                                CertificateFixtures.HOLDER,
                                                CertificateFixtures.draft(CertificateFixtures.ELECTRICIAN),
                                                CertificateFixtures.RULES,
                                                CertificateFixtures.ISSUER,
                                                CertificateFixtures.on(CertificateFixtures.FIRST))
                                        .event())
                                .certificate(),
                        CertificateFixtures.REVIEW_DUE,
                        CertificateEvent.CertificateRetermed.Rule.of(CertificateFixtures.SIX_YEARS),
                        CertificateFixtures.on("2026-06-01")),
                CertificateFixtures.issued()
                        .lapse(CertificateFixtures.OVERDUE, CertificateFixtures.on("2029-03-15"))
                        .orElseThrow(),
                CertificateFixtures.issued()
                        .revoke(
                                CertificateFixtures.REVOCATION,
                                EndGround.FRAUD,
                                "培训记录系伪造。",
                                CertificateFixtures.on("2027-01-01")),
                CertificateFixtures.issued()
                        .cancel(
                                CertificateFixtures.CANCELLATION,
                                EndGround.HOLDER_ASKED,
                                "本人书面申请，证件已收回。",
                                CertificateFixtures.on("2027-01-01")));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(CertificateEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(CertificateEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type())
                .isKeptBy(Announced.latestOf(event.subject().aggregateId()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(CertificateEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("training", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsHolder(CertificateEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("person:" + CertificateFixtures.HOLDER.id());
        assertThat(subject.aggregate()).isEqualTo("certificate");
        assertThat(subject.enterpriseId()).isNull();
        assertThat(subject.region()).isEqualTo(CertificateFixtures.ISSUER.region());
        assertThat(subject.revision()).isEqualTo(event.certificate().revision());
    }
}
