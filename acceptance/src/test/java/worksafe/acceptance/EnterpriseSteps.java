package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** An enterprise comes from a feed, and what is known of it is corrected; each step through the gateway. */
final class EnterpriseSteps {

    private static final String ENTERPRISES = "/api/v1/registry/enterprises/";

    /** What a change of the particulars replaces, as the enterprise shows it. */
    private static final List<String> PARTICULARS = List.of(
            "name",
            "industry",
            "enterpriseType",
            "ownership",
            "legalRepresentative",
            "capitalFen",
            "capitalCurrency",
            "businessScope",
            "establishedOn",
            "address",
            "aboveScale",
            "headcount");

    private final ObjectMapper json = new ObjectMapper();
    private final Journey journey;
    private final Http supervisor;

    EnterpriseSteps(Suite suite, Journey journey) {
        this.journey = journey;
        this.supervisor = suite.http(suite.token("supervisor", JIANGYIN));
    }

    /** An enterprise of the feed, under a town of the county. */
    UUID imported(int serial) {
        var code = Journey.creditCode("320281", serial);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var assigned = journey.assign(enterprise, journey.town(JIANGYIN), JIANGYIN);
        assertThat(assigned.path("id").asText()).isEqualTo(enterprise.toString());
        return enterprise;
    }

    /** Corrects some of the particulars; the others stay as they are. */
    void correct(UUID enterprise, Consumer<ObjectNode> change) {
        var shown = supervisor.get(ENTERPRISES + enterprise).expect(200);
        var particulars = json.createObjectNode();
        PARTICULARS.stream()
                .filter(shown.json()::hasNonNull)
                .forEach(name -> particulars.set(name, shown.json().get(name)));
        change.accept(particulars);
        var unused = supervisor
                .send(supervisor
                        .request(ENTERPRISES + enterprise)
                        .header("Content-Type", "application/json")
                        .header("If-Match", shown.header("ETag"))
                        .PUT(HttpRequest.BodyPublishers.ofString(particulars.toString(), StandardCharsets.UTF_8)))
                .expect(200);
    }
}
