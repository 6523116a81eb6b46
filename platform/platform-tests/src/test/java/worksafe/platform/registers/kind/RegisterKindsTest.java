package worksafe.platform.registers.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.registers.Client.ofPlace;
import static worksafe.platform.registers.Client.ok;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.FreshIds;
import worksafe.platform.http.Scope;
import worksafe.platform.registers.Client;
import worksafe.platform.registers.Probe;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Kinds that ship and kinds of a place: versions, places, retirement. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegisterKindsTest {

    private static final String STALLS = """
            {"code": "%s", "holder": ["VILLAGE", "ENTERPRISE"], "form": "ENTRIES", "life": "RECORD",
             "title": {"zh": "烟花爆竹零售点台账", "en": "stalls of fireworks"}, "writers": ["supervisor", "enterprise"],
             "fields": {"stall": {"type": "string", "title": {"zh": "零售点", "en": "stall"}, "required": true%s}},
             "source": {"document": "本地文件", "clause": "第三条", "force": "DOCUMENT"}%s}""";

    @Inject
    Probe probe;

    @Inject
    KindOperations operations;

    private final Client county = new Client(Tokens.of("supervisor", "320281000000"));
    private final Client elsewhere = new Client(Tokens.of("supervisor", "120119000000"));
    private final Client village = new Client(Tokens.of("supervisor", "320281102005"));

    private static RegisterKind version(long version, String more) {
        return KindRules.read(RegisterJson.readObject("""
                {"code": "upgraded", "version": %d, "context": "probe", "holder": ["TOWN"], "form": "ENTRIES",
                 "life": "RECORD", "title": {"zh": "升级", "en": "upgraded"}, "writers": ["supervisor"],
                 "fields": {"number": {"type": "integer", "title": {"zh": "数", "en": "number"}, "required": true%s}},
                 "source": {"document": "文件", "clause": "一", "force": "DOCUMENT"}}""".formatted(version, more)));
    }

    private void ship(RegisterKind kind) {
        probe.run(Scope.system(Scope.SystemTask.REFERENCE_DATA), () -> operations.ship(kind));
    }

    @Test
    void catalogueSaysWhatAnEntryHolds() {
        var kinds = ok(county.get("/register-kinds"));

        assertThat(kinds.getList("items.code", String.class)).contains("meeting", "basics", "rule");
        assertThat(kinds.getString("items.find { it.code == 'basics' }.document.refresh"))
                .isEqualTo("3 MONTHS");
        assertThat(kinds.getString("items.find { it.code == 'basics' }.schema.properties.year.type"))
                .isEqualTo("integer");
    }

    @Test
    void kindsAreInstalledOnce() {
        var before = TestDatabase.column("select code || version from register_kind order by 1");

        operations.start(new StartupEvent());

        assertThat(TestDatabase.column("select code || version from register_kind order by 1"))
                .isEqualTo(before);
    }

    @Test
    void versionsAreKeptAndAnOlderProcessDoesNotBringBackItsOwn() {
        ship(version(1, ""));
        var town = "320281130000";
        var supervisor = new Client(Tokens.of("supervisor", town));
        var id = Client.created(supervisor.record("upgraded", ofPlace(town, "{\"number\": 7}")))
                .getString("id");

        ship(version(2, ", \"filter\": \"equal\", \"max\": 6"));
        ship(version(1, ""));

        assertThat(TestDatabase.column("select version from register_kind where code = 'upgraded' order by 1"))
                .containsExactly("1", "2");
        var entry = supervisor.entry("upgraded", java.util.UUID.fromString(id));
        assertThat(entry.getInt("kindVersion")).isEqualTo(1);
        assertThat(ok(supervisor.get("/register-kinds/upgraded?version=1")).getString("document.fields.number.max"))
                .isNull();
        assertThat(supervisor.list("upgraded", "?number=7").jsonPath().getList("items.id", String.class))
                .as("a filter of the new version finds entries of the old one")
                .containsExactly(id);
        assertThat(pointers(assertProblem(
                        supervisor.record("upgraded", ofPlace(town, "{\"number\": 7}")), 400, "invalid-request")))
                .containsExactly("/data/number");
        assertThatThrownBy(() -> ship(version(2, "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without a new version");
        assertProblem(supervisor.get("/register-kinds/upgraded?version=9"), 404, "not-found");
    }

    @Test
    void authorityAddsAKindForItsOwnPlaceAndNowhereElse() {
        var code = "stall" + FreshIds.id().toString().substring(30);
        var added = Client.created(county.post("/register-kinds", STALLS.formatted(code, "", "")));
        var local = code + "-320281";
        assertThat(added.getString("code")).isEqualTo(local);
        assertThat(added.getString("place")).isEqualTo("320281000000");

        Client.created(village.record(local, ofPlace("320281102005", "{\"stall\": \"东街\"}")));

        assertThat(elsewhere.get("/register-kinds").jsonPath().getList("items.code", String.class))
                .doesNotContain(local);
        assertProblem(elsewhere.get("/register-kinds/" + local), 404, "not-found");
        assertProblem(elsewhere.list(local, ""), 404, "not-found");
        var nation = new Client(Tokens.of("supervisor", "000000000000"));
        assertProblem(nation.record(local, ofPlace("120119101001", "{\"stall\": \"x\"}")), 404, "not-found");
        var ours = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var theirs = probe.enterprise(Probe.JIZHOU, Sector.EMERGENCY);
        Client.created(
                new Client(Tokens.ofEnterprise(ours)).record(local, Client.ofEnterprise(ours, "{\"stall\": \"店\"}")));
        assertProblem(
                new Client(Tokens.ofEnterprise(theirs))
                        .record(local, Client.ofEnterprise(theirs, "{\"stall\": \"店\"}")),
                404,
                "not-found");
    }

    @Test
    void departmentNeitherAddsNorRetiresAKindForAll() {
        var code = "stall" + FreshIds.id().toString().substring(30);
        var department = new Client(Tokens.ofSector("supervisor", "320281000000", "TRANSPORT"));

        assertProblem(department.post("/register-kinds", STALLS.formatted(code, "", "")), 422, "outside-jurisdiction");
        Client.created(county.post("/register-kinds", STALLS.formatted(code, "", "")));
        assertProblem(
                department.post("/register-kinds/" + code + "-320281/retirement", "{\"from\": \"2099-01-01\"}"),
                422,
                "outside-jurisdiction");
    }

    @Test
    void kindOfAPlaceIsChangedByItsNextVersionAndRetires() {
        var code = "stall" + FreshIds.id().toString().substring(30);
        Client.created(county.post("/register-kinds", STALLS.formatted(code, "", "")));
        var local = code + "-320281";

        assertProblem(county.post("/register-kinds", STALLS.formatted(code, "", "")), 409, "register-kind-exists");
        var second = Client.created(county.post(
                "/register-kinds", STALLS.formatted(code, ", \"filter\": \"contains\"", ", \"version\": 2")));
        assertThat(second.getInt("version")).isEqualTo(2);
        assertProblem(
                elsewhere.post("/register-kinds/" + local + "/retirement", "{\"from\": \"2099-01-01\"}"),
                404,
                "not-found");
        assertProblem(
                village.post("/register-kinds/" + local + "/retirement", "{\"from\": \"2099-01-01\"}"),
                404,
                "not-found");
        assertProblem(
                county.post("/register-kinds/" + local + "/retirement", "{\"from\": \"2020-01-01\"}"),
                400,
                "invalid-request");
        assertProblem(
                county.post("/register-kinds/meeting/retirement", "{\"from\": \"2099-01-01\"}"),
                422,
                "register-kind-shipped");
        var today = worksafe.kernel.ChinaTime.dayOf(probe.now());
        ok(county.post("/register-kinds/" + local + "/retirement", "{\"from\": \"" + today + "\"}"));
        assertProblem(village.record(local, ofPlace("320281102005", "{\"stall\": \"东街\"}")), 422, "register-retired");
        assertThat(ok(village.list(local, "")).getList("items")).isEmpty();
    }

    @Test
    void badKindIsRefusedWithThePlacesThatAreWrong() {
        assertThat(pointers(assertProblem(
                        county.post("/register-kinds", STALLS.formatted("Bad Code", ", \"filter\": \"range\"", "")),
                        400,
                        "invalid-request")))
                .containsExactly("/code");
        assertThat(pointers(assertProblem(
                        county.post("/register-kinds", STALLS.formatted("ok", ", \"filter\": \"range\"", "")),
                        400,
                        "invalid-request")))
                .containsExactly("/fields/stall/filter");
        for (var body : List.of("[]", "5", "null", "{}", "{")) {
            assertThat(county.post("/register-kinds", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertProblem(
                new Client(Tokens.of("inspector", "320281000000"))
                        .post("/register-kinds", STALLS.formatted("x", "", "")),
                403,
                "forbidden");
        assertProblem(
                new Client(Tokens.of("supervisor", "000000000000"))
                        .post("/register-kinds", STALLS.formatted("x", "", "")),
                422,
                "register-kind-shipped");
    }
}
