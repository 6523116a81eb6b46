package worksafe.hazards;

import static worksafe.hazards.danger.DangerApi.reported;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.ListExports;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class ListExportsTest {

    @TestFactory
    Stream<DynamicNode> everyListIsAlsoATable() {
        var ours = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        var theirs = RegistryEvents.registered("320282102005", Sector.EMERGENCY);
        var unused = reported(Tokens.ofEnterprise(ours), ours, "GENERAL");
        var unusedToo = reported(Tokens.ofEnterprise(theirs), theirs, "MAJOR");

        return ListExports.of(
                Map.of(
                        "registers/{kind}",
                        "registers/village-danger-note",
                        "figures/{code}",
                        "figures/danger-on-time",
                        "figure-reports/{id}",
                        ""),
                Tokens.of("auditor", "320281000000"),
                Tokens.of("supervisor", "320281102000"),
                Tokens.of("operator", "320282000000"),
                Tokens.ofEnterprise(theirs));
    }
}
