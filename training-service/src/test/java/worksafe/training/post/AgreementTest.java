package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.training.certificate.History;
import worksafe.training.compliance.HeldCertificatesChanged;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;

/** What posts keep, what the list computes and what happened say the same, whatever happened. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class AgreementTest {

    private static final long SEED = 20_261_122;
    private static final int PEOPLE = 25;
    private static final int DAYS = 40;
    private static final Qualification ELECTRICIAN =
            new Qualification(QualificationKind.SPECIAL_OPERATION, OperationCategory.ELECTRICAL);

    @Inject
    Scopes scopes;

    @Inject
    Event<HeldCertificatesChanged> holders;

    @Test
    void storedAndComputedAnswersAgreeOverRandomHistories() {
        var random = new Random(SEED);
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var histories = new LinkedHashMap<UUID, History>();
        for (int i = 0; i < PEOPLE; i++) {
            var person = registered(supervisor());
            var post = id(start(supervisor(), aPost(person, enterprise, "ELECTRICAL", inDays(-4_100))));
            var history = History.of(person, random, today());
            scopes.run(
                    Scope.system(Scope.SystemTask.CONSUMER),
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        history.persist();
                        holders.fire(new HeldCertificatesChanged(person, ELECTRICIAN));
                    }));
            histories.put(post, history);
        }

        var stored = new TreeMap<String, String>();
        get(supervisor(), POSTS + "?limit=200&status=BARRED&enterpriseId=" + enterprise)
                .jsonPath()
                .<Map<String, String>>getList("items")
                .forEach(line -> stored.put(line.get("id"), line.get("barCode")));
        assertThat(stored).isEqualTo(happened(histories, today())).isEqualTo(computed(enterprise, today()));
        // A history that says nothing would agree with anything.
        assertThat(new ArrayList<>(stored.values()))
                .contains("CERTIFICATE_MISSING", "CERTIFICATE_LAPSED", "CERTIFICATE_REVOKED", "REVIEW_OVERDUE")
                .hasSizeLessThan(PEOPLE);
        for (int i = 0; i < DAYS; i++) {
            var day = today().plusDays(random.nextInt(4_500) - 4_099L);
            assertThat(computed(enterprise, day)).as("on %s", day).isEqualTo(happened(histories, day));
        }
    }

    @Test
    void storedAndComputedAnswersAgreeWhilePeopleRace() throws Exception {
        var random = new Random(SEED);
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        for (int round = 0; round < 12; round++) {
            var person = registered(supervisor());
            var certificate = id(issue(supervisor(), aCertificate(person, "ELECTRICAL", inDays(-3))));
            var revokes = random.nextBoolean();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<Integer> taking =
                        () -> start(supervisor(), aPost(person, enterprise, "ELECTRICAL", inDays(-1)))
                                .statusCode();
                Callable<Integer> changing = revokes
                        ? () -> act(
                                        supervisor(),
                                        CERTIFICATES + "/" + certificate,
                                        "revocation",
                                        "{\"ground\": \"UNFIT\", \"note\": \"x\"}")
                                .statusCode()
                        : () -> issue(supervisor(), aCertificate(person, "WELDING_CUTTING", inDays(0)))
                                .statusCode();
                var started = threads.submit(taking);
                var changed = threads.submit(changing);
                assertThat(started.get()).isEqualTo(201);
                assertThat(changed.get()).isEqualTo(revokes ? 200 : 201);
            }
        }

        var stored = new TreeMap<String, String>();
        get(supervisor(), POSTS + "?limit=200&enterpriseId=" + enterprise)
                .jsonPath()
                .<Map<String, String>>getList("items")
                .forEach(line -> {
                    var told = announced("post-barred", UUID.fromString(line.get("id")));
                    assertThat(told).hasSizeLessThan(2);
                    if (line.get("status").equals("BARRED")) {
                        stored.put(line.get("id"), line.get("barCode"));
                    }
                });
        assertThat(stored).isEqualTo(computed(enterprise, today())).isNotEmpty().hasSizeLessThan(12);
    }

    private static Map<String, String> computed(UUID enterprise, LocalDate day) {
        var found = new TreeMap<String, String>();
        var answer = compliance(supervisor(), enterprise, "?limit=200&on=" + day);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        answer.jsonPath()
                .<Map<String, String>>getList("items")
                .forEach(line -> found.put(line.get("postId"), line.get("code")));
        return found;
    }

    private static Map<String, String> happened(Map<UUID, History> histories, LocalDate day) {
        var found = new TreeMap<String, String>();
        histories.forEach((post, history) -> {
            var bar = history.bar(day);
            if (bar != null) {
                found.put(post.toString(), bar.name());
            }
        });
        return found;
    }
}
