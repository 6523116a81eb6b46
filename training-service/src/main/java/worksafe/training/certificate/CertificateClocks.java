package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.http.Problems;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.Qualification;

/** The two legal clocks of a certificate: to be reviewed, and to be renewed, by the end of a day. */
@ApplicationScoped
class CertificateClocks {

    /** The kinds of duty; their titles are the messages {@code clock-<kind>}. */
    static final String VALIDITY = "certificate-validity";

    static final String REVIEW = "certificate-review";
    static final List<String> KINDS = List.of(VALIDITY, REVIEW);

    static final String SUBJECT = "certificate";

    static final String REVOKED = "证书已撤销";
    static final String CANCELLED = "证书已注销";
    private static final String VOID = "逾期未复审，证书已失效";

    private final Clocks clocks;
    private final Problems problems;

    CertificateClocks(Clocks clocks, Problems problems) {
        this.clocks = clocks;
        this.problems = problems;
    }

    /** Keeps the sweep from the certificate's clocks until the transaction ends; called before anything else is locked. */
    void hold(UUID certificateId) {
        KINDS.forEach(kind -> {
            var unused = clocks.deadline(duty(certificateId, kind));
        });
    }

    /** Notes first what ran out before now and the sweep has not come to, so that a lapse is told as one. */
    void missFirst(UUID certificateId, Instant now) {
        KINDS.forEach(kind -> clocks.missFirst(duty(certificateId, kind), now));
    }

    /** It was issued. */
    void start(Certificate certificate, Instant now) {
        startValidity(certificate, now);
        startReview(certificate, now);
    }

    /** It was reviewed: what was due is met, and what is due next begins. */
    void reviewed(Certificate certificate, Instant now) {
        if (clocks.deadline(duty(certificate.id(), REVIEW)).isPresent()) {
            clocks.meet(duty(certificate.id(), REVIEW), now);
        } else {
            clocks.meet(duty(certificate.id(), VALIDITY), now);
        }
        // What ended with the certificate begins again where a review brings it back.
        if (clocks.deadline(duty(certificate.id(), VALIDITY)).isEmpty()) {
            startValidity(certificate, now);
        }
        startReview(certificate, now);
    }

    /** The authority ended it: nothing is due any more. */
    void ended(Certificate certificate, String why) {
        KINDS.forEach(kind -> cancel(certificate, kind, why));
    }

    /** It lapsed by that clock: nothing is due by the other. */
    void lapsed(Certificate certificate, String missed) {
        KINDS.stream().filter(kind -> !kind.equals(missed)).forEach(kind -> cancel(certificate, kind, VOID));
    }

    private void cancel(Certificate certificate, String kind, String why) {
        var duty = duty(certificate.id(), kind);
        if (clocks.deadline(duty).isPresent()) {
            clocks.cancel(duty, why);
        }
    }

    private void startValidity(Certificate certificate, Instant now) {
        start(certificate, VALIDITY, certificate.validUntil(), certificate.validity(), now);
    }

    private void startReview(Certificate certificate, Instant now) {
        certificate.reviewDueOn().ifPresent(day -> start(certificate, REVIEW, day, certificate.reviewTerm(), now));
    }

    private void start(Certificate certificate, String kind, LocalDate last, TermRule rule, Instant now) {
        clocks.start(starting(
                kind,
                new Dated(
                        certificate.id(),
                        certificate.region(),
                        certificate.sector(),
                        certificate.qualification(),
                        certificate.number().shown(),
                        certificate.personName()),
                last,
                rule,
                now));
    }

    /**
     * What a clock is about.
     *
     * @param number as it may be shown
     * @param holder the name, which the clock shows masked
     */
    record Dated(
            UUID id,
            RegionCode region,
            @Nullable Sector sector,
            Qualification qualification,
            String number,
            String holder) {}

    /** A clock that runs until the end of that day. */
    ClockStart starting(String kind, Dated certificate, LocalDate last, TermRule rule, Instant now) {
        return ClockStart.until(
                        last,
                        duty(certificate.id(), kind),
                        ClockStart.Debtor.enterprise(certificate.region(), certificate.sector(), null),
                        rule.basis().ofClock(),
                        now)
                .about(title(certificate.qualification()) + " " + certificate.number() + " "
                        + masked(certificate.holder()));
    }

    /** The first character of a name, by which a supervisor who knows the number knows whose it is. */
    private static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** What it entitles to. */
    private String title(Qualification qualification) {
        var category = qualification.category();
        var key = category == null
                ? "code-table.qualification-kind." + qualification.kind()
                : "code-table.operation-category." + category;
        return problems.messages().text(Locale.SIMPLIFIED_CHINESE, key);
    }

    private static Duty duty(UUID certificateId, String kind) {
        return new Duty(SUBJECT, certificateId, kind);
    }
}
