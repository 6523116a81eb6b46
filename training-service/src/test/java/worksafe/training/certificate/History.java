package worksafe.training.certificate;

import jakarta.enterprise.inject.spi.CDI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.BarGround;
import worksafe.training.person.KnownPersons.KnownPerson;

/**
 * What happened to somebody's certificates over the years, invented day by day with the aggregate's own verbs, and beside
 * it, kept apart from the aggregate, the days on which one was in force.
 */
public final class History {

    private static final TermRule VALIDITY =
            CertificateFixtures.term("certificate.validity.special-operation", "400 CALENDAR_DAYS");
    private static final TermRule PERIOD =
            CertificateFixtures.term("certificate.review-period.special-operation", "200 CALENDAR_DAYS");
    private static final ReviewRule REVIEW = new ReviewRule(
            CertificateFixtures.term("certificate.review-window.special-operation", "60 CALENDAR_DAYS"),
            0,
            CertificateFixtures.law("x"),
            CertificateFixtures.law("x"),
            new ReviewRule.NextTerms(VALIDITY, PERIOD, List.of()),
            null);

    private final List<Span> spans = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final Random random;
    private final LocalDate today;

    private History(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** A history of electrician's certificates up to that day. */
    public static History of(UUID personId, Random random, LocalDate today) {
        var history = new History(random, today);
        history.invent(new KnownPerson(personId, "王建国"));
        return history;
    }

    /** Writes the certificates, in a transaction of the caller's. */
    public void persist() {
        CDI.current().select(Certificates.class).get().persist(certificates);
    }

    /** Why nobody with this history may work on that day; absent where they may. */
    public @Nullable BarGround bar(LocalDate day) {
        Span last = null;
        for (var span : spans) {
            if (!span.from().isAfter(day)) {
                if (!span.last().isBefore(day)) {
                    return null;
                }
                last = last == null || !span.last().isBefore(last.last()) ? span : last;
            }
        }
        return last == null ? BarGround.CERTIFICATE_MISSING : last.end();
    }

    private void invent(KnownPerson person) {
        var day = today.minusDays(random.nextInt(4_000));
        while (!day.isAfter(today) && random.nextInt(8) > 0) {
            var draft = new Certificate.Draft(
                    person.id(),
                    CertificateFixtures.ELECTRICIAN,
                    CertificateFixtures.number("H" + Uuid7.next(InstantSource.system())),
                    day,
                    List.of());
            var certificate = Certificate.issue(
                            Uuid7.next(InstantSource.system()),
                            person,
                            draft,
                            new IssueRules(VALIDITY, PERIOD, List.of(), List.of(), CertificateFixtures.law("x")),
                            CertificateFixtures.ISSUER,
                            CertificateFixtures.on(day))
                    .aggregate();
            certificates.add(certificate);
            var span = live(certificate, day);
            spans.add(span);
            day = later(span.last(), day).plusDays(1 + random.nextInt(60));
        }
    }

    /** From its issue to its end, or to today. */
    private Span live(Certificate certificate, LocalDate from) {
        var due = from.plusDays(199);
        var reviews = 0;
        while (true) {
            var reviewed = due.minusDays(random.nextInt(61));
            switch (random.nextInt(4)) {
                case 0 -> {
                    var revoked = later(from, due.minusDays(random.nextInt(190)));
                    if (!revoked.isAfter(today)) {
                        var unused = certificate.revoke(
                                CertificateFixtures.REVOCATION,
                                EndGround.ACCIDENT,
                                "x",
                                CertificateFixtures.on(revoked));
                        return new Span(from, revoked.minusDays(1), BarGround.CERTIFICATE_REVOKED);
                    }
                }
                case 1 -> {
                    if (due.isBefore(today)) {
                        var lapsed =
                                certificate.lapse(CertificateFixtures.OVERDUE, CertificateFixtures.on(due.plusDays(1)));
                        if (lapsed.isEmpty()) {
                            throw new AssertionError("not lapsed on " + due.plusDays(1));
                        }
                        return new Span(
                                from, due, reviews % 2 == 0 ? BarGround.REVIEW_OVERDUE : BarGround.CERTIFICATE_LAPSED);
                    }
                }
                default -> {
                    if (!reviewed.isAfter(today)) {
                        var unused = certificate.review(REVIEW, 0, CertificateFixtures.on(reviewed), "supervisor-0042");
                        reviews++;
                        due = due.plusDays(200);
                        continue;
                    }
                }
            }
            if (!due.isBefore(today)) {
                return new Span(from, due, reviews % 2 == 0 ? BarGround.REVIEW_OVERDUE : BarGround.CERTIFICATE_LAPSED);
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Span(LocalDate from, LocalDate last, BarGround end) {}
}
