package worksafe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/**
 * Tries to break in through each wall alone: past the application, as its own database role without its predicates; and
 * past the database, with row security switched off and only the application's predicates left. Somebody registered in
 * one county holds a post in another.
 */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class WallTest {

    private static final String HOME = "320281102005";
    private static final String WORK = "320282103001";

    private static final Set<String> OWN = Set.of(
            "person",
            "post",
            "certificate",
            "rehire_ban",
            "enterprise_snapshot",
            "exam_question",
            "exam_sitting",
            "exam_entry",
            "exam_paper_item",
            "exam_answer");

    private UUID home;
    private UUID work;
    private UUID person;
    private UUID post;
    private UUID certificate;

    /** Registered at home, certified by the county at home, working in the other county. */
    @BeforeEach
    void plant() {
        home = RegistryEvents.registered(HOME, Sector.EMERGENCY);
        work = RegistryEvents.registered(WORK, Sector.TRANSPORT);
        var city = Tokens.of("supervisor", "320200000000");
        person = registered(city, residentId(), home);
        certificate = issued(Tokens.of("supervisor", "320281000000"), person, "ELECTRICAL", TrainingApi.inDays(-1));
        post = electrician(city, person, work);
    }

    @Test
    void tablesOutsideTheWallAreThoseOnTheList() {
        // It has none of its own.
        Wall.assertUnwalledAreOnly(Map.of(
                "certificate_number", "whose a number is, behind a digest; no role of the service reads or writes it",
                "person_moved", "which rows came with a duplicate; no role of the service reads or writes it"));
        assertThat(TestDatabase.walledTables()).containsAll(OWN);
    }

    /**
     * Every table, also those of which no feature tells: with no predicate of the application to help. A person, what certifies
     * it and where it is trained are known wherever it works or learns.
     */
    @Test
    void noTableShowsByItselfWhatLiesElsewhere() throws SQLException {
        for (var place : List.of("820000000000", "120225000000", "320281101000")) {
            Wall.assertShowNothingOfElsewhere(in(place), Set.of("person", "certificate", "training_enrolment"));
        }
    }

    @Test
    void wallAloneShowsThePersonAtHomeAndAtWorkAndThePostAtWork() throws SQLException {
        for (var scope : List.of(in("320200000000"), in("000000000000"))) {
            assertThat(seen(scope)).as("%s", scope).isEqualTo("person post certificate");
        }
        for (var scope : List.of(in(HOME), in("320281102000"), ofSectors(HOME, Sector.EMERGENCY))) {
            assertThat(seen(scope)).as("%s", scope).isEqualTo("person certificate");
        }
        for (var scope :
                List.of(in(WORK), in("320282000000"), ofSectors(WORK, Sector.TRANSPORT), ofEnterprises(work))) {
            assertThat(seen(scope)).as("%s", scope).isEqualTo("person post certificate");
        }
    }

    @Test
    void wallAloneHidesThemFromEverybodyElse() throws SQLException {
        for (var scope : List.of(
                Scope.nothing(),
                in("320281102006"),
                in("320281103000"),
                in("320282103002"),
                in("320283000000"),
                in("320100000000"),
                ofSectors(HOME, Sector.WATER),
                ofSectors(WORK, Sector.EMERGENCY),
                ofSectors(HOME),
                ofEnterprises(home),
                ofEnterprises(RegistryEvents.registered(WORK, Sector.TRANSPORT)),
                ofEnterprises())) {
            assertThat(seen(scope)).as("%s", scope).isEmpty();
        }
    }

    @Test
    void wallAloneHidesThePersonAtWorkOnceThePostHasEnded() throws SQLException {
        TrainingApi.act(Tokens.ofEnterprise(work), POSTS + "/" + post, "ending", "{}")
                .then()
                .statusCode(200);

        assertThat(seen(ofEnterprises(work))).isEqualTo("post");
        assertThat(seen(in(WORK))).isEqualTo("post");
        assertThat(seen(in(HOME))).isEqualTo("person certificate");
    }

    @Test
    void databaseShowsNothingToWhoStatesNoScope() throws SQLException {
        Wall.assertShowNothingWithoutAScope(OWN);
    }

    @Test
    void nobodyComesToSeeAPersonByWritingAPost() throws SQLException {
        var prying = RegistryEvents.registered(HOME, Sector.EMERGENCY);
        for (var scope : List.of(ofEnterprises(prying), in("320283000000"))) {
            try (var app = TestDatabase.asApp(scope)) {
                assertThatThrownBy(() -> TestDatabase.execute(
                                app,
                                "insert into post (id, version, person_id, person_name, enterprise_id, region, sector,"
                                        + " kind, from_day, status, started_at) values (uuidv7(), 1, ?, 'x', ?, ?,"
                                        + " 'EMERGENCY', 'PRINCIPAL', current_date, 'FIT', now())",
                                person,
                                prying,
                                Long.parseLong(scope.enterprises() == null ? "320283101001" : HOME)))
                        .as("%s", scope)
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void nobodyComesToSeeAPersonByWritingACertificate() throws SQLException {
        try (var app = TestDatabase.asApp(in("320283000000"))) {
            assertThatThrownBy(() -> insertCertificate(app, "320283000000")).hasMessageContaining("row-level security");
        }
    }

    @Test
    void enterpriseWritesAndChangesNoCertificate() throws SQLException {
        try (var app = TestDatabase.asApp(ofEnterprises(work))) {
            assertThat(TestDatabase.execute(
                            app, "update certificate set in_force_until = valid_from where id = ?", certificate))
                    .isZero();
            assertThatThrownBy(() -> insertCertificate(app, WORK)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void authorityAtWorkDoesNotChangeWhatAnotherIssued() throws SQLException {
        try (var app = TestDatabase.asApp(in("320282000000"))) {
            assertThat(TestDatabase.execute(
                            app, "update certificate set in_force_until = valid_from where id = ?", certificate))
                    .isZero();
        }
    }

    @Test
    void nobodyTakesHoldOfAPerson() throws SQLException {
        try (var app = TestDatabase.asApp(ofEnterprises(work))) {
            assertThatThrownBy(() ->
                            TestDatabase.execute(app, "update person set enterprise_id = ? where id = ?", work, person))
                    .hasMessageContaining("never taken hold of");
        }
    }

    @Test
    void wallAloneRefusesToMoveAPostOutOfScope() throws SQLException {
        try (var app = TestDatabase.asApp(in(WORK))) {
            assertThatThrownBy(
                            () -> TestDatabase.execute(app, "update post set region = 320281102005 where id = ?", post))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from person",
                "delete from post",
                "delete from certificate",
                "delete from enterprise_snapshot",
                "update person set name = 'x'",
                "update person set resident_id = 'v1.1.x'",
                "update post set person_id = uuidv7()",
                "update post set enterprise_id = uuidv7()",
                "update post set from_day = current_date",
                "update certificate set person_id = uuidv7()",
                "update certificate set valid_from = current_date",
                "delete from certificate_term",
                "delete from rehire_ban",
                "update rehire_ban_step set note = 'x'",
                "update person set merged_into = id",
                "update person_paper set number = 'v1.x'",
                "select 1 from person_moved",
                "select 1 from certificate_number",
                "insert into certificate_number values ('x', 'PRINCIPAL', '', uuidv7())",
                "update certificate_term set rule_source = 'x'",
                "truncate certificate",
                "alter table post disable row level security",
                "drop policy wall on person"
            })
    void serviceHasNoRightToRewriteOrToTearDown(String statement) throws SQLException {
        Wall.assertNoRight(in("000000000000"), statement);
    }

    @Test
    void applicationAloneHidesWhatIsNotInScope() throws SQLException {
        var neighbour = RegistryEvents.registered(WORK, Sector.TRANSPORT);
        Wall.takenDown(OWN, () -> {
            assertThat(statuses(Tokens.of("supervisor", "320200000000"))).containsExactly(200, 200, 200, 200);
            assertThat(statuses(Tokens.of("supervisor", HOME))).containsExactly(200, 404, 200, 404);
            assertThat(statuses(Tokens.of("supervisor", WORK))).containsExactly(200, 200, 200, 200);
            assertThat(statuses(Tokens.ofEnterprise(work))).containsExactly(200, 200, 200, 200);
            for (var token : List.of(
                    Tokens.of("supervisor", "320281102006"),
                    Tokens.of("supervisor", "320283000000"),
                    Tokens.ofSector("supervisor", HOME, "WATER"),
                    Tokens.ofSector("supervisor", WORK, "EMERGENCY"),
                    Tokens.ofEnterprise(home),
                    Tokens.ofEnterprise(neighbour),
                    Tokens.ofEnterprise())) {
                assertThat(statuses(token)).containsExactly(404, 404, 404, 404);
                assertThat(listed(token, POSTS + "?personId=" + person)).isEmpty();
                assertThat(listed(token, CERTIFICATES + "?personId=" + person)).isEmpty();
                assertThat(listed(token, CERTIFICATES + "?enterpriseId=" + work))
                        .isEmpty();
            }
        });
    }

    private List<Integer> statuses(String token) {
        return List.of(
                get(token, PERSONS + "/" + person).statusCode(),
                get(token, POSTS + "/" + post).statusCode(),
                get(token, CERTIFICATES + "/" + certificate).statusCode(),
                compliance(token, work, "").statusCode());
    }

    private static List<String> listed(String token, String path) {
        return get(token, path).jsonPath().getList("items.id", String.class);
    }

    private void insertCertificate(java.sql.Connection app, String region) throws SQLException {
        TestDatabase.execute(
                app,
                "insert into certificate (id, version, number_sealed, number_index, number_shown, person_id, person_name,"
                        + " kind, region, status, valid_from,"
                        + " valid_until, in_force_until, validity_code, validity_region, validity_period, validity_source,"
                        + " validity_clause, review_code, review_region, review_period, review_source, review_clause,"
                        + " validity_force, validity_certainty, review_force, review_certainty,"
                        + " issued_at, issued_by) values (uuidv7(), 1, 'v1.x', ?, 'x', ?, 'x', 'PRINCIPAL', ?, 'IN_FORCE',"
                        + " current_date, current_date, current_date, 'x', 0, '3 YEARS', 'x', 'x', 'x', 0, '3 YEARS',"
                        + " 'x', 'x', 'RULE', 'CERTAIN', 'RULE', 'CERTAIN', now(), 'x')",
                TrainingApi.key(),
                person,
                Long.parseLong(region));
    }

    private String seen(Scope scope) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return String.join(
                    " ",
                    TestDatabase.column(
                            app,
                            "select 'person' from person where id = ? union all select 'post' from post where id = ?"
                                    + " union all select 'certificate' from certificate where id = ?",
                            person,
                            post,
                            certificate));
        }
    }
}
