package worksafe.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.ReceivedEvent;

/** What the table says is what the suite has: operations of the documents, facts of the contracts, kinds of the registers. */
class ExchangeTableTest {

    private static final Pattern OPERATION = Pattern.compile("(?m)^ +operationId: \"?([\\w{}]+)\"?$");
    private static final Path ROOT = Path.of("..");

    private final List<ExchangeLine> lines = new ExchangeTable().lines();

    @Test
    void threeSystemsAndTenDomainsEachTellAndTakeIn() {
        assertThat(Arrays.stream(ExchangePart.values()).filter(ExchangePart::isSystem))
                .hasSize(3);
        assertThat(ExchangePart.values()).hasSize(13);
        for (var part : ExchangePart.values()) {
            assertThat(lines.stream().filter(line -> line.part() == part).map(ExchangeLine::direction))
                    .as("%s", part)
                    .containsExactly(ExchangeDirection.OUT, ExchangeDirection.IN);
        }
    }

    @Test
    void everyOperationIsServed() throws IOException {
        var served = new HashSet<String>();
        for (var module : List.of("enterprise-registry", "hazard-service", "inspection-service", "training-service")) {
            served.addAll(operations(ROOT.resolve(module).resolve("openapi/openapi.yaml")));
        }
        for (var common : operations(ROOT.resolve("platform/openapi/common.yaml"))) {
            for (var context : List.of("Registry", "Hazards", "Inspections", "Training")) {
                served.add(common.replace("{Context}", context));
            }
        }
        assertThat(lines)
                .allSatisfy(line -> assertThat(served)
                        .as("%s %s", line.part(), line.direction())
                        .containsAll(line.operations()));
    }

    private static Set<String> operations(Path document) throws IOException {
        var operations = new HashSet<String>();
        OPERATION.matcher(Files.readString(document)).results().forEach(found -> operations.add(found.group(1)));
        return operations;
    }

    @Test
    void everyFactHasAContractOrIsAKindOfRegister() {
        for (var line : lines) {
            for (var fact : line.facts()) {
                var context = fact.substring(0, fact.indexOf('.'));
                var name = fact.substring(fact.indexOf('.') + 1);
                if (name.startsWith("register-entry:")) {
                    assertThat(ROOT.resolve(module(context) + "/src/main/resources/registers/" + context + "/"
                                    + name.substring("register-entry:".length()) + ".json"))
                            .exists();
                } else {
                    assertThat(contracts(context)).as(fact).anyMatch(contract -> line.isOf(context + "." + contract));
                }
            }
        }
    }

    private static String module(String context) {
        return context.equals("training") ? "training-service" : "enterprise-registry";
    }

    private static List<String> contracts(String context) {
        var names = Objects.requireNonNull(ROOT.resolve("contracts/src/main/resources/contracts/" + context)
                .toFile()
                .list());
        return Arrays.stream(names)
                .filter(name -> name.endsWith(".v1.schema.json"))
                .map(name -> name.replace(".v1.schema.json", ""))
                .toList();
    }

    @Test
    void starStandsForWhateverFollows() {
        var line = new ExchangeLine(
                ExchangePart.HIDDEN_DANGERS,
                ExchangeDirection.OUT,
                null,
                List.of("hazards.danger-*", "hazards.listing-filed"),
                List.of());

        assertThat(line.isOf("hazards.danger-closed")).isTrue();
        assertThat(line.isOf("hazards.listing-filed")).isTrue();
        assertThat(line.isOf("hazards.listing-listed")).isFalse();
        assertThat(line.isOf("inspections.danger-closed")).isFalse();
    }

    @Test
    void factIsCalledByItsTypeAndOfRegistersByItsKind() {
        assertThat(ExchangeTimes.fact(event("worksafe.hazards.danger-closed.v1", "danger", "{}")))
                .isEqualTo("hazards.danger-closed");
        assertThat(ExchangeTimes.fact(event(
                        "worksafe.training.register-entry-accepted.v1",
                        "register-entry",
                        "{\"registerKind\": \"safety-talent\"}")))
                .isEqualTo("training.register-entry:safety-talent");
    }

    private static ReceivedEvent event(String type, String aggregate, String data) {
        var id = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
        return new ReceivedEvent(
                id,
                type,
                "key",
                aggregate,
                id,
                1,
                RegionCode.of("320281000000"),
                null,
                null,
                Instant.EPOCH,
                null,
                data);
    }
}
