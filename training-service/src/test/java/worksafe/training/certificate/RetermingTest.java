package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.today;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.HeldCertificatesChanged;
import worksafe.training.person.KnownPersons.KnownPerson;

/** Cards of Order 30 that were here before Order 19: its row dates them anew, with their clocks and their holders' posts. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class RetermingTest {

    private static final String COUNTY = "320205000000";
    private static final String VILLAGE = "320205001001";
    private static final String SUPERVISOR = Tokens.of("supervisor", COUNTY);
    private static final TermRule THREE_YEARS = new TermRule(
            "certificate.review-period.special-operation",
            0L,
            "3 YEARS",
            "特种作业人员安全技术培训考核管理规定（安监总局令第30号）",
            "第二十一条：每三年复审一次",
            Force.RULE,
            Certainty.CERTAIN);

    @Inject
    Certificates certificates;

    @Inject
    CertificateClocks clocks;

    @Inject
    Event<HeldCertificatesChanged> holders;

    @Inject
    Scopes scopes;

    private UUID person;

    @BeforeEach
    void somebody() {
        person = registered(SUPERVISOR);
    }

    private void inTransaction(Runnable work) {
        scopes.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> QuarkusTransaction.requiringNew().run(work));
    }

    /** A card as it was issued, kept and clocked before there was Order 19. */
    private UUID card(UUID holder, LocalDate first) {
        var id = Uuid7.next(InstantSource.system());
        inTransaction(() -> {
            var now = CertificateFixtures.on(first);
            var certificate = Certificate.issue(
                            id,
                            new KnownPerson(holder, "王建国"),
                            new Certificate.Draft(
                                    holder,
                                    CertificateFixtures.ELECTRICIAN,
                                    CertificateFixtures.number("R" + id),
                                    first,
                                    List.of()),
                            new IssueRules(
                                    CertificateFixtures.SIX_YEARS,
                                    THREE_YEARS,
                                    List.of(),
                                    List.of(),
                                    CertificateFixtures.RULES.lapse()),
                            new Certificate.Issuer(RegionCode.of(COUNTY), null, "supervisor-0042"),
                            now)
                    .aggregate();
            certificates.persist(certificate);
            clocks.start(certificate, now);
            tellHolder(certificate);
        });
        return id;
    }

    private void tellHolder(Certificate certificate) {
        certificates.flush();
        holders.fire(new HeldCertificatesChanged(certificate.personId(), certificate.qualification()));
    }

    /** As the sweep of an earlier release did it: by the law of its issue. */
    private void lapse(UUID id) {
        PassingTime.sweepClocks();
        inTransaction(() -> {
            var certificate = certificates.get(id);
            var unused = certificate.lapse(
                    CertificateFixtures.OVERDUE,
                    CertificateFixtures.on(certificate.inForceUntil().plusDays(1)));
            clocks.lapsed(certificate, CertificateClocks.REVIEW);
            tellHolder(certificate);
        });
    }

    /** Lets the shipped row be carried out, as if it had just come into the book. */
    @CanIgnoreReturnValue
    private static JsonPath carryOut() {
        var row = row();
        TestDatabase.execute("delete from policy_transition where policy_id = ?::uuid", row);
        PassingTime.run("policy-transitions");
        await().atMost(Duration.ofSeconds(30)).until(() -> report(row).getString("finishedAt") != null);
        return report(row);
    }

    private static String row() {
        return TestDatabase.column("select id from policy where code = 'certificate.review-period.special-operation'"
                        + " and region = 0 and valid_from = date '2026-06-01' and valid_to is null")
                .getFirst();
    }

    private static JsonPath report(String row) {
        return get(SUPERVISOR, "/api/v1/training/policies/" + row + "/transition")
                .jsonPath();
    }

    private static JsonPath certificate(UUID id) {
        return get(SUPERVISOR, CERTIFICATES + "/" + id).jsonPath();
    }

    private static List<String> clocks(UUID certificate) {
        return TestDatabase.column(
                "select kind || ' ' || state from clock where subject_id = ? order by kind, id", certificate);
    }

    @Test
    void cardLosesItsReviewAndKeepsItsEnd() {
        var post = electrician(SUPERVISOR, person, RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));
        var card = card(person, today().minusYears(2));
        var due = certificate(card).getString("reviewDueOn");
        var end = certificate(card).getString("validUntil");

        carryOut();
        carryOut();

        var view = certificate(card);
        assertThat(view.getMap("$")).doesNotContainKey("reviewDueOn");
        assertThat(view.getString("validUntil")).isEqualTo(end);
        assertThat(view.getString("inForceUntil")).isEqualTo(end);
        assertThat(view.getString("review.source")).contains("应急管理部令第19号");
        assertThat(view.getList("earlierTerms")).hasSize(1);
        assertThat(view.getMap("earlierTerms[0]"))
                .containsEntry("reviewDueOn", due)
                .containsEntry("status", "IN_FORCE")
                .containsEntry("changedBy", "system:CLOCK_SWEEP");
        assertThat(view.getString("earlierTerms[0].term.clause")).isEqualTo("第二十一条：每三年复审一次");
        assertThat(view.getString("earlierTerms[0].rule.source")).contains("应急管理部令第19号");
        assertThat(clocks(card)).containsExactly("certificate-review CANCELLED", "certificate-validity RUNNING");
        assertThat(announced("certificate-retermed", card)).singleElement().satisfies(event -> {
            EventContract.ofType("worksafe.training.certificate-retermed.v1").accepts(event);
            assertThat(event).contains("\"reviewDueBefore\":\"" + due + "\"").doesNotContain("reviewDueOn");
        });
        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry where object_id = ? and action = 'certificate-retermed'"
                                + " and event_id is not null",
                        card.toString()))
                .containsExactly("1");
        assertThat(get(SUPERVISOR, POSTS + "/" + post).jsonPath().getString("inForceUntil"))
                .isEqualTo(end);
    }

    @Test
    void reviewThatOrder19DoesNotAskForLapsesNothing() {
        var card = card(person, LocalDate.parse("2023-08-01"));

        PassingTime.sweepClocks();

        assertThat(certificate(card).getString("status")).isEqualTo("IN_FORCE");
        assertThat(clocks(card)).containsExactly("certificate-review MISSED", "certificate-validity RUNNING");
        carryOut();
        assertThat(clocks(card)).containsExactly("certificate-review CANCELLED", "certificate-validity RUNNING");
        assertThat(certificate(card).getString("inForceUntil")).isEqualTo("2029-07-31");
    }

    @Test
    void cardThatLapsedUnlawfullyIsInForceAgainAndItsHolderMayWork() {
        var post = electrician(SUPERVISOR, person, RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));
        var card = card(person, LocalDate.parse("2023-08-01"));
        lapse(card);
        assertThat(certificate(card).getString("status")).isEqualTo("LAPSED");
        assertThat(get(SUPERVISOR, POSTS + "/" + post).jsonPath().getString("reasons[0].code"))
                .isEqualTo("REVIEW_OVERDUE");

        var counts = carryOut().getMap("counts");

        assertThat(counts).containsKeys("reinstated", "posts-cleared");
        var view = certificate(card);
        assertThat(view.getString("status")).isEqualTo("IN_FORCE");
        assertThat(view.getMap("$")).doesNotContainKeys("end", "reviewDueOn");
        assertThat(view.getMap("earlierTerms[0]")).containsEntry("status", "LAPSED");
        assertThat(get(SUPERVISOR, POSTS + "/" + post).jsonPath().getString("status"))
                .isEqualTo("FIT");
        assertThat(announced("post-cleared", post)).last().asString().satisfies(event -> {
            EventContract.ofType("worksafe.training.post-cleared.v1").accepts(event);
            assertThat(event)
                    .contains("\"validUntil\":\"2029-07-31\"")
                    .contains("\"changeOfLaw\":{\"source\":\"特种作业人员安全技术培训考核管理规定（应急管理部令第19号）\"");
        });
        assertThat(clocks(card))
                .containsExactly(
                        "certificate-review CANCELLED",
                        "certificate-validity CANCELLED",
                        "certificate-validity RUNNING");
    }

    @Test
    void reviewMissedBeforeOrder19StaysMissed() {
        var card = card(person, LocalDate.parse("2023-05-10"));

        PassingTime.sweepClocks();
        carryOut();

        assertThat(certificate(card).getString("status")).isEqualTo("LAPSED");
        assertThat(certificate(card).getMap("end"))
                .containsEntry("on", "2026-05-10")
                .containsEntry("ground", "REVIEW_OVERDUE")
                .containsEntry("source", "特种作业人员安全技术培训考核管理规定（安监总局令第30号）");
        assertThat(announced("certificate-retermed", card)).isEmpty();
    }

    @Test
    void cardThatWouldHaveEndedByNowLapsedLaterAndByItsEnd() {
        var card = card(person, LocalDate.parse("2023-08-01"));
        lapse(card);
        TestDatabase.execute("update certificate set valid_until = ?::date where id = ?", inDays(-20), card);

        carryOut();

        assertThat(certificate(card).getString("status")).isEqualTo("LAPSED");
        assertThat(certificate(card).getString("inForceUntil")).isEqualTo(inDays(-20));
        assertThat(certificate(card).getMap("end"))
                .containsEntry("on", inDays(-19))
                .containsEntry("ground", "EXPIRED");
        assertThat(certificate(card).getString("end.source")).contains("应急管理部令第19号");
    }

    @Test
    void cardWhosePlaceAnotherTookStaysAsItWas() {
        var card = card(person, LocalDate.parse("2023-08-01"));
        lapse(card);
        issued(SUPERVISOR, person, "ELECTRICAL", inDays(-3));

        assertThat(carryOut().getMap("counts")).containsKey("replaced-meanwhile");

        assertThat(certificate(card).getString("status")).isEqualTo("LAPSED");
        assertThat(announced("certificate-retermed", card)).isEmpty();
    }

    @Test
    void jobThatBrokeOffLeavesNothingHalfDoneAndGoesOn() {
        var card = card(person, today().minusYears(2));
        TestDatabase.execute("create function broken() returns trigger language plpgsql as $$ begin"
                + " raise exception 'broken on purpose'; end $$");
        TestDatabase.execute("create trigger broken before insert on certificate_term execute function broken()");
        TestDatabase.execute("delete from policy_transition where policy_id = ?::uuid", row());

        PassingTime.run("policy-transitions");
        var job = TestDatabase.column("select job_id from policy_transition where policy_id = ?::uuid", row())
                .getFirst();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestDatabase.column("select attempts from job where id = ?::uuid", job)
                        .equals(List.of("1")));
        assertThat(certificate(card).getMap("$")).containsKey("reviewDueOn");
        TestDatabase.execute("drop function broken() cascade");
        PassingTime.endLease(job);
        await().atMost(Duration.ofSeconds(30)).until(() -> report(row()).getString("finishedAt") != null);

        assertThat(certificate(card).getMap("$")).doesNotContainKey("reviewDueOn");
        assertThat(announced("certificate-retermed", card)).hasSize(1);
        assertThat(report(row()).getLong("processed")).isEqualTo(report(row()).getLong("total"));
    }
}
