package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.TrainingApi.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.CertificateRequests.ExtendReview;
import worksafe.training.certificate.CertificateRequests.PassedReview;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;

/** A certificate entered with its history stands as if it had been issued and reviewed here, whatever the policies said when. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class EnteredHistoryTest {

    private static final long SEED = 20_261_122;
    private static final int HISTORIES = 400;
    private static final Certificate.Issuer ISSUER =
            new Certificate.Issuer(RegionCode.of("320286000000"), null, "supervisor-0042");

    private static final ExtendReview CONSENT = new ExtendReview("连续从事本工种十二年，经核查无违法违章记录。");

    /** From that day on no review is put off. */
    private static final LocalDate ORDER_19 = LocalDate.of(2026, 6, 1);

    private static boolean ruled;

    @Inject
    CertificateRules rules;

    @Inject
    Scopes scopes;

    /** A county whose rules changed over the years. */
    @BeforeEach
    void changingRules() throws SQLException {
        if (ruled) {
            return;
        }
        try (var owner = TestDatabase.asOwner()) {
            for (var row : List.of(
                    "'certificate.review-hours.special-operation', '{\"value\":24}', date '2018-01-01'",
                    "'certificate.review-window.special-operation', '{\"value\":\"90 CALENDAR_DAYS\"}', date"
                            + " '2020-01-01'",
                    "'certificate.review-period.special-operation', '{\"value\":\"2 YEARS\"}', date '2016-01-01'",
                    "'certificate.validity.safety-manager', '{\"value\":\"5 YEARS\"}', date '2015-01-01'",
                    "'certificate.review-hours.safety-manager', '{\"value\":16}', date '2019-01-01'")) {
                TestDatabase.execute(
                        owner,
                        "insert into policy (id, code, parameters, valid_from, region, source, clause, created_at,"
                                + " created_by, version, force, certainty) select uuidv7(), code, parameters::jsonb, valid_from,"
                                + " 320286000000, '试点', '一', now(), 'x', 1, 'RULE', 'CERTAIN'"
                                + " from (values (" + row + ")) as row (code, parameters, valid_from)");
            }
        }
        ruled = true;
    }

    @Test
    void enteringAHistoryEqualsIssuingAndReviewingStepByStep() {
        var random = new Random(SEED);
        var lengths = new HashSet<Integer>();
        var ends = new HashSet<EndGround>();
        var periods = new HashSet<String>();
        for (int i = 0; i < HISTORIES; i++) {
            var first = LocalDate.of(2012, 3, 1)
                    .plusDays(random.nextLong(ChronoUnit.DAYS.between(LocalDate.of(2012, 3, 1), today()) + 1));
            var kind = QualificationKind.values()[random.nextInt(3)];
            inTransaction(() -> {
                var reviews = new ArrayList<PassedReview>();
                var lived = live(draft(kind, first, List.of()), reviews, random);
                var entered = enter(draft(kind, first, reviews));

                assertThat(CertificateView.of(entered))
                        .as("%s from %s, reviewed %s", kind, first, reviews)
                        .usingRecursiveComparison()
                        .ignoringFields("summary.revision", "issuedAt")
                        .isEqualTo(CertificateView.of(lived));
                assertThat(entered.nextEnd()).isEqualTo(lived.nextEnd());
                lengths.add(reviews.size());
                ends.add(entered.nextEnd());
                periods.add(entered.reviewTerm().period());
            });
        }
        // Histories that say nothing would equal anything.
        assertThat(lengths).contains(0, 1, 2, 3, 4);
        assertThat(ends).isEqualTo(Set.of(EndGround.EXPIRED, EndGround.REVIEW_OVERDUE));
        assertThat(periods).isEqualTo(Set.of("2 YEARS", "3 YEARS", "6 YEARS"));
    }

    @Test
    void historyThatLacksOneOfItsReviewsIsRefused() {
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            var first = LocalDate.of(2012, 3, 1).plusDays(random.nextInt(2_000));
            var kind = QualificationKind.values()[random.nextInt(3)];
            inTransaction(() -> {
                var reviews = new ArrayList<PassedReview>();
                var unused = live(draft(kind, first, List.of()), reviews, random);
                reviews.remove(random.nextInt(reviews.size()));

                assertThatThrownBy(() -> enter(draft(kind, first, reviews)))
                        .as("%s from %s, reviewed %s", kind, first, reviews)
                        .isInstanceOfSatisfying(
                                RuleViolation.class,
                                refused -> assertThat(refused.type())
                                        .isIn(TrainingProblem.REVIEW_MISSED, TrainingProblem.CERTIFICATE_RUN_OUT));
            });
        }
    }

    /** Issues it on its first day, and reviews it on a day of each window until today. */
    private Certificate live(Certificate.Draft draft, List<PassedReview> reviews, Random random) {
        var certificate = Certificate.issue(
                        CertificateFixtures.ID,
                        CertificateFixtures.HOLDER,
                        draft,
                        rules.issue(draft, holder(draft), ISSUER, draft.validFrom()),
                        ISSUER,
                        CertificateFixtures.on(draft.validFrom()))
                .aggregate();
        while (true) {
            var due = certificate.inForceUntil();
            var day = due.minusDays(random.nextInt(61));
            if (day.isAfter(today())) {
                return certificate;
            }
            var hours = 48 + random.nextInt(3);
            var review = new PassedReview(day, hours, mayPutOff(certificate, day) ? CONSENT : null);
            reviews.add(review);
            var rule = rules.review(certificate, holder(draft), review);
            var unused = certificate.review(rule, hours, CertificateFixtures.on(day), "supervisor-0042");
        }
    }

    private static boolean mayPutOff(Certificate certificate, LocalDate day) {
        return certificate.qualification().kind() == QualificationKind.SPECIAL_OPERATION
                && certificate.inForceUntil().equals(certificate.validUntil())
                && !certificate.validFrom().isAfter(day.minusYears(10))
                && day.isBefore(ORDER_19);
    }

    private static HolderRecord holder(Certificate.Draft draft) {
        return new HolderRecord(draft.validFrom(), List.of());
    }

    private Certificate enter(Certificate.Draft draft) {
        return Certificate.issue(
                        CertificateFixtures.ID,
                        CertificateFixtures.HOLDER,
                        draft,
                        rules.issue(draft, holder(draft), ISSUER, today()),
                        ISSUER,
                        CertificateFixtures.on(today()))
                .aggregate();
    }

    private static Certificate.Draft draft(QualificationKind kind, LocalDate first, List<PassedReview> reviews) {
        var category = kind == QualificationKind.SPECIAL_OPERATION ? OperationCategory.ELECTRICAL : null;
        return new Certificate.Draft(
                CertificateFixtures.HOLDER.id(),
                new Qualification(kind, category),
                CertificateFixtures.number("T-1"),
                first,
                reviews);
    }

    private void inTransaction(Runnable work) {
        scopes.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> QuarkusTransaction.requiringNew().run(work));
    }
}
