package worksafe.training.person;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.OTHER_COUNTY;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.post;
import static worksafe.training.TrainingApi.register;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.training.TrainingApi;

/** People with papers of foreigners, and those who were entered twice. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PersonMergeTest {

    private static final String SAME = "换发护照后重复登记，本人到场核对";

    private UUID enterprise;
    private String supervisor;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        supervisor = supervisor();
    }

    private static String aPassport() {
        return "C" + key().replace("-", "").substring(20).toUpperCase(java.util.Locale.ROOT);
    }

    private static String aForeigner(String passport, String born) {
        return """
                {"name": "Jörg Müller", "paper": {"kind": "PASSPORT", "country": "DEU", "number": "%s",
                 "validUntil": "2035-05-31", "birthDate": "%s", "woman": false}}""".formatted(passport, born);
    }

    private static String paper(String passport) {
        return """
                {"kind": "PASSPORT", "country": "DEU", "number": "%s"}""".formatted(passport);
    }

    private static Response merge(UUID duplicate, UUID into) {
        return act(supervisor(), PERSONS + "/" + duplicate, "merger", """
                {"intoPersonId": "%s", "reason": "%s"}""".formatted(into, SAME));
    }

    private static Response separate(UUID duplicate) {
        return act(supervisor(), PERSONS + "/" + duplicate, "separation", "{\"reason\": \"系同名两人\"}");
    }

    private static String holder(String path) {
        return get(supervisor(), path).jsonPath().getString("personId");
    }

    @Test
    void foreignerIsKnownByAPassportWhoseNumberIsSealedAndFound() throws Exception {
        var passport = aPassport();

        var answer = register(supervisor, aForeigner(passport, "1985-03-01"));

        var person = id(answer);
        assertThat(answer.jsonPath().getMap("$")).doesNotContainKey("residentId");
        assertThat(answer.jsonPath().getString("papers[0].number"))
                .endsWith(passport.substring(passport.length() - 4))
                .startsWith("****");
        var spelling = passport.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + " " + passport.substring(4);
        assertThat(post(supervisor, PERSONS + "/search", "{\"paper\": " + paper(spelling) + "}")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(person.toString());
        assertProblem(register(supervisor, aForeigner(passport, "1985-03-01")), 409, "person-known");
        assertProblem(
                register(Tokens.of("supervisor", OTHER_COUNTY), aForeigner(passport, "1985-03-01")),
                409,
                "person-registered-elsewhere");
        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            owner,
                            "select p::text || x::text from person p join person_paper x on x.person_id = p.id"
                                    + " where p.id = ?",
                            person))
                    .singleElement()
                    .asString()
                    .doesNotContain(passport, "1985-03-01", "19850301");
        }
        assertThat(issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(-1)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void ageOfAForeignerIsReadFromThePaper() {
        var young = id(register(supervisor, aForeigner(aPassport(), inDays(-365 * 17))));

        assertProblem(issue(supervisor, aCertificate(young, "ELECTRICAL", inDays(-1))), 422, "certificate-under-age");
        assertProblem(register(supervisor, aForeigner(aPassport(), inDays(1))), 422, "person-not-born");
    }

    @Test
    void anotherPaperLeadsToTheSamePerson() {
        var person = registered(supervisor, residentId(), enterprise);
        var passport = aPassport();

        var answer = act(supervisor, PERSONS + "/" + person, "papers", paper(passport));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("papers")).hasSize(1);
        assertThat(post(supervisor, PERSONS + "/search", "{\"paper\": " + paper(passport) + "}")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(person.toString());
        assertThat(announced("person-changed", person))
                .singleElement()
                .asString()
                .doesNotContain(passport);
        assertProblem(
                act(supervisor, PERSONS + "/" + registered(supervisor), "papers", paper(passport)),
                409,
                "person-known");
        assertProblem(
                post(supervisor, PERSONS + "/" + person + "/papers", paper(aPassport())), 428, "precondition-required");
    }

    @Test
    void numberAndPaperTogetherOrNeitherAreRefused() {
        var neither = register(supervisor, "{\"name\": \"王建国\"}");
        assertProblem(neither, 400, "invalid-request");
        assertThat(pointers(neither)).containsExactly("/residentId");
        assertProblem(
                act(supervisor, PERSONS + "/" + registered(supervisor), "papers", paper("12")), 400, "invalid-request");
        assertProblem(post(supervisor, PERSONS + "/search", "{}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"迪丽热巴·买买提", "𠮷田𡈽", "㛃薇", "Jean-Luc O'Neill", "Nguyễn Văn Ân", "أحمد"})
    void namesOfAnyScriptStayAsTheyAre(String name) {
        var answer = register(supervisor, "{\"name\": \"%s\", \"residentId\": \"%s\"}".formatted(name, residentId()));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("name")).isEqualTo(name);
    }

    @Test
    void dispatchedWorkersAndInternsAreToldApart() {
        var person = registered(supervisor, residentId(), enterprise);
        var body = aPost(person, enterprise, "ELECTRICAL", inDays(-1))
                .replace("\"from\"", "\"employment\": \"DISPATCHED\", \"education\": \"VOCATIONAL\", \"from\"");

        var answer = start(supervisor, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("employment")).isEqualTo("DISPATCHED");
        assertThat(answer.jsonPath().getString("education")).isEqualTo("VOCATIONAL");
        assertThat(get(supervisor, POSTS + "?enterpriseId=" + enterprise + "&employment=OWN")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        electrician(supervisor, person, RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));
        assertThat(get(supervisor, POSTS + "?personId=" + person).jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void allOfADuplicateIsTheSurvivorsUntilTheyAreSeparated() {
        var survivor = registered(supervisor, residentId(), enterprise);
        var number = residentId();
        var duplicate = registered(supervisor, number, enterprise);
        var post = electrician(supervisor, survivor, enterprise);
        assertThat(get(supervisor, POSTS + "/" + post).jsonPath().getString("status"))
                .isEqualTo("BARRED");
        var certificate = issued(supervisor, duplicate, "ELECTRICAL", inDays(-40));

        var answer = merge(duplicate, survivor);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("mergedInto")).isEqualTo(survivor.toString());
        assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
        assertThat(holder(CERTIFICATES + "/" + certificate)).isEqualTo(survivor.toString());
        assertThat(get(supervisor, POSTS + "/" + post).jsonPath().getString("status"))
                .isEqualTo("FIT");
        assertThat(post(supervisor, PERSONS + "/search", "{\"residentId\": \"" + number + "\"}")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(survivor.toString());
        assertThat(announced("person-merged", duplicate))
                .singleElement()
                .asString()
                .contains(survivor.toString(), SAME);
        assertProblem(merge(duplicate, survivor), 422, "person-merged");
        assertProblem(
                start(supervisor, aPost(duplicate, enterprise, "WELDING_CUTTING", inDays(0))), 422, "person-merged");
        assertProblem(merge(survivor, registered(supervisor)), 422, "person-has-duplicates");

        var apart = separate(duplicate);

        assertThat(apart.statusCode()).as(apart.asString()).isEqualTo(200);
        assertThat(apart.jsonPath().getMap("$")).doesNotContainKey("mergedInto");
        assertThat(holder(CERTIFICATES + "/" + certificate)).isEqualTo(duplicate.toString());
        assertThat(holder(POSTS + "/" + post)).isEqualTo(survivor.toString());
        assertThat(get(supervisor, POSTS + "/" + post).jsonPath().getString("status"))
                .isEqualTo("BARRED");
        assertThat(announced("person-separated", duplicate)).hasSize(1);
        assertProblem(separate(duplicate), 422, "person-not-merged");
    }

    @Test
    void whatWouldOverlapIsNotMergedAndNothingChanges() {
        var survivor = registered(supervisor, residentId(), enterprise);
        var duplicate = registered(supervisor, residentId(), enterprise);
        electrician(supervisor, survivor, enterprise);
        var post = electrician(supervisor, duplicate, enterprise);

        assertProblem(merge(duplicate, survivor), 409, "person-merge-posts-overlap");

        assertThat(holder(POSTS + "/" + post)).isEqualTo(duplicate.toString());
        assertThat(get(supervisor, PERSONS + "/" + duplicate).header("ETag")).isEqualTo("\"v1\"");
        act(supervisor, POSTS + "/" + post, "ending", "{\"until\": \"" + inDays(-30) + "\"}")
                .then()
                .statusCode(200);
        var unused = issued(supervisor, survivor, "ELECTRICAL", inDays(-40));
        var second = issued(supervisor, duplicate, "ELECTRICAL", inDays(-30));
        assertProblem(merge(duplicate, survivor), 409, "person-merge-certificates-overlap");
        assertThat(holder(CERTIFICATES + "/" + second)).isEqualTo(duplicate.toString());
        assertProblem(merge(survivor, survivor), 422, "person-merge-self");
    }

    @Test
    void onlyWhoSeesBothMerges() {
        var here = registered(supervisor);
        var there = registered(Tokens.of("supervisor", OTHER_COUNTY));

        assertProblem(merge(here, there), 422, "person-unknown");
        assertProblem(
                act(Tokens.of("inspector", COUNTY), PERSONS + "/" + here, "merger", """
                {"intoPersonId": "%s", "reason": "x"}""".formatted(there)),
                403,
                "forbidden");
    }

    @Test
    void bannedDuplicateIsNotHiredUnderTheOtherEntry() {
        var owner = Tokens.ofEnterprise(enterprise);
        var survivor = registered(supervisor, residentId(), enterprise);
        var duplicate = TrainingApi.left(registered(owner, residentId(), enterprise), enterprise);
        create(owner, key(), "/api/v1/training/rehire-bans", """
                {"enterpriseId": "%s", "personId": "%s", "ground": "AGAINST_RULES", "dismissedOn": "%s",
                 "facts": "违章动火"}""".formatted(enterprise, duplicate, inDays(-1)))
                .then()
                .statusCode(201);
        merge(duplicate, survivor).then().statusCode(200);

        assertProblem(
                start(supervisor, aPost(survivor, enterprise, "ELECTRICAL", inDays(0))), 422, "person-rehire-banned");
    }
}
