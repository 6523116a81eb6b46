package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What others make of the OpenAPI documents ({@code ./mvnw verify -Pclients}): checkers find nothing in them, and the
 * clients that three generators make of each of them compile, record an entry of a register and read the same again.
 */
class ClientsIT {

    private static final List<String> CONTEXTS = List.of("registry", "hazards", "inspections", "training");
    private static final String TOWN = "320281102000";
    private static final String VILLAGE = "320281102005";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Node node;

    @BeforeAll
    static void install() {
        node = Node.installed(Path.of("src/clients/node").toAbsolutePath(), Path.of("target/clients").toAbsolutePath());
    }

    @Test
    void checkersFindNothingInTheDocuments() {
        // Spectral takes minutes for a large document, and the whole has nothing that its parts have not.
        var parts = Stream.concat(CONTEXTS.stream(), Stream.of("gateway"))
                .map(ClientsIT::document)
                .toList();

        node.tool(
                "spectral",
                Stream.concat(Stream.of("lint", "--fail-severity=hint"), parts.stream())
                        .toList());
        node.tool(
                "redocly",
                Stream.of(Stream.of("lint", "--max-problems=1000"), parts.stream(), Stream.of(document("all")))
                        .flatMap(words -> words)
                        .toList());
    }

    @Test
    void clientsOfTypeScriptReadWhatTheyWrote() {
        CONTEXTS.forEach(context -> node.tool(
                "openapi-typescript", List.of(document(context), "--output", "types/" + context + ".ts")));
        node.tool("tsc", List.of("--project", "."));

        var suite = Suite.running();
        var told = node.script(
                "out/calls.js",
                Map.of(
                        "WORKSAFE_GATEWAY", "http://127.0.0.1:" + suite.gatewayPort(),
                        "WORKSAFE_TOKEN", suite.token("supervisor", JIANGYIN)));

        assertThat(told.lines())
                .hasSize(2 * CONTEXTS.size())
                .allSatisfy(line -> assertThat(line).endsWith("read what was written"));
    }

    @Test
    void registryClientOfJavaReadsWhatItWrote() throws Exception {
        var api = new worksafe.clients.registry.api.RegistersApi(configured(
                new worksafe.clients.registry.ApiClient(),
                worksafe.clients.registry.ApiClient::updateBaseUri,
                worksafe.clients.registry.ApiClient::setRequestInterceptor));
        var data = new worksafe.clients.registry.model.TownEnterpriseBasics()
                .year(2026)
                .quarter(3)
                .enterprises(1_200)
                .institutions(40)
                .employees(52_000)
                .highRiskEnterprises(9);

        var made = api.recordTownEnterpriseBasics(
                key(),
                new worksafe.clients.registry.model.RecordTownEnterpriseBasics()
                        .region(TOWN)
                        .data(data));

        assertThat(api.getTownEnterpriseBasics(made.getId(), null).getData()).isEqualTo(data);
    }

    @Test
    void hazardsClientOfJavaReadsWhatItWrote() throws Exception {
        var api = new worksafe.clients.hazards.api.RegistersApi(configured(
                new worksafe.clients.hazards.ApiClient(),
                worksafe.clients.hazards.ApiClient::updateBaseUri,
                worksafe.clients.hazards.ApiClient::setRequestInterceptor));
        var data = new worksafe.clients.hazards.model.VillageDangerNote()
                .notedOn(DAY)
                .unit("江阴市某某机械厂")
                .nature(worksafe.clients.hazards.model.VillageDangerNote.NatureEnum.DANGER)
                .situation("通道堵塞");

        var made = api.recordVillageDangerNote(
                key(),
                new worksafe.clients.hazards.model.RecordVillageDangerNote()
                        .region(VILLAGE)
                        .data(data));

        assertThat(api.getVillageDangerNote(made.getId(), null).getData()).isEqualTo(data);
    }

    @Test
    void inspectionsClientOfJavaReadsWhatItWrote() throws Exception {
        var api = new worksafe.clients.inspections.api.RegistersApi(configured(
                new worksafe.clients.inspections.ApiClient(),
                worksafe.clients.inspections.ApiClient::updateBaseUri,
                worksafe.clients.inspections.ApiClient::setRequestInterceptor));
        var data = new worksafe.clients.inspections.model.TownInspectionNote()
                .checkedOn(DAY)
                .unit("江阴市某某机械厂")
                .found(2)
                .outcome("已责令整改");

        var made = api.recordTownInspectionNote(
                key(),
                new worksafe.clients.inspections.model.RecordTownInspectionNote()
                        .region(TOWN)
                        .data(data));

        assertThat(api.getTownInspectionNote(made.getId(), null).getData()).isEqualTo(data);
    }

    @Test
    void trainingClientOfJavaReadsWhatItWrote() throws Exception {
        var api = new worksafe.clients.training.api.RegistersApi(configured(
                new worksafe.clients.training.ApiClient(),
                worksafe.clients.training.ApiClient::updateBaseUri,
                worksafe.clients.training.ApiClient::setRequestInterceptor));
        var data = new worksafe.clients.training.model.SkillContest()
                .heldOn(DAY)
                .name("焊工比武 " + key())
                .nature(worksafe.clients.training.model.SkillContest.NatureEnum.CONTEST)
                .participants(12)
                .honoured(List.of(new worksafe.clients.training.model.SkillContestHonouredInner()
                        .name("王某某")
                        .honour("技术能手")));

        var made = api.recordSkillContest(
                key(),
                new worksafe.clients.training.model.RecordSkillContest()
                        .region(TOWN)
                        .data(data));

        assertThat(api.getSkillContest(made.getId(), null).getData()).isEqualTo(data);
    }

    /** A client at the gateway, with a token of a supervisor. */
    private static <C> C configured(
            C client, Setting<C, String> address, Setting<C, Consumer<HttpRequest.Builder>> interceptor) {
        var suite = Suite.running();
        var token = suite.token("supervisor", JIANGYIN);
        address.set(client, "http://127.0.0.1:" + suite.gatewayPort());
        interceptor.set(client, request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String document(String name) {
        return Path.of("../gateway/target/openapi", name + ".json")
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    /** One property of a generated client; what the setters return differs, and does not matter. */
    private interface Setting<C, V> {

        void set(C client, V value);
    }
}
