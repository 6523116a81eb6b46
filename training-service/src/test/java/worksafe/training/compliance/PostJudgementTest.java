package worksafe.training.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

class PostJudgementTest {

    private static final Requirement NEEDED = new Requirement(
            true,
            "post.certificate-required.special-operation",
            "000000000000",
            "安全生产法",
            "第三十条第一款",
            Force.LAW,
            Certainty.CERTAIN);
    private static final Requirement NOT_NEEDED = new Requirement(
            false,
            "post.certificate-required.principal",
            "000000000000",
            "安全生产法",
            "第二十七条第一款",
            Force.LAW,
            Certainty.CERTAIN);
    private static final LocalDate DAY = LocalDate.parse("2026-03-15");

    @Test
    void whereNoneIsNeededEverybodyIsFit() {
        assertThat(PostJudgement.of(NOT_NEEDED, List.of(), DAY)).isEqualTo(new PostJudgement(null, null));
    }

    @Test
    void whoeverNeverHeldOneIsBarred() {
        assertThat(PostJudgement.of(NEEDED, List.of(), DAY).reason())
                .isEqualTo(
                        new BarReason(BarGround.CERTIFICATE_MISSING, "安全生产法", "第三十条第一款", Force.LAW, Certainty.CERTAIN));
    }

    @Test
    void firstAndLastDayCount() {
        var holding = holding(1, DAY, DAY, DAY, null, "LAPSED");

        assertThat(PostJudgement.of(NEEDED, List.of(holding), DAY).fit()).isTrue();
        assertThat(code(DAY.minusDays(1), holding)).isEqualTo(BarGround.CERTIFICATE_MISSING);
        assertThat(code(DAY.plusDays(1), holding)).isEqualTo(BarGround.CERTIFICATE_LAPSED);
    }

    @Test
    void reasonSaysHowTheLastOneEnded() {
        var lapsed = holding(1, DAY.minusDays(90), DAY.minusDays(60), DAY.minusDays(60), null, "LAPSED");
        var unreviewed = holding(2, DAY.minusDays(50), DAY.minusDays(40), DAY, DAY.minusDays(40), "LAPSED");
        var revoked = holding(3, DAY.minusDays(30), DAY.minusDays(20), DAY, DAY, "REVOKED");

        assertThat(code(DAY, lapsed)).isEqualTo(BarGround.CERTIFICATE_LAPSED);
        assertThat(code(DAY, unreviewed, lapsed)).isEqualTo(BarGround.REVIEW_OVERDUE);
        assertThat(code(DAY, lapsed, revoked, unreviewed)).isEqualTo(BarGround.CERTIFICATE_REVOKED);
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDER_ASKED, CERTIFICATE_CANCELLED",
        "HOLDER_DIED, HOLDER_DIED",
        "REVOKED, CERTIFICATE_REVOKED",
    })
    void reasonSaysWhyTheLastOneWasStruckOff(String standing, BarGround expected) {
        var struckOff = holding(4, DAY.minusDays(30), DAY.minusDays(20), DAY, DAY, standing);

        assertThat(code(DAY, struckOff)).isEqualTo(expected);
        assertThat(code(DAY.minusDays(20), struckOff)).isNull();
    }

    @Test
    void fitnessRestsOnTheCertificateThatHolds() {
        var old = holding(1, DAY.minusDays(90), DAY.minusDays(60), DAY.minusDays(60), null, "LAPSED");
        var present = holding(2, DAY.minusDays(5), DAY.plusDays(5), DAY.plusDays(50), DAY.plusDays(5), "IN_FORCE");

        assertThat(PostJudgement.of(NEEDED, List.of(present, old), DAY))
                .isEqualTo(new PostJudgement(null, present.asSupport()));
    }

    private static @Nullable BarGround code(LocalDate day, HeldCertificate... held) {
        var reason = PostJudgement.of(NEEDED, List.of(held), day).reason();
        return reason == null ? null : reason.code();
    }

    private static HeldCertificate holding(
            int id,
            LocalDate from,
            LocalDate inForceUntil,
            LocalDate validUntil,
            @Nullable LocalDate reviewDue,
            String standing) {
        return new HeldCertificate(new UUID(0, id), from, inForceUntil, validUntil, reviewDue, standing);
    }
}
