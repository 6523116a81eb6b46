package worksafe.training;

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
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ListExportsTest {

    @TestFactory
    Stream<DynamicNode> everyListIsAlsoATable() {
        var ours = RegistryEvents.registered(TrainingApi.VILLAGE, Sector.EMERGENCY);
        var person = TrainingApi.registered(TrainingApi.supervisor());
        TrainingApi.electrician(TrainingApi.supervisor(), person, ours);
        return ListExports.of(
                Map.of(
                        "registers/{kind}",
                        "registers/special-operator-ledger",
                        "figures/{code}",
                        "",
                        "figure-reports/{id}",
                        "",
                        "enterprises/{id}",
                        "enterprises/" + ours),
                Tokens.of("auditor", "320281000000"),
                Tokens.of("supervisor", "320282000000"),
                Tokens.of("operator", "320000000000"),
                Tokens.ofEnterprise(ours));
    }
}
