package worksafe.hazards.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.enterprise.RegistryEvents.deliver;
import static worksafe.hazards.enterprise.RegistryEvents.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class EnterpriseEventsConsumerTest {

    private static final String HERE = "320281102005";
    private static final String THERE = "320281103001";

    @Inject
    ObjectMapper json;

    private final UUID enterprise = Uuid7.next(InstantSource.system());

    @ParameterizedTest
    @CsvSource({
        "enterprise-registered, 1, 江阴市澄江化工有限公司, 320281102005, ACTIVE",
        "enterprise-changed, 2, 江阴市澄江新材料有限公司, 320281102005, ACTIVE",
        "enterprise-relocated, 3, 江阴市澄江化工有限公司, 320281103001, ACTIVE",
        "enterprise-cancelled, 4, 江阴市澄江化工有限公司, 320281102005, CANCELLED"
    })
    void whatTheRegistryAnnouncesIsTakenOver(
            String name, long revision, String enterpriseName, String region, String state) throws Exception {
        var type = "worksafe.registry." + name + ".v1";
        // The contract's own example, about an enterprise of this test.
        var example = EventContract.ofType(type).example();
        var id = json.readTree(example).get("enterpriseId").asText();

        deliver(event(type, enterprise, revision, region, example.replace(id, enterprise.toString())));

        assertThat(snapshot())
                .containsExactly(
                        "%s|91320281713256348X|%s|EMERGENCY|%s|%d".formatted(enterpriseName, region, state, revision));
    }

    @Test
    void duplicateDeliveryChangesNothing() throws SQLException {
        var registered = event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE");
        var relocated = event("relocated", enterprise, 2, THERE, "EMERGENCY", "ACTIVE");

        deliver(registered, relocated, registered);
        deliver(relocated, registered);

        assertThat(region()).isEqualTo(THERE);
    }

    @Test
    void lateEventDoesNotOverwriteANewerOne() throws SQLException {
        deliver(event("cancelled", enterprise, 5, THERE, "EMERGENCY", "CANCELLED"));

        deliver(event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE"));
        deliver(event("changed", enterprise, 5, HERE, "EMERGENCY", "ACTIVE"));

        assertThat(snapshot().getFirst()).contains(THERE, "CANCELLED").endsWith("|5");
    }

    @Test
    void wordsUnknownHereDoNotStopIt() throws SQLException {
        deliver(event("registered", enterprise, 1, HERE, "SPACE_TRAVEL", "DORMANT"));

        assertThat(snapshot().getFirst()).contains("|OTHER|DORMANT|");
    }

    @Test
    void typesUnknownHereAreLetPass() throws SQLException {
        deliver(
                event("worksafe.registry.enterprise-sold.v9", enterprise, 1, HERE, "{}"),
                event("registered", enterprise, 1, HERE, "EMERGENCY", "ACTIVE"));

        assertThat(region()).isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[]",
                "null",
                "{\"enterpriseId\": \"x\", \"name\": \"n\", \"region\": \"320281102005\", \"sector\": \"WATER\", \"state\": \"ACTIVE\"}",
                "{\"enterpriseId\": \"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10\", \"name\": \"n\", \"region\": \"99\", \"sector\": \"WATER\", \"state\": \"ACTIVE\"}"
            })
    void malformedEventIsLaidAsideAndHoldsUpItsEnterpriseOnly(String data) throws SQLException {
        var neighbour = Uuid7.next(InstantSource.system());

        deliver(
                event("worksafe.registry.enterprise-registered.v1", enterprise, 1, HERE, data),
                event("changed", enterprise, 2, HERE, "EMERGENCY", "ACTIVE"),
                event("registered", neighbour, 1, HERE, "EMERGENCY", "ACTIVE"));

        assertThat(snapshot()).isEmpty();
        assertThat(snapshot(neighbour)).hasSize(1);
        assertThat(letters()).containsExactly("MALFORMED", "WAITING");
    }

    private String region() throws SQLException {
        return snapshot().getFirst().split("\\|")[2];
    }

    private List<String> snapshot() throws SQLException {
        return snapshot(enterprise);
    }

    private static List<String> snapshot(UUID id) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select concat_ws('|', name, credit_code, region, sector, state, revision)"
                            + " from enterprise_snapshot where enterprise_id = ?",
                    id);
        }
    }

    private List<String> letters() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner, "select cause from dead_letter where key = ? order by position", "enterprise:" + enterprise);
        }
    }
}
