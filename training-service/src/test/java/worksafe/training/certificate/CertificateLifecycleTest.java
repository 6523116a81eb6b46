package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.certificate.CertificateFixtures.CANCELLATION;
import static worksafe.training.certificate.CertificateFixtures.OVERDUE;
import static worksafe.training.certificate.CertificateFixtures.REVIEW;
import static worksafe.training.certificate.CertificateFixtures.REVIEW_DUE;
import static worksafe.training.certificate.CertificateFixtures.REVOCATION;
import static worksafe.training.certificate.CertificateFixtures.in;
import static worksafe.training.certificate.CertificateFixtures.on;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.training.certificate.rule.EndGround;

/** Every verb in every status. The table is written by hand, from the package's own description of the life. */
class CertificateLifecycleTest {

    /** Where the verb leads and what it announces; {@code -} where it is illegal, {@code =} where it changes nothing. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
        status    | review                       | enter a review afterwards    | revoke                     | cancel                         | lapse when missed         | lapse too early
        IN_FORCE  | IN_FORCE CertificateReviewed | IN_FORCE CertificateReviewed | REVOKED CertificateRevoked | CANCELLED CertificateCancelled | LAPSED CertificateLapsed  | =
        LAPSED    | -                            | IN_FORCE CertificateReviewed | -                          | CANCELLED CertificateCancelled | =                         | =
        REVOKED   | -                            | -                            | -                          | CANCELLED CertificateCancelled | =                         | =
        CANCELLED | -                            | -                            | -                          | -                              | =                         | =
        """);

    private static final Map<String, Function<Certificate, Optional<? extends CertificateEvent>>> VERBS = Map.of(
            "review", certificate -> Optional.of(certificate.review(REVIEW, 8, on(REVIEW_DUE), "supervisor-0042")),
            "enter a review afterwards",
                    certificate -> Optional.of(certificate.review(
                            REVIEW, 8, new FactTime(on(REVIEW_DUE), on(REVIEW_DUE.plusDays(3))), "supervisor-0042")),
            "revoke",
                    certificate ->
                            Optional.of(certificate.revoke(REVOCATION, EndGround.ACCIDENT, "负有责任。", on(REVIEW_DUE))),
            "cancel",
                    certificate -> Optional.of(
                            certificate.cancel(CANCELLATION, EndGround.HOLDER_DIED, "已死亡。", on(REVIEW_DUE))),
            "lapse when missed", certificate -> certificate.lapse(OVERDUE, on(REVIEW_DUE.plusDays(1))),
            "lapse too early", certificate -> certificate.lapse(OVERDUE, on(REVIEW_DUE)));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(CertificateStatus::valueOf, CertificateLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(CertificateStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("certificate", CertificateStatus.class, CertificateStatus::next);
    }

    private static void check(CertificateStatus status, String verb, String expected) {
        var certificate = in(status);
        var before = CertificateView.of(certificate);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(certificate)).isInstanceOf(IllegalTransition.class);
                assertThat(CertificateView.of(certificate)).isEqualTo(before);
            }
            case "=" -> {
                assertThat(VERBS.get(verb).apply(certificate)).isEmpty();
                assertThat(CertificateView.of(certificate)).isEqualTo(before);
            }
            default -> {
                var event = VERBS.get(verb).apply(certificate).orElseThrow();
                assertThat(certificate.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.certificate().status()).isEqualTo(certificate.status());
                assertThat(event.certificate().revision()).isEqualTo(2);
            }
        }
    }
}
